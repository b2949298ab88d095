package io.github.linchpin.loading;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.ledger.LedgerImport;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.ledger.LineProblem;
import io.github.linchpin.tabular.CsvExport;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;

/** The list of imports, and the rejected rows of one of them, as files. */
final class LedgerDownloads {
    /**
     * More than a spreadsheet is opened for; reading keeps fewer, rows that repeat others aside.
     */
    private static final int MOST = 500_000;

    private LedgerDownloads() {}

    static Anchor list(LedgerImportService imports) {
        return anchor(
                "linchpin-purchase-imports.csv",
                Texts.text("loading.list.download"),
                () -> {
                    CsvExport file =
                            new CsvExport(
                                    List.of(
                                            "import",
                                            "unit",
                                            "file",
                                            "sha256",
                                            "state",
                                            "rows",
                                            "rejected",
                                            "new",
                                            "replaced",
                                            "same",
                                            "by",
                                            "at"));
                    imports.all().forEach(one -> file.row(cells(one)));
                    return file.toBytes();
                });
    }

    private static List<String> cells(LedgerImport one) {
        LedgerImport.Difference result = one.result();
        return List.of(
                Integer.toString(one.id()),
                Integer.toString(one.unit()),
                one.fileName(),
                one.sha256(),
                one.state().code(),
                Integer.toString(one.rows()),
                Integer.toString(one.rejected()),
                result == null ? "" : Integer.toString(result.added()),
                result == null ? "" : Integer.toString(result.replaced()),
                result == null ? "" : Integer.toString(result.same()),
                one.startedBy(),
                one.startedAt().toString());
    }

    static Anchor problems(LedgerImportService imports, int id) {
        return anchor(
                "linchpin-purchases-%d-rejected.csv".formatted(id),
                Texts.text("loading.problems.download"),
                () -> {
                    CsvExport file = new CsvExport(List.of("row", "column", "text", "reason"));
                    for (LineProblem problem : imports.problems(id, MOST)) {
                        file.row(
                                List.of(
                                        Long.toString(problem.line()),
                                        problem.column(),
                                        problem.raw(),
                                        problem.reason()));
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
