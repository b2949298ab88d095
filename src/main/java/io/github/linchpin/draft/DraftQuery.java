package io.github.linchpin.draft;

import static io.github.linchpin.db.jooq.Tables.DRAFT;
import static io.github.linchpin.db.jooq.Tables.DRAFT_AUTHOR;
import static io.github.linchpin.db.jooq.Tables.DRAFT_REASON;
import static io.github.linchpin.db.jooq.Tables.DRAFT_ROW;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;

import io.github.linchpin.db.jooq.tables.records.DraftRecord;
import io.github.linchpin.db.jooq.tables.records.DraftRowRecord;
import io.github.linchpin.shared.DraftState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reads drafts. */
@Component
class DraftQuery {
    private final DSLContext dsl;

    DraftQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Draft> find(int id) {
        return drafts(DRAFT.ID.eq(id)).stream().findFirst();
    }

    /** The draft of a table that is neither published nor discarded. */
    Optional<Draft> open(String table) {
        return drafts(SHARE_TABLE.CODE.eq(table).and(DRAFT.STATE.in(PENDING))).stream().findFirst();
    }

    /** All drafts in one of these states, what was changed last comes first. */
    List<Draft> in(Collection<DraftState> states) {
        return drafts(DRAFT.STATE.in(states));
    }

    /** States of drafts that may still become a revision. */
    static final List<DraftState> PENDING =
            List.of(DraftState.DRAFT, DraftState.IN_REVIEW, DraftState.RETURNED);

    private List<Draft> drafts(Condition wanted) {
        return dsl.select(DRAFT.fields())
                .select(SHARE_TABLE.CODE)
                .from(DRAFT)
                .join(SHARE_TABLE)
                .on(SHARE_TABLE.ID.eq(DRAFT.SHARE_TABLE))
                .where(wanted)
                .orderBy(DRAFT.CHANGED_AT.desc(), DRAFT.ID.desc())
                .fetch(DraftQuery::draft);
    }

    private static Draft draft(Record row) {
        DraftRecord draft = row.into(DRAFT);
        return new Draft(
                draft.getId(),
                row.get(SHARE_TABLE.CODE),
                draft.getBase() == null ? 0 : draft.getBase(),
                draft.getOrigin(),
                draft.getState(),
                new DraftHead(
                        draft.getPrintedTotal(),
                        draft.getPrintedTotalRounding(),
                        draft.getListsLargest(),
                        draft.getWarning(),
                        draft.getNote()),
                draft.getOpenedBy(),
                draft.getOpenedAt().toInstant(),
                draft.getChangedBy(),
                draft.getChangedAt().toInstant(),
                draft.getComment(),
                draft.getPublishedAs(),
                draft.getVersion());
    }

    /** All rows in their order, the removed ones among them. */
    List<DraftRow> rows(int draft) {
        return dsl.selectFrom(DRAFT_ROW)
                .where(DRAFT_ROW.DRAFT.eq(draft))
                .orderBy(DRAFT_ROW.PLACE)
                .fetch(DraftQuery::row);
    }

    private static DraftRow row(DraftRowRecord row) {
        return new DraftRow(
                row.getId(),
                row.getPlace(),
                new RowText(
                        row.getRole(),
                        row.getArea(),
                        row.getPrintedName(),
                        row.getKind(),
                        row.getEstimated(),
                        row.getValue(),
                        row.getLow(),
                        row.getHigh(),
                        row.getOutsideTotal(),
                        row.getNote(),
                        row.getLocator(),
                        row.getSource(),
                        row.getGrade()),
                row.getRemoved(),
                row.getVersion(),
                row.getChangedBy(),
                row.getChangedAt().toInstant());
    }

    /** The reasons that were given, by the key of their finding. */
    Map<String, String> reasons(int draft) {
        return dsl.select(DRAFT_REASON.FINDING, DRAFT_REASON.REASON)
                .from(DRAFT_REASON)
                .where(DRAFT_REASON.DRAFT.eq(draft))
                .fetchMap(DRAFT_REASON.FINDING, DRAFT_REASON.REASON);
    }

    boolean isAuthor(int draft, int account) {
        return dsl.fetchExists(
                DRAFT_AUTHOR, DRAFT_AUTHOR.DRAFT.eq(draft).and(DRAFT_AUTHOR.ACCOUNT.eq(account)));
    }
}
