package io.github.linchpin.proof;

import io.github.linchpin.origin.Evidence;
import io.github.linchpin.shared.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of what somebody wants to see or to record evidence.
 *
 * @param goods null: all that the supplier delivers
 * @param bought the line that it is about, null where any line may be chosen
 * @param stage what a site of the supplier is likely to make, null where nothing is likely
 */
public record ProofTarget(
        int unit,
        String unitName,
        Seller seller,
        @Nullable Goods goods,
        @Nullable Bought bought,
        @Nullable Stage stage) {
    /** A supplier of the unit. */
    public record Seller(int id, String name) {}

    /** An item of the unit. */
    public record Goods(int id, String code, String description) {}

    /** A line of a purchase document. */
    public record Bought(String document, String line) {}

    /** What is delivered of an item by a supplier, bought at a stage. */
    public static ProofTarget of(
            int unit, String unitName, Seller seller, Goods goods, Stage stage) {
        return new ProofTarget(unit, unitName, seller, goods, null, stage);
    }

    /** All that a supplier delivers. */
    public static ProofTarget of(int unit, String unitName, Seller seller) {
        return new ProofTarget(unit, unitName, seller, null, null, null);
    }

    /** A line, and what was delivered with it. */
    public static ProofTarget of(int unit, String unitName, Seller seller, Bought bought) {
        return new ProofTarget(unit, unitName, seller, null, bought, null);
    }

    /** Of what a document may speak here, the usual one first. */
    List<Evidence.Subject> subjects() {
        if (bought != null) {
            return List.of(Evidence.Subject.LINE, Evidence.Subject.LOT);
        }
        return goods == null
                ? List.of(Evidence.Subject.SITE)
                : List.of(
                        Evidence.Subject.ITEM,
                        Evidence.Subject.LOT,
                        Evidence.Subject.LINE,
                        Evidence.Subject.SITE);
    }

    /** What it is called. */
    String name() {
        if (bought != null) {
            return bought.document();
        }
        return goods == null ? seller.name() : goods.code();
    }
}
