package io.github.linchpin.control;

import static io.github.linchpin.db.jooq.Tables.ACT;
import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.AREA_MEMBER;
import static io.github.linchpin.db.jooq.Tables.FORM_KEY;
import static io.github.linchpin.db.jooq.Tables.INPUT_MEMBER;
import static io.github.linchpin.db.jooq.Tables.MEASURE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_AREA;
import static io.github.linchpin.db.jooq.Tables.MEASURE_SCOPE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_VERSION;
import static io.github.linchpin.db.jooq.Tables.REGISTER_STATE;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static io.github.linchpin.db.jooq.Tables.SUSPENSION;
import static io.github.linchpin.db.jooq.Tables.SUSPENSION_VERSION;
import static org.jooq.Records.mapping;

import io.github.linchpin.db.jooq.tables.records.MeasureScopeRecord;
import io.github.linchpin.db.jooq.tables.records.MeasureVersionRecord;
import io.github.linchpin.measure.Blocs;
import io.github.linchpin.measure.Families;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Question;
import io.github.linchpin.measure.ScopeRow;
import io.github.linchpin.measure.Suspension;
import io.github.linchpin.measure.Timetable;
import io.github.linchpin.shared.PartialDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What does the register hold, in every version? */
@Component
class RegisterQuery {
    private final DSLContext dsl;

    RegisterQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Counts the changes of the register: the same number means the same content. */
    long changes() {
        return dsl.select(REGISTER_STATE.CHANGES)
                .from(REGISTER_STATE)
                .fetchSingle(row -> row.get(REGISTER_STATE.CHANGES));
    }

    /** Everything but versions that rest on switched-off sources alone. */
    RegisterHistory all() {
        Set<String> off =
                dsl.select(SOURCE.ID)
                        .from(SOURCE)
                        .where(SOURCE.ENABLED.isFalse())
                        .fetchSet(SOURCE.ID);
        Map<List<Object>, List<ScopeRow>> scopes = scopes();
        Map<List<Object>, Set<String>> areas = areas();
        List<RegisteredMeasure> measures =
                dsl
                        .select(MEASURE_VERSION.fields())
                        .select(MEASURE.SHORT_NAME, ACT.ID, ACT.NAME, ACT.ISSUER, AREA.NAME)
                        .from(MEASURE_VERSION)
                        .join(MEASURE)
                        .on(MEASURE.ID.eq(MEASURE_VERSION.MEASURE))
                        .join(ACT)
                        .on(ACT.ID.eq(MEASURE.ACT))
                        .join(AREA)
                        .on(AREA.CODE.eq(ACT.ISSUER))
                        .fetch()
                        .stream()
                        .filter(row -> shown(row.get(MEASURE_VERSION.SOURCES), off))
                        .map(row -> measure(row, scopes, areas))
                        .toList();
        return new RegisterHistory(measures, suspensions(off), families(), blocs(), formKeys());
    }

    private static boolean shown(String[] sources, Set<String> off) {
        return !off.containsAll(List.of(sources));
    }

    private Map<List<Object>, List<ScopeRow>> scopes() {
        Map<List<Object>, List<ScopeRow>> scopes = new HashMap<>();
        dsl.selectFrom(MEASURE_SCOPE)
                .orderBy(MEASURE_SCOPE.MEASURE, MEASURE_SCOPE.SCOPE_SET, MEASURE_SCOPE.LINE)
                .forEach(row ->
                        scopes.computeIfAbsent(
                                        List.of(row.getMeasure(), row.getScopeSet()),
                                        key -> new ArrayList<>())
                                .add(scopeRow(row)));
        return scopes;
    }

    private static ScopeRow scopeRow(MeasureScopeRecord row) {
        String key = row.getConditionKey();
        return new ScopeRow(
                row.getInput(),
                row.getStage(),
                row.getFormKey(),
                row.getCoverage(),
                Set.of(row.getMembers()),
                key == null ? null : new Question(key, row.getConditionQuestion()));
    }

    private Map<List<Object>, Set<String>> areas() {
        Map<List<Object>, Set<String>> areas = new HashMap<>();
        dsl.selectFrom(MEASURE_AREA)
                .forEach(row ->
                        areas.computeIfAbsent(
                                        List.of(row.getMeasure(), row.getVersion(), row.getSide()),
                                        key -> new HashSet<>())
                                .add(row.getArea()));
        return areas;
    }

