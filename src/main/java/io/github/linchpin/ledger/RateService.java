package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.EXCHANGE_RATE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep5;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exchange rates. They are the same for all units; a line keeps the euros that it got with the rate
 * of its month when it was read.
 */
@Service
@RolesAllowed(Permission.LOAD_LEDGER)
public class RateService {
    private final DSLContext dsl;
    private final AuditTrail trail;

    RateService(DSLContext dsl, AuditTrail trail) {
        this.dsl = dsl;
        this.trail = trail;
    }

    /**
     * The months in which a currency has a rate.
     *
     * @param months how many there are; fewer than from first to last where some are missing
     */
    public record Months(String currency, YearMonth first, YearMonth last, int months) {}

    /** Which rates are on file, by currency. */
    @Transactional(readOnly = true)
    public List<Months> all() {
        return dsl.select(
                        EXCHANGE_RATE.CURRENCY,
                        min(EXCHANGE_RATE.MONTH),
                        max(EXCHANGE_RATE.MONTH),
                        count())
                .from(EXCHANGE_RATE)
                .groupBy(EXCHANGE_RATE.CURRENCY)
                .orderBy(EXCHANGE_RATE.CURRENCY)
                .fetch(row ->
                        new Months(
                                row.value1(),
                                YearMonth.from(row.value2()),
                                YearMonth.from(row.value3()),
                                row.value4()));
    }

    /**
     * Adds rates and replaces those of the same months, where the file knows as many days or more.
     * All of them are taken or none.
     *
     * @return how many months of all currencies the file has
     * @throws RateRefusal with the problems by row where something cannot be taken
     */
    @Transactional
    public int load(RateFile file) {
        if (!file.problems().isEmpty()) {
            throw new RateRefusal(file.problems());
        }
        InsertValuesStep5<?, String, LocalDate, BigDecimal, Integer, String> rows =
                dsl.insertInto(
                        EXCHANGE_RATE,
                        EXCHANGE_RATE.CURRENCY,
                        EXCHANGE_RATE.MONTH,
                        EXCHANGE_RATE.RATE,
                        EXCHANGE_RATE.DAYS,
                        EXCHANGE_RATE.SOURCE);
        if (file.sums().isEmpty()) {
            return 0;
        }
        for (Map.Entry<RateFile.Key, RateFile.Sum> rate : file.sums().entrySet()) {
            rows =
                    rows.values(
                            rate.getKey().currency(),
                            rate.getKey().month().atDay(1),
                            rate.getValue().mean(),
                            rate.getValue().days(),
                            file.name());
        }
        rows.onDuplicateKeyUpdate()
                .set(EXCHANGE_RATE.RATE, excluded(EXCHANGE_RATE.RATE))
                .set(EXCHANGE_RATE.DAYS, excluded(EXCHANGE_RATE.DAYS))
                .set(EXCHANGE_RATE.SOURCE, excluded(EXCHANGE_RATE.SOURCE))
                .where(EXCHANGE_RATE.DAYS.le(excluded(EXCHANGE_RATE.DAYS)))
                .execute();
        trail.record(
                AuditEvent.of("rates.loaded", "exchange-rate", file.name(), file.name())
                        .after(Map.of("rates", file.sums().size())));
        return file.sums().size();
    }
}
