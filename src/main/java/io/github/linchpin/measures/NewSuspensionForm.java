package io.github.linchpin.measures;

import io.github.linchpin.amendment.NewSuspension;
import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.kit.Texts;
import java.util.Arrays;
import java.util.Set;

/** An act suspends measures. */
final class NewSuspensionForm extends CellForm {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;

    /**
     * @param measure the measure that is looked at; more can be chosen
     */
    NewSuspensionForm(Desk desk, Choices choices, String measure) {
        super(Texts.text("measures.pause.title"), Texts.text("measures.record"));
        this.desk = desk;
        cell(CellField.several(
                        "measures",
                        Texts.text("measures.pause.measures"),
                        CellField.measures(choices)))
                .set()
                .accept(measure);
        cell(
                CellField.text(
                        "act-id",
                        Texts.text("measures.pause.act-id"),
                        Texts.text("measures.help.act-id")));
        cell(CellField.text("act", Texts.text("measures.pause.act"), ""));
        for (String column : new String[] {"announced", "starts", "legal_end", "url"}) {
            cell(CellField.of(RegisterFile.SUSPENSION, column, choices));
        }
        cell(CellField.of(RegisterFile.SUSPENSION, "sources", choices));
        cell(CellField.of(RegisterFile.SUSPENSION, "grade", choices));
    }

    @Override
    protected boolean store() {
        if (!requireAll(
                Set.of(
                        "measures",
                        "act-id",
                        "act",
                        "announced",
                        "starts",
                        "legal_end",
                        "sources",
                        "grade"))) {
            return false;
        }
        NewSuspension suspension =
                new NewSuspension(
                        text("act-id"),
                        text("act"),
                        text("announced"),
                        text("starts"),
                        text("legal_end"),
                        text("url"),
                        text("sources"),
                        text("grade"));
        return attempt(() ->
                desk.act(
                        Texts.text("measures.pause.name", text("act")),
                        id ->
                                desk.actions()
                                        .suspend(
                                                id,
                                                Arrays.asList(text("measures").split(";", -1)),
                                                suspension)));
    }
}
