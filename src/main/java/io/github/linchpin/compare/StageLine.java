package io.github.linchpin.compare;

import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.UpstreamShare;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.standing.Differences.Aspect;
import io.github.linchpin.standing.Differences.OfStage;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.wording.MeasureWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One difference of one input stage, in words.
 *
 * @param aspect what differs, the first of several that stand on one line
 * @param values on either side
 * @param words what differs
 */
record StageLine(Aspect aspect, OfStage stage, Sides<String> values, String words) {
    private static final BigDecimal POINTS = BigDecimal.valueOf(10_000);

    /** The differences of a stage that belong to a facet. */
    static List<StageLine> of(OfStage stage, Facet facet) {
        Standing before = stage.before();
        Standing after = stage.after();
        if (before == null || after == null) {
            return facet == Facet.TABLE ? List.of(cameOrWent(stage)) : List.of();
        }
        return switch (facet) {
            case CLASS -> classes(stage, before, after);
            case INDEX -> List.of(index(stage, before, after));
            case TABLE ->
                    List.of(
                            new StageLine(
                                    Aspect.TABLE,
                                    stage,
                                    new Sides<>(table(before), table(after)),
                                    tableWords(before, after)));
            case MEASURES -> List.of();
        };
    }

    private static StageLine cameOrWent(OfStage stage) {
        return new StageLine(
                Aspect.TABLE,
                stage,
                new Sides<>(tableOrNone(stage.before()), tableOrNone(stage.after())),
                Texts.text(stage.before() == null ? "compare.table.new" : "compare.table.gone"));
    }

    private static List<StageLine> classes(OfStage stage, Standing before, Standing after) {
        List<StageLine> lines = new ArrayList<>();
        if (stage.aspects().contains(Aspect.EXPORT_CLASS)) {
            lines.add(classes(stage, Aspect.EXPORT_CLASS, Standing::exported, before, after));
        }
        if (stage.aspects().contains(Aspect.IMPORT_CLASS)) {
            lines.add(classes(stage, Aspect.IMPORT_CLASS, Standing::imported, before, after));
        }
        if (stage.aspects().contains(Aspect.UPSTREAM_CLASS)) {
            lines.add(
                    new StageLine(
                            Aspect.UPSTREAM_CLASS,
                            stage,
                            new Sides<>(upstream(before), upstream(after)),
                            Texts.text("compare.class.upstream")));
        }
        if (stage.aspects().contains(Aspect.SHARE)) {
            shares(lines, stage, before, after);
        }
        return lines;
    }

    /** Export and import restrictions are figures of their own, so each has its line. */
    private static void shares(
            List<StageLine> lines, OfStage stage, Standing before, Standing after) {
        if (!stage.aspects().contains(Aspect.EXPORT_CLASS)
                && differ(before.exported(), after.exported())) {
            lines.add(share(stage, before.exported(), after.exported(), "compare.class.share"));
        }
        if (!stage.aspects().contains(Aspect.IMPORT_CLASS)
                && differ(before.imported(), after.imported())) {
            lines.add(
                    share(
                            stage,
                            before.imported(),
                            after.imported(),
                            "compare.class.share.import"));
        }
        if (lines.isEmpty()) {
            lines.add(share(stage, before.exported(), after.exported(), "compare.class.rounding"));
        }
    }

    private static boolean differ(ExposedShare one, ExposedShare other) {
        return !MeasureWords.classes(one).equals(MeasureWords.classes(other));
    }

    private static StageLine share(
            OfStage stage, ExposedShare before, ExposedShare after, String text) {
        return new StageLine(
                Aspect.SHARE,
                stage,
                new Sides<>(MeasureWords.classes(before), MeasureWords.classes(after)),
                Texts.text(text));
    }

    private static StageLine classes(
            OfStage stage,
            Aspect aspect,
            Function<Standing, ExposedShare> side,
            Standing before,
            Standing after) {
        ExposedShare one = side.apply(before);
        ExposedShare other = side.apply(after);
        String was = Texts.word("class", one.headline());
        String then = Texts.word("class", other.headline());
        String step =
                was.equals(then)
                        ? Texts.text("compare.class.part", was)
                        : Texts.text("calendar.change", was, then);
        return new StageLine(
                aspect,
                stage,
                new Sides<>(MeasureWords.classes(one), MeasureWords.classes(other)),
                aspect == Aspect.IMPORT_CLASS ? Texts.text("compare.class.import", step) : step);
    }

    private static String upstream(Standing one) {
        UpstreamShare upstream = one.upstream();
        return upstream == null
                ? Texts.text("compare.class.no-upstream")
                : Texts.text(
                        "exposed.title.upstream",
                        Texts.word("class", upstream.headline()),
                        MeasureWords.where(upstream.supply()),
                        MeasureWords.share(upstream));
    }

    private static StageLine index(OfStage stage, Standing before, Standing after) {
        List<String> words = new ArrayList<>();
        if (stage.aspects().contains(Aspect.LEVEL)) {
            words.add(Texts.text("calendar.change", level(before), level(after)));
        }
        BigDecimal was = before.lead().index().point();
        BigDecimal then = after.lead().index().point();
        if (was != null && then != null && was.compareTo(then) != 0) {
            BigDecimal points = then.subtract(was).multiply(POINTS);
            words.add(
                    Texts.text(
                            points.signum() > 0 ? "compare.index.more" : "compare.index.less",
                            Formats.number(points.abs(), 0)));
        } else if (stage.aspects().contains(Aspect.INDEX)) {
            words.add(Texts.text("compare.index.interval"));
        }
        if (stage.aspects().contains(Aspect.LEADER)) {
            words.add(Texts.text("compare.index.leader", leader(before), leader(after)));
        }
        Aspect first =
                stage.aspects().contains(Aspect.LEVEL)
                        ? Aspect.LEVEL
                        : stage.aspects().contains(Aspect.INDEX) ? Aspect.INDEX : Aspect.LEADER;
        return new StageLine(
                first,
                stage,
                new Sides<>(indexOf(before), indexOf(after)),
                String.join("; ", words));
    }

    private static String level(Standing one) {
        return LevelChip.words(one.lead().index().levelLow(), one.lead().index().levelHigh());
    }

    private static String indexOf(Standing one) {
        return Texts.text(
                "compare.index.value",
                level(one),
                Formats.points(one.lead().index().low(), one.lead().index().high()));
    }

    private static String leader(Standing one) {
        String name = one.lead().largest().name();
        return name == null ? Texts.text("compare.no-leader") : name;
    }

    private static String tableOrNone(@Nullable Standing one) {
        return one == null ? Texts.text("compare.no-table") : table(one);
    }

    private static String table(Standing one) {
        String form = one.lead().form();
        String what = one.lead().period() + (form.isEmpty() ? "" : ", " + form);
        return Texts.text("compare.table", one.supply().source(), what);
    }

    private static String tableWords(Standing before, Standing after) {
        if (!before.lead().edition().source().equals(after.lead().edition().source())) {
            return Texts.text(
                    before.lead().edition().name().equals(after.lead().edition().name())
                            ? "compare.other.edition"
                            : "compare.other.source");
        }
        if (!before.lead().period().equals(after.lead().period())) {
            return Texts.text("compare.other.period");
        }
        return Texts.text(
                before.lead().form().equals(after.lead().form())
                        ? "compare.table.corrected"
                        : "compare.other.form");
    }
}
