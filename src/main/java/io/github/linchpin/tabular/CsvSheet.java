package io.github.linchpin.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Goes through the records of a CSV one by one, under the line on which each begins. */
final class CsvSheet {
    private static final int BLOCK = 1 << 16;

    private CsvSheet() {}

    /**
     * A byte that does not fit the encoding becomes {@code U+FFFD}.
     *
     * @throws BadSheet where quotation marks are wrong or a cell is far too long
     * @throws SheetCancelled where somebody has cancelled
     */
    static void read(
            Path file,
            Charset charset,
            char delimiter,
            SheetLimits limits,
            SheetProgress progress,
            RawTaker taker)
            throws IOException {
        CsvCells cells = new CsvCells(limits);
        progress.expect(Files.size(file));
        try (InputStream in =
                        unmarked(
                                new CountedStream(
                                        new BufferedInputStream(Files.newInputStream(file), BLOCK),
                                        progress),
                                charset);
                CsvReader<CsvCells.Cells> reader =
                        CsvReader.builder()
                                .fieldSeparator(delimiter)
                                .skipEmptyLines(true)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .allowUnclosedQuote(false)
                                .maxBufferSize(limits.row())
                                .build(cells, new InputStreamReader(in, charset))) {
            boolean first = true;
            for (CsvCells.Cells row : reader) {
                boolean named = first && namesDelimiter(row);
                first = false;
                if (!named && !taker.take(row.line(), row.cells(), row.fault())) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw unreadable(e, cells.line(), limits);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The line that Excel puts in front, parted by the delimiter that it names. */
    private static boolean namesDelimiter(CsvCells.Cells row) {
        return row.cells().size() == 2
                && row.cells().get(0).equals(SheetDelimiter.NAMED)
                && row.cells().get(1).isEmpty();
    }

    /** The mark of the encoding is no part of the first cell. */
    private static InputStream unmarked(InputStream in, Charset charset) throws IOException {
        byte[] mark = SheetCharset.mark(charset);
        PushbackInputStream start = new PushbackInputStream(in, Math.max(1, mark.length));
        byte[] first = start.readNBytes(mark.length);
        if (!Arrays.equals(first, mark)) {
            start.unread(first);
        }
        return start;
    }

    private static BadSheet unreadable(CsvParseException e, long line, SheetLimits limits) {
        // the parser tells the cases apart only in words
        String message = e.getCause() == null ? e.getMessage() : e.getMessage() + e.getCause();
        String words = String.valueOf(message);
        if (words.contains("Unclosed")) {
            return new BadSheet(
                    line, "a quotation mark that opens in this row is never closed; close it");
        }
        return new BadSheet(
                line,
                words.contains("buffer")
                        ? ("a cell of this row is longer than %,d characters; shorten it, or close"
                                        + " a quotation mark that was left open")
                                .formatted(limits.row())
                        : "text stands behind a closing quotation mark; double the quotation marks"
                                + " inside a cell");
    }
}
