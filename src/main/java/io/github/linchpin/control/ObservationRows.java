package io.github.linchpin.control;

import io.github.linchpin.db.jooq.tables.records.EvidenceRecord;
import io.github.linchpin.db.jooq.tables.records.ExemptionRecord;
import io.github.linchpin.shared.EvidenceQualifier;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.PartialDate;
import io.github.linchpin.tabular.BadCell;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import java.util.List;

/** Reads what was granted and seen while a measure held: exemptions and evidence. */
final class ObservationRows {
    private ObservationRows() {}

    static List<ExemptionRecord> exemptions(CsvFile file, Known known) {
        return file.mapUnique(List.of("exemption"), row -> exemption(row, known));
    }

    static List<EvidenceRecord> evidence(CsvFile file, Known known) {
        return file.mapUnique(List.of("evidence"), row -> evidence(row, known));
    }

    private static ExemptionRecord exemption(CsvRow row, Known known) {
        ExemptionRecord exemption = new ExemptionRecord();
        exemption.setId(row.text("exemption"));
        exemption.setMeasure(Cells.measure(row, known));
        exemption.setHolder(row.text("holder"));
        PartialDate from = row.date("valid_from");
        PartialDate to = row.date("valid_to");
        requireOrder("valid_to", from, to);
        exemption.setValidFrom(from.firstDay());
        exemption.setValidFromPrecision(from.precision());
        exemption.setValidTo(to.firstDay());
        exemption.setValidToPrecision(to.precision());
        exemption.setWhat(row.text("what"));
        exemption.setSources(Cells.sources(row, known));
        exemption.setGrade(row.word("grade", Grade.class));
        return exemption;
    }

    private static EvidenceRecord evidence(CsvRow row, Known known) {
        EvidenceRecord evidence = new EvidenceRecord();
        evidence.setId(row.text("evidence"));
        PartialDate from = row.dateOrNull("period_from");
        if (from != null) {
            evidence.setPeriodFrom(from.firstDay());
            evidence.setPeriodFromPrecision(from.precision());
        }
        PartialDate to = row.dateOrNull("period_to");
        if (to != null) {
            evidence.setPeriodTo(to.firstDay());
            evidence.setPeriodToPrecision(to.precision());
        }
        if (from != null && to != null) {
            requireOrder("period_to", from, to);
        }
        evidence.setArea(row.knownOrNull("area", known.areas(), "area"));
        evidence.setInput(row.knownOrNull("input", known.inputs(), "input"));
        evidence.setMetric(row.matching("metric", Known.SLUG, "metric such as export-kg"));
        evidence.setLow(row.decimal("low"));
        evidence.setHigh(row.decimalOrNull("high"));
        if (evidence.getHigh() != null && evidence.getHigh().compareTo(evidence.getLow()) < 0) {
            throw new BadCell("high", "high is below low");
        }
        evidence.setQualifier_(row.word("qualifier", EvidenceQualifier.class));
        evidence.setUnit(row.text("unit"));
        evidence.setNote(row.nullable("note"));
        evidence.setSources(Cells.sources(row, known));
        evidence.setGrade(row.word("grade", Grade.class));
        return evidence;
    }

    /** Refused is only what ends before its start for sure: an end counts with its last day. */
    static void requireOrder(String column, PartialDate from, PartialDate to) {
        if (to.lastDay().isBefore(from.firstDay())) {
            throw new BadCell(column, "the end %s is before the start %s".formatted(to, from));
        }
    }
}
