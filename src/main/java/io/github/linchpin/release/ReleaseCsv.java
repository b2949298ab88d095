package io.github.linchpin.release;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through the records of a file one by one, under the line on which each begins. */
final class ReleaseCsv {
    /** Longest row in characters; the longest of the official ones has some 3,000. */
    private static final int LONGEST_ROW = 1 << 20;

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private static final Pattern RECORD_LINE = Pattern.compile("line (\\d+)");

    private ReleaseCsv() {}

    /** Takes a record; the first one is the header. */
    interface Taker {
        void take(long line, List<String> cells);
    }

    /**
     * @throws BadRelease where the file is cut off inside quotes or a row is far too long
     * @throws ReadingCancelled where somebody has cancelled
     */
    static void read(Path file, Charset charset, ReadingProgress progress, Taker taker)
            throws IOException {
        try (InputStream in =
                        unmarked(new Counting(Files.newInputStream(file), progress), charset);
                CsvReader<CsvRecord> reader =
                        CsvReader.builder()
                                .skipEmptyLines(true)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .allowUnclosedQuote(false)
                                .maxBufferSize(LONGEST_ROW)
                                .ofCsvRecord(new InputStreamReader(in, charset.newDecoder()))) {
            for (CsvRecord row : reader) {
                taker.take(row.getStartingLineNumber(), List.copyOf(row.getFields()));
            }
        } catch (CsvParseException e) {
            throw unreadable(e);
        }
    }

    /** The mark of UTF-8 is no part of the first cell. */
    private static InputStream unmarked(InputStream in, Charset charset) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, MARK.length);
        byte[] first = start.readNBytes(MARK.length);
        if (!charset.equals(StandardCharsets.UTF_8) || !Arrays.equals(first, MARK)) {
            start.unread(first);
        }
        return start;
    }

    private static BadRelease unreadable(CsvParseException e) {
        // the parser says only in its message on which line the record begins
        String message = String.valueOf(e.getMessage());
        Matcher line = RECORD_LINE.matcher(message);
        long at = line.find() ? Long.parseLong(line.group(1)) : 1;
        boolean tooLong = message.contains("buffer");
        return new BadRelease(
                at,
                tooLong
                        ? "the row is longer than %,d characters".formatted(LONGEST_ROW)
                        : "the row is cut off or wrongly quoted");
    }

    /** Reports what was read. */
    private static final class Counting extends FilterInputStream {
        private final ReadingProgress progress;

        private Counting(InputStream in, ReadingProgress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = super.read(bytes, from, most);
            if (read > 0) {
                progress.readBytes(read);
            }
            return read;
        }
    }
}
