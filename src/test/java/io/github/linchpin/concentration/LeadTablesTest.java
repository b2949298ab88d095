package io.github.linchpin.concentration;

import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SNAPSHOT;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.shared.Basis;
import io.github.linchpin.shared.Denominator;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.InputKind;
import io.github.linchpin.shared.LicenceCertainty;
import io.github.linchpin.shared.PartialDate;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.RevisionOrigin;
import io.github.linchpin.shared.RevisionState;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.DatabaseTest;
import io.github.linchpin.testing.FixedClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Which table speaks for an input and stage, by the shipped data and by rows made by hand. */
@DatabaseTest
@Transactional
class LeadTablesTest {
    private static final String INVENTED = "invented";
    private static final Clock CLOCK = Clock.fixed(FixedClock.NOW, ZoneOffset.UTC);

    @Autowired DSLContext dsl;

    @Nested
    class Shipped {
        @Test
        void one_table_leads_every_input_and_stage_that_has_any() {
            LeadTables lead = LeadTables.at(FixedClock.NOW);

            assertThat(dsl.fetchCount(lead.table))
                    .isGreaterThan(60)
                    .isEqualTo(
                            dsl.fetchCount(
                                    dsl.selectDistinct(SHARE_TABLE.INPUT, SHARE_TABLE.STAGE)
                                            .from(SHARE_TABLE)));
        }

        @Test
        void nothing_published_in_2026_leads_at_the_end_of_2025() {
            LeadTables lead = LeadTables.at(knownOn("2025-12-01"));

            List<LocalDate> published =
                    dsl.select(SOURCE.PUBLISHED)
                            .from(lead.table)
                            .join(SOURCE)
                            .on(SOURCE.ID.eq(lead.source))
                            .where(SOURCE.PUBLISHED.isNotNull())
                            .fetch(SOURCE.PUBLISHED);

            assertThat(published)
                    .hasSizeGreaterThan(50)
                    .allMatch(day -> day.isBefore(LocalDate.of(2025, 12, 2)));
        }

        @Test
        void gallium_speaks_by_the_edition_that_was_known() {
            assertThat(gallium("2025-12-01")).isEqualTo("usgs-mcs-2025 2024");
            assertThat(gallium("2025-12-31")).isEqualTo("usgs-mcs-2025 2024");
            assertThat(gallium("2026-01-01")).isEqualTo("usgs-mcs-2026 2025");
            assertThat(gallium("2024-12-31")).isEqualTo("usgs-mcs-2024 2023");
        }

        @Test
        void nothing_was_known_before_the_first_edition() {
            assertThat(dsl.fetchCount(LeadTables.at(knownOn("1990-01-01")).table)).isZero();
        }

        private String gallium(String day) {
            LeadTables lead = LeadTables.at(knownOn(day));
            return dsl.select(lead.source, lead.periodTo)
                    .from(lead.table)
                    .where(lead.input.eq("gallium"), lead.stage.eq(Stage.REFINING))
                    .fetchSingle(row -> row.value1() + " " + row.value2());
        }

        private static Instant knownOn(String day) {
            return new Viewpoint(null, LocalDate.parse(day)).knownUntil(CLOCK);
        }
    }

    @BeforeEach
    void addInputAndSources() {
        dsl.insertInto(INPUT)
                .set(INPUT.SLUG, INVENTED)
                .set(INPUT.KIND, InputKind.MATERIAL)
                .set(INPUT.CATEGORY, "test")
                .set(INPUT.NAME, "Invented")
                .execute();
        source("old", LocalDate.of(2024, 1, 31), 1);
        source("new", LocalDate.of(2026, 1, 31), 9);
        source("new-behind", LocalDate.of(2026, 1, 31), 10);
        source("undated", null, 0);
    }

    /** A table: everything that decides. */
    record Candidate(
            String code, String period, String universe, Basis basis, Grade grade, String source) {}

