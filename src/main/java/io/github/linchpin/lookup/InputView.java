package io.github.linchpin.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.github.linchpin.access.Permission;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.ReadingBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.purchased.PurchasedCards;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.wording.MeasureWords;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One input: who makes it at which stage, how concentrated that is, and what the sources say. */
@Route(InputsNavigation.PATH + "/:slug")
@RolesAllowed(Permission.READ)
public class InputView extends Main
        implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient InputDossierService service;
    private final transient PurchasedCards purchased;
    private String slug = "";
    private String title = "";

    InputView(InputDossierService service, PurchasedCards purchased) {
        this.service = service;
        this.purchased = purchased;
        addClassNames("lp-page", "lp-input");
        setId("content");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        UrlState state = UrlState.of(event.getLocation().getQueryParameters());
        List<String> mistakes = new ArrayList<>();
        Selection.Wish wish = wish(state, mistakes);
        Optional<InputDossier> found = service.find(slug, wish, state.viewpoint());
        removeAll();
        state.mistakes()
                .forEach(mistake -> add(Banner.warning(Texts.text("url.mistake", mistake))));
        title = found.map(dossier -> dossier.head().name()).orElse(slug);
        if (found.isEmpty()) {
            showUnknown(state);
        } else if (!mistakes.isEmpty()) {
            showNothingFits(found.get(), state, mistakes);
        } else {
            show(found.get(), state);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", title);
    }

    private void show(InputDossier dossier, UrlState state) {
        Selection selection = dossier.selection();
        if (selection == null) {
            if (dossier.tables().isEmpty()) {
                add(new InputHeader(dossier, state, this::go), noTables(dossier, state));
                readings(dossier.controls(), state);
                add(controls(dossier.controls(), state));
                purchases(dossier, state);
                add(cards("lp-grid-free", ApartCard.of(dossier, state)));
            } else {
                showNothingFits(dossier, state, List.of());
            }
            return;
        }
        add(new InputHeader(dossier, state, this::go));
        if (dossier.proxy()) {
            add(
                    Banner.info(
                            Texts.text(
                                    "input.proxy",
                                    dossier.head().name(),
                                    selection.table().inputName())));
        }
        if (selection.table().known().warning() != null) {
            add(Banner.warning(Texts.text("input.warning", selection.table().known().warning())));
        }
        readings(dossier.controls(), state);
        add(
                cards(
                        "lp-grid-2",
                        SharesCard.of(dossier, selection, state),
                        MapCard.of(dossier, selection)),
                controls(dossier.controls(), state));
        purchases(dossier, state);
        add(
                cards(
                        "lp-grid-3",
                        HistoryCard.of(dossier, selection),
                        SourcesCard.of(selection, state, dossier.head().slug()),
                        MethodsCard.of(dossier, selection)),
                cards("lp-grid-free", ApartCard.of(dossier, state)));
    }

    /** Of whatever stage: what is bought is often a later one. */
    private void purchases(InputDossier dossier, UrlState state) {
        add(purchased.ofInput(dossier.head().slug(), state));
    }

    /** What the measures do to the stage, beside their timeline. */
    private static Div controls(InputControls controls, UrlState state) {
        InputControls.OfStage exposure = controls.exposure();
        return exposure == null
                ? cards("lp-grid-free", MeasuresCard.of(controls, state))
                : cards(
                        "lp-measure__two",
                        ExposedCard.of(controls, exposure, state),
                        MeasuresCard.of(controls, state));
    }

    /** The classes of the stage where they differ, else the measures that do. */
    private void readings(InputControls controls, UrlState state) {
        InputControls.OfStage exposure = controls.exposure();
        List<String> differing = controls.differing();
        if (exposure != null && exposure.readingsDiffer()) {
            add(
                    bar(
                            Texts.text(
                                    "input.readings",
                                    MeasureWords.classes(exposure.exported()),
                                    MeasureWords.classes(exposure.otherReading())),
                            state));
        } else if (!differing.isEmpty()) {
            add(
                    bar(
                            Texts.text(
                                    "input.readings.measures",
                                    differing.size(),
                                    String.join(", ", differing)),
                            state));
        }
    }

    private ReadingBar bar(String finding, UrlState state) {
        return new ReadingBar(finding, InputsNavigation.path(slug), state);
    }

    private static Div cards(String layout, Component... cards) {
        Div grid = new Div(cards);
        grid.addClassName(layout);
        return grid;
    }

    private static EmptyState noTables(InputDossier dossier, UrlState state) {
        String title = Texts.text("input.no-tables.title", dossier.head().name());
        Anchor back = new Anchor(InputsNavigation.list(state), Texts.text("input.back"));
        LocalDate known = state.viewpoint().known();
        return known == null
                ? new EmptyState(title, Texts.text("input.no-tables.text"), back)
                : new EmptyState(
                        title,
                        Texts.text("input.no-tables.then", Formats.day(known)),
                        new Anchor(
                                InputsNavigation.address(
                                        dossier.head().slug(),
                                        null,
                                        state.with(UrlState.KNOWN, List.of())),
                                Texts.text("input.no-tables.now")),
                        back);
    }

    private void showUnknown(UrlState state) {
        Div ways = new Div();
        ways.addClassName("lp-chips");
        for (InputHead.Relative other : service.similar(slug)) {
            ways.add(new Anchor(InputsNavigation.address(other.slug(), null, state), other.name()));
        }
        add(
                new H1(Texts.text("input.unknown.title")),
                new Paragraph(Texts.text("input.unknown.text", slug)));
        if (ways.getComponentCount() > 0) {
            add(new Paragraph(Texts.text("input.unknown.similar")), ways);
        }
        add(new Anchor(InputsNavigation.list(state), Texts.text("input.back")));
    }

    /** The input exists, but not with this stage, period or source: says what there is. */
    private void showNothingFits(InputDossier dossier, UrlState state, List<String> mistakes) {
        add(
                new H1(dossier.head().name()),
                new Paragraph(
                        mistakes.isEmpty()
                                ? Texts.text("input.nothing-fits", asked(state))
                                : String.join(" ", mistakes)));
        Div ways = new Div();
        ways.addClassName("lp-chips");
        dossier.tables().stream()
                .map(KnownTable::stage)
                .distinct()
                .sorted()
                .forEach(stage ->
                        ways.add(
                                new Anchor(
                                        InputsNavigation.address(slug, stage, state),
                                        Texts.word("stage", stage))));
        if (ways.getComponentCount() > 0) {
            add(new Paragraph(Texts.text("input.nothing-fits.stages")), ways);
        }
        add(new Anchor(InputsNavigation.list(state), Texts.text("input.back")));
    }

    private static String asked(UrlState state) {
        List<String> asked = new ArrayList<>();
        for (String name :
                List.of(
                        InputsNavigation.STAGE,
                        InputsNavigation.PERIOD,
                        InputsNavigation.SOURCE,
                        InputsNavigation.FORM)) {
            state.value(name).ifPresent(value -> asked.add(name + "=" + value));
        }
        return String.join(", ", asked);
    }

    private static Selection.Wish wish(UrlState state, List<String> mistakes) {
        Optional<String> stage = state.value(InputsNavigation.STAGE);
        Optional<String> period = state.value(InputsNavigation.PERIOD);
        if (stage.isPresent() && Coded.find(Stage.class, stage.get()).isEmpty()) {
            mistakes.add(Texts.text("url.no-stage", stage.get()));
        }
        if (period.isPresent() && Period.find(period.get()).isEmpty()) {
            mistakes.add(Texts.text("url.no-period", period.get()));
        }
        return new Selection.Wish(
                stage.flatMap(code -> Coded.find(Stage.class, code)).orElse(null),
                period.flatMap(Period::find).orElse(null),
                state.value(InputsNavigation.SOURCE).orElse(null),
                state.value(InputsNavigation.FORM).orElse(null));
    }

    private void go(UrlState state) {
        UI.getCurrent().navigate(InputsNavigation.path(slug), state.query());
    }
}
