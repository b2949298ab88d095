package io.github.linchpin.register;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.EVIDENCE;
import static io.github.linchpin.db.jooq.Tables.EXEMPTION;
import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.MEASURE_CODE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_SCOPE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_TYPE;
import static io.github.linchpin.db.jooq.Tables.MEASURE_VERSION;
import static io.github.linchpin.db.jooq.Tables.PROJECT;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static io.github.linchpin.db.jooq.Tables.SUSPENSION;
import static io.github.linchpin.db.jooq.Tables.SUSPENSION_VERSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.measure.ScopeRow;
import io.github.linchpin.shared.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is on file about a measure, at K? */
@Component
class MeasureDetailQuery {
    private static final Field<List<MeasureDetail.Scope>> SCOPE =
            multiset(
                            select(
                                            MEASURE_SCOPE.INPUT,
                                            INPUT.NAME,
                                            MEASURE_SCOPE.STAGE,
                                            MEASURE_SCOPE.FORM,
                                            MEASURE_SCOPE.COVERAGE,
                                            MEASURE_SCOPE.MEMBERS,
                                            MEASURE_SCOPE.PART,
                                            MEASURE_SCOPE.THRESHOLD,
                                            MEASURE_SCOPE.CONDITION_QUESTION,
                                            MEASURE_SCOPE.CONTROL_CODE,
                                            MEASURE_SCOPE.GRADE)
                                    .from(MEASURE_SCOPE)
                                    .join(INPUT)
                                    .on(INPUT.SLUG.eq(MEASURE_SCOPE.INPUT))
                                    .where(
                                            MEASURE_SCOPE.MEASURE.eq(MEASURE_VERSION.MEASURE),
                                            MEASURE_SCOPE.SCOPE_SET.eq(MEASURE_VERSION.SCOPE_SET))
                                    .orderBy(MEASURE_SCOPE.LINE))
                    .convertFrom(rows ->
                            rows.map(row ->
                                    new MeasureDetail.Scope(
                                            row.value1(),
                                            row.value2(),
                                            row.value3(),
                                            row.value4(),
                                            row.value5(),
                                            List.of(row.value6()),
                                            row.value7(),
                                            row.value8(),
                                            row.value9(),
                                            row.value10(),
                                            row.value11())));

    private static final Field<List<MeasureDetail.Code>> CODES =
            multiset(
                            select(
                                            INPUT.NAME,
                                            MEASURE_CODE.FORM,
                                            MEASURE_CODE.SYSTEM,
                                            MEASURE_CODE.CODE,
                                            MEASURE_CODE.ROLE,
                                            MEASURE_CODE.BASKET,
                                            MEASURE_CODE.WARNING,
                                            MEASURE_CODE.GRADE)
                                    .from(MEASURE_CODE)
                                    .leftJoin(INPUT)
                                    .on(INPUT.SLUG.eq(MEASURE_CODE.INPUT))
                                    .where(
                                            MEASURE_CODE.MEASURE.eq(MEASURE_VERSION.MEASURE),
                                            MEASURE_CODE.SCOPE_SET.eq(MEASURE_VERSION.SCOPE_SET))
                                    .orderBy(MEASURE_CODE.LINE))
                    .convertFrom(rows -> rows.map(mapping(MeasureDetail.Code::new)));

    private final DSLContext dsl;

    MeasureDetailQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    MeasureDetail of(RegisteredMeasure measure, Instant known) {
        OffsetDateTime until = known.atOffset(ZoneOffset.UTC);
        Field<List<MeasureDetail.Version>> versions = versions(measure.id(), until);
        Field<List<MeasureDetail.Pause>> pauses = pauses(measure.id(), until);
        Field<List<MeasureDetail.Exemption>> exemptions = exemptions(day(until));
        Field<List<MeasureDetail.Source>> sources = sources(measure);
        List<MeasureDetail.Observation> evidence = evidence(measure, day(until));
        List<MeasureDetail.Project> projects = projects(measure);
        return dsl.select(
                        SCOPE,
                        CODES,
                        exemptions,
                        versions,
                        pauses,
                        sources,
                        MEASURE_TYPE.OECD_TYPE,
                        MEASURE_TYPE.GTA_TYPE,
                        MEASURE_TYPE.NOTE)
                .from(MEASURE_VERSION)
                .join(MEASURE_TYPE)
                .on(MEASURE_TYPE.TYPE.eq(MEASURE_VERSION.TYPE))
                .where(
                        MEASURE_VERSION.MEASURE.eq(measure.id()),
                        MEASURE_VERSION.NUMBER.eq(measure.version()))
                .fetchSingle(row ->
                        new MeasureDetail(
                                row.get(SCOPE),
                                row.get(CODES),
                                row.get(exemptions),
                                row.get(versions),
                                row.get(pauses),
                                evidence,
                                projects,
                                row.get(sources),
                                new MeasureDetail.Kind(
                                        row.get(MEASURE_TYPE.OECD_TYPE),
                                        row.get(MEASURE_TYPE.GTA_TYPE),
                                        row.get(MEASURE_TYPE.NOTE))));
    }

    /** Names of all inputs by slug. */
    Map<String, String> inputNames() {
        return dsl.select(INPUT.SLUG, INPUT.NAME).from(INPUT).fetchMap(INPUT.SLUG, INPUT.NAME);
    }

    /** A permit has no day of publication; before it holds it does not count as known. */
    private static Field<List<MeasureDetail.Exemption>> exemptions(LocalDate known) {
        return multiset(
                        select(EXEMPTION.fields())
                                .from(EXEMPTION)
                                .where(
                                        EXEMPTION.MEASURE.eq(MEASURE_VERSION.MEASURE),
                                        EXEMPTION.VALID_FROM.le(known))
                                .orderBy(EXEMPTION.VALID_FROM, EXEMPTION.ID))
                .convertFrom(rows ->
                        rows.map(row ->
                                new MeasureDetail.Exemption(
                                        row.get(EXEMPTION.HOLDER),
                                        new PartialDate(
                                                row.get(EXEMPTION.VALID_FROM),
                                                row.get(EXEMPTION.VALID_FROM_PRECISION)),
                                        new PartialDate(
                                                row.get(EXEMPTION.VALID_TO),
                                                row.get(EXEMPTION.VALID_TO_PRECISION)),
                                        row.get(EXEMPTION.WHAT),
                                        row.get(EXEMPTION.GRADE))));
    }

    private static Field<List<MeasureDetail.Version>> versions(String id, OffsetDateTime until) {
        var version = MEASURE_VERSION.as("known_version");
        return multiset(
                        select(version.fields())
                                .from(version)
                                .where(version.MEASURE.eq(id), version.KNOWN_FROM.le(until))
                                .orderBy(version.KNOWN_FROM))
                .convertFrom(rows ->
                        rows.map(row ->
                                new MeasureDetail.Version(
                                        row.get(version.NUMBER),
                                        day(row.get(version.KNOWN_FROM)),
                                        date(
                                                row.get(version.EFFECTIVE),
                                                row.get(version.EFFECTIVE_PRECISION)),
                                        date(
                                                row.get(version.ENDED),
                                                row.get(version.ENDED_PRECISION)),
                                        row.get(version.END_ACT),
                                        date(
                                                row.get(version.WITHDRAWN),
                                                row.get(version.WITHDRAWN_PRECISION)))));
    }

