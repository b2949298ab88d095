package io.github.linchpin.covers;

import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.stock.Arrival;
import io.github.linchpin.stock.Cover;
import io.github.linchpin.stock.StockCount;
import io.github.linchpin.stock.UnitCover;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Stocks and days in words. */
final class CoverWords {
    private static final int DETAIL = 2;

    private CoverWords() {}

    /** A quantity with its unit: "1,200 kg". */
    static String quantity(BigDecimal quantity, StockCount count) {
        return Texts.text("covers.quantity", Formats.exact(quantity), count.quantityUnit());
    }

    /** Days that are over: "26 d". */
    static String days(BigDecimal days) {
        return Texts.text("covers.days", Formats.number(days.setScale(0, RoundingMode.DOWN), 0));
    }

    /** Days from D with their sign: "−147 d", "+12 d". */
    static String left(long days) {
        String sign = days < 0 ? "\u2212" : days > 0 ? "+" : "";
        return Texts.text(
                "covers.days", sign + Formats.number(BigDecimal.valueOf(Math.abs(days)), 0));
    }

    /** The same as a sentence with its day. */
    static String actBy(UnitCover cover) {
        long days = Objects.requireNonNull(cover.daysLeft());
        String day = Formats.day(Objects.requireNonNull(cover.actBy()));
        String key = days < 0 ? "covers.late" : days == 0 ? "covers.today" : "covers.left";
        return Texts.text(key, day, Math.abs(days));
    }

    /** Why nobody can say the latest day to act. */
    static String open(UnitCover cover) {
        return switch (cover.known()) {
            case ACT_BY -> "";
            case NO_REQUALIFICATION -> Texts.text("covers.open.requalification");
            case NO_EVENT -> Texts.text("covers.open.event");
            case NO_COUNT -> Texts.text("covers.open.count");
        };
    }

    /** Why there is no expected end beside the floor. */
    static String unexposed(UnitCover cover) {
        return Texts.text(cover.exposedShare() == null ? "covers.unbought" : "covers.unexposed");
    }

    /** Goods in transit, one after the other. */
    static String arrivals(StockCount count) {
        List<String> all = new ArrayList<>();
        for (Arrival one : count.arrivals()) {
            String words =
                    Texts.text(
                            "covers.arrival",
                            quantity(one.quantity(), count),
                            Formats.day(one.day()));
            all.add(one.reference().isEmpty() ? words : words + " (" + one.reference() + ")");
        }
        return String.join(", ", all);
    }

    /** How the days come about, step by step. */
    static List<String> steps(UnitCover row) {
        if (row.cover() == null || row.count() == null) {
            return List.of();
        }
        Cover cover = row.cover();
        StockCount count = row.count().count();
        List<String> steps = new ArrayList<>();
        steps.add(
                Texts.text(
                        row.event() == null ? "covers.step.now" : "covers.step.event",
                        Formats.day(cover.from()),
                        quantity(cover.stock(), count),
                        Formats.number(cover.floor(), DETAIL),
                        quantity(count.dailyNeed(), count)));
        steps.add(
                cover.expected() == null
                        ? unexposed(row)
                        : Texts.text(
                                "covers.step.expected",
                                Formats.percent(Objects.requireNonNull(row.exposedShare())),
                                Formats.number(cover.expected(), DETAIL)));
        steps.add(
                cover.actBy() == null
                        ? open(row)
                        : Texts.text(
                                "covers.step.act",
                                Objects.requireNonNull(count.requalificationDays()),
                                actBy(row)));
        return steps;
    }
}
