package io.github.linchpin.kit;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Fields that filter a list, and below them a chip for each filter in use. The URL holds it all.
 */
public abstract class FilterBar extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<UrlState> navigate;
    private final Div chips = new Div();
    private UrlState state = new UrlState(Map.of());

    /**
     * @param navigate goes to the list with another state
     */
    protected FilterBar(Consumer<UrlState> navigate) {
        this.navigate = navigate;
        addClassName("lp-filters");
        chips.addClassName("lp-filters__chips");
    }

    /** The state of the URL that is shown. */
    protected final UrlState state() {
        return state;
    }

    /** Takes over the state of the URL; nothing here navigates. */
    protected final void take(UrlState current) {
        state = current;
    }

    /** Puts the fields above the chips. */
    protected final void addFields(Div fields) {
        fields.addClassName("lp-filters__fields");
        add(fields, chips);
    }

    /** Lets a field with several values set a parameter. */
    protected final <T> void facet(
            MultiSelectComboBox<T> box, String text, String parameter, Function<T, String> code) {
        box.setPlaceholder(Texts.text(text));
        box.setAriaLabel(Texts.text(text));
        box.setClearButtonVisible(true);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state.with(parameter, change.getValue().stream().map(code).sorted().toList()));
            }
        });
    }

    /** A chip that removes one value of a parameter, or with an empty value the whole parameter. */
    protected final Chip chip(String label, String parameter, String value) {
        List<String> rest =
                state.values(parameter).stream()
                        .filter(other -> !value.isEmpty() && !other.equalsIgnoreCase(value))
                        .toList();
        UrlState without = state.with(parameter, rest);
        return Chip.filter(label, () -> go(without));
    }

    /**
     * Shows the filters in use.
     *
     * @param cleared the state without any
     */
    protected final void showChips(List<Chip> active, UrlState cleared) {
        chips.removeAll();
        chips.setVisible(!active.isEmpty());
        active.forEach(chips::add);
        if (!active.isEmpty()) {
            NativeButton clear = new NativeButton(Texts.text("filter.clear"), click -> go(cleared));
            clear.addClassName("lp-link");
            chips.add(clear);
        }
    }

    /** Goes to the list with another state. */
    protected final void go(UrlState changed) {
        navigate.accept(changed);
    }
}
