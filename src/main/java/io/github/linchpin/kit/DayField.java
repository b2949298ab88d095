package io.github.linchpin.kit;

import com.vaadin.flow.component.datepicker.DatePicker;

/**
 * A day, written the same way for every reader: 11/12/2026 would be another day in another country.
 * What cannot be read as one does not pass for an empty field.
 */
public final class DayField extends DatePicker {
    private static final long serialVersionUID = 1L;

    /** A field without a label. */
    public DayField() {
        setI18n(
                new DatePickerI18n()
                        .setDateFormat("yyyy-MM-dd")
                        .setBadInputErrorMessage(Texts.text("day.wrong")));
    }

    /** A field with a label. */
    public DayField(String label) {
        this();
        setLabel(label);
    }

    /** Whether something is typed that is no day. */
    public boolean isUnread() {
        return isInputUnparsable();
    }
}
