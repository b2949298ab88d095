package io.github.linchpin.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the delimiter by which the first rows have as many cells as the header. */
final class SheetDelimiter {
    private static final int ROWS = 100;

    /** Excel names the delimiter so in a line of its own in front of the header. */
    static final String NAMED = "sep=";

    private SheetDelimiter() {}

    /**
     * @param text beginning of the file
     * @param whole whether that is all
     */
    static char of(String text, boolean whole) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (plain.length() > NAMED.length() && plain.startsWith(NAMED)) {
            char named = plain.charAt(NAMED.length());
            if (SheetFormat.delimiters().contains(named)) {
                return named;
            }
        }
        char best = SheetFormat.delimiters().getFirst();
        double highest = -1;
        for (char delimiter : SheetFormat.delimiters()) {
            double worth = worth(widths(plain, delimiter, whole));
            if (worth > highest) {
                best = delimiter;
                highest = worth;
            }
        }
        return best;
    }

    /** First whether it parts anything at all, then how evenly, then into how many cells. */
    private static double worth(List<Integer> widths) {
        if (widths.isEmpty()) {
            return -1;
        }
        int header = widths.getFirst();
        long even = widths.stream().filter(width -> width == header).count();
        return (header > 1 ? 10 : 0)
                + (double) even / widths.size()
                + Math.min(header, 1000) / 1_000_000.0;
    }

    private static List<Integer> widths(String text, char delimiter, boolean whole) {
        List<Integer> widths = new ArrayList<>();
        boolean cut = !whole;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(
                                CsvRecordHandler.of(record -> record.maxFields(text.length() + 1)),
                                text)) {
            for (CsvRecord row : reader) {
                widths.add(row.getFieldCount());
                if (widths.size() > ROWS) {
                    cut = true;
                    break;
                }
            }
        } catch (CsvParseException e) {
            // wrongly quoted from here on; the rows until here tell enough
            return widths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (cut && widths.size() > 1) {
            widths.removeLast();
        }
        return widths;
    }
}