    private static Field<List<MeasureDetail.Pause>> pauses(String id, OffsetDateTime until) {
        return multiset(
                        select(SUSPENSION_VERSION.fields())
                                .from(SUSPENSION_VERSION)
                                .join(SUSPENSION)
                                .on(SUSPENSION.ID.eq(SUSPENSION_VERSION.SUSPENSION))
                                .where(
                                        SUSPENSION.MEASURE.eq(id),
                                        SUSPENSION_VERSION.KNOWN_FROM.le(until))
                                .orderBy(SUSPENSION_VERSION.STARTS, SUSPENSION_VERSION.KNOWN_FROM))
                .convertFrom(rows ->
                        rows.map(row ->
                                new MeasureDetail.Pause(
                                        row.get(SUSPENSION_VERSION.SUSPENSION),
                                        row.get(SUSPENSION_VERSION.NUMBER),
                                        day(row.get(SUSPENSION_VERSION.KNOWN_FROM)),
                                        row.get(SUSPENSION_VERSION.ACT),
                                        row.get(SUSPENSION_VERSION.STARTS),
                                        row.get(SUSPENSION_VERSION.LEGAL_END),
                                        row.get(SUSPENSION_VERSION.REPORTED_END),
                                        row.get(SUSPENSION_VERSION.REPORTED_BY),
                                        row.get(SUSPENSION_VERSION.CLOSING_ACT),
                                        row.get(SUSPENSION_VERSION.URL),
                                        row.get(SUSPENSION_VERSION.GRADE))));
    }

    private static Field<List<MeasureDetail.Source>> sources(RegisteredMeasure measure) {
        return multiset(
                        select(SOURCE.ID, SOURCE.TITLE, SOURCE.PUBLISHER, SOURCE.URL, SOURCE.GRADE)
                                .from(SOURCE)
                                .where(SOURCE.ID.in(measure.sources()))
                                .orderBy(SOURCE.ID))
                .convertFrom(rows -> rows.map(mapping(MeasureDetail.Source::new)));
    }

    /** What was seen of the inputs of the scope, in the imposing country or on the market. */
    private List<MeasureDetail.Observation> evidence(RegisteredMeasure measure, LocalDate known) {
        List<String> inputs = inputs(measure);
        return dsl.select(EVIDENCE.fields())
                .select(AREA.NAME, INPUT.NAME)
                .from(EVIDENCE)
                .leftJoin(AREA)
                .on(AREA.CODE.eq(EVIDENCE.AREA))
                .join(INPUT)
                .on(INPUT.SLUG.eq(EVIDENCE.INPUT))
                .where(EVIDENCE.INPUT.in(inputs))
                // nothing says when it was published, but not before it was seen
                .and(EVIDENCE.PERIOD_FROM.isNull().or(EVIDENCE.PERIOD_FROM.le(known)))
                .orderBy(INPUT.NAME, EVIDENCE.METRIC, EVIDENCE.PERIOD_FROM.asc().nullsFirst())
                .fetch(row ->
                        new MeasureDetail.Observation(
                                date(
                                        row.get(EVIDENCE.PERIOD_FROM),
                                        row.get(EVIDENCE.PERIOD_FROM_PRECISION)),
                                date(
                                        row.get(EVIDENCE.PERIOD_TO),
                                        row.get(EVIDENCE.PERIOD_TO_PRECISION)),
                                row.get(AREA.NAME),
                                row.get(INPUT.NAME),
                                row.get(EVIDENCE.METRIC),
                                row.get(EVIDENCE.LOW),
                                row.get(EVIDENCE.HIGH),
                                row.get(EVIDENCE.QUALIFIER),
                                row.get(EVIDENCE.UNIT),
                                row.get(EVIDENCE.NOTE),
                                row.get(EVIDENCE.GRADE)));
    }

    /** Projects that need the know-how of a technology measure. */
    private List<MeasureDetail.Project> projects(RegisteredMeasure measure) {
        return dsl.selectFrom(PROJECT)
                .where(val(measure.id()).eq(any(PROJECT.TECHNOLOGY_MEASURES)))
                .orderBy(PROJECT.NAME)
                .fetch(row ->
                        new MeasureDetail.Project(
                                row.getName(),
                                String.join(", ", row.getAreas()),
                                row.getStatus(),
                                row.getTechnologyNote(),
                                row.getGrade()));
    }

    private static List<String> inputs(RegisteredMeasure measure) {
        return measure.measure().scope().stream().map(ScopeRow::input).distinct().toList();
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }

    private static @Nullable PartialDate date(
            @Nullable LocalDate day, PartialDate.@Nullable Precision precision) {
        return day == null ? null : new PartialDate(day, Objects.requireNonNull(precision));
    }
}
