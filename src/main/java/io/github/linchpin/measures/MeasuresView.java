package io.github.linchpin.measures;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.github.linchpin.access.Permission;
import io.github.linchpin.amendment.Amendment;
import io.github.linchpin.amendment.AmendmentActions;
import io.github.linchpin.amendment.AmendmentService;
import io.github.linchpin.amendment.EffectService;
import io.github.linchpin.amendment.SourceService;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shell.WithoutViewpoint;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desk on which analysts keep the register of measures current. */
@Route(MeasuresNavigation.DESK)
@Menu(title = "menu.measures", order = 5.5)
@RolesAllowed(Permission.EDIT)
@WithoutViewpoint
public class MeasuresView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient AmendmentService amendments;
    private final transient AmendmentActions actions;
    private final transient SourceService sources;
    private final transient EffectService effects;
    private final transient ChoiceService choices;
    private final transient Clock clock;
    private UrlState state = new UrlState(Map.of());

    MeasuresView(
            AmendmentService amendments,
            AmendmentActions actions,
            SourceService sources,
            EffectService effects,
            ChoiceService choices,
            Clock clock) {
        this.amendments = amendments;
        this.actions = actions;
        this.sources = sources;
        this.effects = effects;
        this.choices = choices;
        this.clock = clock;
        addClassNames("lp-page", "lp-bench", "lp-desk");
        setId("content");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        removeAll();
        Choices offered = choices.all();
        Integer wanted = MeasuresNavigation.change(state);
        Optional<Amendment> amendment = Optional.ofNullable(wanted).flatMap(amendments::find);
        Optional<Amendment> open = amendment.filter(one -> one.state().isOpen());
        Desk desk =
                new Desk(
                        amendments,
                        actions,
                        sources,
                        choices::all,
                        open.map(Amendment::id).orElse(null),
                        this::open);
        Optional<RegisteredMeasure> measure =
                state.value(MeasuresNavigation.MEASURE)
                        .flatMap(id ->
                                offered.measures().stream()
                                        .filter(one -> one.id().equals(id))
                                        .findFirst());
        Div left =
                new Div(
                        news(desk, offered),
                        new AmendmentList(amendments.pending(), wanted),
                        new MeasureList(
                                offered.measures(),
                                measure.map(RegisteredMeasure::id).orElse(null),
                                this::look));
        left.addClassNames("lp-card", "lp-bench__tree", "lp-desk__left");
        add(left);
        if (measure.isPresent()) {
            add(
                    new MeasurePane(
                            desk,
                            offered,
                            measure.get(),
                            CivilDay.today(clock),
                            open.map(one -> Texts.text("measures.into", one.title()))
                                    .orElse(Texts.text("measures.into.new"))));
        } else if (amendment.isPresent()) {
            add(
                    new AmendmentPane(
                            desk,
                            offered,
                            amendments.sheet(amendment.get().id()),
                            effects,
                            this::show));
        } else {
            add(nothing(offered));
        }
    }

    private Div news(Desk desk, Choices offered) {
        Div buttons =
                new Div(
                        new Button(
                                Texts.text("measures.new"),
                                click -> new NewMeasureForm(desk, offered).show()),
                        new Button(
                                Texts.text("measures.new-source"),
                                click -> new SourceForm(sources, offered).show()));
        buttons.addClassName("lp-desk__buttons");
        return buttons;
    }

    private Div nothing(Choices offered) {
        Div pane = new Div(new H1(Texts.text("measures.desk")));
        pane.addClassName("lp-bench__pane");
        for (String name : List.of(MeasuresNavigation.CHANGE, MeasuresNavigation.MEASURE)) {
            state.value(name)
                    .ifPresent(value ->
                            pane.add(Banner.warning(Texts.text("url.word", name + "=" + value))));
        }
        pane.add(
                new EmptyState(
                        Texts.text("measures.empty"),
                        Texts.text("measures.empty.text", offered.measures().size())));
        return pane;
    }

    private void look(String measure) {
        go(state.with(MeasuresNavigation.MEASURE, measure));
    }

    private void open(int amendment) {
        go(
                state.with(MeasuresNavigation.MEASURE, (String) null)
                        .with(MeasuresNavigation.CHANGE, Integer.toString(amendment)));
    }

    private void go(UrlState to) {
        if (to.equals(state)) {
            show();
        } else {
            UI.getCurrent().navigate(MeasuresNavigation.DESK, to.query());
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("measures.desk"));
    }
}
