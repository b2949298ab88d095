package io.github.linchpin.proof;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.evidence.FiledEvidence;
import io.github.linchpin.evidence.RecordedEvidence;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.origin.Evidence;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is on file about origins, with who recorded it, and what does not count any more. */
public final class EvidenceTable extends Div {
    private static final long serialVersionUID = 1L;

    private final transient UnaryOperator<String> countries;
    private final transient @Nullable Consumer<FiledEvidence> withdraw;

    /**
     * @param countries names of countries
     * @param withdraw null: somebody who only looks
     */
    EvidenceTable(
            List<FiledEvidence> filed,
            UnaryOperator<String> countries,
            @Nullable Consumer<FiledEvidence> withdraw) {
        this.countries = countries;
        this.withdraw = withdraw;
        addClassName("lp-evidence");
        if (filed.isEmpty()) {
            Paragraph nothing = new Paragraph(Texts.text("origin-evidence.none"));
            nothing.addClassName("lp-muted");
            add(nothing);
            return;
        }
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("origin-evidence.column.about")),
                        PlainTable.Column.text(Texts.text("origin-evidence.column.says")),
                        PlainTable.Column.text(Texts.text("origin-evidence.column.recorded")));
        filed.forEach(one -> table.row(about(one), says(one), recorded(one)));
        add(table);
    }

    static String reference(FiledEvidence filed) {
        String reference = filed.recorded().evidence().reference();
        return reference.isEmpty() ? Texts.text("origin-evidence.no-reference") : reference;
    }

    private static Component about(FiledEvidence filed) {
        Div cell = new Div(new Span(ProofWords.about(filed)));
        String months = ProofWords.months(filed.recorded().evidence().about());
        if (!months.isEmpty()) {
            cell.add(RecordedCell.second(months));
        }
        return cell;
    }

    private Component says(FiledEvidence filed) {
        Evidence evidence = filed.recorded().evidence();
        Div cell =
                new Div(
                        new Span(
                                Texts.text(
                                        "origin-evidence.says",
                                        Texts.word("origin-evidence.short", evidence.kind()),
                                        evidence.origin().words(countries))),
                        RecordedCell.second(
                                Texts.text(
                                        "origin-evidence.stands-on",
                                        Texts.text("rung." + evidence.rung().number()),
                                        reference(filed))));
        if (!evidence.note().isEmpty()) {
            cell.add(RecordedCell.second(evidence.note()));
        }
        return cell;
    }

    private Component recorded(FiledEvidence filed) {
        RecordedEvidence recorded = filed.recorded();
        return new RecordedCell(
                recorded.recording(),
                recorded.withdrawal(),
                reference(filed),
                withdraw == null ? null : () -> withdraw.accept(filed));
    }
}
