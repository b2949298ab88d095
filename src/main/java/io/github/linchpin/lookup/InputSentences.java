package io.github.linchpin.lookup;

import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.Texts;
import java.util.Locale;
import java.util.Objects;

/** What the figures of a table say, in a sentence. */
final class InputSentences {
    private static final String WORLD_PRODUCTION = "world production";

    private InputSentences() {}

    /** The finding: who leads, and with how much of what. */
    static String finding(KnownTable table) {
        KnownTable.Metrics metrics = table.metrics();
        if (metrics.leaderName() == null) {
            return Texts.text("input.finding.none", table.inputName());
        }
        String share =
                Formats.percent(
                        metrics.largestPoint() != null
                                ? metrics.largestPoint()
                                : Objects.requireNonNull(metrics.largestLow()));
        String verb = Texts.text("input.verb." + table.stage().code());
        String what = table.inputName().toLowerCase(Locale.ENGLISH);
        return table.universe().equals(WORLD_PRODUCTION)
                ? Texts.text("input.finding", metrics.leaderName(), verb, share, what)
                : Texts.text(
                        "input.finding.other", metrics.leaderName(), share, what, table.universe());
    }

    /** Why the level is what it is. */
    static String why(KnownTable table) {
        KnownTable.Metrics metrics = table.metrics();
        String level = LevelChip.words(metrics.levelLow(), metrics.levelHigh());
        if (metrics.leaderName() == null || metrics.largestLow() == null) {
            return Texts.text("input.why.insufficient", doubt(metrics));
        }
        String share =
                Formats.percent(
                        metrics.largestPoint(), metrics.largestLow(), metrics.largestHigh());
        String sentence =
                Texts.text(
                        "input.why",
                        level,
                        metrics.leaderName(),
                        share,
                        Math.max(0, metrics.areas() - 1),
                        Formats.suppliers(metrics.hhiLow(), metrics.hhiHigh()));
        return metrics.doubt() == null ? sentence : sentence + " " + doubt(metrics);
    }

    /** Why an end of the interval is not known. */
    static String doubt(KnownTable.Metrics metrics) {
        return metrics.doubt() == null ? "" : Texts.text("doubt." + metrics.doubt());
    }

    /** Metric, unit, year, stage and universe of the shares of a table. */
    static String subject(KnownTable table) {
        String form = table.form().isEmpty() ? "" : ", " + table.form();
        return Texts.text(
                "input.subject",
                table.universe(),
                Texts.word("stage", table.stage()).toLowerCase(Locale.ENGLISH) + form,
                table.period().toString(),
                table.content());
    }

    /** The source line below a card. */
    static String footer(KnownTable table) {
        return Texts.text(
                table.metrics().estimated() ? "input.footer.estimated" : "input.footer",
                table.source().publisher(),
                table.source().name(),
                table.locator(),
                Texts.word("grade", table.metrics().grade()));
    }
}
