package io.github.linchpin.exposure;

import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who supplies an input at a stage: one share table as exposure sees it.
 *
 * @param input slug
 * @param form as printed
 * @param source short name and edition of the source
 * @param parts its countries, blocks and residual; figures outside the printed total are left out
 * @param outside names of areas whose production is not in the total
 */
public record Supply(
        String input,
        String inputName,
        Stage stage,
        String form,
        Period period,
        String source,
        List<Part> parts,
        List<String> outside) {

    /** What a part stands for. */
    public enum Kind {
        COUNTRY,
        /** An unknown number of countries of a bloc or continent. */
        BLOCK,
        /** Other countries, not named. */
        RESIDUAL
    }

    /**
     * One row of the table.
     *
     * @param area code, null for a residual
     * @param name its name, empty for a residual
     */
    public record Part(Kind kind, @Nullable String area, String name, ShareRange share) {}

    /** A row of a table before its bounds are settled; shares are fractions, null if not known. */
    public record Figure(
            Kind kind,
            @Nullable String area,
            String name,
            @Nullable BigDecimal low,
            @Nullable BigDecimal point,
            @Nullable BigDecimal high) {}

    public Supply {
        parts = List.copyOf(parts);
        outside = List.copyOf(outside);
    }

    /** Settles the bounds: where a row has none, it takes at most what the others leave. */
    public static List<Part> parts(List<Figure> figures) {
        BigDecimal certain =
                figures.stream().map(Supply::least).reduce(BigDecimal.ZERO, BigDecimal::add);
        return figures.stream()
                .map(figure -> {
                    BigDecimal left =
                            BigDecimal.ONE
                                    .subtract(certain)
                                    .max(BigDecimal.ZERO)
                                    .add(least(figure));
                    BigDecimal high =
                            figure.high() != null
                                    ? figure.high()
                                    : figure.point() != null ? figure.point() : left;
                    return new Part(
                            figure.kind(),
                            figure.area(),
                            figure.name(),
                            ShareRange.within(least(figure), figure.point(), high));
                })
                .toList();
    }

    private static BigDecimal least(Figure figure) {
        if (figure.low() != null) {
            return figure.low();
        }
        return figure.point() == null ? BigDecimal.ZERO : figure.point();
    }
}
