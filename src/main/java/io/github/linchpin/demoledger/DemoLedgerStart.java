package io.github.linchpin.demoledger;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.account.DemoMode;
import io.github.linchpin.demo.DemoLedger;
import io.github.linchpin.demo.DemoUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a server in demo mode purchases to look at, in the background once it is up. */
@Component
class DemoLedgerStart {
    private static final Logger log = LoggerFactory.getLogger(DemoLedgerStart.class);
    private static final String PART = "demo ledger";

    private final boolean wanted;
    private final DemoGroup groups;
    private final DemoRates rates;
    private final DemoLines lines;
    private final DemoContents contents;
    private final DemoLicences licences;
    private final DemoStocks stocks;
    private final Clock clock;

    DemoLedgerStart(
            DemoMode demo,
            @Value("${linchpin.demo.ledger:true}") boolean purchases,
            DemoGroup groups,
            DemoRates rates,
            DemoLines lines,
            DemoContents contents,
            DemoLicences licences,
            DemoStocks stocks,
            Clock clock) {
        this.wanted = demo.isOn() && purchases;
        this.groups = groups;
        this.rates = rates;
        this.lines = lines;
        this.contents = contents;
        this.licences = licences;
        this.stocks = stocks;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (wanted) {
            Thread.ofPlatform().name(PART).daemon().start(this::load);
        }
    }

    /** Does nothing where it was done before, or where the units are those of somebody else. */
    void load() {
        long start = System.nanoTime();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            DemoLedger ledger = new DemoLedger(DemoLedger.SEED, today);
            CurrentActor.asSystem(PART, () -> groups.prepare(ledger))
                    .ifPresent(group -> {
                        rates.add(ledger, YearMonth.from(today));
                        int added = load(ledger, group, today);
                        if (added > 0) {
                            log.info(
                                    "Demo purchases ready: {} lines after {} ms",
                                    added,
                                    (System.nanoTime() - start) / 1_000_000);
                        }
                    });
        } catch (RuntimeException e) {
            log.warn("The demo purchases could not be loaded; the next start tries again", e);
        }
    }

    private int load(DemoLedger ledger, DemoGroup.Group group, LocalDate today) {
        Actor actor = Actor.system(PART, new UnitScope(Set.of(group.top())));
        return CurrentActor.as(
                actor,
                () -> {
                    int added = 0;
                    for (DemoUnit company : ledger.units()) {
                        Integer unit = group.companies().get(company.key());
                        if (unit == null) {
                            continue; // somebody has renamed it
                        }
                        try {
                            added += lines.load(ledger, company.key(), unit);
                            contents.load(unit, YearMonth.from(today));
                            licences.load(company, unit, today);
                            stocks.load(company.key(), unit, today);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                    return added;
                });
    }
}
