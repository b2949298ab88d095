package io.github.linchpin.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.github.linchpin.access.Permission;
import io.github.linchpin.exposure.ShareRange;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.wording.MeasureWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two countries beside each other: what they supply, impose and belong to. */
@Route(Addresses.COMPARE + "/countries")
@RolesAllowed(Permission.READ)
public class CountryPairView extends CompareView {
    private static final long serialVersionUID = 1L;
    private static final int FIRST = 20;

    private final transient PairService service;

    CountryPairView(PairService service) {
        super(Mode.COUNTRIES);
        this.service = service;
    }

    @Override
    void show(UrlState state) {
        CountryPair pair =
                service.countries(
                        new Sides<>(state.value(Addresses.LEFT), state.value(Addresses.RIGHT)),
                        state.viewpoint());
        Sides<Named> countries = pair.countries();
        pair.unknown()
                .forEach(code ->
                        warn(
                                Texts.text(
                                        "compare.unknown.country",
                                        code,
                                        countries.left().name(),
                                        countries.right().name())));
        if (countries.left().equals(countries.right())) {
            note(Texts.text("compare.same-sides", countries.left().name()));
        }
        addContent(
                Picker.of(Mode.COUNTRIES, pair.all(), countries, state, this::go),
                new CountryFacts(pair, state).card(),
                shares(pair, state));
    }

    private static InfoCard shares(CountryPair pair, UrlState state) {
        Sides<String> names = pair.countries().map(Named::name);
        List<CountryPair.Supplied> supplied = pair.supplied();
        boolean all = state.value(More.ALL).isPresent();
        PairTable table =
                new PairTable(Texts.text("compare.stage"), names, Texts.text("compare.who-leads"));
        supplied.stream()
                .limit(all ? supplied.size() : FIRST)
                .forEach(one ->
                        table.row(
                                link(
                                        one.standing(),
                                        MeasureWords.where(one.standing().supply()),
                                        state),
                                share(one.standing(), one.shares().left(), state),
                                share(one.standing(), one.shares().right(), state),
                                leader(one, pair)));
        InfoCard card =
                new InfoCard(
                        Texts.text("compare.supplied.title", supplied.size()),
                        Texts.text("compare.supplied.subtitle"));
        if (supplied.isEmpty()) {
            return card.with(new Span(Texts.text("compare.supplied.none")));
        }
        card.with(table);
        if (supplied.size() > FIRST && !all) {
            card.footer(
                    More.link(
                            Addresses.address(
                                    Mode.COUNTRIES.path(), state.with(More.ALL, "shares")),
                            supplied.size()));
        }
        return card;
    }

    /** The share is beside it where one of both leads. */
    private static String leader(CountryPair.Supplied one, CountryPair pair) {
        String area = one.standing().lead().largest().area();
        if (area == null) {
            return Texts.text("compare.no-leader");
        }
        String name = String.valueOf(one.standing().lead().largest().name());
        boolean shown =
                area.equals(pair.countries().left().code())
                        || area.equals(pair.countries().right().code());
        ShareRange share = shown ? null : CountryPair.share(one.standing(), area);
        return StageFacts.leader(
                one.standing(),
                share == null
                        ? name
                        : Texts.text("exposed.words", name, MeasureWords.share(share)));
    }

    private static Component share(Standing standing, @Nullable ShareRange share, UrlState state) {
        if (share == null) {
            Span none = new Span(Texts.text("compare.not-listed"));
            none.addClassName("lp-muted");
            none.setTitle(Texts.text("compare.not-listed.title"));
            return none;
        }
        return link(standing, MeasureWords.share(share), state);
    }

    private static Anchor link(Standing standing, String text, UrlState state) {
        return new Anchor(
                Addresses.input(standing.lead().input(), standing.lead().stage(), state), text);
    }
}
