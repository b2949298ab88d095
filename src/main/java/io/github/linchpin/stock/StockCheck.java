package io.github.linchpin.stock;

import io.github.linchpin.shared.Stage;
import io.github.linchpin.stock.StockRefusal.Fault;
import io.github.linchpin.stock.StockRefusal.Why;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with a count; the tables say the same. */
final class StockCheck {
    static final int LONGEST_TEXT = 500;
    static final int LONGEST_UNIT = 20;

    private static final int MOST_DAYS = 9999;
    private static final int MOST_ARRIVALS = 100;
    private static final int MOST_DIGITS = 30;
    private static final int MOST_DECIMALS = 12;
    private static final BigDecimal MOST = new BigDecimal("1e15");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private StockCheck() {}

    /**
     * All that is wrong.
     *
     * @param today nothing can be counted later
     * @param inputs that are tracked
     */
    static List<Fault> faults(StockCount count, LocalDate today, Set<String> inputs) {
        List<Fault> faults = new ArrayList<>();
        require(inputs.contains(count.input()), Why.INPUT_UNKNOWN, faults);
        require(Stage.OF_SHARES.contains(count.stage()), Why.STAGE_NOT_USABLE, faults);
        require(
                !count.countedOn().isBefore(EARLIEST) && !count.countedOn().isAfter(today),
                Why.DAY_NOT_USABLE,
                faults);
        require(
                isHeld(count.quantity()) && count.quantity().signum() >= 0,
                Why.QUANTITY_NOT_USABLE,
                faults);
        require(
                !count.quantityUnit().isBlank() && count.quantityUnit().length() <= LONGEST_UNIT,
                Why.UNIT_MISSING,
                faults);
        require(
                isHeld(count.dailyNeed()) && count.dailyNeed().signum() > 0,
                Why.NEED_NOT_USABLE,
                faults);
        Integer days = count.requalificationDays();
        require(
                days == null || (days >= 0 && days <= MOST_DAYS),
                Why.REQUALIFICATION_NOT_USABLE,
                faults);
        require(
                count.note().length() <= LONGEST_TEXT && count.arrivals().size() <= MOST_ARRIVALS,
                Why.TOO_LONG,
                faults);
        for (int i = 0; i < count.arrivals().size(); i++) {
            Arrival arrival = count.arrivals().get(i);
            if (!arrival.day().isAfter(count.countedOn()) || arrival.day().isAfter(LATEST)) {
                faults.add(new Fault(Why.ARRIVAL_DAY_NOT_USABLE, i));
            }
            if (!isHeld(arrival.quantity()) || arrival.quantity().signum() <= 0) {
                faults.add(new Fault(Why.ARRIVAL_QUANTITY_NOT_USABLE, i));
            }
            if (arrival.reference().length() > LONGEST_TEXT) {
                faults.add(new Fault(Why.TOO_LONG, i));
            }
        }
        return faults;
    }

    private static boolean isHeld(BigDecimal number) {
        return number.compareTo(MOST) < 0
                && number.precision() <= MOST_DIGITS
                && Math.abs(number.scale()) <= MOST_DECIMALS;
    }

    private static void require(boolean fine, Why why, List<Fault> faults) {
        if (!fine) {
            faults.add(Fault.of(why));
        }
    }
}
