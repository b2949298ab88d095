package io.github.linchpin.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What is compared is done in turn, in one session: some rounds that do not count, then five. */
public final class Turns {
    private static final int WARM_UP = 20;
    private static final int COUNTED = 5;
    private static final double NANOS_IN_MILLI = 1e6;

    private final String where;
    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Map<String, double[]> times = new LinkedHashMap<>();

    /** What is timed. */
    public interface Work {
        /**
         * Does it once.
         *
         * @param round a number that no other round has
         */
        void run(int round) throws Exception;
    }

    /**
     * @param where stands in every line that is told
     */
    public Turns(String where) {
        this.where = where;
    }

    /** Another one to be compared. */
    public Turns with(String what, Work work) {
        works.put(what, work);
        return this;
    }

    /** Does all of them in turn and tells how long they took. */
    public Turns run() throws Exception {
        String load = load();
        Map<String, List<Double>> taken = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UP + COUNTED; round++) {
            for (Map.Entry<String, Work> one : works.entrySet()) {
                long begin = System.nanoTime();
                one.getValue().run(round);
                double millis = (System.nanoTime() - begin) / NANOS_IN_MILLI;
                if (round >= WARM_UP) {
                    taken.computeIfAbsent(one.getKey(), what -> new ArrayList<>()).add(millis);
                }
            }
        }
        taken.forEach((what, all) -> {
            double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            times.put(what, sorted);
            System.out.printf(
                    Locale.ROOT,
                    "BENCHMARK %s: %s %.2f ms (%.2f to %.2f), load %s before%n",
                    where,
                    what,
                    sorted[sorted.length / 2],
                    sorted[0],
                    sorted[sorted.length - 1],
                    load);
        });
        return this;
    }

    /** Median in milliseconds. */
    public double median(String what) {
        double[] sorted = Objects.requireNonNull(times.get(what));
        return sorted[sorted.length / 2];
    }

    /** Tells how often one fits into the other. */
    public void ratio(String one, String other) {
        if (times.keySet().containsAll(Arrays.asList(one, other))) {
            System.out.printf(
                    Locale.ROOT,
                    "BENCHMARK %s: %s / %s = %.2f%n",
                    where,
                    one,
                    other,
                    median(one) / median(other));
        }
    }

    /** What else the machine does: the mean of the last minute. */
    public static String load() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Files.exists(load) ? Files.readString(load).split(" ")[0] : "not known";
    }
}
