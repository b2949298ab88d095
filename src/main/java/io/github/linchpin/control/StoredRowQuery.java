package io.github.linchpin.control;

import static io.github.linchpin.db.jooq.Tables.ACT;
import static io.github.linchpin.db.jooq.Tables.MEASURE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_AREA;
import static io.github.linchpin.db.jooq.Tables.MEASURE_CODE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_SCOPE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_TYPE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_VERSION;
import static io.github.linchpin.db.jooq.Tables.SUSPENSION;
import static io.github.linchpin.db.jooq.Tables.SUSPENSION_VERSION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What do stored rows of the register say, as text? */
@Component
class StoredRowQuery {
    private final DSLContext dsl;

    StoredRowQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<StoredRow> newestVersion(String measure) {
        return dsl.selectFrom(MEASURE_VERSION)
                .where(MEASURE_VERSION.MEASURE.eq(measure))
                .orderBy(MEASURE_VERSION.KNOWN_FROM.desc())
                .limit(1)
                .fetchOptional(row ->
                        new StoredRow(
                                row.getNumber(),
                                row.getKnownFrom().toInstant(),
                                RowTexts.version(
                                        row,
                                        areas(measure, row.getNumber(), "destination"),
                                        areas(measure, row.getNumber(), "origin"))));
    }

    private List<String> areas(String measure, int version, String side) {
        return dsl.select(MEASURE_AREA.AREA)
                .from(MEASURE_AREA)
                .where(
                        MEASURE_AREA.MEASURE.eq(measure),
                        MEASURE_AREA.VERSION.eq(version),
                        MEASURE_AREA.SIDE.eq(side))
                .orderBy(MEASURE_AREA.AREA)
                .fetch(MEASURE_AREA.AREA);
    }

    Optional<StoredRow> newestOfSuspension(String suspension) {
        return suspensions(
                        dsl.select(SUSPENSION.ID, SUSPENSION.MEASURE)
                                .from(SUSPENSION)
                                .where(SUSPENSION.ID.eq(suspension))
                                .fetchMap(SUSPENSION.ID, SUSPENSION.MEASURE))
                .stream()
                .findFirst();
    }

    /** The newest version of every suspension of a measure. */
    List<StoredRow> suspensionsOf(String measure) {
        return suspensions(
                dsl.select(SUSPENSION.ID, SUSPENSION.MEASURE)
                        .from(SUSPENSION)
                        .where(SUSPENSION.MEASURE.eq(measure))
                        .fetchMap(SUSPENSION.ID, SUSPENSION.MEASURE));
    }

    private List<StoredRow> suspensions(Map<String, String> measures) {
        return dsl.selectDistinct(SUSPENSION_VERSION.fields())
                .on(SUSPENSION_VERSION.SUSPENSION)
                .from(SUSPENSION_VERSION)
                .where(SUSPENSION_VERSION.SUSPENSION.in(measures.keySet()))
                .orderBy(SUSPENSION_VERSION.SUSPENSION, SUSPENSION_VERSION.KNOWN_FROM.desc())
                .fetchInto(SUSPENSION_VERSION)
                .map(row ->
                        new StoredRow(
                                row.getNumber(),
                                row.getKnownFrom().toInstant(),
                                RowTexts.suspension(
                                        row, measures.getOrDefault(row.getSuspension(), ""))));
    }

    List<Map<String, String>> scope(String measure, int set) {
        return dsl.selectFrom(MEASURE_SCOPE)
                .where(MEASURE_SCOPE.MEASURE.eq(measure), MEASURE_SCOPE.SCOPE_SET.eq(set))
                .orderBy(MEASURE_SCOPE.LINE)
                .fetch(RowTexts::scope);
    }

    List<Map<String, String>> codes(String measure, int set) {
        return dsl.selectFrom(MEASURE_CODE)
                .where(MEASURE_CODE.MEASURE.eq(measure), MEASURE_CODE.SCOPE_SET.eq(set))
                .orderBy(MEASURE_CODE.LINE)
                .fetch(RowTexts::code);
    }

    /** Names of all acts by id. */
    Map<String, String> acts() {
        return dsl.select(ACT.ID, ACT.NAME).from(ACT).orderBy(ACT.ID).fetchMap(ACT.ID, ACT.NAME);
    }

    /** Short names of all measures by id. */
    Map<String, String> measures() {
        return dsl.select(MEASURE.ID, MEASURE.SHORT_NAME)
                .from(MEASURE)
                .orderBy(MEASURE.ID)
                .fetchMap(MEASURE.ID, MEASURE.SHORT_NAME);
    }

    /** The effect of every type. */
    Map<String, String> types() {
        return dsl.select(MEASURE_TYPE.TYPE, MEASURE_TYPE.EFFECT)
                .from(MEASURE_TYPE)
                .orderBy(MEASURE_TYPE.TYPE)
                .fetchMap(row -> row.value1(), row -> row.value2().code());
    }
}
