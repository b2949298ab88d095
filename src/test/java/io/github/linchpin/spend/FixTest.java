package io.github.linchpin.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.linchpin.measure.Classification;
import io.github.linchpin.measure.Purchase;
import io.github.linchpin.measure.Question;
import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What would move value, and how much. */
class FixTest {
    private static final Question OPEN = Question.PRIMARY_ORIGIN;

    @Test
    void the_most_value_comes_first_with_what_to_do() {
        List<Fix> fixes =
                Fix.of(
                        List.of(
                                item(1, "A", "900", known("CN", ControlClass.LICENCE)),
                                item(1, "B", "100", known("JP", ControlClass.FREE)),
                                item(2, "A", "500", unknown(ControlClass.PROHIBITED)),
                                item(2, "A", "50", unknown(ControlClass.PROHIBITED)),
                                item(3, "C", "70", conditional())));
        assertThat(fixes)
                .extracting(
                        Fix::kind,
                        fix -> fix.goods().item().id(),
                        fix -> fix.goods().seller().code(),
                        fix -> fix.alternate() == null ? "" : fix.alternate().code(),
                        fix -> fix.euros().intValueExact())
                .containsExactly(
                        tuple(Fix.Kind.ALTERNATE, 1, "A", "B", 900),
                        tuple(Fix.Kind.DOCUMENT, 2, "A", "", 550),
                        tuple(Fix.Kind.ANSWER, 3, "C", "", 70));
    }

    @Test
    void who_delivers_something_of_unknown_origin_is_no_alternate() {
        assertThat(
                        Fix.of(
                                List.of(
                                        item(1, "A", "900", known("CN", ControlClass.LICENCE)),
                                        item(1, "B", "100", known("JP", ControlClass.FREE)),
                                        item(1, "B", "1", unknown(ControlClass.FREE)))))
                .isEmpty();
    }

    @Test
    void what_could_only_be_free_needs_no_document() {
        assertThat(Fix.of(List.of(item(1, "A", "900", unknown(ControlClass.FREE))))).isEmpty();
    }

    private static ClassedPart known(String from, ControlClass is) {
        return part(from, new Classification(is, null, List.of(), Set.of(), Certainty.CONFIRMED));
    }

    private static ClassedPart conditional() {
        return part(
                "CN",
                new Classification(
                        ControlClass.CONDITIONAL,
                        ControlClass.PROHIBITED,
                        List.of(),
                        Set.of(OPEN),
                        Certainty.CONFIRMED));
    }

    private static ClassedPart part(String from, Classification is) {
        return new ClassedPart(
                BigDecimal.ONE, from, null, is, is, Classification.FREE, Set.of(), null);
    }

    private static ClassedPart unknown(ControlClass could) {
        Classification unknown =
                new Classification(
                        ControlClass.UNKNOWN, null, List.of(), Set.of(), Certainty.CONFIRMED);
        return new ClassedPart(
                BigDecimal.ONE,
                null,
                null,
                unknown,
                unknown,
                Classification.FREE,
                EnumSet.of(could, ControlClass.FREE),
                new Likely(Rung.NONE, Map.of(), Map.of(ControlClass.UNKNOWN, BigDecimal.ONE)));
    }

    private static ItemExposure item(int id, String seller, String euros, ClassedPart part) {
        Partition.Sum sum = new Partition.Sum();
        sum.add(new BigDecimal(euros), Rung.DOCUMENT, part);
        return new ItemExposure(
                new ItemExposure.Item(1, "Unit", id, "I-" + id, ""),
                new ItemExposure.Seller(seller.charAt(0), seller, "Supplier " + seller),
                new SpendScope(
                        1,
                        "ndfeb-magnets",
                        Stage.COMPONENT,
                        "",
                        Map.of(),
                        "US",
                        new Purchase.Buyer(EndUse.CIVIL, false)),
                new PurchaseOrigin(
                        1, OriginMix.UNKNOWN, Rung.NONE, OriginMix.UNKNOWN, Rung.NONE, ""),
                new BigDecimal(euros),
                sum.partition(),
                Set.of());
    }
}
