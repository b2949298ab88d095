package io.github.linchpin.licences;

import com.vaadin.flow.component.datepicker.DatePicker;
import io.github.linchpin.kit.Texts;

/** A day; what cannot be read as one does not pass for an empty field. */
final class DayField extends DatePicker {
    private static final long serialVersionUID = 1L;

    DayField(String key) {
        super(Texts.text(key));
        setI18n(
                new DatePickerI18n()
                        .setDateFormat("yyyy-MM-dd")
                        .setBadInputErrorMessage(Texts.text("licences.day.wrong")));
        setClearButtonVisible(true);
    }

    /** Whether something is typed that is no day. */
    boolean isUnread() {
        return isInputUnparsable();
    }
}