    private static RegisteredMeasure measure(
            Record row,
            Map<List<Object>, List<ScopeRow>> scopes,
            Map<List<Object>, Set<String>> areas) {
        MeasureVersionRecord version = row.into(MEASURE_VERSION);
        String id = version.getMeasure();
        int number = version.getNumber();
        Measure measure =
                new Measure(
                        id,
                        row.get(ACT.ISSUER),
                        ZoneId.of(version.getTimezone()),
                        version.getEffect(),
                        version.getClass_(),
                        new Measure.Addressees(
                                version.getAppliesTo(),
                                areas.getOrDefault(List.of(id, number, "destination"), Set.of()),
                                version.getEndUse()),
                        version.getReach(),
                        version.getExtraterritorial(),
                        areas.getOrDefault(List.of(id, number, "origin"), Set.of()),
                        scopes.getOrDefault(List.of(id, version.getScopeSet()), List.of()),
                        timetable(version));
        return new RegisteredMeasure(
                measure,
                new RegisteredMeasure.Act(
                        row.get(ACT.ID),
                        row.get(ACT.NAME),
                        row.get(ACT.ISSUER),
                        row.get(AREA.NAME)),
                row.get(MEASURE.SHORT_NAME),
                number,
                version.getKnownFrom().toInstant(),
                text(version),
                List.of(version.getSources()),
                version.getGrade());
    }

    private static RegisteredMeasure.Text text(MeasureVersionRecord version) {
        return new RegisteredMeasure.Text(
                version.getTitle(),
                version.getClause(),
                version.getAuthority(),
                version.getInstrument(),
                version.getType(),
                version.getEntities(),
                version.getEndAct(),
                version.getRelation(),
                Arrays.asList(version.getRelated()),
                version.getBuyersNote(),
                version.getUrl());
    }

    private static Timetable timetable(MeasureVersionRecord version) {
        return new Timetable(
                new PartialDate(version.getAnnounced(), version.getAnnouncedPrecision()),
                date(version.getEffective(), version.getEffectivePrecision()),
                date(version.getEnded(), version.getEndedPrecision()),
                version.getEndCertainty(),
                version.getEndAct() != null,
                date(version.getWithdrawn(), version.getWithdrawnPrecision()),
                List.of(),
                version.getGrade());
    }

    private static @Nullable PartialDate date(
            @Nullable LocalDate day, PartialDate.@Nullable Precision precision) {
        return day == null || precision == null ? null : new PartialDate(day, precision);
    }

    private List<RegisterHistory.SuspensionVersion> suspensions(Set<String> off) {
        return dsl
                .select(SUSPENSION_VERSION.fields())
                .select(SUSPENSION.MEASURE)
                .from(SUSPENSION_VERSION)
                .join(SUSPENSION)
                .on(SUSPENSION.ID.eq(SUSPENSION_VERSION.SUSPENSION))
                .fetch()
                .stream()
                .filter(row -> shown(row.get(SUSPENSION_VERSION.SOURCES), off))
                .map(row ->
                        new RegisterHistory.SuspensionVersion(
                                row.get(SUSPENSION.MEASURE),
                                row.get(SUSPENSION_VERSION.KNOWN_FROM).toInstant(),
                                new Suspension(
                                        row.get(SUSPENSION_VERSION.SUSPENSION),
                                        row.get(SUSPENSION_VERSION.ACT),
                                        row.get(SUSPENSION_VERSION.STARTS),
                                        row.get(SUSPENSION_VERSION.LEGAL_END),
                                        row.get(SUSPENSION_VERSION.REPORTED_END),
                                        row.get(SUSPENSION_VERSION.CLOSING_ACT) != null)))
                .toList();
    }

    private Families families() {
        return Families.of(
                dsl.select(INPUT_MEMBER.FAMILY, INPUT_MEMBER.MEMBER)
                        .from(INPUT_MEMBER)
                        .orderBy(INPUT_MEMBER.FAMILY, INPUT_MEMBER.MEMBER)
                        .fetch(mapping(Map::entry)));
    }

    private Blocs blocs() {
        return new Blocs(
                dsl.select(
                                AREA_MEMBER.BLOC,
                                AREA_MEMBER.MEMBER,
                                AREA_MEMBER.VALID_FROM,
                                AREA_MEMBER.VALID_TO)
                        .from(AREA_MEMBER)
                        .fetch(mapping(Blocs.Membership::new)));
    }

    private Map<KnownRegister.PrintedForm, String> formKeys() {
        return dsl.selectFrom(FORM_KEY)
                .fetchMap(
                        row ->
                                new KnownRegister.PrintedForm(
                                        row.getInput(), row.getStage(), row.getForm()),
                        row -> row.getFormKey());
    }
}
