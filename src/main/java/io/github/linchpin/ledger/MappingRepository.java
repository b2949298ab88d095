package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.COLUMN_MAPPING;
import static io.github.linchpin.db.jooq.Tables.COLUMN_MAPPING_PLACE;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.shared.Coded;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the mappings of a unit. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MappingRepository {
    private final DSLContext dsl;
    private final Clock clock;

    MappingRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** The one that was saved last comes first. */
    List<SavedMapping> of(int unit) {
        Map<String, Map<LineColumn, String>> places = new HashMap<>();
        dsl.selectFrom(COLUMN_MAPPING_PLACE)
                .where(COLUMN_MAPPING_PLACE.BUSINESS_UNIT_ID.eq(unit))
                .forEach(row ->
                        places.computeIfAbsent(
                                        row.getMapping(), name -> new EnumMap<>(LineColumn.class))
                                .put(Coded.of(LineColumn.class, row.getCol()), row.getHeader()));
        return dsl.selectFrom(COLUMN_MAPPING)
                .where(COLUMN_MAPPING.BUSINESS_UNIT_ID.eq(unit))
                .orderBy(COLUMN_MAPPING.SAVED_AT.desc(), COLUMN_MAPPING.NAME)
                .fetch(row ->
                        new SavedMapping(
                                row.getName(),
                                new ColumnMapping(
                                        places.getOrDefault(row.getName(), Map.of()),
                                        Coded.of(DayOrder.class, row.getDayOrder()),
                                        Coded.of(DecimalSign.class, row.getDecimalSign())),
                                row.getSavedBy(),
                                row.getSavedAt().toInstant()));
    }

    /** Takes the place of one with the same name. */
    void save(int unit, String name, ColumnMapping mapping) {
        remove(unit, name);
        dsl.insertInto(COLUMN_MAPPING)
                .set(COLUMN_MAPPING.BUSINESS_UNIT_ID, unit)
                .set(COLUMN_MAPPING.NAME, name)
                .set(COLUMN_MAPPING.DAY_ORDER, mapping.days().code())
                .set(COLUMN_MAPPING.DECIMAL_SIGN, mapping.decimal().code())
                .set(COLUMN_MAPPING.SAVED_BY, CurrentActor.get().name())
                .set(
                        COLUMN_MAPPING.SAVED_AT,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute();
        dsl.batch(
                        mapping.names().entrySet().stream()
                                .map(place ->
                                        dsl.insertInto(COLUMN_MAPPING_PLACE)
                                                .set(COLUMN_MAPPING_PLACE.BUSINESS_UNIT_ID, unit)
                                                .set(COLUMN_MAPPING_PLACE.MAPPING, name)
                                                .set(
                                                        COLUMN_MAPPING_PLACE.COL,
                                                        place.getKey().code())
                                                .set(COLUMN_MAPPING_PLACE.HEADER, place.getValue()))
                                .toList())
                .execute();
    }

    /** Its places go with it. */
    void remove(int unit, String name) {
        dsl.deleteFrom(COLUMN_MAPPING)
                .where(COLUMN_MAPPING.BUSINESS_UNIT_ID.eq(unit), COLUMN_MAPPING.NAME.eq(name))
                .execute();
    }
}
