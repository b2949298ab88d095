package io.github.linchpin.amendment;

import static io.github.linchpin.db.jooq.Tables.AMENDMENT;
import static io.github.linchpin.db.jooq.Tables.AMENDMENT_AUTHOR;
import static io.github.linchpin.db.jooq.Tables.AMENDMENT_ROW;

import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.db.jooq.tables.records.AmendmentRecord;
import io.github.linchpin.db.jooq.tables.records.AmendmentRowRecord;
import io.github.linchpin.shared.DraftState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands in amendments? */
@Component
class AmendmentQuery {
    /** States of amendments that may still be published. */
    static final List<DraftState> PENDING =
            List.of(DraftState.DRAFT, DraftState.IN_REVIEW, DraftState.RETURNED);

    private final DSLContext dsl;

    AmendmentQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Amendment> find(int id) {
        return amendments(AMENDMENT.ID.eq(id)).stream().findFirst();
    }

    /** All amendments in one of these states, what was changed last comes first. */
    List<Amendment> in(Collection<DraftState> states) {
        return amendments(AMENDMENT.STATE.in(states));
    }

    private List<Amendment> amendments(Condition wanted) {
        return dsl.selectFrom(AMENDMENT)
                .where(wanted)
                .orderBy(AMENDMENT.CHANGED_AT.desc(), AMENDMENT.ID.desc())
                .fetch(AmendmentQuery::amendment);
    }

    private static Amendment amendment(AmendmentRecord row) {
        return new Amendment(
                row.getId(),
                row.getTitle(),
                row.getState(),
                row.getOpenedBy(),
                row.getOpenedAt().toInstant(),
                row.getChangedBy(),
                row.getChangedAt().toInstant(),
                row.getComment(),
                moment(row.getPublishedAt()),
                row.getVersion());
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }

    /** The rows that are not taken out, in their order. */
    List<AmendmentRow> rows(int amendment) {
        return dsl.selectFrom(AMENDMENT_ROW)
                .where(AMENDMENT_ROW.AMENDMENT.eq(amendment), AMENDMENT_ROW.REMOVED.isFalse())
                .orderBy(AMENDMENT_ROW.PLACE)
                .fetch(AmendmentQuery::row);
    }

    private static AmendmentRow row(AmendmentRowRecord row) {
        return new AmendmentRow(
                row.getId(),
                row.getPlace(),
                file(row.getFile()),
                row.getBase(),
                cells(row.getColumns(), row.getCells()),
                row.getVersion(),
                row.getChangedBy(),
                row.getChangedAt().toInstant());
    }

    private static Map<String, String> cells(String[] columns, String[] cells) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            all.put(columns[i], cells[i]);
        }
        return all;
    }

    /** As the column says it: the name of the file without its ending. */
    static String name(RegisterFile file) {
        return file.fileName().replace(".csv", "");
    }

    private static RegisterFile file(String name) {
        return Arrays.stream(RegisterFile.values())
                .filter(file -> name(file).equals(name))
                .findFirst()
                .orElseThrow();
    }

    boolean isAuthor(int amendment, int account) {
        return dsl.fetchExists(
                AMENDMENT_AUTHOR,
                AMENDMENT_AUTHOR.AMENDMENT.eq(amendment).and(AMENDMENT_AUTHOR.ACCOUNT.eq(account)));
    }
}
