package io.github.linchpin.release;

import io.github.linchpin.supply.Figure;
import io.github.linchpin.supply.Revision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A figure that did not change keeps the words that were published with it: note, grade and
 * locator, and so do the warning and the note of the table.
 */
final class KeptWords {
    private KeptWords() {}

    static Revision of(Optional<Revision> published, Revision release) {
        if (published.isEmpty()) {
            return release;
        }
        Revision before = published.get();
        Map<String, Figure> old = new HashMap<>();
        before.figures().forEach(figure -> old.put(FigureChange.key(figure), figure));
        List<Figure> figures = new ArrayList<>();
        boolean outsideChanged = false;
        for (Figure figure : release.figures()) {
            Figure was = old.get(FigureChange.key(figure));
            boolean kept = was != null && FigureChange.same(was, figure);
            outsideChanged |= was == null || was.outsideTotal() != figure.outsideTotal();
            figures.add(kept && was != null ? was.withLine(figure.line()) : figure);
        }
        return new Revision(
                release.denominator(),
                release.printedTotal(),
                release.printedTotalRounding(),
                before.listsLargest(),
                null,
                outsideChanged ? release.warning() : before.warning(),
                before.note() != null ? before.note() : release.note(),
                figures);
    }
}
