package io.github.linchpin.draft;

import io.github.linchpin.concentration.ShownShares;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.metric.Concentration;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.supply.Figure;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.ShareTable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a revision says as exposure sees it, whether it is published or not. */
final class DraftSupply {
    private DraftSupply() {}

    /**
     * @param countries codes of the areas that are countries
     * @param areas names of areas by their code
     */
    static Supply of(
            ShareTable table,
            Revision revision,
            Concentration metrics,
            Set<String> countries,
            Map<String, String> areas) {
        Map<Integer, ShownShares.Range> shares = ShownShares.of(revision, metrics);
        List<Supply.Figure> figures =
                revision.figures().stream()
                        .filter(figure -> !figure.outsideTotal())
                        .map(figure -> {
                            ShownShares.Range share =
                                    shares.getOrDefault(
                                            figure.line(), new ShownShares.Range(null, null, null));
                            return new Supply.Figure(
                                    kind(figure, countries),
                                    figure.area(),
                                    figure.area() == null
                                            ? ""
                                            : areas.getOrDefault(figure.area(), figure.area()),
                                    share.low(),
                                    share.point(),
                                    share.high());
                        })
                        .toList();
        return new Supply(
                table.input(),
                table.input(),
                table.stage(),
                table.form(),
                table.period(),
                table.source(),
                Supply.parts(figures),
                List.of());
    }

    private static Supply.Kind kind(Figure figure, Set<String> countries) {
        if (figure.role() == FigureRole.RESIDUAL) {
            return Supply.Kind.RESIDUAL;
        }
        return countries.contains(String.valueOf(figure.area()))
                ? Supply.Kind.COUNTRY
                : Supply.Kind.BLOCK;
    }
}
