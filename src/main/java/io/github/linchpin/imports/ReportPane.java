package io.github.linchpin.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.release.ImportReport;
import io.github.linchpin.release.ImportReviewService;
import io.github.linchpin.release.ImportService;
import io.github.linchpin.release.ReleaseImport;
import io.github.linchpin.release.TableState;
import java.math.BigDecimal;
import java.util.Objects;

/** The report of the import that is open. */
final class ReportPane extends Div {
    private static final long serialVersionUID = 1L;

    ReportPane(
            ImportReport report,
            ImportService imports,
            ImportReviewService reviews,
            Runnable changed) {
        addClassName("lp-import__report");
        ReleaseImport head = report.head();
        H2 title = new H2(head.fileName());
        Span facts = new Span(facts(head));
        facts.addClassName("lp-muted");
        add(title, facts, outcome(report));
        add(new ImportActions(imports, reviews, report, changed));
        boolean edits = CurrentActor.get().may(Permission.EDIT);
        if (!report.problems().isEmpty()) {
            add(
                    new ProblemList(
                            report,
                            edits
                                    ? (name, area) -> {
                                        imports.remember(name, area);
                                        changed.run();
                                    }
                                    : null));
        }
        if (!report.tables().isEmpty()) {
            add(new TableList(report, edits));
        }
        if (head.rows() > 0) {
            add(new CountsCard(report));
        }
    }

    private static String facts(ReleaseImport head) {
        return Texts.text(
                "import.facts",
                head.format() == null
                        ? Texts.text("import.format.none")
                        : Texts.word("import.format", head.format()),
                Objects.requireNonNullElse(head.source(), "\u2013"),
                Formats.number(BigDecimal.valueOf(head.bytes()), 0),
                Objects.requireNonNullElse(head.encoding(), "\u2013"),
                head.startedBy(),
                Formats.moment(head.startedAt()));
    }

    private static Banner outcome(ImportReport report) {
        ReleaseImport head = report.head();
        return switch (head.state()) {
            case REFUSED -> Banner.warning(Texts.text("import.refused", report.problems().size()));
            case CANCELLED -> Banner.info(Texts.text("import.cancelled"));
            case UNDONE ->
                    Banner.info(
                            Texts.text(
                                    "import.undone.by",
                                    String.valueOf(head.undoneBy()),
                                    String.valueOf(head.undoneBecause())));
            case APPLIED ->
                    Banner.info(
                            Texts.text(
                                    "import.applied.by",
                                    String.valueOf(head.appliedBy()),
                                    head.appliedAt() == null
                                            ? ""
                                            : Formats.moment(head.appliedAt())));
            case READ ->
                    Banner.info(
                            Texts.text(
                                    "import.read",
                                    report.in(TableState.NEW).size(),
                                    report.in(TableState.CHANGED).size(),
                                    report.in(TableState.SAME).size(),
                                    report.in(TableState.BLOCKED).size(),
                                    report.in(TableState.PENDING).size()));
        };
    }
}
