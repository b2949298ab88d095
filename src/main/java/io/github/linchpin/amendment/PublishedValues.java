package io.github.linchpin.amendment;

import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.control.RegisterFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a publication records in the audit trail: every measure and suspension before and after. */
final class PublishedValues {
    private PublishedValues() {}

    static List<AuditEvent> of(AmendmentSheet sheet) {
        List<AuditEvent> events = new ArrayList<>();
        events.add(
                AuditEvent.of(
                                "amendment.published",
                                "amendment",
                                sheet.amendment().id(),
                                sheet.amendment().title())
                        .after(Map.of("measures", List.copyOf(sheet.measures()))));
        for (AmendmentRow row : sheet.rows()) {
            switch (row.file()) {
                case ACT -> events.add(event(sheet, row, "act"));
                case VERSION -> events.add(event(sheet, row, "measure"));
                case SUSPENSION -> events.add(event(sheet, row, "suspension"));
                case TYPE, MEASURE, SCOPE, CODE, EXEMPTION, EVIDENCE, PROJECT -> {}
            }
        }
        return events;
    }

    private static AuditEvent event(AmendmentSheet sheet, AmendmentRow row, String subject) {
        Map<String, Object> before = new TreeMap<>();
        Map<String, Object> after = new TreeMap<>();
        for (CellChange change : sheet.changes(row)) {
            put(before, change.column(), change.before());
            put(after, change.column(), change.after());
        }
        if (row.file() == RegisterFile.VERSION) {
            scope(sheet, row.subject(), before, after);
        }
        return AuditEvent.of(subject + ".published", subject, row.subject(), row.subject())
                .before(before)
                .after(after);
    }

    private static void scope(
            AmendmentSheet sheet,
            String measure,
            Map<String, Object> before,
            Map<String, Object> after) {
        for (RegisterFile file : List.of(RegisterFile.SCOPE, RegisterFile.CODE)) {
            String name = file == RegisterFile.SCOPE ? "scope" : "codes";
            List<String> removed =
                    sheet.removed(measure, file).stream().map(PublishedValues::words).toList();
            List<String> added =
                    sheet.added(measure, file).stream().map(row -> words(row.cells())).toList();
            if (!removed.isEmpty()) {
                before.put(name, removed);
            }
            if (!added.isEmpty()) {
                after.put(name, added);
            }
        }
    }

    private static void put(Map<String, Object> values, String column, String cell) {
        if (!cell.isEmpty()) {
            values.put(column, cell);
        }
    }

    private static String words(Map<String, String> cells) {
        return new TreeMap<>(cells)
                .entrySet().stream()
                        .filter(cell -> !cell.getKey().equals("measure"))
                        .map(cell -> cell.getKey() + ": " + cell.getValue())
                        .collect(Collectors.joining(", "));
    }
}
