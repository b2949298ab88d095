package io.github.linchpin.api;

import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The key of a row: where it stands in the order of its resource. Texts compare by code point.
 *
 * @param parts of the key, most significant first
 */
record Position(List<String> parts) implements Comparable<Position> {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
    private static final Comparator<String> BY_CODE_POINT = Comparator.naturalOrder();

    Position {
        parts = List.copyOf(parts);
    }

    static Position of(String... parts) {
        return new Position(List.of(parts));
    }

    /** A part of the key; a cursor of another resource may have fewer. */
    String text(int part) {
        if (part >= parts.size()) {
            throw new IllegalArgumentException("no part " + part);
        }
        return parts.get(part);
    }

    Stage stage(int part) {
        return Coded.of(Stage.class, text(part));
    }

    int number(int part) {
        String text = text(part);
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("no number: " + text);
        }
        return Integer.parseInt(text);
    }

    @Override
    public int compareTo(Position other) {
        int common = Math.min(parts.size(), other.parts.size());
        for (int part = 0; part < common; part++) {
            int order = BY_CODE_POINT.compare(parts.get(part), other.parts.get(part));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }
}
