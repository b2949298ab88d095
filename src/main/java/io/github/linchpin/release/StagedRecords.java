package io.github.linchpin.release;

import io.github.linchpin.db.jooq.tables.records.ReleaseImportRowRecord;
import io.github.linchpin.db.jooq.tables.records.ReleaseImportTableRecord;
import io.github.linchpin.shared.Period;
import io.github.linchpin.supply.ShareTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Staged tables as rows of the database, and back. */
final class StagedRecords {
    private static final int LONGEST = 200;

    private StagedRecords() {}

    static List<ReleaseImportTableRecord> tables(int id, List<StagedTable> tables) {
        List<ReleaseImportTableRecord> records = new ArrayList<>();
        for (StagedTable staged : tables) {
            ShareTable table = staged.table();
            ReleaseImportTableRecord row = new ReleaseImportTableRecord();
            row.setImport(id);
            row.setCode(table.code());
            row.setPlace(records.size() + 1);
            row.setInput(table.input());
            row.setStage(table.stage());
            row.setForm(table.form());
            row.setUniverse(table.universe());
            row.setBasis(table.basis());
            row.setContent(table.content());
            row.setUnit(table.unit());
            row.setPeriodFrom(table.period().from());
            row.setPeriodTo(table.period().to());
            row.setLocator(table.locator());
            row.setAddsUp(staged.addsUp());
            records.add(row);
        }
        return records;
    }

    static List<ReleaseImportRowRecord> rows(int id, List<StagedTable> tables) {
        List<ReleaseImportRowRecord> records = new ArrayList<>();
        for (StagedTable staged : tables) {
            for (ReleaseRow row : staged.rows()) {
                ReleaseImportRowRecord record = new ReleaseImportRowRecord();
                record.setImport(id);
                record.setCode(staged.table().code());
                record.setLine(row.line());
                record.setRole(row.part().name().toLowerCase(Locale.ROOT));
                record.setPrintedName(storable(row.printedName()));
                record.setDetail(storable(row.detail()));
                record.setCol(storable(row.column()));
                record.setRaw(storable(row.raw()));
                record.setKind(row.value().kind());
                record.setEstimated(row.estimated());
                record.setValue(row.value().value());
                record.setLow(row.value().low());
                record.setHigh(row.value().high());
                record.setNote(row.note());
                record.setGrade(row.grade());
                records.add(record);
            }
        }
        return records;
    }

    static ShareTable table(ReleaseImportTableRecord row, String source) {
        return new ShareTable(
                row.getCode(),
                row.getInput(),
                row.getStage(),
                row.getForm(),
                row.getUniverse(),
                row.getBasis(),
                row.getContent(),
                row.getUnit(),
                new Period(row.getPeriodFrom(), row.getPeriodTo()),
                source,
                row.getLocator());
    }

    static ReleaseRow row(ReleaseImportRowRecord row) {
        return new ReleaseRow(
                row.getLine(),
                ReleaseLine.Part.valueOf(row.getRole().toUpperCase(Locale.ROOT)),
                row.getPrintedName(),
                row.getDetail(),
                row.getCol(),
                row.getRaw(),
                new ReleaseValue(row.getKind(), row.getValue(), row.getLow(), row.getHigh()),
                row.getEstimated(),
                row.getNote(),
                row.getGrade());
    }

    /** Nothing of a file is stored at whatever length it was given. */
    static String storable(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
