package io.github.linchpin.concentration;

import static io.github.linchpin.db.jooq.Tables.GOVERNANCE;

import io.github.linchpin.metric.Governance;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Governance estimates of one dimension as the weighted index needs them. */
@Component
class GovernanceQuery {
    /** Political stability and absence of violence, as in GeoPolRisk. */
    static final String DIMENSION = "PV";

    /** How much older than the period an estimate may be. */
    private static final int OLDEST = 3;

    private final DSLContext dsl;

    GovernanceQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The estimates of every area and year. */
    Estimates estimates() {
        Map<String, NavigableMap<Integer, BigDecimal>> byArea = new HashMap<>();
        dsl.select(GOVERNANCE.AREA, GOVERNANCE.YEAR, GOVERNANCE.ESTIMATE)
                .from(GOVERNANCE)
                .where(GOVERNANCE.DIMENSION.eq(DIMENSION))
                .forEach(row ->
                        byArea.computeIfAbsent(row.value1(), area -> new TreeMap<>())
                                .put(row.value2(), row.value3()));
        return new Estimates(byArea);
    }

    /** Estimates by area and year. */
    record Estimates(Map<String, NavigableMap<Integer, BigDecimal>> byArea) {

        /** Of each of these areas the newest year up to this one, at most three years older. */
        Governance upTo(int year, List<String> areas) {
            Map<String, BigDecimal> estimates = new HashMap<>();
            for (String area : areas) {
                NavigableMap<Integer, BigDecimal> years = byArea.get(area);
                Map.Entry<Integer, BigDecimal> newest =
                        years == null ? null : years.floorEntry(year);
                if (newest != null && newest.getKey() >= year - OLDEST) {
                    estimates.put(area, newest.getValue());
                }
            }
            return new Governance(estimates);
        }
    }
}
