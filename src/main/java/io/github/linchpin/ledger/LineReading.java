package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.STAGED_LINE;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.country.AreaBook;
import io.github.linchpin.country.AreaNames;
import io.github.linchpin.db.CopyRows;
import io.github.linchpin.db.Statistics;
import io.github.linchpin.ledger.LedgerRefusal.Why;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a file of purchase lines into the rows that wait for a decision. */
@Component
class LineReading {
    private final DSLContext dsl;
    private final UnitService units;
    private final AreaNames areas;
    private final ExchangeRates rates;
    private final LedgerQuery imports;
    private final ReadingRepository repository;
    private final StagedRows staged;
    private final Clock clock;

    LineReading(
            DSLContext dsl,
            UnitService units,
            AreaNames areas,
            ExchangeRates rates,
            LedgerQuery imports,
            ReadingRepository repository,
            StagedRows staged,
            Clock clock) {
        this.dsl = dsl;
        this.units = units;
        this.areas = areas;
        this.rates = rates;
        this.imports = imports;
        this.repository = repository;
        this.staged = staged;
        this.clock = clock;
    }

    /**
     * An import that is on file.
     *
     * @param isNew whether its file is to be read; else that was done before
     */
    record Begun(BusinessUnit unit, int id, boolean isNew) {}

    /**
     * Puts an import on file; one that has failed under the same key, or has lost its staged rows,
     * begins again.
     *
     * @throws LedgerRefusal where the unit is not seen or switched off
     */
    @Transactional
    public Begun begin(LedgerUpload upload) {
        BusinessUnit unit =
                units.find(upload.unit()).orElseThrow(() -> new LedgerRefusal(Why.ABSENT));
        if (!unit.active()) {
            throw new LedgerRefusal(Why.UNIT_OFF);
        }
        Optional<Integer> added = repository.add(upload);
        if (added.isPresent()) {
            return new Begun(unit, added.orElseThrow(), true);
        }
        int id =
                imports.find(CurrentActor.get().units(), unit.id(), upload.key())
                        .orElseThrow(() -> new LedgerRefusal(Why.ABSENT))
                        .id();
        repository.failEmptied(unit.id(), id, FailureText.ROWS_GONE);
        boolean again = repository.readAgain(unit.id(), id);
        if (again) {
            repository.forgetProblems(unit.id(), id);
            staged.forget(unit.id(), id);
        }
        return new Begun(unit, id, again);
    }

    /**
     * Checks every row and keeps those that can be taken, all or none.
     *
     * @throws LedgerRefusal where columns are missing or most rows were rejected
     */
    @Transactional
    public void read(Begun begun, LedgerUpload upload) {
        BusinessUnit unit = begun.unit();
        int id = begun.id();
        LineStaging.Target target =
                new LineStaging.Target(
                        unit.id(),
                        id,
                        unit.country(),
                        unit.buyerListed(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                        upload.rows().isWorkbook());
        // while rows are copied nothing can be asked on their connection
        AreaBook book = areas.book();
        ExchangeRates.Table table = rates.table();
        LineStaging read = new LineStaging(target, upload.mapping(), book, table);
        CopyRows.into(
                dsl,
                STAGED_LINE,
                LineStaging.COLUMNS,
                rows -> upload.rows().read(read.writing(rows)));
        Statistics.STAGED_LINES.refresh(dsl);
        repository.addProblems(unit.id(), id, read.problems());
        int repeated =
                staged.reject(
                        unit.id(),
                        id,
                        read.problems().size(),
                        upload.mapping()
                                .names()
                                .getOrDefault(
                                        LineColumn.DOCUMENT_NO, LineColumn.DOCUMENT_NO.code()));
        repository.stage(unit.id(), id, read.read(), read.rejected() + repeated);
    }

    /** Says why nothing came of it. */
    @Transactional
    public void fail(Begun begun, String failure) {
        repository.fail(begun.unit().id(), begun.id(), failure);
    }

    /**
     * Ends imports whose reading was cut off by the end of the server, and those whose rows a crash
     * of the database has taken.
     *
     * @return how many
     */
    @Transactional
    public int tidy() {
        return repository.failReading(FailureText.STOPPED)
                + repository.failEmptied(FailureText.ROWS_GONE);
    }
}
