package io.github.linchpin.shell;

import io.github.linchpin.shared.NameKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody typed to find something, and how well names fit it. Case, accents and double blanks
 * do not count.
 *
 * @param text the text in the form in which names are compared
 * @param words its words
 */
public record SearchText(String text, List<String> words) {
    /** No name is longer; more is not read. */
    private static final int LONGEST = 100;

    /** How well a name fits, best first. */
    public enum Fit {
        /** It is the text. */
        WHOLE,
        /** It begins with the text. */
        BEGINNING,
        /** One of its words begins with the text. */
        WORD,
        /** Every word of the text begins a word of it or of another name of the same thing. */
        WORDS,
        /** The text stands somewhere in it. */
        INSIDE
    }

    public SearchText {
        words = List.copyOf(words);
    }

    /** The text as it was typed. */
    public static SearchText of(String typed) {
        String text = NameKey.plain(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        return new SearchText(text, Stream.of(words(text)).filter(w -> !w.isEmpty()).toList());
    }

    /** The form in which names are handed to {@link #fit}. */
    public static String key(String name) {
        return NameKey.plain(name);
    }

    /** Nothing was typed that could be found: neither a letter nor a digit. */
    public boolean isBlank() {
        return words.isEmpty();
    }

    /**
     * How well something fits by its best name.
     *
     * @param names codes and names, as {@link #key}
     * @param texts titles and descriptions, as {@link #key}: a text that begins so is no better
     *     than a name with such a word
     */
    public Optional<Fit> fit(Collection<String> names, Collection<String> texts) {
        Optional<Fit> byName = names.stream().flatMap(n -> one(n).stream()).min(Fit::compareTo);
        Optional<Fit> byText =
                texts.stream()
                        .flatMap(t -> one(t).stream())
                        .min(Fit::compareTo)
                        .map(fit -> fit.compareTo(Fit.WORD) < 0 ? Fit.WORD : fit);
        Optional<Fit> all = allWords(names, texts) ? Optional.of(Fit.WORDS) : Optional.<Fit>empty();
        return Stream.of(byName, byText, all).flatMap(Optional::stream).min(Fit::compareTo);
    }

    private Optional<Fit> one(String name) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (name.equals(text)) {
            return Optional.of(Fit.WHOLE);
        }
        if (name.startsWith(text)) {
            return Optional.of(Fit.BEGINNING);
        }
        int at = name.indexOf(text);
        if (at < 0) {
            return Optional.empty();
        }
        for (; at > 0; at = name.indexOf(text, at + 1)) {
            if (!Character.isLetterOrDigit(name.charAt(at - 1))) {
                return Optional.of(Fit.WORD);
            }
        }
        return Optional.of(Fit.INSIDE);
    }

    private boolean allWords(Collection<String> names, Collection<String> texts) {
        return words.size() > 1
                && words.stream()
                        .allMatch(word ->
                                Stream.concat(names.stream(), texts.stream())
                                        .flatMap(name -> Stream.of(words(name)))
                                        .anyMatch(other -> other.startsWith(word)));
    }

    private static String[] words(String text) {
        return text.split("[^\\p{L}\\p{N}]+");
    }
}
