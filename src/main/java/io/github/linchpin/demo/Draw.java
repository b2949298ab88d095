package io.github.linchpin.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Random numbers for one subject, for example one item of one unit in one month. Every subject has
 * a stream of its own, so that a new item leaves the lines of the others as they are. Only the raw
 * 64 bits are taken from the library: how it forms ranges and bell curves differs between releases.
 */
final class Draw {
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final double ONE_STEP = 0x1p-53;

    private final SplittableRandom random;

    private Draw(long start) {
        random = new SplittableRandom(start);
    }

    /** The stream of a subject. */
    static Draw of(long seed, String... subject) {
        long hash = FNV_START;
        for (String part : subject) {
            for (int at = 0; at < part.length(); at++) {
                hash = (hash ^ part.charAt(at)) * FNV_PRIME;
            }
            // keeps ("a", "bc") and ("ab", "c") apart
            hash = (hash ^ '/') * FNV_PRIME;
        }
        return new Draw(hash ^ Long.rotateLeft(seed * FNV_START, 31));
    }

    /** From 0 to below 1. */
    double fraction() {
        return (random.nextLong() >>> 11) * ONE_STEP;
    }

    /** From {@code low} to below {@code high}. */
    double between(double low, double high) {
        return low + (high - low) * fraction();
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    int whole(int low, int high) {
        return low + (int) (fraction() * (high - low + 1));
    }

    /** True in this part of all cases. */
    boolean chance(double part) {
        return fraction() < part;
    }

    /** One of several, each as often as its weight says. */
    <T> T pick(List<T> choices, ToDoubleFunction<T> weight) {
        double rest = fraction() * choices.stream().mapToDouble(weight).sum();
        for (T choice : choices) {
            rest -= weight.applyAsDouble(choice);
            if (rest < 0) {
                return choice;
            }
        }
        return choices.getLast();
    }

    /** One of several, all equally often. */
    <T> T pick(List<T> choices) {
        return pick(choices, choice -> 1);
    }
}
