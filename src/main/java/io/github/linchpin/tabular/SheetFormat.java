package io.github.linchpin.tabular;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the file of a table is to be read, found out by looking at it; a person may change it.
 *
 * @param kind what the file is
 * @param charset encoding of a CSV; null: find out again while reading
 * @param delimiter between the cells of a CSV
 * @param sheet name of the sheet of an XLSX; null: the first one
 */
public record SheetFormat(
        Kind kind, @Nullable Charset charset, char delimiter, @Nullable String sheet) {

    /** Refuses a delimiter by which no row could be read. */
    public SheetFormat {
        if ("\"\r\n\0\ufeff\ufffd".indexOf(delimiter) >= 0) {
            throw new IllegalArgumentException("U+%04X parts no cells".formatted((int) delimiter));
        }
    }

    /** What a file is. */
    public enum Kind {
        /** Text with delimiters. */
        CSV,
        /** A workbook in the format of Excel 2007 and later. */
        XLSX
    }

    /** The same with another encoding. */
    public SheetFormat withCharset(Charset other) {
        return new SheetFormat(kind, other, delimiter, sheet);
    }

    /** The same with another delimiter. */
    public SheetFormat withDelimiter(char other) {
        return new SheetFormat(kind, charset, other, sheet);
    }

    /** The same with another sheet. */
    public SheetFormat withSheet(String other) {
        return new SheetFormat(kind, charset, delimiter, other);
    }

    /** The encodings that are offered, the most usual first. */
    public static List<Charset> charsets() {
        return List.of(
                StandardCharsets.UTF_8,
                Charset.forName("windows-1252"),
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("GB18030"));
    }

    /** The delimiters that are found out by themselves, the most usual first. */
    public static List<Character> delimiters() {
        return List.of(',', ';', '\t', '|');
    }
}
