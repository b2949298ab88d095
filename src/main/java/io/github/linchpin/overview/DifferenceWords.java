package io.github.linchpin.overview;

import io.github.linchpin.concentration.LeadTable;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.measure.Status;
import io.github.linchpin.standing.Differences;
import io.github.linchpin.standing.Differences.Aspect;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.wording.MeasureWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One difference in one line. */
final class DifferenceWords {
    private DifferenceWords() {}

    /** "Gallium refining". */
    static String where(Differences.OfStage stage) {
        return MeasureWords.where(stage.present().supply());
    }

    /** What differs at an input stage, what matters most first. */
    static String of(Differences.OfStage stage) {
        Standing before = stage.before();
        Standing after = stage.after();
        if (before == null || after == null) {
            return Texts.text(
                    before == null ? "difference.table.new" : "difference.table.gone",
                    stage.present().supply().source());
        }
        List<String> words = new ArrayList<>();
        if (stage.aspects().contains(Aspect.EXPORT_CLASS)) {
            words.add(MeasureWords.change(before.exported(), after.exported()));
        }
        if (stage.aspects().contains(Aspect.IMPORT_CLASS)) {
            words.add(
                    Texts.text(
                            "difference.import",
                            MeasureWords.change(before.imported(), after.imported())));
        }
        if (stage.aspects().contains(Aspect.UPSTREAM_CLASS)) {
            words.add(
                    Texts.text(
                            "difference.upstream",
                            Texts.word("class", before.headline()),
                            Texts.word("class", after.headline())));
        }
        if (stage.aspects().contains(Aspect.LEADER)) {
            words.add(change(name(before), name(after)));
        }
        if (stage.aspects().contains(Aspect.INDEX)) {
            words.add(Texts.text("difference.index", index(before), index(after)));
        }
        if (words.isEmpty()) {
            words.add(
                    stage.aspects().contains(Aspect.TABLE)
                            ? change(before.supply().source(), after.supply().source())
                            : MeasureWords.change(before.exported(), after.exported()));
        }
        return String.join("; ", words);
    }

    /** What differs about a measure. */
    static String of(Differences.OfMeasure measure) {
        return switch (measure.kind()) {
            case NEW -> Texts.text("difference.measure.new", state(measure.statusAfter()));
            case GONE -> Texts.text("difference.measure.gone");
            case STATE -> state(measure.statusBefore(), measure.statusAfter());
            case VERSION -> Texts.text("difference.measure.version");
        };
    }

    /** "suspended → in force", "suspended, now unconfirmed". */
    private static String state(@Nullable Status before, @Nullable Status after) {
        return before != null && after != null && before.state() == after.state()
                ? Texts.text(
                        "difference.measure.certainty."
                                + after.certainty().name().toLowerCase(Locale.ROOT),
                        Texts.word("state", after.state()))
                : change(state(before), state(after));
    }

    private static String state(@Nullable Status status) {
        return status == null ? "" : MeasureWords.state(status);
    }

    private static String name(Standing standing) {
        String name = standing.lead().largest().name();
        return name == null ? Texts.text("difference.nobody") : name;
    }

    private static String index(Standing standing) {
        LeadTable.Index index = standing.lead().index();
        return index.low() == null
                ? LevelChip.words(null, null)
                : Formats.points(index.low(), index.high());
    }

    private static String change(String before, String after) {
        return Texts.text("calendar.change", before, after);
    }
}
