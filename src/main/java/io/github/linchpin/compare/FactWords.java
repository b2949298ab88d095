package io.github.linchpin.compare;

import io.github.linchpin.concentration.LeadTable;
import io.github.linchpin.exposure.ClassChange;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.wording.MeasureWords;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs between two inputs in a fact, in words; empty where both say the same. */
record FactWords(Sides<Named> inputs) {

    /** Which one is more concentrated, as far as the intervals tell. */
    String concentration(Standing left, Standing right) {
        return ordered(left, right, "compare.more-concentrated", "compare.same-level");
    }

    /** Which one has fewer effective suppliers. */
    String suppliers(Standing left, Standing right) {
        LeadTable.Index one = left.lead().index();
        LeadTable.Index other = right.lead().index();
        return Formats.suppliers(one.low(), one.high())
                        .equals(Formats.suppliers(other.low(), other.high()))
                ? ""
                : ordered(left, right, "compare.fewer-suppliers", "compare.fewer-suppliers");
    }

    private String ordered(Standing left, Standing right, String text, String sameLevel) {
        LeadTable.Index one = left.lead().index();
        LeadTable.Index other = right.lead().index();
        String level = LevelChip.words(one.levelLow(), one.levelHigh());
        boolean same = level.equals(LevelChip.words(other.levelLow(), other.levelHigh()));
        if (same
                && Formats.points(one.low(), one.high())
                        .equals(Formats.points(other.low(), other.high()))) {
            return "";
        }
        if (one.low() == null || other.low() == null) {
            return Texts.text("compare.insufficient");
        }
        String key = same ? sameLevel : text;
        if (one.high() != null && one.high().compareTo(other.low()) < 0) {
            return Texts.text(key, inputs.right().name());
        }
        if (other.high() != null && other.high().compareTo(one.low()) < 0) {
            return Texts.text(key, inputs.left().name());
        }
        return Texts.text("compare.overlap");
    }

    String leader(Standing left, Standing right) {
        LeadTable.Largest one = left.lead().largest();
        LeadTable.Largest other = right.lead().largest();
        if (!Objects.equals(one.area(), other.area())) {
            return Texts.text("compare.other.leader");
        }
        boolean same =
                one.certain() == other.certain()
                        && Formats.percent(one.share(), one.low(), one.high())
                                .equals(Formats.percent(other.share(), other.low(), other.high()));
        return same ? "" : Texts.text("compare.same-leader");
    }

    String largest(Standing left, Standing right) {
        List<Supply.Part> one = StageFacts.largestOf(left);
        List<Supply.Part> other = StageFacts.largestOf(right);
        if (words(one).equals(words(other))) {
            return "";
        }
        Set<String> names = other.stream().map(Supply.Part::name).collect(Collectors.toSet());
        String common =
                one.stream()
                        .map(Supply.Part::name)
                        .filter(names::contains)
                        .collect(Collectors.joining(", "));
        return common.isEmpty()
                ? Texts.text("compare.none-in-common")
                : Texts.text("compare.in-common", common);
    }

    private static Set<String> words(List<Supply.Part> parts) {
        return new HashSet<>(
                parts.stream()
                        .map(part -> part.name() + MeasureWords.share(part.share()))
                        .toList());
    }

    static String classes(ExposedShare left, ExposedShare right) {
        if (MeasureWords.classes(left).equals(MeasureWords.classes(right))) {
            return "";
        }
        String one = Texts.word("class", left.headline());
        String other = Texts.word("class", right.headline());
        return one.equals(other)
                ? Texts.text("compare.same-class", one)
                : Texts.text("compare.other.class", one, other);
    }

    String next(Standing left, Standing right) {
        Optional<ClassChange> one = left.next();
        Optional<ClassChange> other = right.next();
        if (one.isEmpty() && other.isEmpty()) {
            return "";
        }
        if (one.isEmpty() || other.isEmpty()) {
            Named only = one.isEmpty() ? inputs.right() : inputs.left();
            return Texts.text("compare.only-changes", only.name());
        }
        long days = ChronoUnit.DAYS.between(one.get().day(), other.get().day());
        if (days == 0) {
            return change(one.get()).equals(change(other.get()))
                    ? ""
                    : Texts.text("compare.same-day");
        }
        Named first = days > 0 ? inputs.left() : inputs.right();
        return Texts.text("compare.changes-first", first.name(), Math.abs(days));
    }

    String source(Standing left, Standing right) {
        LeadTable.Edition one = left.lead().edition();
        LeadTable.Edition other = right.lead().edition();
        if (one.source().equals(other.source())) {
            return "";
        }
        return Texts.text(
                one.name().equals(other.name()) ? "compare.other.edition" : "compare.other.source");
    }

    /** "28 Nov 2026: licence 99.0 % → prohibited 99.0 %". */
    static String change(ClassChange change) {
        return Texts.text(
                "compare.change", Formats.day(change.day()), step(change.before(), change.after()));
    }

    /** The strongest class on both sides; the whole partition where that says the same. */
    static String step(ExposedShare before, ExposedShare after) {
        String one = MeasureWords.headline(before);
        String other = MeasureWords.headline(after);
        return one.equals(other)
                ? Texts.text(
                        "calendar.change",
                        MeasureWords.classes(before),
                        MeasureWords.classes(after))
                : Texts.text("calendar.change", one, other);
    }
}
