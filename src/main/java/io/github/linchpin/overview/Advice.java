package io.github.linchpin.overview;

import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.spend.ComingMove;
import io.github.linchpin.spend.SpendEvent;
import io.github.linchpin.spend.SpendOverview;
import io.github.linchpin.stock.CoverService;
import io.github.linchpin.stock.SoonestCover;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to do about a coming change, for which unit, and what the other reading says. */
final class Advice {
    private Advice() {}

    /** What is restricted harder; else what may be; of a relief, what goes to a weaker class. */
    static BigDecimal weight(SpendEvent event) {
        return Stream.of(event.harder(), event.open(), event.weaker())
                .filter(value -> value.signum() != 0)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /**
     * "Find a source outside China. Most of it is bought by Plant Ohio. The same by legal text."
     */
    static String of(SpendEvent event, SpendOverview own, Overview page) {
        return Stream.of(
                        Texts.text(action(event), page.name(event.issuer())),
                        cover(event, page),
                        owner(event, own),
                        other(event, page))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String action(SpendEvent event) {
        if (event.harder().signum() == 0) {
            return event.open().signum() == 0
                    ? "overview.own.advice.relief"
                    : "overview.own.advice.conditional";
        }
        return switch (event.strongest()) {
            case PROHIBITED -> "overview.own.advice.prohibited";
            case QUOTA -> "overview.own.advice.quota";
            default -> "overview.own.advice.licence";
        };
    }

    /** "Stock for 26 days; requalification should have begun 147 days ago (gallium)." */
    private static String cover(SpendEvent event, Overview page) {
        return event.moves().stream()
                .filter(ComingMove::isStronger)
                .map(move -> page.covers().get(new CoverService.Place(move.input(), move.stage())))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(SoonestCover::floor))
                .map(least -> cover(least, page))
                .orElseGet(() ->
                        event.harder().signum() > 0 ? Texts.text("overview.own.cover.none") : "");
    }

    private static String cover(SoonestCover least, Overview page) {
        String name = page.inputName(least.input());
        String floor = Formats.number(least.floor(), 0);
        Long left = least.daysLeft();
        if (left == null) {
            return Texts.text("overview.own.cover", name, floor);
        }
        return left < 0
                ? Texts.text("overview.own.cover.late", name, floor, -left)
                : Texts.text(
                        "overview.own.cover.act",
                        name,
                        floor,
                        Formats.day(Objects.requireNonNull(least.actBy())));
    }

    /** The unit that buys most of what changes class. */
    private static String owner(SpendEvent event, SpendOverview own) {
        Map<Integer, BigDecimal> units = new HashMap<>();
        for (ComingMove move : event.moves()) {
            move.units().forEach((unit, euros) -> units.merge(unit, euros, BigDecimal::add));
        }
        return units.entrySet().stream()
                .max(
                        Map.Entry.<Integer, BigDecimal>comparingByValue()
                                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(most -> own.units().get(most.getKey()))
                .map(unit -> Texts.text("overview.own.owner", unit.name()))
                .orElse("");
    }

    private static String other(SpendEvent event, Overview page) {
        String reading = Texts.word("reading", page.viewpoint().reading().other());
        BigDecimal here = event.harder();
        BigDecimal there = event.otherHarder();
        if (here.compareTo(there) == 0) {
            return Texts.text("overview.decide.other.same", reading);
        }
        return there.signum() == 0
                ? Texts.text("overview.own.other.none", reading)
                : Texts.text("overview.own.other", reading, Formats.compactEuros(there));
    }
}
