package io.github.linchpin.demoledger;

import static io.github.linchpin.db.jooq.Tables.EXCHANGE_RATE;

import io.github.linchpin.demo.DemoLedger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exchange rates of the invented group; rates that are on file stay. */
@Component
class DemoRates {
    private static final String SOURCE = "invented, for the demo";

    private final DSLContext dsl;

    DemoRates(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The same rate in each month, as the amounts were made with it. */
    @Transactional
    public void add(DemoLedger ledger, YearMonth last) {
        List<Query> rates = new ArrayList<>();
        ledger.rates()
                .forEach((currency, perEuro) -> {
                    for (int month = 0; month < DemoLedger.MONTHS; month++) {
                        rates.add(
                                dsl.insertInto(EXCHANGE_RATE)
                                        .set(EXCHANGE_RATE.CURRENCY, currency)
                                        .set(EXCHANGE_RATE.MONTH, last.minusMonths(month).atDay(1))
                                        .set(EXCHANGE_RATE.RATE, perEuro)
                                        .set(EXCHANGE_RATE.DAYS, 1)
                                        .set(EXCHANGE_RATE.SOURCE, SOURCE)
                                        .onConflictDoNothing());
                    }
                });
        dsl.batch(rates).execute();
    }
}
