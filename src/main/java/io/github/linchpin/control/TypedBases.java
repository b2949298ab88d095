package io.github.linchpin.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether typed rows still follow what they were written from. */
final class TypedBases {
    private final StoredRowQuery stored;
    private final Instant moment;
    private final List<TypedFault> faults = new ArrayList<>();

    private TypedBases(StoredRowQuery stored, Instant moment) {
        this.stored = stored;
        this.moment = moment;
    }

    static List<TypedFault> check(List<TypedRow> rows, StoredRowQuery stored, Instant moment) {
        TypedBases bases = new TypedBases(stored, moment);
        rows.forEach(bases::check);
        return bases.faults;
    }

    private void check(TypedRow row) {
        switch (row.file()) {
            case ACT -> isNew(row, "act", stored.acts().containsKey(row.cell("act")));
            case MEASURE ->
                    isNew(row, "measure", stored.measures().containsKey(row.cell("measure")));
            case VERSION -> follows(row, "measure", stored.newestVersion(row.cell("measure")));
            case SUSPENSION ->
                    follows(row, "suspension", stored.newestOfSuspension(row.cell("suspension")));
            case TYPE, SCOPE, CODE, EXEMPTION, EVIDENCE, PROJECT -> {}
        }
    }

    private void isNew(TypedRow row, String column, boolean taken) {
        if (taken) {
            add(row, column, "%s is on file already".formatted(row.cell(column)), false);
        }
    }

    private void follows(TypedRow row, String column, Optional<StoredRow> newest) {
        Integer base = row.base();
        if (newest.isEmpty()) {
            return;
        }
        if (base == null) {
            add(row, column, "%s is on file already".formatted(row.cell(column)), false);
        } else if (!Objects.equals(newest.get().number(), base)) {
            add(
                    row,
                    column,
                    "a newer version of %s is published; take this row out and begin again"
                            .formatted(row.cell(column)),
                    true);
        } else if (!newest.get().knownFrom().isBefore(moment)) {
            add(row, column, "the version before it is known from the same moment or later", false);
        }
    }

    private void add(TypedRow row, String column, String reason, boolean outdated) {
        faults.add(new TypedFault(row.id(), column, reason, outdated));
    }
}
