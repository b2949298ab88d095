package io.github.linchpin.release;

import io.github.linchpin.country.AreaBook;
import io.github.linchpin.country.AreaNames;
import io.github.linchpin.release.ImportRefusal.Why;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.ShareTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what an import says beside what is published now. */
@Component
class ImportReports {
    private final ImportQuery imports;
    private final PublishedTables published;
    private final AreaNames areas;

    ImportReports(ImportQuery imports, PublishedTables published, AreaNames areas) {
        this.imports = imports;
        this.published = published;
        this.areas = areas;
    }

    /**
     * @throws ImportRefusal where there is no such import
     */
    ImportReport of(int id) {
        ReleaseImport head = imports.find(id).orElseThrow(() -> new ImportRefusal(Why.ABSENT));
        AreaBook book = areas.book();
        List<ReleaseProblem> problems = imports.problems(id);
        List<TableReport> tables = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        ReleaseFormat format = head.format();
        if (head.source() != null && format != null) {
            Map<String, List<ReleaseProblem>> ofTables = new HashMap<>();
            problems.stream()
                    .filter(problem -> problem.table() != null)
                    .forEach(problem ->
                            ofTables.computeIfAbsent(
                                            String.valueOf(problem.table()),
                                            code -> new ArrayList<>())
                                    .add(problem));
            Map<String, PublishedTables.Published> stored = published.of(head.source());
            Map<String, ImportQuery.Made> made = imports.made(id);
            for (StagedTable staged : imports.tables(id, head.source())) {
                String code = staged.table().code();
                TableAssembly.Assembled assembled =
                        TableAssembly.of(
                                staged, book, format, ofTables.getOrDefault(code, List.of()));
                unknown.addAll(assembled.unknown());
                tables.add(
                        report(
                                staged,
                                assembled,
                                stored.get(PublishedTables.about(staged.table())),
                                made.get(code)));
            }
        }
        return new ImportReport(
                head,
                imports.counts(id),
                tables,
                problems.stream().filter(problem -> problem.table() == null).toList(),
                unknown.stream().distinct().toList(),
                book);
    }

    private static TableReport report(
            StagedTable staged,
            TableAssembly.Assembled assembled,
            PublishedTables.@Nullable Published stored,
            ImportQuery.@Nullable Made made) {
        ShareTable table = stored == null ? staged.table() : staged.table().withCode(stored.code());
        int base = made != null ? made.base() : stored == null ? 0 : stored.newest();
        Optional<Revision> before = stored == null ? Optional.empty() : stored.revision(base);
        Optional<Revision> after =
                assembled.revision().map(content -> KeptWords.of(before, content));
        List<FigureChange> changes =
                before.isPresent() && after.isPresent()
                        ? FigureChange.between(before.get(), after.get())
                        : List.of();
        boolean total =
                before.isPresent() && after.isPresent() && !sameTotal(before.get(), after.get());
        return new TableReport(
                table,
                state(assembled, before, changes.isEmpty() && !total, stored, made),
                figures(staged),
                before,
                after,
                changes,
                total,
                assembled.problems(),
                made == null ? null : made.draft(),
                made == null ? null : made.state());
    }

    private static TableState state(
            TableAssembly.Assembled assembled,
            Optional<Revision> before,
            boolean same,
            PublishedTables.@Nullable Published stored,
            ImportQuery.@Nullable Made made) {
        if (made != null) {
            return TableState.DRAFTED;
        }
        if (!assembled.problems().isEmpty()) {
            return TableState.BLOCKED;
        }
        if (before.isPresent() && same) {
            return TableState.SAME;
        }
        if (stored != null && stored.draft() != null) {
            return TableState.PENDING;
        }
        return before.isPresent() ? TableState.CHANGED : TableState.NEW;
    }

    private static int figures(StagedTable staged) {
        return (int)
                staged.rows().stream().filter(row -> row.part() != ReleaseLine.Part.TOTAL).count();
    }

    private static boolean sameTotal(Revision one, Revision other) {
        return FigureChange.same(one.printedTotal(), other.printedTotal())
                && FigureChange.same(one.printedTotalRounding(), other.printedTotalRounding());
    }
}
