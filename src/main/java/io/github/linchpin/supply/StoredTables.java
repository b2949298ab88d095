package io.github.linchpin.supply;

import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import io.github.linchpin.db.ReferenceTable;
import io.github.linchpin.db.jooq.tables.records.FigureRecord;
import io.github.linchpin.db.jooq.tables.records.RevisionRecord;
import io.github.linchpin.shared.RevisionOrigin;
import io.github.linchpin.shared.RevisionState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Share tables with their revisions, as those who make the next one need them. */
@Component
public class StoredTables {
    private final DSLContext dsl;
    private final ShareTableRepository repository;

    StoredTables(DSLContext dsl, ShareTableRepository repository) {
        this.dsl = dsl;
        this.repository = repository;
    }

    /** The table with this code. */
    public Optional<StoredTable> find(String code) {
        return find(SHARE_TABLE.CODE.eq(code));
    }

    private Optional<StoredTable> find(Condition wanted) {
        Field<Integer> newest =
                coalesce(
                        field(
                                select(max(REVISION.NUMBER))
                                        .from(REVISION)
                                        .where(REVISION.SHARE_TABLE.eq(SHARE_TABLE.ID))
                                        .and(REVISION.STATE.eq(RevisionState.PUBLISHED))),
                        0);
        return dsl.select(SHARE_TABLE.fields())
                .select(newest)
                .from(SHARE_TABLE)
                .where(wanted)
                .fetchOptional(row ->
                        new StoredTable(
                                row.get(SHARE_TABLE.ID),
                                ShareTableRepository.table(row.into(SHARE_TABLE)),
                                Objects.requireNonNull(row.get(newest))));
    }

    /**
     * The table about this; where there is none it is added, still without a revision.
     *
     * @param table its code is a wish: another table may have it already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredTable define(ShareTable table) {
        // two at once would both find nothing
        ReferenceTable.lock(dsl);
        return find(ShareTableRepository.about(table))
                .orElseGet(() -> {
                    String code = table.code();
                    for (int next = 2; find(code).isPresent(); next++) {
                        code = table.code() + "-" + next;
                    }
                    ShareTable named = table.withCode(code);
                    return new StoredTable(repository.insert(named), named, 0);
                });
    }

    /** A revision with its figures in their order. */
    public Revision revision(int table, int number) {
        List<Figure> figures =
                dsl.selectFrom(FIGURE)
                        .where(FIGURE.SHARE_TABLE.eq(table), FIGURE.REVISION.eq(number))
                        .orderBy(FIGURE.LINE)
                        .fetch(StoredTables::figure);
        return revision(
                dsl.selectFrom(REVISION)
                        .where(REVISION.SHARE_TABLE.eq(table), REVISION.NUMBER.eq(number))
                        .fetchSingle(),
                figures);
    }

    /** A stored revision with its figures. */
    public static Revision revision(RevisionRecord row, List<Figure> figures) {
        return new Revision(
                row.getDenominator(),
                row.getPrintedTotal(),
                row.getPrintedTotalRounding(),
                row.getListsLargest(),
                null,
                row.getWarning(),
                row.getNote(),
                figures);
    }

    /**
     * Adds the next revision. The first of a table is known from the publication of its source
     * where it was imported; all others are known from now on. One without figures withdraws the
     * table.
     *
     * @return its number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int publish(StoredTable table, Revision revision, RevisionOrigin origin) {
        return repository.publish(table.id(), revision, origin);
    }

    /** A stored row. */
    public static Figure figure(FigureRecord row) {
        return new Figure(
                row.getLine(),
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
                row.getSource(),
                row.getGrade(),
                row.getLocator());
    }
}
