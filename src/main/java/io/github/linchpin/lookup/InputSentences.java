package io.github.linchpin.lookup;

import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the figures of a table say, in a sentence. */
final class InputSentences {
    private static final String WORLD_PRODUCTION = "world production";

    private InputSentences() {}

    /** The finding: who leads, and with how much of what. */
    static String finding(KnownTable table, List<ShareRow> rows) {
        KnownTable.Metrics metrics = table.metrics();
        String what = table.inputName().toLowerCase(Locale.ENGLISH);
        ShareRow leader = leader(table, rows);
        if (leader == null || leader.share() == null || metrics.leaderName() == null) {
            return Texts.text("input.finding.none", what);
        }
        String share = Formats.percent(leader.share());
        String verb = Texts.text("input.verb." + table.stage().code());
        if (!table.universe().equals(WORLD_PRODUCTION)) {
            return Texts.text(
                    "input.finding.other", metrics.leaderName(), share, what, table.universe());
        }
        // supply outside the total: the share is one of what the table counts, not of the world
        return Texts.text(
                metrics.doubt() == null ? "input.finding" : "input.finding.counted",
                metrics.leaderName(),
                verb,
                share,
                what);
    }

    /** Why the level is what it is. */
    static String why(KnownTable table, List<ShareRow> rows) {
        KnownTable.Metrics metrics = table.metrics();
        ShareRow leader = leader(table, rows);
        if (leader == null || leader.share() == null || metrics.hhiLow() == null) {
            return Texts.text("input.why.insufficient", doubt(metrics));
        }
        String sentence =
                Texts.text(
                        metrics.doubt() == null ? "input.why" : "input.why.counted",
                        LevelChip.words(metrics.levelLow(), metrics.levelHigh()),
                        String.valueOf(leader.areaName()),
                        Formats.percent(leader.share(), leader.shareLow(), leader.shareHigh()),
                        Math.max(0, metrics.areas() - 1),
                        Formats.suppliers(metrics.hhiLow(), metrics.hhiHigh()));
        return metrics.doubt() == null ? sentence : sentence + " " + doubt(metrics);
    }

    private static @Nullable ShareRow leader(KnownTable table, List<ShareRow> rows) {
        return rows.stream()
                .filter(row -> row.area() != null && row.area().equals(table.metrics().leader()))
                .findFirst()
                .orElse(null);
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
                table.source().name(),
                table.locator(),
                Texts.word("grade", table.metrics().grade()));
    }
}
