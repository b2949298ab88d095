package io.github.linchpin.draft;

import io.github.linchpin.shared.FigureKind;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a source prints in the place of a number, typed into the column of numbers: {@code W}, a
 * dash, {@code <5}, {@code 10-20}. It sets kind and bounds of the row.
 */
final class ValueText {
    private static final Map<String, FigureKind> WORDS =
            Map.ofEntries(
                    Map.entry("w", FigureKind.WITHHELD),
                    Map.entry("withheld", FigureKind.WITHHELD),
                    Map.entry("na", FigureKind.NOT_AVAILABLE),
                    Map.entry("n.a.", FigureKind.NOT_AVAILABLE),
                    Map.entry("n/a", FigureKind.NOT_AVAILABLE),
                    Map.entry("..", FigureKind.NOT_AVAILABLE),
                    Map.entry("nil", FigureKind.NIL),
                    Map.entry("-", FigureKind.NIL),
                    Map.entry("\u2013", FigureKind.NIL),
                    Map.entry("\u2014", FigureKind.NIL));
    private static final Pattern RANGE =
            Pattern.compile("([\\d.,' \\p{Zs}]*\\d)\\s*(?:-|\u2013|\u2014|to)\\s*(\\d.*)");
    private static final Pattern BOUND = Pattern.compile("(<|>|>=|\u2265|~|c\\.|ca\\.)\\s*(.+)");

    private ValueText() {}

    /** The row with this text in its column of numbers. */
    static RowText into(RowText row, String typed) {
        String text = typed.strip();
        FigureKind word = WORDS.get(text.toLowerCase(Locale.ROOT));
        if (word != null) {
            return with(row, word, word == FigureKind.NIL ? "0" : "", "", "");
        }
        Matcher bound = BOUND.matcher(text);
        if (bound.matches()) {
            String number = bound.group(2);
            return switch (bound.group(1)) {
                case "<" -> with(row, FigureKind.LESS_THAN, "", "", number);
                case ">" -> with(row, FigureKind.MORE_THAN, "", number, "");
                case ">=", "\u2265" -> with(row, FigureKind.AT_LEAST, "", number, "");
                default -> with(row, FigureKind.ABOUT, number, "", "");
            };
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return with(row, FigureKind.RANGE, "", range.group(1), range.group(2));
        }
        boolean number =
                row.kind().equals(FigureKind.VALUE.code())
                        || row.kind().equals(FigureKind.ABOUT.code());
        return with(
                row,
                row.kind().equals(FigureKind.ABOUT.code()) ? FigureKind.ABOUT : FigureKind.VALUE,
                text,
                number ? row.low() : "",
                number ? row.high() : "");
    }

    private static RowText with(
            RowText row, FigureKind kind, String value, String low, String high) {
        return row.with(Cell.KIND, kind.code())
                .with(Cell.VALUE, value)
                .with(Cell.LOW, low)
                .with(Cell.HIGH, high);
    }
}
