package io.github.linchpin.workbench;

import io.github.linchpin.shared.NameKey;
import io.github.linchpin.supply.ShareTable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes of new share tables, made like those of the shipped ones. */
final class TableCode {
    private TableCode() {}

    /** The table with a code of input, stage, form, period and source. */
    static ShareTable named(ShareTable table) {
        return table.withCode(
                Stream.of(
                                table.input(),
                                table.stage().code(),
                                table.form(),
                                table.period().toString(),
                                table.source())
                        .map(part -> NameKey.plain(part).replaceAll("[^a-z0-9]+", "-"))
                        .map(part -> part.replaceAll("^-|-$", ""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("-")));
    }
}
