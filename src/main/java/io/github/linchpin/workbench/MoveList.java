package io.github.linchpin.workbench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.github.linchpin.draft.DraftSheet;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.metric.Concentration;
import io.github.linchpin.metric.Interval;
import java.util.Optional;

/** What a draft moves: level, index and largest share before and after. */
final class MoveList extends Div {
    private static final long serialVersionUID = 1L;

    MoveList(DraftSheet sheet) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("workbench.moves.what")),
                        PlainTable.Column.text(
                                sheet.draft().base() == 0
                                        ? Texts.text("workbench.moves.none")
                                        : Texts.text("workbench.revision", sheet.draft().base())),
                        PlainTable.Column.text(Texts.text("workbench.moves.after")));
        Optional<Concentration> before = sheet.before();
        Optional<Concentration> after = sheet.after();
        row(
                table,
                "workbench.moves.level",
                before.map(MoveList::level),
                after.map(MoveList::level));
        row(table, "workbench.moves.hhi", before.map(MoveList::hhi), after.map(MoveList::hhi));
        row(
                table,
                "workbench.moves.largest",
                before.map(one -> largest(sheet, one)),
                after.map(one -> largest(sheet, one)));
        add(new H2(Texts.text("workbench.moves")), table);
    }

    private static void row(
            PlainTable table, String key, Optional<String> before, Optional<String> after) {
        table.row(
                Texts.text(key),
                before.orElse(""),
                after.orElse(Texts.text("workbench.moves.unknown")));
    }

    private static String level(Concentration concentration) {
        return TotalsLine.level(concentration)
                .map(level -> LevelChip.words(level.low(), level.high()))
                .orElse("");
    }

    private static String hhi(Concentration concentration) {
        return Formats.points(concentration.hhi().low(), concentration.hhi().high());
    }

    private static String largest(DraftSheet sheet, Concentration concentration) {
        String area = concentration.leader().area();
        Interval share = concentration.leader().share();
        return area == null
                ? Formats.percent(share.point(), share.low(), share.high())
                : sheet.areas().name(area)
                        + " "
                        + Formats.percent(share.point(), share.low(), share.high());
    }
}
