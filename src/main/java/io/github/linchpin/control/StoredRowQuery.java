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

import io.github.linchpin.db.jooq.tables.records.SuspensionVersionRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
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
        return version(MEASURE_VERSION.MEASURE.eq(measure));
    }

    Optional<StoredRow> version(String measure, int number) {
        return version(MEASURE_VERSION.MEASURE.eq(measure).and(MEASURE_VERSION.NUMBER.eq(number)));
    }

    private Optional<StoredRow> version(Condition which) {
        return dsl.selectFrom(MEASURE_VERSION)
                .where(which)
                .orderBy(MEASURE_VERSION.KNOWN_FROM.desc())
                .limit(1)
                .fetchOptional(row ->
                        new StoredRow(
                                row.getNumber(),
                                row.getKnownFrom().toInstant(),
                                RowTexts.version(
                                        row,
                                        areas(row.getMeasure(), row.getNumber(), "destination"),
                                        areas(row.getMeasure(), row.getNumber(), "origin"))));
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
        return suspensions(SUSPENSION.ID.eq(suspension)).stream().findFirst();
    }

    /** The newest version of every suspension of a measure. */
    List<StoredRow> suspensionsOf(String measure) {
        return suspensions(SUSPENSION.MEASURE.eq(measure));
    }

    Optional<StoredRow> suspension(String suspension, int number) {
        return suspensions(SUSPENSION.ID.eq(suspension).and(SUSPENSION_VERSION.NUMBER.eq(number)))
                .stream()
                .findFirst();
    }

    /** The newest of these versions of every suspension. */
    private List<StoredRow> suspensions(Condition which) {
        return dsl.select(SUSPENSION_VERSION.fields())
                .select(SUSPENSION.MEASURE)
                .distinctOn(SUSPENSION_VERSION.SUSPENSION)
                .from(SUSPENSION_VERSION)
                .join(SUSPENSION)
                .on(SUSPENSION.ID.eq(SUSPENSION_VERSION.SUSPENSION))
                .where(which)
                .orderBy(SUSPENSION_VERSION.SUSPENSION, SUSPENSION_VERSION.KNOWN_FROM.desc())
                .fetch(row -> {
                    SuspensionVersionRecord version = row.into(SUSPENSION_VERSION);
                    return new StoredRow(
                            version.getNumber(),
                            version.getKnownFrom().toInstant(),
                            RowTexts.suspension(version, row.get(SUSPENSION.MEASURE)));
                });
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
