package io.github.linchpin.draft;

import static io.github.linchpin.db.jooq.Tables.DRAFT;
import static io.github.linchpin.db.jooq.Tables.DRAFT_AUTHOR;
import static io.github.linchpin.db.jooq.Tables.DRAFT_REASON;
import static io.github.linchpin.db.jooq.Tables.DRAFT_ROW;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static org.jooq.impl.DSL.max;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.db.BulkInsert;
import io.github.linchpin.db.News;
import io.github.linchpin.db.jooq.tables.records.DraftRecord;
import io.github.linchpin.db.jooq.tables.records.DraftRowRecord;
import io.github.linchpin.shared.DraftState;
import io.github.linchpin.shared.RevisionOrigin;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes drafts, always in the name of the current actor. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DraftRepository {
    private final DSLContext dsl;
    private final News news;
    private final Clock clock;

    DraftRepository(DSLContext dsl, News news, Clock clock) {
        this.dsl = dsl;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Adds a draft of a table that has none; its rows are those given.
     *
     * @param base number of the revision it starts from; 0: the table has none yet
     */
    int add(int table, int base, RevisionOrigin origin, DraftHead head, List<RowText> rows) {
        DraftRecord draft = dsl.newRecord(DRAFT);
        draft.setShareTable(table);
        draft.setBase(base == 0 ? null : base);
        draft.setOrigin(origin);
        draft.setState(DraftState.DRAFT);
        set(draft, head);
        draft.setOpenedBy(who());
        draft.setOpenedAt(now());
        draft.setChangedBy(who());
        draft.setChangedAt(now());
        draft.setVersion(0);
        draft.insert();
        List<DraftRowRecord> records = new ArrayList<>();
        for (RowText row : rows) {
            records.add(row(draft.getId(), records.size() + 1, row));
        }
        BulkInsert.into(dsl, DRAFT_ROW, records);
        news.tell(News.Topic.DRAFTS);
        return draft.getId();
    }

    /** Keeps others from changing the draft until the end of the transaction. */
    @Nullable DraftState lock(int draft) {
        return dsl.select(DRAFT.STATE)
                .from(DRAFT)
                .where(DRAFT.ID.eq(draft))
                .forUpdate()
                .fetchOne(DRAFT.STATE);
    }

    /** Whether all of these are ids of sources. */
    boolean knowsSources(Set<String> ids) {
        return dsl.fetchCount(SOURCE, SOURCE.ID.in(ids)) == ids.size();
    }

    /** Whether the row still was in the version that the change was made from. */
    boolean change(int draft, RowSave save) {
        DraftRowRecord record = row(draft, 0, save.text());
        record.setRemoved(save.removed());
        record.touched(DRAFT_ROW.PLACE, false);
        record.touched(DRAFT_ROW.DRAFT, false);
        return dsl.update(DRAFT_ROW)
                        .set(record)
                        .set(DRAFT_ROW.VERSION, DRAFT_ROW.VERSION.plus(1))
                        .where(DRAFT_ROW.ID.eq(Objects.requireNonNull(save.row())))
                        .and(DRAFT_ROW.DRAFT.eq(draft))
                        .and(DRAFT_ROW.VERSION.eq(save.version()))
                        .execute()
                == 1;
    }

    /** Adds a row at the end. */
    int add(int draft, RowText text) {
        int place =
                1
                        + dsl.select(max(DRAFT_ROW.PLACE))
                                .from(DRAFT_ROW)
                                .where(DRAFT_ROW.DRAFT.eq(draft))
                                .fetchOptional(row -> row.value1())
                                .orElse(0);
        return Objects.requireNonNull(
                dsl.insertInto(DRAFT_ROW)
                        .set(row(draft, place, text))
                        .returningResult(DRAFT_ROW.ID)
                        .fetchSingle()
                        .value1());
    }

    /** Notes who has changed the draft just now. */
    void touch(int draft) {
        dsl.update(DRAFT)
                .set(DRAFT.CHANGED_BY, who())
                .set(DRAFT.CHANGED_AT, now())
                .where(DRAFT.ID.eq(draft))
                .execute();
        news.tell(News.Topic.DRAFTS);
        Actor actor = CurrentActor.get();
        if (actor.account() != null) {
            dsl.insertInto(DRAFT_AUTHOR)
                    .set(DRAFT_AUTHOR.DRAFT, draft)
                    .set(DRAFT_AUTHOR.ACCOUNT, actor.account())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** Whether the head still was in the version that the change was made from. */
    boolean change(int draft, int version, DraftHead head) {
        DraftRecord record = new DraftRecord();
        set(record, head);
        return dsl.update(DRAFT)
                        .set(record)
                        .set(DRAFT.VERSION, DRAFT.VERSION.plus(1))
                        .where(DRAFT.ID.eq(draft))
                        .and(DRAFT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Moves the draft on, whatever its version: it is locked. */
    void move(int draft, DraftState to, @Nullable String comment, @Nullable Integer publishedAs) {
        dsl.update(DRAFT)
                .set(DRAFT.STATE, to)
                .set(DRAFT.COMMENT, comment)
                .set(DRAFT.PUBLISHED_AS, publishedAs)
                .set(DRAFT.VERSION, DRAFT.VERSION.plus(1))
                .where(DRAFT.ID.eq(draft))
                .execute();
        news.tell(News.Topic.DRAFTS);
    }

    /** Gives a reason for a finding, or another one. */
    void explain(int draft, String finding, String reason) {
        dsl.insertInto(DRAFT_REASON)
                .set(DRAFT_REASON.DRAFT, draft)
                .set(DRAFT_REASON.FINDING, finding)
                .set(DRAFT_REASON.REASON, reason)
                .set(DRAFT_REASON.GIVEN_BY, who())
                .set(DRAFT_REASON.GIVEN_AT, now())
                .onConflict(DRAFT_REASON.DRAFT, DRAFT_REASON.FINDING)
                .doUpdate()
                .set(DRAFT_REASON.REASON, reason)
                .set(DRAFT_REASON.GIVEN_BY, who())
                .set(DRAFT_REASON.GIVEN_AT, now())
                .execute();
    }

    private DraftRowRecord row(int draft, int place, RowText text) {
        DraftRowRecord row = new DraftRowRecord();
        row.setDraft(draft);
        row.setPlace(place);
        row.setRole(text.role());
        row.setArea(text.area());
        row.setPrintedName(text.printedName());
        row.setKind(text.kind());
        row.setEstimated(text.estimated());
        row.setValue(text.value());
        row.setLow(text.low());
        row.setHigh(text.high());
        row.setOutsideTotal(text.outsideTotal());
        row.setNote(text.note());
        row.setLocator(text.locator());
        row.setSource(text.source());
        row.setGrade(text.grade());
        row.setRemoved(false);
        row.setChangedBy(who());
        row.setChangedAt(now());
        return row;
    }

    private static void set(DraftRecord draft, DraftHead head) {
        draft.setPrintedTotal(head.printedTotal());
        draft.setPrintedTotalRounding(head.printedTotalRounding());
        draft.setListsLargest(head.listsLargest());
        draft.setWarning(head.warning());
        draft.setNote(head.note());
    }

    private static String who() {
        return CurrentActor.get().name();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
