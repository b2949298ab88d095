package io.github.linchpin.control;

import java.util.Comparator;

/** A numbered part of something: a version of a measure or suspension, a scope set. */
record Key(String of, int number) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::of).thenComparingInt(Key::number);

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }

    /** As messages say it, for example {@code version 2 of CN-2023-23}. */
    String named(String what) {
        return "%s %s of %s".formatted(what, number, of);
    }
}
