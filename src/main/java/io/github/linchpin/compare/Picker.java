package io.github.linchpin.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.DayField;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses both sides, and swaps them. */
final class Picker extends Div {
    private static final long serialVersionUID = 1L;

    private Picker(Component left, Anchor swap, Component right) {
        addClassName("lp-pick");
        add(left, swap, right);
    }

    /** Two things from a list. */
    static Picker of(
            Mode mode,
            List<Named> items,
            Sides<Named> chosen,
            UrlState state,
            Consumer<UrlState> go) {
        return new Picker(
                box(items, chosen.left(), Addresses.LEFT, state, go),
                swap(mode, chosen.map(Named::code), state),
                box(items, chosen.right(), Addresses.RIGHT, state, go));
    }

    /**
     * Two days.
     *
     * @param chosen as the address says them, empty for none
     * @param quick days one click away, by their name; an empty day takes the parameter away
     */
    static Picker ofDays(
            Mode mode,
            Sides<String> chosen,
            Map<String, String> quick,
            @Nullable LocalDate last,
            UrlState state,
            Consumer<UrlState> go) {
        UrlState both = with(state, chosen);
        return new Picker(
                day(mode, chosen.left(), Addresses.LEFT, quick, last, both, go),
                swap(mode, chosen, state),
                day(mode, chosen.right(), Addresses.RIGHT, quick, last, both, go));
    }

    private static UrlState with(UrlState state, Sides<String> sides) {
        return state.with(Addresses.LEFT, sides.left()).with(Addresses.RIGHT, sides.right());
    }

    private static ComboBox<Named> box(
            List<Named> items, Named chosen, String side, UrlState state, Consumer<UrlState> go) {
        ComboBox<Named> box = new ComboBox<>(Texts.text("compare." + side));
        box.setItems(items);
        box.setItemLabelGenerator(Named::name);
        box.setValue(chosen);
        box.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go.accept(state.with(side, change.getValue().code()));
            }
        });
        return box;
    }

    private static Div day(
            Mode mode,
            String chosen,
            String side,
            Map<String, String> quick,
            @Nullable LocalDate last,
            UrlState state,
            Consumer<UrlState> go) {
        DayField field = new DayField(Texts.text("compare." + side + "." + mode.code()));
        field.setValue(chosen.isEmpty() ? null : LocalDate.parse(chosen));
        field.setMax(last);
        if (chosen.isEmpty()) {
            field.setPlaceholder(Texts.text("viewpoint.now"));
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go.accept(state.with(side, change.getValue().toString()));
            }
        });
        Div ways = new Div();
        ways.addClassName("lp-links");
        quick.forEach((name, value) -> {
            // a state of knowledge on the left needs a day; now is for the right
            if (!value.isEmpty() || side.equals(Addresses.RIGHT)) {
                Anchor way =
                        new Anchor(Addresses.address(mode.path(), state.with(side, value)), name);
                if (value.equals(chosen)) {
                    way.getElement().setAttribute("aria-current", "true");
                }
                ways.add(way);
            }
        });
        return new Div(field, ways);
    }

    private static Anchor swap(Mode mode, Sides<String> chosen, UrlState state) {
        Anchor swap =
                new Anchor(
                        Addresses.address(
                                mode.path(),
                                with(state, new Sides<>(chosen.right(), chosen.left()))),
                        "⇄");
        swap.addClassName("lp-button");
        swap.setAriaLabel(Texts.text("compare.swap"));
        swap.setTitle(Texts.text("compare.swap"));
        return swap;
    }
}
