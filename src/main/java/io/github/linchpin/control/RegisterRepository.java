package io.github.linchpin.control;

import static io.github.linchpin.db.jooq.Tables.ACT;
import static io.github.linchpin.db.jooq.Tables.EVIDENCE;
import static io.github.linchpin.db.jooq.Tables.EXEMPTION;
import static io.github.linchpin.db.jooq.Tables.MEASURE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_AREA;
import static io.github.linchpin.db.jooq.Tables.MEASURE_CODE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_SCOPE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_TYPE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_VERSION;
import static io.github.linchpin.db.jooq.Tables.PROJECT;
import static io.github.linchpin.db.jooq.Tables.REGISTER_STATE;
import static io.github.linchpin.db.jooq.Tables.SCOPE_SET;
import static io.github.linchpin.db.jooq.Tables.SUSPENSION;
import static io.github.linchpin.db.jooq.Tables.SUSPENSION_VERSION;

import io.github.linchpin.db.BulkInsert;
import io.github.linchpin.db.ReferenceTable;
import io.github.linchpin.db.jooq.tables.records.SuspensionRecord;
import io.github.linchpin.shared.RevisionOrigin;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the register. Acts, measures and versions are added and never changed. */
@Repository
class RegisterRepository {
    private final DSLContext dsl;
    private final Clock clock;

    RegisterRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public StoredRegister stored() {
        return new StoredRegister(
                dsl.select(ACT.ID, ACT.ISSUER).from(ACT).fetchMap(ACT.ID, ACT.ISSUER),
                dsl.select(MEASURE.ID, MEASURE.ACT).from(MEASURE).fetchMap(MEASURE.ID, MEASURE.ACT),
                dsl.select(SUSPENSION.ID, SUSPENSION.MEASURE)
                        .from(SUSPENSION)
                        .fetchMap(SUSPENSION.ID, SUSPENSION.MEASURE),
                checksums(
                        MEASURE_VERSION,
                        MEASURE_VERSION.MEASURE,
                        MEASURE_VERSION.FILE_NUMBER,
                        MEASURE_VERSION.CHECKSUM),
                checksums(SCOPE_SET, SCOPE_SET.MEASURE, SCOPE_SET.FILE_NUMBER, SCOPE_SET.CHECKSUM),
                checksums(
                        SUSPENSION_VERSION,
                        SUSPENSION_VERSION.SUSPENSION,
                        SUSPENSION_VERSION.FILE_NUMBER,
                        SUSPENSION_VERSION.CHECKSUM),
                byAnalysts(ACT, ACT.ID, ACT.ORIGIN),
                byAnalysts(MEASURE, MEASURE.ID, MEASURE.ORIGIN));
    }

    /** Of what files have brought in, under the numbers of the files. */
    private Map<Key, String> checksums(
            Table<?> table, Field<String> of, Field<Integer> number, Field<String> checksum) {
        return dsl.select(of, number, checksum)
                .from(table)
                .where(number.isNotNull())
                .fetchMap(
                        row -> new Key(row.value1(), Objects.requireNonNull(row.value2())),
                        row -> row.value3());
    }

    private Set<String> byAnalysts(Table<?> table, Field<String> id, Field<RevisionOrigin> origin) {
        return dsl.select(id)
                .from(table)
                .where(origin.eq(RevisionOrigin.ANALYST))
                .fetchSet(row -> row.value1());
    }

    /** Inserts what is new. Types are known before: versions refer to them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Additions added, Numbering numbering) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        added.versions().forEach(version -> version.row().setRecordedAt(now));
        added.suspensions().forEach(suspension -> suspension.row().setRecordedAt(now));
        BulkInsert.into(dsl, ACT, added.acts());
        BulkInsert.into(dsl, MEASURE, added.measures());
        BulkInsert.into(dsl, SCOPE_SET, added.scopeSets().stream().map(numbering::record).toList());
        BulkInsert.into(
                dsl,
                MEASURE_SCOPE,
                added.scopeSets().stream()
                        .flatMap(set -> set.scope().stream())
                        .map(Line::value)
                        .toList());
        BulkInsert.into(
                dsl,
                MEASURE_CODE,
                added.scopeSets().stream()
                        .flatMap(set -> set.codes().stream())
                        .map(Line::value)
                        .toList());
        BulkInsert.into(
                dsl,
                MEASURE_VERSION,
                added.versions().stream().map(VersionRows.Version::row).toList());
        BulkInsert.into(
                dsl,
                MEASURE_AREA,
                added.versions().stream().flatMap(version -> version.areas().stream()).toList());
        BulkInsert.into(
                dsl,
                SUSPENSION,
                added.pauses().entrySet().stream()
                        .map(pause -> new SuspensionRecord(pause.getKey(), pause.getValue()))
                        .toList());
        BulkInsert.into(
                dsl,
                SUSPENSION_VERSION,
                added.suspensions().stream().map(SuspensionRows.Suspension::row).toList());
    }

    /** Names are labels: they follow the files. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rename(Register register) {
        dsl.batch(
                        register.acts().stream()
                                .map(Line::value)
                                .map(act ->
                                        dsl.update(ACT)
                                                .set(ACT.NAME, act.getName())
                                                .where(
                                                        ACT.ID.eq(act.getId()),
                                                        ACT.NAME.ne(act.getName())))
                                .toList())
                .execute();
        dsl.batch(
                        register.measures().stream()
                                .map(Line::value)
                                .map(measure ->
                                        dsl.update(MEASURE)
                                                .set(MEASURE.SHORT_NAME, measure.getShortName())
                                                .where(
                                                        MEASURE.ID.eq(measure.getId()),
                                                        MEASURE.SHORT_NAME.ne(
                                                                measure.getShortName())))
                                .toList())
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void replaceTypes(Register register) {
        ReferenceTable.merge(dsl, MEASURE_TYPE, register.types());
    }

    /** Makes these tables hold what the files hold. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replaceBeside(Register register) {
        ReferenceTable.replace(dsl, EXEMPTION, register.exemptions());
        ReferenceTable.replace(dsl, EVIDENCE, register.evidence());
        ReferenceTable.replace(dsl, PROJECT, register.projects());
    }

    /** Tells every copy in memory that it is stale. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void countChange() {
        dsl.update(REGISTER_STATE)
                .set(REGISTER_STATE.CHANGES, REGISTER_STATE.CHANGES.plus(1))
                .execute();
    }
}
