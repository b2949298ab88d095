package io.github.linchpin.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inputs, stages and forms that a measure covers, customs codes, and projects it reaches. */
final class ScopeCard {
    private ScopeCard() {}

    static InfoCard of(RegisterService.Dossier dossier, UrlState state) {
        List<MeasureDetail.Scope> scope = dossier.detail().scope();
        InfoCard card =
                new InfoCard(Texts.text("scope.title", scope.size()), Texts.text("scope.subtitle"));
        if (scope.isEmpty()) {
            return card.with(new Paragraph(Texts.text("scope.none")));
        }
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("scope.input")),
                        PlainTable.Column.text(Texts.text("scope.stage")),
                        PlainTable.Column.text(Texts.text("scope.form")),
                        PlainTable.Column.text(Texts.text("scope.coverage")),
                        PlainTable.Column.text(Texts.text("scope.question")),
                        PlainTable.Column.text(Texts.text("scope.grade")));
        for (MeasureDetail.Scope row : scope) {
            table.row(
                    new Anchor(Addresses.input(row.input(), null, state), row.inputName()),
                    new Span(Texts.word("stage", row.stage())),
                    new Span(row.form()),
                    coverage(row),
                    new Span(row.question() == null ? "" : row.question()),
                    new Span(grade(row)));
        }
        return card.with(table);
    }

    /** Codes inform, only the description decides: said above the codes, not in a footnote. */
    static InfoCard codes(RegisterService.Dossier dossier) {
        List<MeasureDetail.Code> codes = dossier.detail().codes();
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("codes.code")),
                        PlainTable.Column.text(Texts.text("codes.what")),
                        PlainTable.Column.text(Texts.text("codes.role")),
                        PlainTable.Column.text(Texts.text("codes.warning")),
                        PlainTable.Column.text(Texts.text("scope.grade")));
        for (MeasureDetail.Code code : codes) {
            table.row(
                    code.system() + " " + code.code(),
                    joined(code.inputName(), code.form()),
                    Texts.word("code-role", code.role()),
                    code.basket()
                            ? Texts.text(
                                    "codes.basket", code.warning() == null ? "" : code.warning())
                            : "",
                    Texts.word("grade", code.grade()));
        }
        return new InfoCard(Texts.text("codes.title", codes.size()), Texts.text("codes.subtitle"))
                .with(table);
    }

    /** Projects elsewhere that a measure on technology reaches. */
    static InfoCard projects(RegisterService.Dossier dossier) {
        List<MeasureDetail.Project> projects = dossier.detail().projects();
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("projects.name")),
                        PlainTable.Column.text(Texts.text("projects.where")),
                        PlainTable.Column.text(Texts.text("projects.status")),
                        PlainTable.Column.text(Texts.text("projects.note")),
                        PlainTable.Column.text(Texts.text("scope.grade")));
        for (MeasureDetail.Project project : projects) {
            table.row(
                    project.name(),
                    project.areas(),
                    project.status().replace('-', ' '),
                    joined(project.technologyNote()),
                    Texts.word("grade", project.grade()));
        }
        return new InfoCard(
                        Texts.text("projects.title", projects.size()),
                        Texts.text("projects.subtitle"))
                .with(table);
    }

    private static Component coverage(MeasureDetail.Scope row) {
        Div cell = new Div(new Span(Texts.word("coverage", row.coverage())));
        String detail = joined(row.part(), row.threshold());
        if (!row.members().isEmpty()) {
            detail = String.join(", ", row.members());
        }
        if (!detail.isEmpty()) {
            Span more = new Span(detail);
            more.addClassNames("lp-muted", "lp-form");
            cell.add(more);
        }
        return cell;
    }

    private static String grade(MeasureDetail.Scope row) {
        return joined(row.controlCode(), Texts.word("grade", row.grade()));
    }

    private static String joined(@Nullable String... words) {
        List<String> all = new ArrayList<>();
        for (String word : words) {
            if (word != null && !word.isEmpty()) {
                all.add(word);
            }
        }
        return String.join(", ", all);
    }
}
