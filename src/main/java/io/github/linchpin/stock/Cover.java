package io.github.linchpin.stock;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long a stock lasts (own definition, docs/metrics.md, Stock cover).
 *
 * <p>It is looked at on a reference day: the day of the coming event, or D where none comes. Until
 * then deliveries are taken to go on as they do, so what was counted is there on that day; from
 * then on nothing is taken to come but what was in transit. Goods in transit count where they come
 * before the stock would run out without them, one after the other: behind a gap nothing counts, as
 * the gap stops the work.
 *
 * @param from the reference day
 * @param stock on it, with the goods in transit that count
 * @param floor days until it runs out where nothing more is delivered at all
 * @param expected days until it runs out where only what is exposed stays away; null: nothing is
 *     exposed, or nobody knows
 * @param actBy the latest day on which to begin to qualify another source; null: no event comes, or
 *     nobody has said how long it takes
 */
public record Cover(
        LocalDate from,
        BigDecimal stock,
        BigDecimal floor,
        @Nullable BigDecimal expected,
        @Nullable LocalDate actBy) {

    /**
     * Works it out.
     *
     * @param on D
     * @param event the day on which a stronger class begins, or null
     * @param exposedShare fraction of what is bought that is exposed, or null
     */
    public static Cover of(
            StockCount count,
            LocalDate on,
            @Nullable LocalDate event,
            @Nullable BigDecimal exposedShare) {
        LocalDate from = event == null ? on : event;
        BigDecimal stock = stock(count, from);
        BigDecimal floor = stock.divide(count.dailyNeed(), MathContext.DECIMAL64);
        BigDecimal expected =
                exposedShare == null || exposedShare.signum() <= 0
                        ? null
                        : stock.divide(
                                count.dailyNeed().multiply(exposedShare), MathContext.DECIMAL64);
        Integer requalification = count.requalificationDays();
        LocalDate actBy =
                event == null || requalification == null
                        ? null
                        : plus(event, whole(floor)).minusDays(requalification);
        return new Cover(from, stock, floor, expected, actBy);
    }

    /** Whole days for which it lasts at least. */
    public BigDecimal wholeFloor() {
        return whole(floor);
    }

    /** Days from D until the latest day to act; negative: it is past. */
    public @Nullable Long daysLeft(LocalDate on) {
        return actBy == null ? null : ChronoUnit.DAYS.between(on, actBy);
    }

    private static BigDecimal whole(BigDecimal days) {
        return days.setScale(0, RoundingMode.DOWN);
    }

    /** A stock for thousands of years lasts until the last day that there is. */
    private static LocalDate plus(LocalDate day, BigDecimal days) {
        BigDecimal most = BigDecimal.valueOf(ChronoUnit.DAYS.between(day, LATEST));
        return days.compareTo(most) > 0 ? LATEST : day.plusDays(days.longValueExact());
    }

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private static BigDecimal stock(StockCount count, LocalDate from) {
        BigDecimal stock = count.quantity();
        for (Arrival arrival : count.arrivals()) {
            BigDecimal until = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, arrival.day()));
            if (until.multiply(count.dailyNeed()).compareTo(stock) > 0) {
                break;
            }
            stock = stock.add(arrival.quantity());
        }
        return stock;
    }
}
