package io.github.linchpin.workbench;

import static io.github.linchpin.db.jooq.Tables.DRAFT;
import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SOURCE;

import io.github.linchpin.access.Permission;
import io.github.linchpin.shared.DraftState;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.RevisionOrigin;
import io.github.linchpin.shared.RevisionState;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to work on: every share table with its draft, and the revisions of one. */
@Service
@RolesAllowed({Permission.EDIT, Permission.PUBLISH})
class TableListService {
    private final DSLContext dsl;

    TableListService(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All share tables by input, stage and form, the newest period first. */
    @Transactional(readOnly = true)
    public List<ListedTable> all() {
        return dsl.select(
                        SHARE_TABLE.CODE,
                        INPUT.NAME,
                        SHARE_TABLE.STAGE,
                        SHARE_TABLE.FORM,
                        SHARE_TABLE.PERIOD_FROM,
                        SHARE_TABLE.PERIOD_TO,
                        SOURCE.SHORT_NAME,
                        SOURCE.EDITION,
                        DRAFT.STATE)
                .from(SHARE_TABLE)
                .join(INPUT)
                .on(INPUT.SLUG.eq(SHARE_TABLE.INPUT))
                .join(SOURCE)
                .on(SOURCE.ID.eq(SHARE_TABLE.SOURCE))
                .leftJoin(DRAFT)
                .on(DRAFT.SHARE_TABLE.eq(SHARE_TABLE.ID))
                .and(DRAFT.STATE.in(DraftState.DRAFT, DraftState.IN_REVIEW, DraftState.RETURNED))
                .orderBy(
                        INPUT.NAME,
                        SHARE_TABLE.STAGE,
                        SHARE_TABLE.FORM,
                        SHARE_TABLE.PERIOD_TO.desc(),
                        SHARE_TABLE.PERIOD_FROM.desc(),
                        SOURCE.PUBLISHED.desc().nullsLast(),
                        SHARE_TABLE.CODE)
                .fetch(row ->
                        new ListedTable(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                new Period(row.value5(), row.value6()),
                                edition(row.value7(), row.value8()),
                                row.value9()));
    }

    /** "USGS, 2026": the edition where there is one. */
    private static String edition(String name, @Nullable String edition) {
        return edition == null ? name : name + ", " + edition;
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<ListedTable> find(String code) {
        return all().stream().filter(table -> table.code().equals(code)).findFirst();
    }

    /** What a new table may be made of. */
    @Transactional(readOnly = true)
    public TableChoices choices() {
        return new TableChoices(
                dsl.select(INPUT.SLUG, INPUT.NAME)
                        .from(INPUT)
                        .orderBy(INPUT.NAME)
                        .fetch(row -> new TableChoices.Named(row.value1(), row.value2())),
                dsl.select(SOURCE.ID, SOURCE.SHORT_NAME, SOURCE.EDITION)
                        .from(SOURCE)
                        .where(SOURCE.ENABLED)
                        .orderBy(SOURCE.SHORT_NAME, SOURCE.PUBLISHED.desc().nullsLast(), SOURCE.ID)
                        .fetch(row ->
                                new TableChoices.Named(
                                        row.value1(), edition(row.value2(), row.value3()))),
                used(SHARE_TABLE.UNIVERSE),
                used(SHARE_TABLE.CONTENT),
                used(SHARE_TABLE.UNIT));
    }

    private List<String> used(Field<String> field) {
        return dsl.selectDistinct(field).from(SHARE_TABLE).orderBy(field).fetch(field);
    }

    /**
     * A published revision.
     *
     * @param knownFrom when the world could know it
     */
    record PublishedRevision(
            int number, RevisionOrigin origin, Instant knownFrom, @Nullable String note) {}

    /** The published revisions of a table, the newest first. */
    @Transactional(readOnly = true)
    public List<PublishedRevision> revisions(String table) {
        return dsl.select(REVISION.NUMBER, REVISION.ORIGIN, REVISION.KNOWN_FROM, REVISION.NOTE)
                .from(REVISION)
                .join(SHARE_TABLE)
                .on(SHARE_TABLE.ID.eq(REVISION.SHARE_TABLE))
                .where(SHARE_TABLE.CODE.eq(table))
                .and(REVISION.STATE.eq(RevisionState.PUBLISHED))
                .orderBy(REVISION.NUMBER.desc())
                .fetch(row ->
                        new PublishedRevision(
                                row.value1(),
                                row.value2(),
                                row.value3().toInstant(),
                                row.value4()));
    }
}
