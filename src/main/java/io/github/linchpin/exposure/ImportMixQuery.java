package io.github.linchpin.exposure;

import static io.github.linchpin.db.jooq.Tables.IMPORT_MIX;
import static io.github.linchpin.db.jooq.Tables.SOURCE;

import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The import mixes that speak for a stage as a whole. */
@Component
class ImportMixQuery {
    private static final int PERCENT_DIGITS = 2;

    private final DSLContext dsl;

    ImportMixQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    private record Key(String buyer, String input, Stage stage) {}

    /**
     * Of sources that were published by then and are not switched off; the newest period of each.
     */
    List<ImportMix> at(Instant known) {
        Map<Key, List<Record>> mixes = new LinkedHashMap<>();
        dsl.select(IMPORT_MIX.fields())
                .select(SOURCE.SHORT_NAME, SOURCE.EDITION)
                .from(IMPORT_MIX)
                .join(SOURCE)
                .on(SOURCE.ID.eq(IMPORT_MIX.SOURCE))
                .where(IMPORT_MIX.WHOLE)
                .and(SOURCE.ENABLED)
                .and(SOURCE.PUBLISHED.le(LocalDate.ofInstant(known, ZoneOffset.UTC)))
                .orderBy(IMPORT_MIX.PERIOD_TO.desc(), SOURCE.RANK, IMPORT_MIX.FORM)
                .forEach(row ->
                        mixes.computeIfAbsent(
                                        new Key(
                                                row.get(IMPORT_MIX.BUYER),
                                                row.get(IMPORT_MIX.INPUT),
                                                row.get(IMPORT_MIX.STAGE)),
                                        key -> new ArrayList<>())
                                .add(row));
        return mixes.values().stream().map(ImportMixQuery::mix).toList();
    }

    private static ImportMix mix(List<Record> rows) {
        Record first = rows.getFirst();
        Map<String, BigDecimal> countries = new TreeMap<>();
        rows.stream()
                .filter(row -> isOneTable(first, row))
                .filter(row -> row.get(IMPORT_MIX.ROLE) == FigureRole.AREA)
                // "less than 1" may be nothing
                .filter(row -> row.get(IMPORT_MIX.KIND) != FigureKind.LESS_THAN)
                .forEach(row ->
                        countries.put(
                                row.get(IMPORT_MIX.AREA),
                                row.get(IMPORT_MIX.PERCENT).movePointLeft(PERCENT_DIGITS)));
        return new ImportMix(
                first.get(IMPORT_MIX.BUYER),
                first.get(IMPORT_MIX.INPUT),
                first.get(IMPORT_MIX.STAGE),
                new Period(first.get(IMPORT_MIX.PERIOD_FROM), first.get(IMPORT_MIX.PERIOD_TO)),
                first.get(SOURCE.SHORT_NAME)
                        + (first.get(SOURCE.EDITION) == null
                                ? ""
                                : ", " + first.get(SOURCE.EDITION)),
                countries);
    }

    private static boolean isOneTable(Record one, Record other) {
        return one.get(IMPORT_MIX.SOURCE).equals(other.get(IMPORT_MIX.SOURCE))
                && one.get(IMPORT_MIX.FORM).equals(other.get(IMPORT_MIX.FORM))
                && one.get(IMPORT_MIX.PERIOD_TO).equals(other.get(IMPORT_MIX.PERIOD_TO));
    }
}
