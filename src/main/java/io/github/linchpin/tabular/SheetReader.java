package io.github.linchpin.tabular;

import io.github.linchpin.tabular.SheetFormat.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables that users have: CSV and XLSX of any length, in a heap that does not grow with it.
 * Blank rows are passed over. A row that cannot be read is a problem of its own; a fault behind
 * which no row can be trusted refuses the file.
 */
public final class SheetReader {
    private static final int SHOWN = 20;

    private SheetReader() {}

    /**
     * Finds out what the file is and how it is to be read, from its beginning alone.
     *
     * @throws BadSheet where it is no table in any format
     */
    public static SheetPreview look(Path file) throws IOException {
        return look(file, SheetLimits.USUAL);
    }

    /**
     * What the beginning looks like in a format that a person has chosen.
     *
     * @throws BadSheet where it is no table in any format
     */
    public static SheetPreview look(Path file, SheetFormat format) throws IOException {
        requireKind(SheetHead.of(file), format);
        return look(file, format, false, SheetLimits.USUAL);
    }

    /**
     * Streams the rows of a small file in the format that it seems to have.
     *
     * @throws BadSheet where it is no table or cannot be read to its end
     */
    public static void read(Path file, RowTaker taker) throws IOException {
        read(file, look(file).format(), new SheetProgress(), taker);
    }

    /**
     * Streams the rows below the header. A row with a character that does not fit the encoding is a
     * problem, also where {@code U+FFFD} itself stands in the file: somebody has stored it there in
     * the place of a character that was lost.
     *
     * @throws BadSheet where the file cannot be read to its end; rows may have been handed on
     *     before
     * @throws SheetCancelled soon after somebody has cancelled
     */
    public static void read(Path file, SheetFormat format, SheetProgress progress, RowTaker taker)
            throws IOException {
        read(file, format, progress, taker, SheetLimits.USUAL);
    }

    static SheetPreview look(Path file, SheetLimits limits) throws IOException {
        SheetHead head = SheetHead.of(file);
        if (head.kind() == Kind.XLSX) {
            return look(file, new SheetFormat(Kind.XLSX, null, ',', null), false, limits);
        }
        SheetCharset found = SheetCharset.of(head);
        String text = new String(head.bytes(), found.charset());
        char delimiter = SheetDelimiter.of(text, head.whole());
        SheetFormat format = new SheetFormat(Kind.CSV, found.charset(), delimiter, null);
        return look(file, format, found.doubtful(), limits);
    }

    private static SheetPreview look(
            Path file, SheetFormat format, boolean doubtful, SheetLimits limits)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<BadSheet> objections = new ArrayList<>();
        RowCheck check = new RowCheck(limits, "", false, new SheetProgress(), new Ignoring());
        RawTaker taker =
                (line, cells, fault) -> {
                    if (!RowCheck.isBlank(cells) || fault != null) {
                        if (rows.isEmpty()) {
                            try {
                                check.header(line, cells, fault);
                            } catch (BadSheet e) {
                                objections.add(e);
                            }
                        }
                        rows.add(cells);
                    }
                    return rows.size() <= SHOWN;
                };
        SheetFormat used = format;
        List<String> sheets = List.of();
        try {
            if (format.kind() == Kind.CSV) {
                Charset charset = charset(file, format);
                used = format.withCharset(charset);
                CsvSheet.read(
                        file, charset, format.delimiter(), limits, new SheetProgress(), taker);
            } else {
                try (XlsxArchive archive = XlsxArchive.open(file, limits, new SheetProgress())) {
                    XlsxBook book = XlsxBook.of(archive);
                    sheets = List.copyOf(book.sheets().keySet());
                    String sheet = format.sheet() == null ? sheets.getFirst() : format.sheet();
                    used = format.withSheet(sheet);
                    XlsxSheet.read(archive, book, sheet, limits, taker);
                }
            }
            if (rows.isEmpty()) {
                objections.add(empty());
            }
        } catch (BadSheet e) {
            if (format.kind() == Kind.XLSX && sheets.isEmpty()) {
                throw e;
            }
            objections.add(e);
        }
        List<String> header =
                rows.isEmpty()
                        ? List.of()
                        : rows.removeFirst().stream().map(String::strip).toList();
        @Nullable BadSheet objection = objections.isEmpty() ? null : objections.getFirst();
        return new SheetPreview(used, doubtful, sheets, header, rows, objection);
    }

    static void read(
            Path file,
            SheetFormat format,
            SheetProgress progress,
            RowTaker taker,
            SheetLimits limits)
            throws IOException {
        requireKind(SheetHead.of(file), format);
        RowCheck check;
        if (format.kind() == Kind.CSV) {
            Charset charset = charset(file, format);
            check = new RowCheck(limits, unreadable(charset), false, progress, taker);
            CsvSheet.read(file, charset, format.delimiter(), limits, progress, check);
        } else {
            String lost = "a character of the cell was lost before; type the cell again";
            check = new RowCheck(limits, lost, true, progress, taker);
            try (XlsxArchive archive = XlsxArchive.open(file, limits, progress)) {
                XlsxBook book = XlsxBook.of(archive);
                XlsxSheet.read(archive, book, format.sheet(), limits, check);
            }
        }
        if (!check.hasHeader()) {
            throw empty();
        }
    }

    private static BadSheet empty() {
        return new BadSheet(
                0, "there is no row in it, not even a header; choose another file or sheet");
    }

    private static String unreadable(Charset charset) {
        return "a character of the cell cannot be read as %s; choose the encoding in which the file was saved%s"
                .formatted(
                        charset.displayName(Locale.ROOT),
                        charset.equals(StandardCharsets.UTF_8) ? "" : ", or save it as UTF-8");
    }

    private static Charset charset(Path file, SheetFormat format) throws IOException {
        Charset chosen = format.charset();
        return chosen == null ? SheetCharset.of(SheetHead.of(file)).charset() : chosen;
    }

    private static void requireKind(SheetHead head, SheetFormat format) {
        if (head.kind() != format.kind()) {
            throw new BadSheet(
                    0,
                    "the file is no %s; look at it again before it is read"
                            .formatted(format.kind()));
        }
    }

    /** The first look checks the header alone. */
    private static final class Ignoring implements RowTaker {
        @Override
        public void header(List<String> names) {}

        @Override
        public void row(long line, List<String> cells) {}

        @Override
        public void problem(long line, String column, String raw, String reason) {}
    }
}
