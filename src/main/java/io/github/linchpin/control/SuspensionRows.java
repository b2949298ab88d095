package io.github.linchpin.control;

import io.github.linchpin.db.jooq.tables.records.SuspensionVersionRecord;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.tabular.BadCell;
import io.github.linchpin.tabular.Checksum;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code suspension.csv}. */
final class SuspensionRows {
    private static final Pattern ID = Pattern.compile("[A-Z0-9]+([-/][A-Z0-9]+)*");

    private SuspensionRows() {}

    /** A version of a suspension and the measure that sleeps. */
    record Suspension(String measure, SuspensionVersionRecord row) {
        Key key() {
            return new Key(row.getSuspension(), row.getNumber());
        }
    }

    static List<Line<Suspension>> read(CsvFile file, Known known) {
        return Line.all(
                file,
                List.of("suspension", "version"),
                row -> new Suspension(Cells.measure(row, known), version(row, known)));
    }

    private static SuspensionVersionRecord version(CsvRow row, Known known) {
        SuspensionVersionRecord version = new SuspensionVersionRecord();
        version.setSuspension(row.matching("suspension", ID, "id such as CN-2025-70/55"));
        version.setNumber(Cells.number(row, "version"));
        version.setKnownFrom(Cells.knownFrom(row));
        version.setAct(row.text("act"));
        version.setAnnounced(row.day("announced"));
        version.setStarts(row.day("starts"));
        version.setLegalEnd(row.day("legal_end"));
        if (version.getLegalEnd().isBefore(version.getStarts())) {
            throw new BadCell(
                    "legal_end",
                    "the end %s is before the start %s"
                            .formatted(version.getLegalEnd(), version.getStarts()));
        }
        version.setReportedEnd(reportedEnd(row, version.getLegalEnd()));
        version.setReportedOn(row.dayOrNull("reported_on"));
        version.setReportedBy(row.nullable("reported_by"));
        version.setClosingAct(row.nullable("closing_act"));
        version.setUrl(row.nullable("url"));
        version.setSources(Cells.sources(row, known));
        version.setGrade(row.word("grade", Grade.class));
        version.setChecksum(Checksum.of(row.content()));
        return version;
    }

    private static @Nullable LocalDate reportedEnd(CsvRow row, LocalDate legalEnd) {
        LocalDate end = row.dayOrNull("reported_end");
        for (String column : List.of("reported_on", "reported_by")) {
            if (row.optional(column).isEmpty() != (end == null)) {
                throw new BadCell(
                        column, "a reported end, its day and who reported it go together");
            }
        }
        if (end != null && !end.isAfter(legalEnd)) {
            throw new BadCell(
                    "reported_end",
                    "the reported end %s is not after the legal end %s".formatted(end, legalEnd));
        }
        return end;
    }
}
