package io.github.linchpin.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.release.ImportReport;
import io.github.linchpin.release.ReleaseImport;
import io.github.linchpin.release.ReleaseProblem;
import io.github.linchpin.tabular.CsvExport;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The list of imports and the problems of one of them as files. */
final class ImportDownloads {
    private ImportDownloads() {}

    static Anchor list(Supplier<List<ReleaseImport>> imports) {
        return anchor(
                "linchpin-imports.csv",
                Texts.text("import.list.download"),
                () -> {
                    CsvExport file =
                            new CsvExport(
                                    List.of(
                                            "import", "file", "sha256", "state", "source", "rows",
                                            "by", "at"));
                    for (ReleaseImport one : imports.get()) {
                        file.row(
                                List.of(
                                        Integer.toString(one.id()),
                                        one.fileName(),
                                        one.sha256(),
                                        one.state().code(),
                                        Objects.requireNonNullElse(one.source(), ""),
                                        Integer.toString(one.rows()),
                                        one.startedBy(),
                                        one.startedAt().toString()));
                    }
                    return file.toBytes();
                });
    }

    static Anchor problems(ImportReport report) {
        return anchor(
                "linchpin-import-%s-problems.csv".formatted(report.head().id()),
                Texts.text("import.problems.download"),
                () -> {
                    CsvExport file =
                            new CsvExport(List.of("row", "column", "text", "reason", "table"));
                    for (ReleaseProblem problem : report.problems()) {
                        file.row(
                                List.of(
                                        Long.toString(problem.line()),
                                        problem.column(),
                                        problem.raw(),
                                        problem.reason(),
                                        Objects.requireNonNullElse(problem.table(), "")));
                    }
                    return file.toBytes();
                });
    }

    private static Anchor anchor(String name, String text, Supplier<byte[]> content) {
        Anchor anchor =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            byte[] bytes = content.get();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    name,
                                    "text/csv; charset=utf-8",
                                    bytes.length);
                        }),
                        text);
        anchor.addClassName("lp-button");
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }
}
