package io.github.linchpin.amendment;

import static io.github.linchpin.db.jooq.Tables.AMENDMENT;
import static io.github.linchpin.db.jooq.Tables.AMENDMENT_AUTHOR;
import static io.github.linchpin.db.jooq.Tables.AMENDMENT_ROW;
import static org.jooq.impl.DSL.max;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.db.jooq.tables.records.AmendmentRecord;
import io.github.linchpin.db.jooq.tables.records.AmendmentRowRecord;
import io.github.linchpin.shared.DraftState;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes amendments, always in the name of the current actor. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AmendmentRepository {
    private final DSLContext dsl;
    private final Clock clock;

    AmendmentRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    int open(String title) {
        AmendmentRecord amendment = dsl.newRecord(AMENDMENT);
        amendment.setTitle(title);
        amendment.setState(DraftState.DRAFT);
        amendment.setOpenedBy(who());
        amendment.setOpenedAt(now());
        amendment.setChangedBy(who());
        amendment.setChangedAt(now());
        amendment.insert();
        return amendment.getId();
    }

    /** Keeps others from changing the amendment until the end of the transaction. */
    @Nullable DraftState lock(int amendment) {
        return dsl.select(AMENDMENT.STATE)
                .from(AMENDMENT)
                .where(AMENDMENT.ID.eq(amendment))
                .forUpdate()
                .fetchOne(AMENDMENT.STATE);
    }

    /** Adds a row at the end. */
    int add(int amendment, NewRow added) {
        AmendmentRowRecord row = dsl.newRecord(AMENDMENT_ROW);
        row.setAmendment(amendment);
        row.setPlace(
                1
                        + dsl.select(max(AMENDMENT_ROW.PLACE))
                                .from(AMENDMENT_ROW)
                                .where(AMENDMENT_ROW.AMENDMENT.eq(amendment))
                                .fetchOptional(found -> found.value1())
                                .orElse(0));
        row.setFile(AmendmentQuery.name(added.file()));
        row.setBase(added.base());
        set(row, added.cells());
        row.insert();
        return row.getId();
    }

    /** Whether the row still was in the version that the change was made from. */
    boolean change(int amendment, int row, int version, Map<String, String> cells) {
        AmendmentRowRecord record = new AmendmentRowRecord();
        set(record, cells);
        return update(amendment, row, version, record);
    }

    /** Whether the row still was in the version that was seen; it stays on file. */
    boolean remove(int amendment, int row, int version) {
        AmendmentRowRecord record = new AmendmentRowRecord();
        record.setRemoved(true);
        record.setChangedBy(who());
        record.setChangedAt(now());
        return update(amendment, row, version, record);
    }

    private boolean update(int amendment, int row, int version, AmendmentRowRecord record) {
        return dsl.update(AMENDMENT_ROW)
                        .set(record)
                        .set(AMENDMENT_ROW.VERSION, AMENDMENT_ROW.VERSION.plus(1))
                        .where(
                                AMENDMENT_ROW.ID.eq(row),
                                AMENDMENT_ROW.AMENDMENT.eq(amendment),
                                AMENDMENT_ROW.REMOVED.isFalse(),
                                AMENDMENT_ROW.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void rename(int amendment, String title) {
        dsl.update(AMENDMENT)
                .set(AMENDMENT.TITLE, title)
                .set(AMENDMENT.VERSION, AMENDMENT.VERSION.plus(1))
                .where(AMENDMENT.ID.eq(amendment))
                .execute();
    }

    /** Notes who has changed the amendment just now. */
    void touch(int amendment) {
        dsl.update(AMENDMENT)
                .set(AMENDMENT.CHANGED_BY, who())
                .set(AMENDMENT.CHANGED_AT, now())
                .where(AMENDMENT.ID.eq(amendment))
                .execute();
        Actor actor = CurrentActor.get();
        if (actor.account() != null) {
            dsl.insertInto(AMENDMENT_AUTHOR)
                    .set(AMENDMENT_AUTHOR.AMENDMENT, amendment)
                    .set(AMENDMENT_AUTHOR.ACCOUNT, actor.account())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** Moves the amendment on, whatever its version: it is locked. */
    void move(int amendment, DraftState to, @Nullable String comment, @Nullable Instant published) {
        dsl.update(AMENDMENT)
                .set(AMENDMENT.STATE, to)
                .set(AMENDMENT.COMMENT, comment)
                .set(
                        AMENDMENT.PUBLISHED_AT,
                        published == null ? null : published.atOffset(ZoneOffset.UTC))
                .set(AMENDMENT.VERSION, AMENDMENT.VERSION.plus(1))
                .where(AMENDMENT.ID.eq(amendment))
                .execute();
    }

    private void set(AmendmentRowRecord row, Map<String, String> cells) {
        List<Map.Entry<String, String>> filled =
                cells.entrySet().stream()
                        .filter(cell -> !cell.getValue().isEmpty())
                        .sorted(Map.Entry.comparingByKey())
                        .toList();
        row.setColumns(filled.stream().map(Map.Entry::getKey).toArray(String[]::new));
        row.setCells(filled.stream().map(Map.Entry::getValue).toArray(String[]::new));
        row.setChangedBy(who());
        row.setChangedAt(now());
    }

    private static String who() {
        return CurrentActor.get().name();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
