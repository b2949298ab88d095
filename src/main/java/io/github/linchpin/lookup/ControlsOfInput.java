package io.github.linchpin.lookup;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.country.Countries;
import io.github.linchpin.exposure.ExposureService;
import io.github.linchpin.exposure.Exposures;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the register about an input. */
@Component
class ControlsOfInput {
    private static final int CHANGES = 3;
    private static final int YEARS_AHEAD = 5;

    private final ExposureService exposures;
    private final Countries countries;

    ControlsOfInput(ExposureService exposures, Countries countries) {
        this.exposures = exposures;
        this.countries = countries;
    }

    /** The lead table of the stage looked at, then those of the earlier stages of that input. */
    static List<KnownTable> chain(Selection selection) {
        List<KnownTable> chain = new ArrayList<>();
        KnownTable direct = selection.ofStage().getFirst();
        chain.add(direct);
        for (Stage stage : selection.stage().upstream().reversed()) {
            selection.tables().stream()
                    .filter(table -> table.stage() == stage)
                    .filter(table -> table.input().equals(direct.input()))
                    .findFirst()
                    .ifPresent(chain::add);
        }
        return chain;
    }

    /** Without a table only the measures can be told. */
    InputControls of(InputHead head, Viewpoint viewpoint) {
        Exposures from = exposures.exposures(viewpoint);
        return new InputControls(
                from.on().in(ZoneOffset.UTC),
                countries.name(viewpoint.home()),
                standing(head, from),
                null);
    }

    /**
     * Measures and exposed shares.
     *
     * @param chain from {@link #chain}
     * @param figures figures by id of the table
     */
    InputControls of(
            InputHead head,
            List<KnownTable> chain,
            Map<Integer, List<ShareRow>> figures,
            Viewpoint viewpoint) {
        Exposures from = exposures.exposures(viewpoint);
        List<Supply> supplies =
                chain.stream()
                        .map(table ->
                                supply(head, table, figures.getOrDefault(table.id(), List.of())))
                        .toList();
        Supply direct = supplies.getFirst();
        LocalDate day = from.on().in(ZoneOffset.UTC);
        Reading other = from.reading().other();
        return new InputControls(
                day,
                countries.name(viewpoint.home()),
                standing(head, from),
                new InputControls.OfStage(
                        from.of(direct, Effect.EXPORT_RESTRICTION),
                        from.in(other).of(direct, Effect.EXPORT_RESTRICTION),
                        from.of(direct, Effect.IMPORT_RESTRICTION),
                        from.upstream(direct, supplies),
                        from
                                .changes(
                                        direct,
                                        day,
                                        day.plusYears(YEARS_AHEAD),
                                        Effect.EXPORT_RESTRICTION)
                                .stream()
                                .limit(CHANGES)
                                .toList()));
    }

    /** A table of a family stands for the input itself, whose own measures count. */
    private static Supply supply(InputHead head, KnownTable table, List<ShareRow> rows) {
        return new Supply(
                head.slug(),
                head.name(),
                table.stage(),
                table.form(),
                table.period(),
                table.source().brief(),
                Supply.parts(
                        rows.stream()
                                .filter(row -> !row.outsideTotal())
                                .map(ControlsOfInput::figure)
                                .toList()),
                rows.stream()
                        .filter(ShareRow::outsideTotal)
                        .map(row -> row.areaName() == null ? "" : row.areaName())
                        .toList());
    }

    private static Supply.Figure figure(ShareRow row) {
        Supply.Kind kind = row.aggregate() ? Supply.Kind.BLOCK : Supply.Kind.COUNTRY;
        return new Supply.Figure(
                row.role() == FigureRole.RESIDUAL ? Supply.Kind.RESIDUAL : kind,
                row.area(),
                row.areaName() == null ? "" : row.areaName(),
                row.shareLow(),
                row.share(),
                row.shareHigh());
    }

    /** What binds goods first; what is over last. */
    private static List<InputControls.Standing> standing(InputHead head, Exposures from) {
        return from.register().about(head.slug()).stream()
                .map(measure ->
                        new InputControls.Standing(
                                measure,
                                measure.on(from.on(), from.reading()),
                                measure.readingsDiffer(from.on()),
                                reaches(measure, from)))
                .sorted(
                        Comparator.comparing((InputControls.Standing one) ->
                                        !one.measure().measure().bindsGoods())
                                .thenComparing(one -> isOver(one.status().state()))
                                .thenComparing(one -> !one.reachesHome())
                                .thenComparing(one -> one.measure().measure().strength())
                                .thenComparing(
                                        one -> one.measure(),
                                        Comparator.comparing(RegisteredMeasure::label)))
                .toList();
    }

    /** Rules on users, listed firms and other destinations do not touch supply towards home. */
    private static boolean reaches(RegisteredMeasure measure, Exposures from) {
        Measure rules = measure.measure();
        Measure.Addressees to = rules.addressees();
        return switch (to.appliesTo()) {
            case ALL, COUNTRY ->
                    to.destinations().isEmpty()
                            || from.register()
                                    .blocs()
                                    .among(
                                            from.home(),
                                            to.destinations(),
                                            from.on().in(rules.zone()));
            case END_USE, ENTITY -> false;
        };
    }

    private static boolean isOver(MeasureState state) {
        return state == MeasureState.ENDED || state == MeasureState.WITHDRAWN;
    }
}
