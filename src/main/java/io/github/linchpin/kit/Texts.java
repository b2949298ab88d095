package io.github.linchpin.kit;

import com.vaadin.flow.i18n.I18NProvider;
import io.github.linchpin.shared.Coded;
import java.util.Locale;

/** Visible texts by their key in {@code vaadin-i18n/translations.properties}. */
public final class Texts {
    private Texts() {}

    /** The text of a key with its parameters filled in. */
    public static String text(String key, Object... parameters) {
        return I18NProvider.translate(Locale.ENGLISH, key, parameters);
    }

    /** The visible word for a word of the vocabulary, for example {@code stage.mining}. */
    public static String word(String group, Coded word) {
        return text(group + "." + word.code());
    }
}
