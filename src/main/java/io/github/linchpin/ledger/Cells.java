package io.github.linchpin.ledger;

import io.github.linchpin.shared.Coded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the cells of one row say, with what cannot be taken of them. Used again for every row. */
final class Cells {
    static final int LONGEST_CODE = 100;
    static final int LONGEST_TEXT = 500;

    /** Digits before the point; with four behind it fits the tables. */
    private static final int INTEGER_DIGITS = 16;

    private static final int DECIMALS = 4;
    private static final Pattern HS_CODE = Pattern.compile("\\d{4,10}");
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private final ColumnMapping format;
    private final boolean workbook;
    private final Map<LineColumn, Integer> places;
    private final List<String> header;
    private final Complaint complaint;
    private List<String> row = List.of();
    private long line;
    private boolean bad;

    /** Hears of cells that cannot be taken. */
    interface Complaint {
        void about(long line, String column, String raw, String reason);
    }

    /**
     * @param workbook whether the rows are those of a workbook, which knows days and numbers
     * @throws LedgerRefusal where a column that every line needs is not in the header
     */
    Cells(ColumnMapping format, boolean workbook, List<String> header, Complaint complaint) {
        this.format = format;
        this.workbook = workbook;
        this.places = format.places(header);
        this.header = header;
        this.complaint = complaint;
    }

    Cells of(long number, List<String> cells) {
        line = number;
        row = cells;
        bad = false;
        return this;
    }

    /** Whether a cell of the row could not be taken. */
    boolean isBad() {
        return bad;
    }

    /** The text of a cell; empty where there is none. */
    String text(LineColumn column) {
        Integer place = places.get(column);
        String text = place == null || place >= row.size() ? "" : row.get(place).strip();
        if (text.isEmpty() && column.isRequired()) {
            complain(column, "", "is empty, and every line needs it");
        }
        return text;
    }

    String text(LineColumn column, int longest) {
        String text = text(column);
        if (text.length() > longest) {
            complain(column, text, "is longer than %d characters".formatted(longest));
        }
        return text;
    }

    /** Null where it is empty or cannot be taken. */
    @Nullable BigDecimal number(LineColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        WrittenNumber written = WrittenNumber.of(text, format.decimal(), workbook);
        if (!written.fault().isEmpty()) {
            complain(column, text, written.fault());
            return null;
        }
        BigDecimal number = new BigDecimal(written.plain());
        if (number.scale() > DECIMALS) {
            number = number.stripTrailingZeros();
        }
        if (number.scale() > DECIMALS) {
            complain(column, text, "has more than %d decimals".formatted(DECIMALS));
            return null;
        }
        if (number.precision() - number.scale() > INTEGER_DIGITS) {
            complain(
                    column,
                    text,
                    "has more than %d digits before the point".formatted(INTEGER_DIGITS));
            return null;
        }
        return number;
    }

    @Nullable LocalDate day(LineColumn column, LocalDate first, LocalDate last) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = format.days().day(text);
        if (day == null && workbook) {
            day = DayOrder.YEAR_MONTH_DAY.day(withoutTime(text));
        }
        if (day == null) {
            complain(
                    column,
                    text,
                    "is no day like %s (%s, the year with four digits)"
                            .formatted(format.days().example(), format.days().code()));
            return null;
        }
        if (day.isBefore(first) || day.isAfter(last)) {
            complain(column, text, "is not between %s and %s".formatted(first, last));
            return null;
        }
        return day;
    }

    /** Days of a workbook come with the time behind them where it is not midnight. */
    private static String withoutTime(String text) {
        int time = text.indexOf('T');
        return time < 0 ? text : text.substring(0, time);
    }

    String currency(LineColumn column) {
        String text = text(column);
        if (!text.isEmpty() && !CURRENCIES.contains(text)) {
            complain(column, text, "is no currency of ISO 4217 like EUR");
        }
        return text;
    }

    /** A code of the Harmonized System without points and blanks; null where there is none. */
    @Nullable String hsCode(LineColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        String digits = text.replaceAll("[.\\s]", "");
        if (!HS_CODE.matcher(digits).matches()) {
            complain(column, text, "is no code of 4 to 10 digits");
            return null;
        }
        return digits;
    }

    /** A word of a vocabulary; the given one where the cell is empty or cannot be taken. */
    <E extends Enum<E> & Coded> E word(LineColumn column, Class<E> words, E otherwise) {
        String text = text(column);
        if (text.isEmpty()) {
            return otherwise;
        }
        for (E word : words.getEnumConstants()) {
            if (word.code().equalsIgnoreCase(text)) {
                return word;
            }
        }
        complain(
                column,
                text,
                "is none of "
                        + Arrays.stream(words.getEnumConstants())
                                .map(Coded::code)
                                .collect(Collectors.joining(", ")));
        return otherwise;
    }

    /** What a lookup makes of a cell; null where it is empty or not known. */
    @Nullable String looked(
            LineColumn column, Function<String, Optional<String>> lookup, String reason) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<String> found = lookup.apply(text);
        if (found.isEmpty()) {
            complain(column, text, reason);
        }
        return found.orElse(null);
    }

    void complain(LineColumn column, String raw, String reason) {
        bad = true;
        Integer place = places.get(column);
        complaint.about(line, place == null ? column.code() : header.get(place), raw, reason);
    }
}
