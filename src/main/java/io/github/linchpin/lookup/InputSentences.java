package io.github.linchpin.lookup;

import io.github.linchpin.concentration.KnownTables;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the figures of a table say, in a sentence. */
final class InputSentences {
    private InputSentences() {}

    /** The finding: who leads, and with how much of what. */
    static String finding(KnownTable table, List<ShareRow> rows) {
        KnownTable.Metrics metrics = table.metrics();
        String what = Texts.within(table.inputName());
        ShareRow leader = leader(table, rows);
        if (leader == null || leader.share() == null || metrics.leaderName() == null) {
            return Texts.text("input.finding.none", what);
        }
        String share = Formats.percent(leader.share());
        String verb = Texts.text("input.verb." + table.stage().code());
        if (!table.universe().equals(KnownTables.WORLD_PRODUCTION)) {
            return Texts.text(
                    "input.finding.other", metrics.leaderName(), share, what, table.universe());
        }
        return Texts.text(
                allCounted(rows) ? "input.finding" : "input.finding.counted",
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
                        allCounted(rows) ? "input.why" : "input.why.counted",
                        LevelChip.words(metrics.levelLow(), metrics.levelHigh()),
                        metrics.leaderCertain()
                                ? String.valueOf(leader.areaName())
                                : Texts.text(
                                        "input.leader.listed", String.valueOf(leader.areaName())),
                        Formats.percent(leader.share(), leader.shareLow(), leader.shareHigh()),
                        Math.max(0, metrics.areas() - 1),
                        Formats.suppliers(metrics.hhiLow(), metrics.hhiHigh()));
        if (metrics.doubt() != null) {
            return sentence + " " + doubt(metrics);
        }
        return metrics.hhiHighIsBound() ? sentence + " " + Texts.text("input.why.bound") : sentence;
    }

    private static @Nullable ShareRow leader(KnownTable table, List<ShareRow> rows) {
        return rows.stream()
                .filter(row -> row.area() != null && row.area().equals(table.metrics().leader()))
                .findFirst()
                .orElse(null);
    }

    /** False where somebody produces outside the total: shares are then of what is counted only. */
    static boolean allCounted(List<ShareRow> rows) {
        return rows.stream().noneMatch(row -> row.outsideTotal() && row.share() == null);
    }

    /** The universe of the shares, as far as it is counted. */
    static String universe(KnownTable table, List<ShareRow> rows) {
        return allCounted(rows)
                ? table.universe()
                : Texts.text("input.universe.counted", table.universe());
    }

    /** Why an end of the interval is not known. */
    static String doubt(KnownTable.Metrics metrics) {
        return metrics.doubt() == null ? "" : Texts.text("doubt." + metrics.doubt());
    }

    /** Metric, unit, year, stage and universe of the shares of a table. */
    static String subject(KnownTable table, List<ShareRow> rows) {
        String form = table.form().isEmpty() ? "" : ", " + table.form();
        return Texts.text(
                "input.subject",
                universe(table, rows),
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
