package io.github.linchpin.covers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.kit.DayField;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.stock.Arrival;
import io.github.linchpin.stock.StockCount;
import io.github.linchpin.stock.StockRefusal;
import io.github.linchpin.stock.StockRefusal.Why;
import io.github.linchpin.stock.StockService;
import io.github.linchpin.stock.UnitCover;
import io.github.linchpin.unit.BusinessUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records what a unit has counted, with the goods in transit. */
final class CountDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final transient StockService service;
    private final transient Consumer<StockCount> stored;
    private final Select<BusinessUnit> unit = new Select<>();
    private final ComboBox<String> input = new ComboBox<>(Texts.text("covers.field.input"));
    private final Select<Stage> stage = new Select<>();
    private final DayField day = CountFields.day("covers.field.day");
    private final TextField quantity = new TextField(Texts.text("covers.field.quantity"));
    private final TextField measure = new TextField(Texts.text("covers.field.unit"));
    private final TextField need = new TextField(Texts.text("covers.field.need"));
    private final TextField days = new TextField(Texts.text("covers.field.requalification"));
    private final TextField note = new TextField(Texts.text("covers.field.note"));
    private final Div transit = new Div();
    private final List<ArrivalFields> arrivals = new ArrayList<>();

    /**
     * @param names of inputs by slug
     * @param today where nothing else is chosen
     * @param stored is told what was recorded
     */
    CountDialog(
            StockService service,
            List<BusinessUnit> units,
            Map<String, String> names,
            LocalDate today,
            Consumer<StockCount> stored) {
        super(Texts.text("covers.dialog"), Texts.text("covers.dialog.save"));
        this.service = service;
        this.stored = stored;
        setWidth("min(760px, 96vw)");
        unit.setLabel(Texts.text("covers.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(BusinessUnit::name);
        unit.setValue(units.size() == 1 ? units.getFirst() : null);
        input.setItems(names.keySet());
        input.setItemLabelGenerator(slug -> names.getOrDefault(slug, slug));
        stage.setLabel(Texts.text("covers.field.stage"));
        stage.setItems(Stage.OF_SHARES);
        stage.setItemLabelGenerator(one -> Texts.word("stage", one));
        day.setValue(today);
        day.setMax(today);
        measure.setValue(StockCount.KILOGRAMS);
        days.setHelperText(Texts.text("covers.field.requalification.help"));
        need.setHelperText(Texts.text("covers.field.need.help"));
        List.of(quantity, measure, need, days)
                .forEach(field -> field.setValueChangeMode(ValueChangeMode.EAGER));
        Paragraph about = new Paragraph(Texts.text("covers.transit.about"));
        about.addClassNames("lp-muted", "lp-small");
        addFields(
                fields(unit, input, stage),
                fields(day, quantity, measure),
                fields(need, days),
                note,
                new H3(Texts.text("covers.transit")),
                about,
                transit,
                new Div(new Button(Texts.text("covers.add-arrival"), click -> more())));
    }

    private static Div fields(Component... some) {
        Div row = new Div(some);
        row.addClassName("lp-count-fields");
        return row;
    }

    /** Of a row: what does not change from count to count stands there already. */
    CountDialog of(UnitCover row) {
        unit.getListDataView()
                .getItems()
                .filter(one -> one.id() == row.unit())
                .findAny()
                .ifPresent(unit::setValue);
        input.setValue(row.input());
        stage.setValue(row.stage());
        if (row.count() != null) {
            StockCount before = row.count().count();
            measure.setValue(before.quantityUnit());
            need.setValue(before.dailyNeed().stripTrailingZeros().toPlainString());
            days.setValue(Objects.toString(before.requalificationDays(), ""));
        }
        return this;
    }

    private void more() {
        ArrivalFields fields =
                new ArrivalFields(gone -> {
                    arrivals.remove(gone);
                    transit.remove(gone);
                });
        arrivals.add(fields);
        transit.add(fields);
    }

    @Override
    protected Object typed() {
        List<@Nullable Object> typed =
                new ArrayList<>(
                        Arrays.asList(
                                unit.getValue(),
                                input.getValue(),
                                stage.getValue(),
                                day.getValue(),
                                quantity.getValue(),
                                measure.getValue(),
                                need.getValue(),
                                days.getValue(),
                                note.getValue()));
        arrivals.forEach(one -> typed.add(one.typed()));
        return typed;
    }

    @Override
    protected boolean store() {
        BusinessUnit whose = unit.getValue();
        CountFields.fault(unit, whose == null ? Texts.text("covers.fault.needed") : "");
        List<ArrivalFields> fields = new ArrayList<>(arrivals);
        StockCount count = count(fields);
        if (whose == null || count == null) {
            refuse(Texts.text("covers.fields"));
            return false;
        }
        try {
            service.record(whose.id(), count);
        } catch (StockRefusal refusal) {
            refusal.faults().forEach(fault -> mark(fault, fields));
            refuse(
                    refusal.why() == Why.ABSENT
                            ? Texts.word("stock.refusal", Why.ABSENT)
                            : Texts.text("covers.fields"));
            return false;
        }
        stored.accept(count);
        return true;
    }

    /** Goods in transit with the fields in which they stand. */
    private record Read(ArrivalFields fields, Arrival arrival) {}

    /** Null where a field cannot be read: it says so itself. */
    private @Nullable StockCount count(List<ArrivalFields> fields) {
        String slug = input.getValue();
        Stage at = stage.getValue();
        CountFields.fault(input, slug == null ? Texts.text("covers.fault.needed") : "");
        CountFields.fault(stage, at == null ? Texts.text("covers.fault.needed") : "");
        CountFields.fault(measure, "");
        CountFields.fault(note, "");
        LocalDate when = CountFields.day(day);
        BigDecimal much = CountFields.number(quantity);
        BigDecimal daily = CountFields.number(need);
        String typed = days.getValue().strip();
        boolean readable = typed.isEmpty() || typed.matches("\\d{1,4}");
        CountFields.fault(
                days, readable ? "" : Texts.word("stock.refusal", Why.REQUALIFICATION_NOT_USABLE));
        List<Read> read = new ArrayList<>();
        for (ArrivalFields one : fields) {
            Arrival arrival = one.arrival();
            if (arrival != null) {
                read.add(new Read(one, arrival));
            }
        }
        if (slug == null
                || at == null
                || when == null
                || much == null
                || daily == null
                || !readable
                || read.size() < fields.size()) {
            return null;
        }
        // in the order in which the count keeps them, so that a fault finds its fields
        read.sort(Comparator.comparing(one -> one.arrival().day()));
        fields.clear();
        read.forEach(one -> fields.add(one.fields()));
        return new StockCount(
                slug,
                at,
                when,
                much,
                measure.getValue().strip(),
                daily,
                typed.isEmpty() ? null : Integer.valueOf(typed),
                note.getValue().strip(),
                read.stream().map(Read::arrival).toList());
    }

    private void mark(StockRefusal.Fault fault, List<ArrivalFields> fields) {
        String words = Texts.word("stock.refusal", fault.why());
        @Nullable ArrivalFields arrival = fault.arrival() < 0 ? null : fields.get(fault.arrival());
        switch (fault.why()) {
            case INPUT_UNKNOWN -> CountFields.fault(input, words);
            case STAGE_NOT_USABLE -> CountFields.fault(stage, words);
            case DAY_NOT_USABLE -> CountFields.fault(day, words);
            case QUANTITY_NOT_USABLE -> CountFields.fault(quantity, words);
            case UNIT_MISSING -> CountFields.fault(measure, words);
            case NEED_NOT_USABLE -> CountFields.fault(need, words);
            case REQUALIFICATION_NOT_USABLE -> CountFields.fault(days, words);
            case ARRIVAL_DAY_NOT_USABLE -> Objects.requireNonNull(arrival).dayFault(words);
            case ARRIVAL_QUANTITY_NOT_USABLE ->
                    Objects.requireNonNull(arrival).quantityFault(words);
            case TOO_LONG -> {
                if (arrival == null) {
                    CountFields.fault(note, words);
                } else {
                    arrival.referenceFault(words);
                }
            }
            case ABSENT, REASON_MISSING, WITHDRAWN -> {} // said above the fields
        }
    }
}
