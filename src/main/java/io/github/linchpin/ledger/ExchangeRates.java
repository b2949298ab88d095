package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.EXCHANGE_RATE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What the euro was worth: units of a currency for one euro, the mean of a month. */
@Component
class ExchangeRates {
    private static final String EURO = "EUR";
    private static final int DECIMALS = 4;

    private final DSLContext dsl;

    ExchangeRates(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All rates as they are on file now. */
    Table table() {
        Map<String, Map<LocalDate, BigDecimal>> rates = new HashMap<>();
        dsl.selectFrom(EXCHANGE_RATE)
                .forEach(row ->
                        rates.computeIfAbsent(row.getCurrency(), currency -> new HashMap<>())
                                .put(row.getMonth(), row.getRate()));
        return new Table(rates);
    }

    /**
     * With what money of a day was converted: the rate on file where it gives these euros, what
     * follows from the amounts where it was another one then.
     */
    Optional<LineRate> of(LocalDate day, LedgerLine.Money money) {
        if (money.currency().equals(EURO) || money.euros().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                dsl.selectFrom(EXCHANGE_RATE)
                        .where(EXCHANGE_RATE.CURRENCY.eq(money.currency()))
                        .and(EXCHANGE_RATE.MONTH.eq(day.withDayOfMonth(1)))
                        .fetchOptional()
                        .filter(row ->
                                money.amount()
                                                .divide(
                                                        row.getRate(),
                                                        DECIMALS,
                                                        RoundingMode.HALF_UP)
                                                .compareTo(money.euros())
                                        == 0)
                        .map(row -> new LineRate(row.getRate(), row.getSource()))
                        .orElseGet(() ->
                                new LineRate(
                                        money.amount()
                                                .divide(
                                                        money.euros(),
                                                        DECIMALS,
                                                        RoundingMode.HALF_UP),
                                        null)));
    }

    /** Rates by currency and first day of the month. */
    record Table(Map<String, Map<LocalDate, BigDecimal>> rates) {
        /**
         * An amount in euros, rounded half up to 4 decimals.
         *
         * @return empty where no rate of that month is on file
         */
        Optional<BigDecimal> euros(BigDecimal amount, String currency, LocalDate day) {
            if (currency.equals(EURO)) {
                return Optional.of(amount);
            }
            BigDecimal rate = rates.getOrDefault(currency, Map.of()).get(day.withDayOfMonth(1));
            return Optional.ofNullable(rate)
                    .map(units -> amount.divide(units, DECIMALS, RoundingMode.HALF_UP));
        }
    }
}
