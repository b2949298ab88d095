package io.github.linchpin.compare;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Viewpoint;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two viewpoints beside each other: counts, input stages and measures that differ. */
abstract class DifferenceView extends CompareView {
    private static final long serialVersionUID = 1L;

    private final Mode mode;

    DifferenceView(Mode mode) {
        super(mode);
        this.mode = mode;
    }

    /** Both viewpoints of a state; a side that is not given is chosen. */
    abstract DifferenceService.Page page(Sides<Optional<LocalDate>> asked, UrlState state);

    /** The day of a side as its parameter says it; empty for now. */
    abstract String day(Viewpoint side);

    /** What a side is called. */
    abstract String name(Viewpoint side);

    /** Days one click away, by their name. */
    abstract Map<String, String> quick(DifferenceService.Marks marks);

    /** The last day that may be chosen, null where there is none. */
    abstract @Nullable LocalDate last(DifferenceService.Marks marks);

    @Override
    void show(UrlState state) {
        DifferenceService.Page page = page(asked(state), state);
        Sides<String> names = page.from().map(this::name);
        for (String side : List.of(Addresses.LEFT, Addresses.RIGHT)) {
            if (state.day(side) == null) {
                state.value(side)
                        .ifPresent(wrong ->
                                warn(
                                        Texts.text(
                                                "compare.no-day",
                                                side + "=" + wrong,
                                                side.equals(Addresses.LEFT)
                                                        ? names.left()
                                                        : names.right())));
            }
        }
        state.strangers(Facet.SHOW, Facet.class)
                .forEach(word -> warn(Texts.text("url.word", word)));
        if (Objects.equals(page.from().left(), page.from().right())) {
            note(Texts.text("compare.same-sides", names.left()));
        }
        addToHead(grow(), export());
        say(DifferenceSentence.of(page.differences(), names, mode));
        addContent(
                Picker.ofDays(
                        mode,
                        page.from().map(this::day),
                        quick(page.marks()),
                        last(page.marks()),
                        state,
                        this::go));
        DifferenceCards cards = new DifferenceCards(page, names, mode, state);
        addContent(new CountsCard(page, names, state).card());
        if (page.differences().isEmpty()) {
            addContent(
                    new EmptyState(
                            Texts.text("compare.empty.title"), Texts.text("compare.empty.text")));
            return;
        }
        addContent(facets(page, state));
        Set<Facet> shown = Facet.shown(state);
        for (Facet facet : Facet.values()) {
            if (shown.contains(facet) && facet.count(page.differences()) > 0) {
                addContent(cards.card(facet));
            }
        }
    }

    private static Sides<Optional<LocalDate>> asked(UrlState state) {
        return new Sides<>(
                Optional.ofNullable(state.day(Addresses.LEFT)),
                Optional.ofNullable(state.day(Addresses.RIGHT)));
    }

    /** Each chip shows or hides a kind of difference; none chosen means all. */
    private Nav facets(DifferenceService.Page page, UrlState state) {
        Nav nav = new Nav();
        nav.addClassName("lp-chips");
        nav.setAriaLabel(Texts.text("compare.facets"));
        Set<Facet> asked = state.words(Facet.SHOW, Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> codes = new ArrayList<>(asked.stream().map(Facet::code).toList());
            if (!codes.remove(facet.code())) {
                codes.add(facet.code());
            }
            Anchor chip =
                    new Anchor(
                            Addresses.address(mode.path(), state.with(Facet.SHOW, codes)),
                            Texts.text(
                                    "compare.facet." + facet.code(),
                                    facet.count(page.differences())));
            chip.addClassName("lp-chip");
            if (asked.contains(facet)) {
                chip.addClassName("lp-chip--filter");
                chip.getElement().setAttribute("aria-current", "true");
            }
            nav.add(chip);
        }
        if (!asked.isEmpty()) {
            nav.add(
                    new Anchor(
                            Addresses.address(mode.path(), state.with(Facet.SHOW, List.of())),
                            Texts.text("filter.clear")));
        }
        return nav;
    }

    private static Div grow() {
        Div space = new Div();
        space.addClassName("lp-grow");
        return space;
    }

    private Anchor export() {
        UrlState state = state();
        Anchor export =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            byte[] csv =
                                    DifferenceExport.csv(
                                            page(asked(state), state), Facet.shown(state));
                            return new DownloadResponse(
                                    new ByteArrayInputStream(csv),
                                    "linchpin-differences.csv",
                                    "text/csv; charset=utf-8",
                                    csv.length);
                        }),
                        Texts.text("export.csv"));
        export.addClassName("lp-button");
        export.setTitle(Texts.text("compare.export.title"));
        return export;
    }
}
