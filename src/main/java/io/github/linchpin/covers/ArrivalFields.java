package io.github.linchpin.covers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.kit.DayField;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.stock.Arrival;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields of goods in transit. */
final class ArrivalFields extends Div {
    private static final long serialVersionUID = 1L;

    private final DayField day = CountFields.day("covers.field.arrives");
    private final TextField quantity = new TextField(Texts.text("covers.field.arrival-quantity"));
    private final TextField reference = new TextField(Texts.text("covers.field.reference"));

    /**
     * @param remove takes these fields away again
     */
    ArrivalFields(Consumer<ArrivalFields> remove) {
        addClassNames("lp-count-fields", "lp-count-fields--removable");
        List.of(quantity, reference)
                .forEach(field -> field.setValueChangeMode(ValueChangeMode.EAGER));
        Button away = new Button(Texts.text("covers.remove-arrival"), click -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        add(day, quantity, reference, away);
    }

    /** What is typed, as it stands. */
    List<@Nullable Object> typed() {
        return Arrays.asList(day.getValue(), quantity.getValue(), reference.getValue());
    }

    void dayFault(String fault) {
        CountFields.fault(day, fault);
    }

    void quantityFault(String fault) {
        CountFields.fault(quantity, fault);
    }

    void referenceFault(String fault) {
        CountFields.fault(reference, fault);
    }

    /** What is typed, or null where a field cannot be read: it says so itself. */
    @Nullable Arrival arrival() {
        LocalDate when = CountFields.day(day);
        BigDecimal much = CountFields.number(quantity);
        CountFields.fault(reference, "");
        return when == null || much == null
                ? null
                : new Arrival(when, much, reference.getValue().strip());
    }
}
