package io.github.linchpin.metric;

import io.github.linchpin.shared.Denominator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/** Seeded random share tables of both denominators. */
final class Tables {
    private final RandomGenerator random;

    Tables(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Number of cases of a property: the long run with -Dlinchpin.proof=full. */
    static int cases(int seeded, int full) {
        return "full".equals(System.getProperty("linchpin.proof")) ? full : seeded;
    }

    RandomGenerator random() {
        return random;
    }

    /** Up to {@code most} rows, perhaps a block with cap or producers, perhaps missing rows. */
    Distribution next(int most) {
        return random.nextBoolean() ? quantities(most) : percents(most);
    }

    Distribution quantities(int most) {
        List<Row> rows = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            BigDecimal point = decimal(Math.pow(10, 4 * random.nextDouble()));
            BigDecimal low = point;
            BigDecimal high = point;
            switch (random.nextInt(5)) {
                case 0 -> low = BigDecimal.ZERO;
                case 1, 2 -> {
                    BigDecimal half = decimal(point.doubleValue() * random.nextDouble() * .3);
                    low = point.subtract(half);
                    high = point.add(half);
                }
                case 3 -> high = decimal(point.doubleValue() * (1 + 2 * random.nextDouble()));
                default -> {}
            }
            boolean outside = i > 0 && low.signum() == 0 && random.nextInt(4) == 0;
            rows.add(new Row(Numbers.key(i), low, Exact.middle(low, high), high, outside));
        }
        List<Block> blocks = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            BigDecimal low = decimal(Math.pow(10, 4 * random.nextDouble()));
            BigDecimal high = decimal(low.doubleValue() * (1 + random.nextDouble()));
            blocks.add(shape(Block.of(low, random.nextBoolean() ? low : high)));
        }
        return new Distribution(Denominator.SUM, rows, blocks, missing());
    }

    /** Bounds around shares that add up to 1, so that some completion exists. */
    Distribution percents(int most) {
        int count = 1 + random.nextInt(most);
        boolean residual = random.nextInt(3) == 0;
        double[] weights = new double[count + (residual ? 1 : 0)];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.pow(10, 3 * random.nextDouble());
            sum += weights[i];
        }
        BigDecimal rest = BigDecimal.ONE;
        List<Row> rows = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            boolean last = i == weights.length - 1;
            BigDecimal share = last ? rest : decimal(weights[i] / sum).min(rest);
            rest = rest.subtract(share);
            BigDecimal half = decimal(random.nextInt(3) * random.nextDouble() * .05);
            BigDecimal low = share.subtract(half).max(BigDecimal.ZERO);
            BigDecimal high = share.add(half).min(BigDecimal.ONE);
            if (residual && last) {
                blocks.add(shape(Block.of(low, high)));
            } else {
                rows.add(new Row(Numbers.key(i), low, share, high, false));
            }
        }
        return new Distribution(Denominator.PERCENT, rows, blocks, missing());
    }

    /** A weight for every area of the tables. */
    Governance governance() {
        Map<String, BigDecimal> estimates = new HashMap<>();
        for (int i = 0; i < 26; i++) {
            estimates.put(Numbers.key(i), decimal(random.nextInt(6) - 2.5));
        }
        for (String gone : List.of("MA", "MB")) {
            estimates.put(gone, decimal(4 * random.nextDouble() - 2));
        }
        return new Governance(estimates);
    }

    /** One completion; corners are likely. Each entry is the area (null: unknown) and its share. */
    record Part(@Nullable String area, double share) {}

    List<Part> completion(Distribution table) {
        double[] low = new double[table.rows().size() + table.blocks().size()];
        double[] high = new double[low.length];
        for (int i = 0; i < low.length; i++) {
            int block = i - table.rows().size();
            low[i] =
                    (block < 0 ? table.rows().get(i).low() : table.blocks().get(block).low())
                            .doubleValue();
            BigDecimal top =
                    block < 0 ? table.rows().get(i).high() : table.blocks().get(block).high();
            high[i] = top == null ? low[i] * 10 : top.doubleValue();
        }
        double[] amounts =
                table.denominator() == Denominator.SUM ? box(low, high) : simplex(low, high);
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        if (sum == 0) {
            return completion(table); // nothing is supplied: no distribution
        }
        List<Part> parts = new ArrayList<>();
        double listed = 1;
        for (Missing gone : table.missing()) {
            double bound =
                    gone.bound() == null ? listed : Math.min(gone.bound().doubleValue(), listed);
            double share = bound * extreme();
            listed -= share;
            parts.addAll(
                    gone.group() ? split(share, 0, share) : List.of(new Part(gone.key(), share)));
        }
        for (int i = 0; i < amounts.length; i++) {
            double share = amounts[i] / sum * listed;
            if (i < table.rows().size()) {
                parts.add(new Part(table.rows().get(i).key(), share));
            } else {
                Block block = table.blocks().get(i - table.rows().size());
                double scale = listed / sum;
                double cap = block.cap() == null ? amounts[i] : block.cap().doubleValue();
                parts.addAll(split(share, block.producers(), cap * scale));
            }
        }
        return parts;
    }

    private double[] box(double[] low, double[] high) {
        double[] amounts = new double[low.length];
        for (int i = 0; i < low.length; i++) {
            amounts[i] = low[i] + (high[i] - low[i]) * extreme();
        }
        return amounts;
    }

    private double[] simplex(double[] low, double[] high) {
        double[] amounts = low.clone();
        double rest = 1;
        for (double amount : low) {
            rest -= amount;
        }
        for (int round = 0; round < 4 && rest > 1e-15; round++) {
            int start = random.nextInt(low.length);
            for (int i = 0; i < low.length; i++) {
                int at = (start + i) % low.length;
                double room = Math.min(rest, high[at] - amounts[at]);
                double step = round == 3 ? room : room * extreme();
                amounts[at] += step;
                rest -= step;
            }
        }
        return amounts;
    }

    /** A share in pieces of at most {@code cap}: few large ones, equal ones, or random ones. */
    private List<Part> split(double share, int producers, double cap) {
        List<Part> parts = new ArrayList<>();
        double left = share;
        int most = producers == 0 ? 10_000 : producers;
        boolean even = random.nextInt(3) == 0;
        for (int i = 0; left > 1e-15 && i < most; i++) {
            double needed = left - cap * (most - i - 1);
            double piece = even && producers > 0 ? share / producers : left * extreme();
            piece = Math.min(Math.min(cap, left), Math.max(needed, piece));
            if (i > 40) {
                piece = Math.min(cap, left);
            }
            parts.add(new Part(null, piece));
            left -= piece;
        }
        return parts;
    }

    private double extreme() {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1, 2 -> 1;
            default -> random.nextDouble();
        };
    }

    private Block shape(Block block) {
        return switch (random.nextInt(4)) {
            case 0 ->
                    block.withCap(decimal(block.high().doubleValue() * (.1 + random.nextDouble())));
            case 1 -> block.withProducers(1 + random.nextInt(4));
            case 2 ->
                    block.withProducers(2)
                            .withCap(
                                    decimal(
                                            block.high().doubleValue()
                                                    * (.55 + random.nextDouble())));
            default -> block;
        };
    }

    private List<Missing> missing() {
        List<Missing> gone = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            gone.add(Missing.country("MA", random.nextBoolean() ? bound() : null));
            if (random.nextBoolean()) {
                gone.add(Missing.country("MB", bound()));
            }
            if (random.nextInt(3) == 0) {
                gone.add(Missing.residual(bound()));
            }
        }
        return gone;
    }

    private BigDecimal bound() {
        return decimal(.01 + .6 * random.nextDouble());
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value)
                .setScale(6, RoundingMode.HALF_UP)
                .max(new BigDecimal("-3"));
    }
}
