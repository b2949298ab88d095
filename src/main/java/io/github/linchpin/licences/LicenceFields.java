package io.github.linchpin.licences;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.country.Countries.Country;
import io.github.linchpin.kit.DayField;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.licence.Choice;
import io.github.linchpin.licence.LicenceDates;
import io.github.linchpin.licence.LicenceRefusal;
import io.github.linchpin.licence.LicenceService;
import io.github.linchpin.licence.LicenceTerms;
import io.github.linchpin.shared.LicenceType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a licence. */
final class LicenceFields {
    final ComboBox<Choice> supplier = new ComboBox<>(Texts.text("licences.supplier"));
    final ComboBox<Choice> item = new ComboBox<>(Texts.text("licences.item"));
    final ComboBox<Country> destination = new ComboBox<>(Texts.text("licences.destination"));
    final ComboBox<String> measure = new ComboBox<>(Texts.text("licences.measure"));
    final Select<LicenceType> type = new Select<>();
    final TextField number = new TextField(Texts.text("licences.number"));
    final TextField certificate = new TextField(Texts.text("licences.end-user-certificate"));
    final TextField quantity = new TextField(Texts.text("licences.quantity"));
    final TextField unit = new TextField(Texts.text("licences.quantity-unit"));
    final DayField applied = day("licences.applied");
    final DayField refused = day("licences.refused");
    final DayField first = day("licences.first");
    final DayField last = day("licences.last");
    final TextField note = new TextField(Texts.text("licences.note"));

    /**
     * @param measures names of those that can ask for a licence, by id
     */
    LicenceFields(List<Country> countries, Map<String, String> measures) {
        supplier.setItemLabelGenerator(LicenceFields::label);
        supplier.setRequiredIndicatorVisible(true);
        item.setItemLabelGenerator(LicenceFields::label);
        item.setClearButtonVisible(true);
        item.setHelperText(Texts.text("licences.item.help"));
        destination.setItems(countries);
        destination.setItemLabelGenerator(Country::name);
        destination.setRequiredIndicatorVisible(true);
        measure.setItems(measures.keySet());
        measure.setItemLabelGenerator(id -> id + " " + measures.getOrDefault(id, ""));
        measure.setClearButtonVisible(true);
        measure.setHelperText(Texts.text("licences.measure.help"));
        type.setLabel(Texts.text("licences.type"));
        type.setItems(LicenceType.values());
        type.setItemLabelGenerator(one -> Texts.word("export-licence.type", one));
        type.setValue(LicenceType.INDIVIDUAL);
        number.setHelperText(Texts.text("licences.number.help"));
        last.setHelperText(Texts.text("licences.last.help"));
    }

    private static String label(Choice choice) {
        return choice.name().isEmpty() ? choice.code() : choice.code() + " " + choice.name();
    }

    /** Offers what a unit has; who changes the supplier chooses an item again. */
    void offer(int ofUnit, LicenceService service) {
        supplier.setItems(query ->
                page(
                        query.getFilter(),
                        query.getOffset(),
                        query.getLimit(),
                        (text, most) -> service.suppliers(ofUnit, text, most)));
        item.setItems(query ->
                page(
                        query.getFilter(),
                        query.getOffset(),
                        query.getLimit(),
                        (text, most) ->
                                supplier.getValue() == null
                                        ? List.of()
                                        : service.items(
                                                ofUnit, supplier.getValue().id(), text, most)));
    }

    private static Stream<Choice> page(
            Optional<String> text,
            int offset,
            int limit,
            BiFunction<String, Integer, List<Choice>> ask) {
        return ask.apply(text.orElse(""), offset + limit).stream().skip(offset).limit(limit);
    }

    Component[] all() {
        return new Component[] {
            supplier,
            item,
            destination,
            measure,
            type,
            number,
            certificate,
            note,
            quantity,
            unit,
            applied,
            refused,
            first,
            last
        };
    }

    List<@Nullable Object> typed() {
        return Arrays.asList(
                supplier.getValue(),
                item.getValue(),
                destination.getValue(),
                measure.getValue(),
                type.getValue(),
                number.getValue(),
                certificate.getValue(),
                quantity.getValue(),
                unit.getValue(),
                applied.getValue(),
                refused.getValue(),
                first.getValue(),
                last.getValue(),
                note.getValue());
    }

