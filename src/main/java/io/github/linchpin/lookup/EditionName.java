package io.github.linchpin.lookup;

import org.jspecify.annotations.Nullable;

/** How an edition of a source is called: briefly in lists and charts, in full below a figure. */
final class EditionName {
    private static final int BRIEF = 12;

    private EditionName() {}

    /** "USGS 2026", "IEA July 2026"; without the edition where its name is long. */
    static String brief(String shortName, @Nullable String edition) {
        return edition == null || edition.length() > BRIEF ? shortName : shortName + " " + edition;
    }

    /** The title, with the edition where the title does not name it. */
    static String full(String title, @Nullable String edition) {
        return edition == null || title.contains(edition) ? title : title + ", " + edition;
    }
}
