package io.github.linchpin.release;

import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.NameKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of a release make which share table, and what empty cells were found to mean.
 *
 * @param series by format, chapter, commodity and detail; empty for what is left on purpose
 * @param readings by source, chapter, detail, area and period
 * @param sources ids of the editions that are known
 */
record SeriesBook(
        Map<String, Optional<Series>> series,
        Set<String> chapters,
        Map<String, Reading> readings,
        Set<String> sources) {
    /** Stands between the parts of a key, and in no cell. */
    private static final String BAR = "\n";

    SeriesBook {
        series = Map.copyOf(series);
        chapters = Set.copyOf(chapters);
        readings = Map.copyOf(readings);
        sources = Set.copyOf(sources);
    }

    /** What an empty cell means. */
    record Reading(FigureKind kind, Grade grade, String note) {}

    /** Whether it is said what is made of a row, be it nothing. */
    boolean isListed(ReleaseFormat format, ReleaseLine line) {
        return series.containsKey(key(format, line));
    }

    /** What is made of a row; empty where it is left on purpose, or nothing is known of it. */
    Optional<Series> find(ReleaseFormat format, ReleaseLine line) {
        return series.getOrDefault(key(format, line), Optional.empty());
    }

    private static String key(ReleaseFormat format, ReleaseLine line) {
        return key(format.code(), line.chapter(), line.commodity(), line.detail());
    }

    /** Whether share tables are made of other rows of the same chapter and commodity. */
    boolean knows(ReleaseFormat format, ReleaseLine line) {
        return chapters.contains(key(format.code(), line.chapter(), line.commodity()));
    }

    /** What an empty cell was found to mean. */
    Optional<Reading> reading(
            String source, String chapter, String detail, String area, int period) {
        return Optional.ofNullable(
                readings.get(key(source, chapter, detail, area, Integer.toString(period))));
    }

    /** Upper and lower case and blanks make no difference. */
    static String key(String... parts) {
        StringBuilder key = new StringBuilder();
        for (String part : parts) {
            key.append(NameKey.of(part)).append(BAR);
        }
        return key.toString();
    }
}