    /** Every first one wins by one rule and loses by each rule that comes after it. */
    static Stream<Arguments> pairs() {
        String world = "world production";
        String other = "US volume";
        return Stream.of(
                pair(
                        "newest period",
                        new Candidate(
                                "z", "2025", other, Basis.CAPACITY, Grade.KNOWLEDGE, "undated"),
                        new Candidate("a", "2024", world, Basis.PRODUCTION, Grade.OFFICIAL, "new")),
                pair(
                        "shorter of two periods that end together",
                        new Candidate(
                                "z", "2025", other, Basis.CAPACITY, Grade.KNOWLEDGE, "undated"),
                        new Candidate(
                                "a", "2021-2025", world, Basis.PRODUCTION, Grade.OFFICIAL, "new")),
                pair(
                        "world production before another universe",
                        new Candidate(
                                "z", "2025", world, Basis.CAPACITY, Grade.KNOWLEDGE, "undated"),
                        new Candidate("a", "2025", other, Basis.PRODUCTION, Grade.OFFICIAL, "new")),
                pair(
                        "production before volume",
                        new Candidate(
                                "z", "2025", world, Basis.PRODUCTION, Grade.KNOWLEDGE, "undated"),
                        new Candidate("a", "2025", world, Basis.VOLUME, Grade.OFFICIAL, "new")),
                pair(
                        "volume before capacity",
                        new Candidate("z", "2025", world, Basis.VOLUME, Grade.KNOWLEDGE, "undated"),
                        new Candidate("a", "2025", world, Basis.CAPACITY, Grade.OFFICIAL, "new")),
                pair(
                        "official before transcript",
                        new Candidate(
                                "z", "2025", world, Basis.PRODUCTION, Grade.OFFICIAL, "undated"),
                        new Candidate(
                                "a", "2025", world, Basis.PRODUCTION, Grade.TRANSCRIPT, "new")),
                pair(
                        "transcript before partly",
                        new Candidate(
                                "z", "2025", world, Basis.PRODUCTION, Grade.TRANSCRIPT, "undated"),
                        new Candidate("a", "2025", world, Basis.PRODUCTION, Grade.PARTLY, "new")),
                pair(
                        "partly before knowledge",
                        new Candidate(
                                "z", "2025", world, Basis.PRODUCTION, Grade.PARTLY, "undated"),
                        new Candidate(
                                "a", "2025", world, Basis.PRODUCTION, Grade.KNOWLEDGE, "new")),
                pair(
                        "newest edition",
                        new Candidate("z", "2025", world, Basis.PRODUCTION, Grade.PARTLY, "new"),
                        new Candidate("a", "2025", world, Basis.PRODUCTION, Grade.PARTLY, "old")),
                pair(
                        "a dated edition before one without a date",
                        new Candidate("z", "2025", world, Basis.PRODUCTION, Grade.PARTLY, "old"),
                        new Candidate(
                                "a", "2025", world, Basis.PRODUCTION, Grade.PARTLY, "undated")),
                pair(
                        "rank of the source",
                        new Candidate("z", "2025", world, Basis.PRODUCTION, Grade.PARTLY, "new"),
                        new Candidate(
                                "a", "2025", world, Basis.PRODUCTION, Grade.PARTLY, "new-behind")),
                pair(
                        "code, so that the order is total",
                        new Candidate("a", "2025", world, Basis.PRODUCTION, Grade.PARTLY, "new"),
                        new Candidate("z", "2025", world, Basis.PRODUCTION, Grade.PARTLY, "new")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void leads(String rule, Candidate first, Candidate second) {
        add(second);
        add(first);

        assertThat(lead(FixedClock.NOW)).as(rule).isEqualTo(first.code() + ", 2 tables");
    }

    @Test
    void a_newer_revision_speaks_from_its_own_day() {
        int table = add(candidate("a"));
        revision(table, 2, "2026-06-01", RevisionState.PUBLISHED, "0.2", Grade.OFFICIAL);
        revision(table, 3, "2026-06-01", RevisionState.PUBLISHED, "0.3", Grade.OFFICIAL);

        assertThat(index("2026-05-31T23:59:59Z")).isEqualByComparingTo("0.1");
        assertThat(index("2026-06-01T00:00:00Z"))
                .as("the last of one day")
                .isEqualByComparingTo("0.3");
    }

    @Test
    void a_draft_never_speaks() {
        int table = add(candidate("a"));
        revision(table, 2, null, RevisionState.DRAFT, "0.2", Grade.OFFICIAL);

        assertThat(index("2026-11-21T00:00:00Z")).isEqualByComparingTo("0.1");
    }

    @Test
    void a_source_switched_off_neither_leads_nor_counts() {
        add(
                new Candidate(
                        "a", "2025", "world production", Basis.PRODUCTION, Grade.OFFICIAL, "new"));
        add(
                new Candidate(
                        "b", "2024", "world production", Basis.PRODUCTION, Grade.OFFICIAL, "old"));
        dsl.update(SOURCE).set(SOURCE.ENABLED, false).where(SOURCE.ID.eq("new")).execute();

        assertThat(lead(FixedClock.NOW)).isEqualTo("b, 1 tables");
    }

    @Test
    void a_table_that_was_not_known_yet_neither_leads_nor_counts() {
        int newer =
                add(
                        new Candidate(
                                "a",
                                "2025",
                                "world production",
                                Basis.PRODUCTION,
                                Grade.OFFICIAL,
                                "new"));
        add(
                new Candidate(
                        "b", "2024", "world production", Basis.PRODUCTION, Grade.OFFICIAL, "old"));

        assertThat(newer).isPositive();
        assertThat(lead(Instant.parse("2023-12-31T00:00:00Z"))).isEmpty();
        assertThat(lead(FixedClock.NOW)).isEqualTo("a, 2 tables");
    }

    private static Arguments pair(String rule, Candidate first, Candidate second) {
        return Arguments.of(rule, first, second);
    }

    private static Candidate candidate(String code) {
        return new Candidate(
                code, "2025", "world production", Basis.PRODUCTION, Grade.OFFICIAL, "new");
    }

    private String lead(Instant known) {
        LeadTables lead = LeadTables.at(known);
        return dsl.select(lead.form, lead.tables)
                .from(lead.table)
                .where(lead.input.eq(INVENTED))
                .fetchOptional(row -> row.value1() + ", " + row.value2() + " tables")
                .orElse("");
    }

    private BigDecimal index(String known) {
        LeadTables lead = LeadTables.at(Instant.parse(known));
        return dsl.select(lead.hhiPoint)
                .from(lead.table)
                .where(lead.input.eq(INVENTED))
                .fetchSingle(row -> row.value1());
    }

    private void source(String id, @Nullable LocalDate published, int rank) {
        dsl.insertInto(SOURCE)
                .set(SOURCE.ID, id)
                .set(SOURCE.FAMILY, id)
                .set(SOURCE.SHORT_NAME, id)
                .set(SOURCE.PUBLISHER, id)
                .set(SOURCE.TITLE, id)
                .set(SOURCE.PUBLISHED, published)
                .set(
                        SOURCE.PUBLISHED_PRECISION,
                        published == null ? null : PartialDate.Precision.DAY)
                .set(SOURCE.LICENCE, "none")
                .set(SOURCE.LICENCE_CERTAINTY, LicenceCertainty.UNKNOWN)
                .set(SOURCE.GRADE, Grade.OFFICIAL)
                .set(SOURCE.RANK, rank)
                .execute();
    }

    /** Adds a table, known from 2024 on, with an index of 0.1; its form is its code. */
    private int add(Candidate candidate) {
        Period period = Period.parse(candidate.period());
        int id =
                dsl.insertInto(SHARE_TABLE)
                        .set(SHARE_TABLE.CODE, "invented-" + candidate.code())
                        .set(SHARE_TABLE.INPUT, INVENTED)
                        .set(SHARE_TABLE.STAGE, Stage.RECYCLING)
                        .set(SHARE_TABLE.FORM, candidate.code())
                        .set(SHARE_TABLE.UNIVERSE, candidate.universe())
                        .set(SHARE_TABLE.BASIS, candidate.basis())
                        .set(SHARE_TABLE.CONTENT, "gross weight")
                        .set(SHARE_TABLE.UNIT, "t")
                        .set(SHARE_TABLE.PERIOD_FROM, period.from())
                        .set(SHARE_TABLE.PERIOD_TO, period.to())
                        .set(SHARE_TABLE.SOURCE, candidate.source())
                        .set(SHARE_TABLE.LOCATOR, "nowhere")
                        .returningResult(SHARE_TABLE.ID)
                        .fetchSingle(row -> row.value1());
        revision(id, 1, "2024-01-01", RevisionState.PUBLISHED, "0.1", candidate.grade());
        return id;
    }

    private void revision(
            int table,
            int number,
            @Nullable String known,
            RevisionState state,
            String index,
            Grade grade) {
        BigDecimal hhi = new BigDecimal(index);
        OffsetDateTime from =
                known == null
                        ? null
                        : LocalDate.parse(known).atStartOfDay().atOffset(ZoneOffset.UTC);
        dsl.insertInto(REVISION)
                .set(REVISION.SHARE_TABLE, table)
                .set(REVISION.NUMBER, number)
                .set(REVISION.STATE, state)
                .set(REVISION.ORIGIN, RevisionOrigin.SHIPPED)
                .set(REVISION.KNOWN_FROM, from)
                .set(REVISION.RECORDED_AT, FixedClock.NOW.atOffset(ZoneOffset.UTC))
                .set(REVISION.DENOMINATOR, Denominator.SUM)
                .set(REVISION.LISTS_LARGEST, false)
                .set(REVISION.CHECKSUM, "x")
                .execute();
        dsl.insertInto(SNAPSHOT)
                .set(SNAPSHOT.SHARE_TABLE, table)
                .set(SNAPSHOT.REVISION, number)
                .set(SNAPSHOT.FINGERPRINT, "x")
                .set(SNAPSHOT.COMPUTED_AT, FixedClock.NOW.atOffset(ZoneOffset.UTC))
                .set(SNAPSHOT.GRADE, grade)
                .set(SNAPSHOT.ESTIMATED, false)
                .set(SNAPSHOT.AREAS, 1)
                .set(SNAPSHOT.HHI_LOW, hhi)
                .set(SNAPSHOT.HHI_POINT, hhi)
                .set(SNAPSHOT.HHI_HIGH, hhi)
                .set(SNAPSHOT.HHI_HIGH_IS_BOUND, true)
                .set(SNAPSHOT.LEADER_CERTAIN, false)
                .set(SNAPSHOT.GOVERNANCE_DOUBT, "none")
                .execute();
    }
}
