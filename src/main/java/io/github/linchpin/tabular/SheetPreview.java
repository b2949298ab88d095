package io.github.linchpin.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first look at the file of a table.
 *
 * @param format how it is read
 * @param doubtful whether the encoding is a guess that a person should look at
 * @param sheets names of the sheets of an XLSX, in their order; of a CSV none
 * @param header the first row that is not blank, trimmed; empty where there is none
 * @param rows up to 20 rows below it as they stand, unchecked: a character that cannot be read is
 *     shown as {@code U+FFFD}, so that a person sees which encoding fits
 * @param objection why {@link SheetReader#read} would refuse the file in this format, as far as the
 *     first rows tell; null where nothing is known against it
 */
public record SheetPreview(
        SheetFormat format,
        boolean doubtful,
        List<String> sheets,
        List<String> header,
        List<List<String>> rows,
        @Nullable BadSheet objection) {

    /** Takes copies. */
    public SheetPreview {
        sheets = List.copyOf(sheets);
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
