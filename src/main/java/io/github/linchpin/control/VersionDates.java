package io.github.linchpin.control;

import io.github.linchpin.db.jooq.tables.records.MeasureVersionRecord;
import io.github.linchpin.shared.EndCertainty;
import io.github.linchpin.shared.PartialDate;
import io.github.linchpin.tabular.BadCell;
import io.github.linchpin.tabular.CsvRow;

/** The dates of a version: each as its first day and how exactly it is known. */
final class VersionDates {
    private VersionDates() {}

    static void read(CsvRow row, MeasureVersionRecord version) {
        PartialDate announced = row.date("announced");
        version.setAnnounced(announced.firstDay());
        version.setAnnouncedPrecision(announced.precision());
        PartialDate effective = row.dateOrNull("effective");
        if (effective != null) {
            version.setEffective(effective.firstDay());
            version.setEffectivePrecision(effective.precision());
        }
        PartialDate withdrawn = row.dateOrNull("withdrawn");
        if (withdrawn != null) {
            version.setWithdrawn(withdrawn.firstDay());
            version.setWithdrawnPrecision(withdrawn.precision());
        }
        version.setEndAct(row.nullable("end_act"));
        end(row, version);
    }

    private static void end(CsvRow row, MeasureVersionRecord version) {
        PartialDate ended = row.dateOrNull("ended");
        EndCertainty certainty = row.wordOrNull("end_certainty", EndCertainty.class);
        if ((ended == null) != (certainty == null)) {
            throw new BadCell("end_certainty", "an end and its certainty go together");
        }
        if (ended == null) {
            return;
        }
        // an imprecise end may be as late as the last day of its period
        if (version.getEffective() != null && ended.lastDay().isBefore(version.getEffective())) {
            throw new BadCell(
                    "ended",
                    "the end %s is before the start %s".formatted(ended, row.date("effective")));
        }
        version.setEnded(ended.firstDay());
        version.setEndedPrecision(ended.precision());
        version.setEndCertainty(certainty);
    }
}
