package io.github.linchpin.tabular;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cell at which a part stands. Of a formula only the value that was kept is read. */
final class XlsxCell {
    private final XlsxPart part;
    private final XlsxTexts texts;
    private final List<XlsxFormat> formats;
    private final boolean from1904;
    private final XlsxLetters value;
    private final XlsxLetters inline;
    private String raw = "";

    XlsxCell(
            XlsxPart part,
            XlsxTexts texts,
            List<XlsxFormat> formats,
            boolean from1904,
            SheetLimits limits) {
        this.part = part;
        this.texts = texts;
        this.formats = formats;
        this.from1904 = from1904;
        this.value = new XlsxLetters(limits.cell());
        this.inline = new XlsxLetters(limits.cell());
    }

    /** What the cell that was read last holds as it stands in the file. */
    String raw() {
        return raw;
    }

    /**
     * Column of a cell from 0.
     *
     * @param address for example {@code AB12}; null: the cell stands behind the one before it
     * @return a number beyond every column where the address makes no sense
     */
    static int index(@Nullable String address, int next) {
        if (address == null) {
            return next;
        }
        int index = 0;
        int at = 0;
        while (at < address.length() && at < 4 && isLetter(address.charAt(at))) {
            index = index * 26 + (address.charAt(at) & ~0x20) - 'A' + 1;
            at++;
        }
        return at == 0 || at == 4 ? SheetLimits.WIDTH : index - 1;
    }

    /** A whole number of up to nine digits; -1 where it is none. */
    static int whole(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return digits.isEmpty() ? -1 : number;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /**
     * Reads up to the end of the cell.
     *
     * @return empty where the cell is
     * @throws BadCell where it holds an error or nothing that can be read
     */
    String text() throws IOException {
        String type = part.attribute("t");
        String style = part.attribute("s");
        boolean formula = false;
        boolean kept = false;
        boolean inValue = false;
        value.begin();
        inline.begin();
        while (part.next() && !part.isEnd("c")) {
            if (part.isStart("v")) {
                inValue = true;
                kept = true;
            } else if (part.isEnd("v")) {
                inValue = false;
            } else if (part.isStart("f")) {
                formula = true;
            } else if (inValue) {
                value.add(part);
            } else {
                inline.take(part);
            }
        }
        raw = value.end();
        if (formula && !kept) {
            throw new BadCell(
                    "",
                    "the file holds a formula without its value; open it in a spreadsheet program and save it again");
        }
        return text(type == null ? "n" : type, style);
    }

    private String text(String type, @Nullable String style) throws IOException {
        return switch (type) {
            case "s" -> raw.isEmpty() ? "" : shared();
            case "str" -> raw;
            case "inlineStr" -> inline.end();
            case "b" -> raw.isEmpty() ? "" : truth();
            case "e" ->
                    throw new BadCell(
                            "", "the cell shows the error %s; correct its formula".formatted(raw));
            case "d" -> raw.isEmpty() ? "" : XlsxNumber.written(raw);
            case "n" -> raw.isEmpty() ? "" : number(style);
            default ->
                    throw new BadCell("", "the cell is of an unknown type; save the table as CSV");
        };
    }

    private String shared() throws IOException {
        String text = whole(raw) >= 0 ? texts.get(whole(raw)) : null;
        if (text == null) {
            throw new BadCell(
                    "", "the workbook does not hold the text of this cell; save the table as CSV");
        }
        return text;
    }

    private String truth() {
        return switch (raw) {
            case "1", "true" -> "TRUE";
            case "0", "false" -> "FALSE";
            default -> throw new BadCell("", "the cell is neither true nor false; type it again");
        };
    }

    private String number(@Nullable String style) {
        int index = style == null ? 0 : whole(style);
        XlsxFormat format =
                index >= 0 && index < formats.size() ? formats.get(index) : XlsxFormat.NUMBER;
        return format == XlsxFormat.NUMBER
                ? XlsxNumber.plain(raw)
                : XlsxNumber.day(raw, format, from1904);
    }
}
