package io.github.linchpin.covers;

import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.kit.DayField;
import io.github.linchpin.kit.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the fields of a count are made and read. A comma could mean two things: it is refused. */
final class CountFields {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,12})?");

    private CountFields() {}

    static DayField day(String label) {
        DayField field = new DayField(Texts.text(label));
        field.setPlaceholder("2026-11-20");
        return field;
    }

    /** The day, or null where there is none: the field says so. */
    static @Nullable LocalDate day(DayField field) {
        LocalDate day = field.getValue();
        fault(field, day == null ? Texts.text("covers.fault.day") : "");
        return day;
    }

    /** The number, or null where there is none: the field says so. */
    static @Nullable BigDecimal number(TextField field) {
        String text = field.getValue().replaceAll("[\\s\u00a0\u202f]", "");
        boolean fine = NUMBER.matcher(text).matches();
        fault(field, fine ? "" : Texts.text("covers.fault.number"));
        return fine ? new BigDecimal(text) : null;
    }

    /** Marks a field as wrong, or as right where there is no fault. */
    static void fault(HasValidationProperties field, String fault) {
        field.setInvalid(!fault.isEmpty());
        field.setErrorMessage(fault);
    }
}
