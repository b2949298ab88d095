package io.github.linchpin.lookup;

import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.InputKind;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an input is, apart from its figures. */
record InputHead(
        String slug,
        String name,
        @Nullable String symbol,
        InputKind kind,
        @Nullable String uses,
        List<Relative> families,
        List<Relative> members,
        List<Listing> lists,
        List<Host> hosts) {

    /** Another input in the family tree. */
    record Relative(String slug, String name) {}

    /** A critical list that holds the input. */
    record Listing(String shortName, String name, @Nullable String listedAs, Grade grade) {}

    /** An input whose production yields this one as a by-product. */
    record Host(
            String slug,
            String name,
            Stage stage,
            @Nullable BigDecimal weight,
            Grade grade,
            @Nullable String note) {}
}
