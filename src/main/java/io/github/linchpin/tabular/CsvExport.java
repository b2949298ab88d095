package io.github.linchpin.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a CSV that a spreadsheet opens without running anything: UTF-8 with its mark, CRLF. */
public final class CsvExport {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CsvWriter writer;

    /** A file with a header. */
    public CsvExport(List<String> header) {
        bytes.writeBytes("\ufeff".getBytes(StandardCharsets.UTF_8));
        writer = CsvWriter.builder().build(bytes, StandardCharsets.UTF_8);
        row(header);
    }

    /** The same written as it goes, without the mark: other programs take it for a character. */
    public CsvExport(List<String> header, OutputStream target) {
        writer = CsvWriter.builder().build(target, StandardCharsets.UTF_8);
        row(header);
    }

    /** The same written as it goes, with the mark by which a spreadsheet knows UTF-8. */
    public static CsvExport marked(List<String> header, OutputStream target) {
        try {
            target.write("\ufeff".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CsvExport(header, target);
    }

    /** Adds a row. */
    public void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(CsvExport::harmless).toList());
    }

    /** The whole file. */
    public byte[] toBytes() {
        finish();
        return bytes.toByteArray();
    }

    /** Writes what is still held back. */
    public void finish() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that a spreadsheet would take for a formula gets a quote in front (ASVS 1.2.10). */
    static String harmless(String cell) {
        boolean formula =
                !cell.isEmpty()
                        && "=+-@\t\r\0".indexOf(cell.charAt(0)) >= 0
                        && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }
}
