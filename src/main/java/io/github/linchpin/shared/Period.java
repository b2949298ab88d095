package io.github.linchpin.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One calendar year or a run of years, both ends included, written {@code 2025} or {@code
 * 2016-2020}.
 */
public record Period(int from, int to) implements Comparable<Period> {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

    public Period {
        if (from < 1900 || to > 2100 || from > to) {
            throw new IllegalArgumentException(
                    "'%s-%s' is no period between 1900 and 2100".formatted(from, to));
        }
    }

    /** A period of one year. */
    public static Period of(int year) {
        return new Period(year, year);
    }

    /**
     * Reads {@code 2025} or {@code 2016-2020}.
     *
     * @throws IllegalArgumentException where the text is neither
     */
    public static Period parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is neither a year (2025) nor a run of years (2016-2020)".formatted(text));
        }
        int from = Integer.parseInt(matcher.group(1));
        String to = matcher.group(2);
        return new Period(from, to == null ? from : Integer.parseInt(to));
    }

    /** The same as {@link #parse}, empty where the text is no period. */
    public static Optional<Period> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException noPeriod) {
            return Optional.empty();
        }
    }

    /** Later ends are larger; of two that end together the shorter (more recent) one is larger. */
    @Override
    public int compareTo(Period other) {
        return to != other.to ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
    }

    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
