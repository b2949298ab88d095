package io.github.linchpin.content;

import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of one row by the names of their columns, with what cannot be taken of them. */
final class SheetCells {
    private static final int LONGEST = 200;
    private static final int MOST_DIGITS = 30;
    private static final int MOST_DECIMALS = 20;
    private static final int MONTH = "2026-11".length();

    private final List<String> header;
    private final long line;
    private final List<String> values;
    private final List<ContentProblem> problems;
    private final int before;

    SheetCells(List<String> header, long line, List<String> values, List<ContentProblem> problems) {
        this.header = header;
        this.line = line;
        this.values = values;
        this.problems = problems;
        before = problems.size();
    }

    /** Whether nothing was wrong until now. */
    boolean isFine() {
        return problems.size() == before;
    }

    /** Empty where there is none. */
    String text(String column) {
        int place = header.indexOf(column);
        String text = place < 0 || place >= values.size() ? "" : values.get(place).strip();
        if (text.length() > LONGEST) {
            problems.add(
                    new ContentProblem(
                            line,
                            column,
                            text.substring(0, LONGEST),
                            "is longer than %d characters".formatted(LONGEST)));
            return text.substring(0, LONGEST);
        }
        return text;
    }

    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            complain(column, "is empty, and every row needs it");
        }
        return text;
    }

    @Nullable YearMonth month(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            YearMonth month =
                    text.length() > MONTH
                            ? YearMonth.from(LocalDate.parse(text))
                            : YearMonth.parse(text);
            if (ContentCheck.isHeld(month)) {
                return month;
            }
        } catch (DateTimeException e) {
            // said below
        }
        complain(column, "is no month like 2026-11");
        return null;
    }

    @Nullable BigDecimal number(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DECIMALS) {
                complain(column, "has too many digits");
                return null;
            }
            return number;
        } catch (NumberFormatException e) {
            complain(column, "is no number like 0.25");
            return null;
        }
    }

    Optional<Stage> stage(String column) {
        Optional<Stage> stage =
                Stage.OF_SHARES.stream().filter(one -> one.code().equals(text(column))).findFirst();
        if (stage.isEmpty()) {
            complain(
                    column,
                    "is none of "
                            + Stage.OF_SHARES.stream()
                                    .map(Stage::code)
                                    .collect(Collectors.joining(", ")));
        }
        return stage;
    }

    void complain(String column, String reason) {
        problems.add(new ContentProblem(line, column, text(column), reason));
    }
}
