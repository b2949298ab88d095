package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.LEDGER_IMPORT;
import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;
import static io.github.linchpin.db.jooq.Tables.STAGED_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.countDistinct;

import io.github.linchpin.db.jooq.tables.records.LedgerImportRecord;
import io.github.linchpin.shared.Coded;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** What the row of an import says, held against the rows and lines that are there. */
final class ImportTruth {
    private final DSLContext dsl;
    private final LedgerBench.Desk desk;
    private final int lines;

    /**
     * @param lines how many each file has
     */
    ImportTruth(DSLContext dsl, LedgerBench.Desk desk, int lines) {
        this.dsl = dsl;
        this.desk = desk;
        this.lines = lines;
    }

    /**
     * All lines of a file are there once and the import says so, or none and it says that.
     *
     * @param number of the file
     * @return the state of the import; empty where it was cut off before it was on file
     */
    Optional<LedgerState> require(UUID key, int number) {
        Optional<LedgerImportRecord> found =
                dsl.fetchOptional(
                        LEDGER_IMPORT,
                        LEDGER_IMPORT.BUSINESS_UNIT_ID.eq(desk.unit()),
                        LEDGER_IMPORT.IDEMPOTENCY_KEY.eq(key));
        if (found.isEmpty()) {
            requireLines(number, 0);
            return Optional.empty();
        }
        LedgerImportRecord row = found.get();
        LedgerState state = Coded.of(LedgerState.class, row.getState());
        assertThat(state).isIn(LedgerState.STAGED, LedgerState.FAILED, LedgerState.APPLIED);
        int waiting = dsl.fetchCount(STAGED_LINE, StagedRows.of(desk.unit(), row.getId()));
        if (state == LedgerState.APPLIED) {
            assertThat(row.getLinesNew()).isEqualTo(lines);
            assertThat(waiting).isZero();
            requireLines(number, lines);
            return Optional.of(state);
        }
        requireLines(number, 0);
        if (state == LedgerState.STAGED) {
            assertThat(row.getRowsRead()).isEqualTo(lines);
            assertThat(waiting).as("staged, or gone with a crash").isIn(lines, 0);
        } else {
            assertThat(row.getFailure()).as("why, and what to do").containsIgnoringCase("upload");
            assertThat(waiting).isZero();
        }
        return Optional.of(state);
    }

    private void requireLines(int number, int expected) {
        var ofFile =
                PURCHASE_LINE
                        .BUSINESS_UNIT_ID
                        .eq(desk.unit())
                        .and(PURCHASE_LINE.DOCUMENT_NO.eq("K-" + number))
                        .and(PURCHASE_LINE.ENDED_BY.isNull());
        assertThat(dsl.fetchCount(PURCHASE_LINE, ofFile)).isEqualTo(expected);
        assertThat(
                        dsl.select(countDistinct(PURCHASE_LINE.DOCUMENT_LINE))
                                .from(PURCHASE_LINE)
                                .where(ofFile)
                                .fetchSingle()
                                .value1())
                .isEqualTo(expected);
    }
}