    /** Shows what is on file. */
    void show(LicenceTerms terms, List<Country> countries, Choice seller, @Nullable Choice goods) {
        supplier.setValue(seller);
        item.setValue(goods);
        countries.stream()
                .filter(one -> one.code().equals(terms.goods().destination()))
                .findAny()
                .ifPresent(destination::setValue);
        measure.setValue(terms.goods().measure());
        type.setValue(terms.type());
        number.setValue(terms.number());
        certificate.setValue(terms.certificate());
        LicenceTerms.@Nullable Amount amount = terms.amount();
        quantity.setValue(amount == null ? "" : amount.quantity().toPlainString());
        unit.setValue(amount == null ? "" : amount.unit());
        applied.setValue(terms.dates().applied());
        refused.setValue(terms.dates().refused());
        first.setValue(terms.dates().first());
        last.setValue(terms.dates().last());
        note.setValue(terms.note());
    }

    /** What is typed; empty where a field says what is wrong with it. */
    Optional<LicenceTerms> read() {
        boolean days =
                Stream.of(applied, refused, first, last)
                        .map(LicenceFields::isDay)
                        .reduce(true, Boolean::logicalAnd);
        BigDecimal amount = amount();
        boolean counted = quantity.isEmpty() || amount != null;
        boolean seller = mark(supplier, supplier.isEmpty() ? "licences.supplier.missing" : "");
        boolean buyer =
                mark(destination, destination.isEmpty() ? "licences.destination.missing" : "");
        boolean much = mark(quantity, counted ? "" : "licences.quantity.wrong");
        boolean of =
                mark(
                        unit,
                        quantity.isEmpty() == unit.isEmpty()
                                ? ""
                                : "licences.quantity-unit.missing");
        if (!(days && seller && buyer && much && of)) {
            return Optional.empty();
        }
        return Optional.of(
                new LicenceTerms(
                        new LicenceTerms.Goods(
                                supplier.getValue().id(),
                                item.isEmpty() ? null : item.getValue().id(),
                                destination.getValue().code(),
                                measure.getValue()),
                        type.getValue(),
                        number.getValue().strip(),
                        certificate.getValue().strip(),
                        amount == null
                                ? null
                                : new LicenceTerms.Amount(amount, unit.getValue().strip()),
                        new LicenceDates(
                                applied.getValue(),
                                refused.getValue(),
                                first.getValue(),
                                last.getValue()),
                        note.getValue().strip()));
    }

    private static DayField day(String label) {
        DayField day = new DayField(Texts.text(label));
        day.setClearButtonVisible(true);
        return day;
    }

    private static boolean isDay(DayField day) {
        return mark(day, day.isUnread() ? "day.wrong" : "");
    }

    private @Nullable BigDecimal amount() {
        try {
            return quantity.isEmpty()
                    ? null
                    : new BigDecimal(quantity.getValue().strip().replace(" ", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Says at the field that is meant why the terms are not taken. */
    void mark(LicenceRefusal.Why why) {
        var field =
                switch (why) {
                    case DESTINATION_UNKNOWN -> destination;
                    case MEASURE_UNKNOWN -> measure;
                    case NUMBER_MISSING, ALREADY_KNOWN -> number;
                    case VALIDITY_NOT_USABLE -> last;
                    case DAY_MISSING, APPLIED_TOO_LATE, DAY_NOT_USABLE -> applied;
                    case REFUSAL_NOT_USABLE -> refused;
                    case QUANTITY_NOT_USABLE -> quantity;
                    case ABSENT, TOO_LONG, REASON_MISSING, WITHDRAWN -> null;
                };
        if (field != null) {
            put(field, Texts.word("export-licence.refusal", why));
        }
    }

    private static boolean mark(HasValidationProperties field, String key) {
        return put(field, key.isEmpty() ? "" : Texts.text(key));
    }

    private static boolean put(HasValidationProperties field, String fault) {
        field.setInvalid(!fault.isEmpty());
        field.setErrorMessage(fault);
        return fault.isEmpty();
    }
}
