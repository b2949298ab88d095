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
}
