package io.github.linchpin.shared;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which two spellings of one name are equal: compatibility form, trimmed, lower-case.
 */
public final class NameKey {
    private NameKey() {}

    /** Zero-width characters are removed, runs of white space become one blank. */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .replace('\u2019', '\'')
                .toLowerCase(Locale.ROOT);
    }

    /** The same without accents, for who searches: Türkiye is found as turkiye. */
    public static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(of(name), Normalizer.Form.NFD)
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(letter -> plain.append(withoutStroke(letter)));
        return plain.toString();
    }

    /** Letters that no normal form takes apart. */
    private static String withoutStroke(int letter) {
        return switch (letter) {
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ' -> "d";
            case 'ı' -> "i";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            default -> Character.toString(letter);
        };
    }
}
