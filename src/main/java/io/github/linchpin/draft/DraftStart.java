package io.github.linchpin.draft;

import io.github.linchpin.country.AreaBook;
import io.github.linchpin.supply.Figure;
import io.github.linchpin.supply.Revision;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a draft that starts from a revision. */
final class DraftStart {
    private DraftStart() {}

    static DraftHead head(Revision revision) {
        return new DraftHead(
                text(revision.printedTotal()),
                text(revision.printedTotalRounding()),
                revision.listsLargest(),
                text(revision.warning()),
                text(revision.note()));
    }

    static List<RowText> rows(Revision revision, AreaBook areas) {
        return revision.figures().stream().map(figure -> row(figure, areas)).toList();
    }

    private static RowText row(Figure figure, AreaBook areas) {
        return new RowText(
                figure.role(),
                figure.area() == null ? "" : areas.name(figure.area()),
                text(figure.printedName()),
                figure.kind().code(),
                figure.estimated(),
                text(figure.value()),
                text(figure.low()),
                text(figure.high()),
                figure.outsideTotal(),
                text(figure.note()),
                text(figure.locator()),
                figure.source(),
                figure.grade());
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
