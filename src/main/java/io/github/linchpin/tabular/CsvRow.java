package io.github.linchpin.tabular;

import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.PartialDate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row with typed access to its cells. Every accessor throws {@link BadCell} with the column and
 * the reason where the cell does not hold what is asked for.
 */
public final class CsvRow {
    /** Plain decimal notation only: no exponent, no thousands separator, no NaN. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,20})?");

    private final long line;
    private final Map<String, Integer> columns;
    private final List<String> cells;

    CsvRow(long line, Map<String, Integer> columns, List<String> cells) {
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    /** Line in the file, the header is line 1. */
    public long line() {
        return line;
    }

    /** The cells as they stand, in the order of the header. */
    public List<String> cells() {
        return cells;
    }

    /** The text of a cell that must not be empty. */
    public String text(String column) {
        return optional(column).orElseThrow(() -> new BadCell(column, "must not be empty"));
    }

    /** The text of a cell; empty cell, empty result. */
    public Optional<String> optional(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException("No column " + column);
        }
        String text = cells.get(index);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /**
     * As {@link #optional}, null for an empty cell: for columns that go straight to the database.
     */
    public @Nullable String nullable(String column) {
        return optional(column).orElse(null);
    }

    /** A word of the vocabulary. */
    public <E extends Enum<E> & Coded> E word(String column, Class<E> type) {
        return parse(column, text(column), code -> Coded.of(type, code));
    }

    /** One of a set of known keys, for example the codes of all areas. */
    public String known(String column, Set<String> keys, String what) {
        String key = text(column);
        if (!keys.contains(key)) {
            throw new BadCell(column, "'%s' is no known %s".formatted(key, what));
        }
        return key;
    }

    /** As {@link #known}, empty cell, null. */
    public @Nullable String knownOrNull(String column, Set<String> keys, String what) {
        return optional(column).isEmpty() ? null : known(column, keys, what);
    }

    /** As {@link #word}, empty cell, null. */
    public <E extends Enum<E> & Coded> @Nullable E wordOrNull(String column, Class<E> type) {
        return optional(column).isEmpty() ? null : word(column, type);
    }

    /** A text of a certain form, for example an id. */
    public String matching(String column, Pattern form, String what) {
        String text = text(column);
        if (!form.matcher(text).matches()) {
            throw new BadCell(column, "'%s' is no %s".formatted(text, what));
        }
        return text;
    }

    /** The parts of a cell that are joined by semicolons; empty cell, empty list. */
    public List<String> list(String column) {
        List<String> parts =
                optional(column).map(text -> List.of(text.split(";", -1))).orElse(List.of());
        if (parts.contains("")) {
            throw new BadCell(column, "an empty part beside a semicolon");
        }
        for (String part : parts) {
            if (parts.indexOf(part) != parts.lastIndexOf(part)) {
                throw new BadCell(column, "'%s' stands there twice".formatted(part));
            }
        }
        return parts;
    }

    /** As {@link #list}, every part one of a set of known keys. */
    public List<String> knownList(String column, Set<String> keys, String what) {
        List<String> parts = list(column);
        for (String part : parts) {
            if (!keys.contains(part)) {
                throw new BadCell(column, "'%s' is no known %s".formatted(part, what));
            }
        }
        return parts;
    }

    /** {@code Y} or {@code N}. */
    public boolean flag(String column) {
        return switch (text(column)) {
            case "Y" -> true;
            case "N" -> false;
            default -> throw new BadCell(column, "'%s' is neither Y nor N".formatted(text(column)));
        };
    }

    /** A number in plain decimal notation. */
    public BigDecimal decimal(String column) {
        String text = text(column);
        if (!DECIMAL.matcher(text).matches()) {
            throw new BadCell(column, "'%s' is no plain decimal number".formatted(text));
        }
        return new BigDecimal(text);
    }

    /** As {@link #decimal}, empty cell, null. */
    public @Nullable BigDecimal decimalOrNull(String column) {
        return optional(column).isEmpty() ? null : decimal(column);
    }

    /** A whole number. */
    public int integer(String column) {
        return parse(
                column,
                text(column),
                text -> {
                    try {
                        return Integer.parseInt(text);
                    } catch (NumberFormatException e) {
                        throw new IllegalArgumentException(
                                "'%s' is no whole number".formatted(text), e);
                    }
                });
    }

    /** As {@link #integer}, empty cell, null. */
    public @Nullable Integer integerOrNull(String column) {
        return optional(column).isEmpty() ? null : integer(column);
    }

    /** A day such as 2026-07-01; empty cell, null. */
    public @Nullable LocalDate dayOrNull(String column) {
        return optional(column).isEmpty() ? null : day(column);
    }

    /** A day such as 2026-07-01. */
    public LocalDate day(String column) {
        return parse(
                column,
                text(column),
                text -> {
                    try {
                        return LocalDate.parse(text);
                    } catch (DateTimeException e) {
                        throw new IllegalArgumentException(
                                "'%s' is no day such as 2026-07-01".formatted(text), e);
                    }
                });
    }

    /** A day, month or year. */
    public PartialDate date(String column) {
        return parsed(column, PartialDate::parse);
    }

    /** As {@link #date}, empty cell, null. */
    public @Nullable PartialDate dateOrNull(String column) {
        return optional(column).isEmpty() ? null : date(column);
    }

    /**
     * What the row says, cell by cell; an empty cell says nothing, nor does a column without it.
     */
    public String content() {
        return columns.keySet().stream()
                .sorted()
                .flatMap(column -> optional(column).map(cell -> column + '\u001f' + cell).stream())
                .collect(Collectors.joining("\u001e"));
    }

    /** A cell in a form that {@code parser} reads; its complaint becomes the reason. */
    public <T> T parsed(String column, Function<String, T> parser) {
        return parse(column, text(column), parser);
    }

    private static <T> T parse(String column, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new BadCell(column, String.valueOf(e.getMessage()));
        }
    }
}
