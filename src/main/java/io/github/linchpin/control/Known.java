package io.github.linchpin.control;

import io.github.linchpin.tabular.CsvFile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The keys that rows of the register may name. Those of the register itself are taken from the
 * files as they stand, so that one bad row does not make every row that names it bad too.
 *
 * @param types the effect of each type
 */
record Known(
        Set<String> sources,
        Set<String> areas,
        Set<String> inputs,
        Set<String> acts,
        Set<String> measures,
        Map<String, String> types) {
    /** Ids of acts and measures, for example CN-2023-23. */
    static final Pattern ID = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    static Set<String> keys(CsvFile file, String column) {
        return file.rows()
                .map(row -> row.optional(column))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    static Map<String, String> effects(CsvFile types) {
        return types.rows()
                .filter(row -> row.optional("type").isPresent())
                .collect(
                        Collectors.toMap(
                                row -> row.text("type"),
                                row -> row.optional("effect").orElse(""),
                                (first, second) -> first));
    }
}
