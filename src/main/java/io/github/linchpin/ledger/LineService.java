package io.github.linchpin.ledger;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The purchase lines that count of the units that the current actor sees. */
@Service
@RolesAllowed(Permission.LEDGER)
public class LineService {
    /** Lines of a page. */
    public static final int PAGE = 100;

    /** Lines that are counted one by one where no sum tells how many there are. */
    public static final int COUNTED = 10_000;

    private final LineQuery lines;
    private final LineNameQuery names;
    private final LineSumQuery sums;
    private final ExchangeRates rates;
    private final UnitService units;

    LineService(
            LineQuery lines,
            LineNameQuery names,
            LineSumQuery sums,
            ExchangeRates rates,
            UnitService units) {
        this.lines = lines;
        this.names = names;
        this.sums = sums;
        this.rates = rates;
        this.units = units;
    }

    /**
     * Some of the lines that a filter keeps.
     *
     * @param from where they begin; null: at the newest
     */
    @Transactional(readOnly = true)
    public LinePage page(LineFilter filter, @Nullable LineCursor from, int size) {
        WantedLines wanted = names.wanted(filter, scope());
        NavigableMap<LocalDate, LineSumQuery.Month> months = sums.months(wanted);
        LineSummary summary = sums.summary(wanted, months, COUNTED);
        if (months.isEmpty()) {
            return new LinePage(List.of(), false, false, summary);
        }
        List<LedgerLine> found = next(wanted, months, from, size + 1);
        boolean more = found.size() > size;
        if (from != null && !from.older()) {
            if (!more) {
                // what is left of the newest would be a short page
                return page(wanted, months, next(wanted, months, null, size + 1), size, summary);
            }
            return new LinePage(List.copyOf(found.subList(1, found.size())), true, true, summary);
        }
        return page(wanted, months, found, size, summary);
    }

    private LinePage page(
            WantedLines wanted,
            NavigableMap<LocalDate, LineSumQuery.Month> months,
            List<LedgerLine> found,
            int size,
            LineSummary summary) {
        boolean older = found.size() > size;
        List<LedgerLine> shown = List.copyOf(older ? found.subList(0, size) : found);
        boolean newer =
                !shown.isEmpty()
                        && !next(wanted, months, LineCursor.newerThan(shown.getFirst().key()), 1)
                                .isEmpty();
        return new LinePage(shown, newer, older, summary);
    }

    private List<LedgerLine> next(
            WantedLines wanted,
            NavigableMap<LocalDate, LineSumQuery.Month> months,
            @Nullable LineCursor from,
            int size) {
        LineWindow window = LineWindow.of(months, wanted.filter().isSummed(), from, size);
        return lines.next(wanted, window, from, size);
    }

    /** Whether there is any line at all. */
    @Transactional(readOnly = true)
    public boolean isAny() {
        return sums.isAny(names.wanted(LineFilter.ALL, scope()));
    }

    /** One line; that of a foreign unit is absent, and so is one that does not count any more. */
    @Transactional(readOnly = true)
    public Optional<LedgerLine> find(LineKey key) {
        return lines.find(names.wanted(LineFilter.ALL, scope()), key);
    }

    /** With what a line was converted; empty where it is in euros, or gives no euros at all. */
    @Transactional(readOnly = true)
    public Optional<LineRate> rate(LedgerLine line) {
        return rates.of(line.key().day(), line.money());
    }

    /** Hands over every line that a filter keeps, unit by unit, the newest first. */
    @Transactional(readOnly = true)
    public void each(LineFilter filter, Consumer<LedgerLine> taker) {
        WantedLines wanted = names.wanted(filter, scope());
        NavigableMap<LocalDate, LineSumQuery.Month> months = sums.months(wanted);
        if (months.isEmpty()) {
            return;
        }
        LineWindow all =
                new LineWindow(months.firstKey(), months.lastKey().plusMonths(1).minusDays(1));
        for (BusinessUnit unit : units.own()) {
            if (filter.units().isEmpty() || filter.units().contains(unit.id())) {
                lines.each(wanted, unit.id(), all, taker);
            }
        }
    }

    private static UnitScope scope() {
        return CurrentActor.get().units();
    }
}
