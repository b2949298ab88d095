package io.github.linchpin.purchased;

import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.spend.Sourcing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Single and sole sources in words. */
public final class SourcingWords {
    private SourcingWords() {}

    /** "sole source", "sole source (CN)" or "single source"; empty where there are several. */
    public static String flag(Sourcing sourcing) {
        return switch (sourcing.flag()) {
            case SEVERAL -> "";
            case SINGLE -> Texts.text("sourcing.single");
            case SOLE ->
                    sourcing.isSoleSupplier()
                            ? Texts.text("sourcing.sole")
                            : Texts.text(
                                    "sourcing.sole.country",
                                    Objects.requireNonNull(sourcing.country()));
        };
    }

    /**
     * Why that is so.
     *
     * @param countries names of countries
     */
    public static String why(Sourcing sourcing, UnaryOperator<String> countries) {
        List<String> reasons = new ArrayList<>();
        if (sourcing.isSoleSupplier()) {
            reasons.add(Texts.text("sourcing.why.sole", sourcing.usedNames().getFirst()));
        }
        if (sourcing.isSingle()) {
            reasons.add(
                    Texts.text(
                            "sourcing.why.single",
                            sourcing.usedNames().getFirst(),
                            sourcing.known()));
        }
        if (sourcing.country() != null) {
            reasons.add(Texts.text("sourcing.why.country", countries.apply(sourcing.country())));
        }
        return String.join(" ", reasons);
    }

    /** A chip with the reasons as its title. */
    public static Optional<Chip> chip(Sourcing sourcing, UnaryOperator<String> countries) {
        String flag = flag(sourcing);
        return flag.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chip(flag, why(sourcing, countries)));
    }
}
