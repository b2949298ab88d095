package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.ITEM;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentFile;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.evidence.EvidenceService;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.origin.Evidence;
import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.OriginKind;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every worked case of a class as a purchase line: loaded with its file, its item mapped, its
 * primary origin recorded from a document, and asked on its day.
 */
@WritingTest
class PurchaseCaseTest {
    private static final List<String> COLUMNS =
            List.of(
                    "case_id",
                    "path",
                    "side",
                    "buyer",
                    "end_use",
                    "listed_entity",
                    "input",
                    "stage",
                    "form_key",
                    "answers",
                    "primary_origin",
                    "made_in",
                    "ships_from",
                    "on",
                    "reading",
                    "expected_class",
                    "may_become",
                    "binding_measures",
                    "certainty",
                    "why");
    private static final BigDecimal VALUE = BigDecimal.valueOf(1_000);

    @Autowired SpendService spend;
    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired EvidenceService evidence;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    /**
     * A case as it is bought. What Congo's quota does to a Finnish refiner is asked of somebody who
     * buys from the refiner.
     */
    private record Case(
            String id,
            boolean upstream,
            boolean imported,
            String input,
            Stage stage,
            String content,
            String line,
            String primary,
            LocalDate on,
            Reading reading,
            String expected) {
        static Case of(CsvRow row) {
            String id = row.text("case_id");
            LocalDate on = row.day("on");
            boolean upstream = row.text("path").equals("upstream");
            String form = row.optional("form_key").filter(key -> !key.equals("any")).orElse("");
            String buyer = upstream ? "DE" : row.text("buyer");
            String made = upstream ? row.text("buyer") : row.text("made_in");
            String shipped = upstream ? made : row.text("ships_from");
            return new Case(
                    id,
                    upstream,
                    row.text("side").equals("import"),
                    row.text("input"),
                    row.word("stage", Stage.class),
                    form + "," + row.optional("answers").orElse(""),
                    String.join(
                            ",",
                            "C-" + id,
                            "1",
                            on.minusMonths(3).withDayOfMonth(1).toString(),
                            id,
                            "S-" + id,
                            "1000",
                            "EUR",
                            made,
                            "declaration " + id,
                            shipped,
                            buyer,
                            row.text("end_use"),
                            row.text("listed_entity")),
                    row.text("primary_origin"),
                    on,
                    row.word("reading", Reading.class),
                    row.text("expected_class") + " " + row.optional("binding_measures").orElse(""));
        }
    }

    @Test
    void every_case_has_its_class_when_it_is_bought() throws IOException {
        List<Case> cases = cases();
        LedgerBench.Desk desk = new LedgerBench(units, accounts, dsl).desk("spend-cases", "US");
        new LedgerBench(units, accounts, dsl).load(desk, imports, lines(cases));
        Map<String, Integer> items =
                dsl.select(ITEM.CODE, ITEM.ID)
                        .from(ITEM)
                        .where(ITEM.BUSINESS_UNIT_ID.eq(desk.unit()))
                        .fetchMap(ITEM.CODE, ITEM.ID);
        Map<String, Integer> suppliers =
                dsl.select(SUPPLIER.CODE, SUPPLIER.ID)
                        .from(SUPPLIER)
                        .where(SUPPLIER.BUSINESS_UNIT_ID.eq(desk.unit()))
                        .fetchMap(SUPPLIER.CODE, SUPPLIER.ID);
        Map<String, String> found = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        CurrentActor.asActor(
                desk.actor(),
                () -> {
                    contents.load(desk.unit(), contents(cases));
                    for (Case one : cases) {
                        int supplier = Objects.requireNonNull(suppliers.get("S-" + one.id()));
                        evidence.record(
                                desk.unit(),
                                new Evidence(
                                        new Evidence.OfLine("C-" + one.id(), "1"),
                                        OriginKind.PRIMARY,
                                        Rung.DOCUMENT,
                                        OriginMix.whole(one.primary()),
                                        "certificate " + one.id(),
                                        ""));
                        assertThat(items).containsKey(one.id());
                        expected.put(one.id(), one.expected());
                        found.put(one.id(), found(desk.unit(), supplier, one));
                    }
                });
        assertThat(found).isEqualTo(expected).hasSize(48);
    }

    private String found(int unit, int supplier, Case asked) {
        PurchaseExposure exposure =
                spend.exposure(
                        new Viewpoint(asked.on(), null, "US", asked.reading()),
                        new SpendFilter(unit, "", null, supplier, null, "", ""));
        Partition parts = exposure.whole();
        assertThat(parts.value()).as(asked.id()).isEqualByComparingTo(VALUE);
        if (asked.upstream()) {
            UpstreamExposure up =
                    exposure.inputs().getFirst().upstream().stream()
                            .filter(one -> one.stage() == asked.stage())
                            .findAny()
                            .orElseThrow();
            assertThat(up.low()).isEqualByComparingTo(VALUE);
            assertThat(parts.of(ControlClass.FREE)).isEqualByComparingTo(VALUE);
            return up.controlClass().code() + " " + String.join(";", up.measures());
        }
        if (asked.imported()) {
            ControlClass entry =
                    parts.entry().keySet().stream().findAny().orElse(ControlClass.FREE);
            return entry.code()
                    + " "
                    + (entry == ControlClass.FREE
                            ? ""
                            : asked.expected().substring(entry.code().length() + 1));
        }
        assertThat(parts.byClass()).as(asked.id()).hasSize(1);
        return parts.strongest().code() + " " + String.join(";", parts.byMeasure().keySet());
    }

    private static List<Case> cases() throws IOException {
        try (var in = PurchaseCaseTest.class.getResourceAsStream("/control/exposure_cases.csv")) {
            return CsvFile.read(
                            "exposure_cases.csv",
                            Objects.requireNonNull(in).readAllBytes(),
                            COLUMNS)
                    .map(Case::of);
        }
    }

    private static String lines(List<Case> cases) {
        StringBuilder file =
                new StringBuilder(
                        "document_no,document_line,bought_on,item,supplier,amount,currency,"
                                + "origin,origin_document,shipment_country,destination,end_use,buyer_listed\n");
        cases.forEach(one -> file.append(one.line()).append('\n'));
        return file.toString();
    }

    private static ContentFile contents(List<Case> cases) {
        ContentFile file = new ContentFile("cases");
        file.header(
                List.of("item", "input", "stage", "form", "spec", "share_of_value", "valid_from"));
        long row = 2;
        for (Case one : cases) {
            String[] content = one.content().split(",", -1);
            file.row(
                    row++,
                    List.of(
                            one.id(),
                            one.input(),
                            one.stage().code(),
                            content[0],
                            content[1],
                            "1",
                            "2020-01"));
        }
        return file;
    }
}
