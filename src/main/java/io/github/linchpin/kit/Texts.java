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

    /** A name inside a sentence: small, unless it has capitals of its own, as NdFeB has. */
    public static String within(String name) {
        String small = name.toLowerCase(Locale.ENGLISH);
        return name.isEmpty() || name.substring(1).equals(small.substring(1)) ? small : name;
    }

    /** With a capital first letter, for the start of a line. */
    public static String sentence(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }
}
