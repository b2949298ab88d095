package io.github.linchpin.stock;

import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.stock.StockRefusal.Fault;
import io.github.linchpin.stock.StockRefusal.Why;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of one row of a table of counts, with what cannot be read of them. */
final class StockCells {
    private static final int ARRIVAL_PARTS = 3;

    private final List<String> header;
    private final long line;
    private final List<String> cells;
    private final List<StockProblem> problems;

    StockCells(List<String> header, long line, List<String> cells, List<StockProblem> problems) {
        this.header = header;
        this.line = line;
        this.cells = cells;
        this.problems = problems;
    }

    /** The count, where all of it can be read. */
    Optional<StockCount> count() {
        int before = problems.size();
        String input = text("input");
        Stage stage = Coded.find(Stage.class, text("stage")).orElse(null);
        if (stage == null) {
            complain("stage", "is no stage like refining");
        }
        LocalDate day = day("counted_on", text("counted_on"));
        BigDecimal quantity = number("quantity", text("quantity"));
        BigDecimal need = number("daily_need", text("daily_need"));
        Integer days = days();
        List<Arrival> arrivals = arrivals();
        if (problems.size() > before
                || stage == null
                || day == null
                || quantity == null
                || need == null) {
            return Optional.empty();
        }
        String unit = text("unit");
        return Optional.of(
                new StockCount(
                        input,
                        stage,
                        day,
                        quantity,
                        unit.isEmpty() ? StockCount.KILOGRAMS : unit,
                        need,
                        days,
                        text("note"),
                        arrivals));
    }

    private @Nullable Integer days() {
        String text = text("requalification_days");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,4}")) {
            complain("requalification_days", words(Why.REQUALIFICATION_NOT_USABLE));
            return null;
        }
        return Integer.valueOf(text);
    }

    private List<Arrival> arrivals() {
        List<Arrival> arrivals = new ArrayList<>();
        for (String one : text("arrivals").split(";", -1)) {
            if (one.isBlank()) {
                continue;
            }
            String[] parts = one.strip().split(":", ARRIVAL_PARTS);
            LocalDate day = day("arrivals", parts[0].strip());
            BigDecimal quantity = number("arrivals", parts.length > 1 ? parts[1].strip() : "");
            if (day != null && quantity != null) {
                arrivals.add(
                        new Arrival(
                                day,
                                quantity,
                                parts.length == ARRIVAL_PARTS ? parts[2].strip() : ""));
            }
        }
        return arrivals;
    }

    private @Nullable LocalDate day(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            complain(column, "is no day like 2026-11-20");
            return null;
        }
    }

    private @Nullable BigDecimal number(String column, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            complain(column, "is no number like 1200 or 0.5");
            return null;
        }
    }

    private String text(String column) {
        int place = header.indexOf(column);
        return place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
    }

    private void complain(String column, String reason) {
        problems.add(new StockProblem(line, column, text(column), reason));
    }

    /** The column that a rule is about. */
    static String column(Why why) {
        return switch (why) {
            case INPUT_UNKNOWN -> "input";
            case STAGE_NOT_USABLE -> "stage";
            case DAY_NOT_USABLE -> "counted_on";
            case QUANTITY_NOT_USABLE -> "quantity";
            case UNIT_MISSING -> "unit";
            case NEED_NOT_USABLE -> "daily_need";
            case REQUALIFICATION_NOT_USABLE -> "requalification_days";
            case ARRIVAL_DAY_NOT_USABLE, ARRIVAL_QUANTITY_NOT_USABLE -> "arrivals";
            case TOO_LONG, ABSENT, REASON_MISSING, WITHDRAWN -> "";
        };
    }

    /** What is wrong with a count, in words. */
    static String words(Fault fault) {
        String words = words(fault.why());
        return fault.arrival() < 0 ? words : "arrival %d %s".formatted(fault.arrival() + 1, words);
    }

    private static String words(Why why) {
        return switch (why) {
            case INPUT_UNKNOWN -> "is no input that is tracked";
            case STAGE_NOT_USABLE -> "is no stage of which somebody has stock";
            case DAY_NOT_USABLE -> "is after today or before 2000";
            case QUANTITY_NOT_USABLE -> "is less than 0, too large, or has too many decimals";
            case UNIT_MISSING -> "is longer than %d characters".formatted(StockCheck.LONGEST_UNIT);
            case NEED_NOT_USABLE -> "is not above 0, too large, or has too many decimals";
            case REQUALIFICATION_NOT_USABLE -> "is no number of days from 0 to 9999";
            case ARRIVAL_DAY_NOT_USABLE -> "is not after the day of the count";
            case ARRIVAL_QUANTITY_NOT_USABLE -> "has a quantity that is not above 0, or too large";
            case TOO_LONG -> "has too long a text, or too many arrivals";
            case ABSENT, REASON_MISSING, WITHDRAWN -> "cannot be taken";
        };
    }
}
