package io.github.linchpin.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;

/** Name, level, the reason in a sentence, stage tabs, and what can be chosen. */
final class InputHeader extends Div {
    private static final long serialVersionUID = 1L;

    InputHeader(InputDossier dossier, UrlState state, Consumer<UrlState> navigate) {
        addClassName("lp-head");
        Div line = new Div(new H1(dossier.head().name()));
        line.addClassName("lp-page-head");
        add(line);
        Selection selection = dossier.selection();
        if (selection == null) {
            line.add(new LevelChip(null, null, ""));
            lists(dossier.head(), state, line);
            return;
        }
        KnownTable.Metrics metrics = selection.table().metrics();
        line.add(
                LevelChip.ofIndex(
                        metrics.levelLow(),
                        metrics.levelHigh(),
                        metrics.hhiLow(),
                        metrics.hhiHigh()));
        if (metrics.hhiLow() != null) {
            Span effective =
                    new Span(
                            Texts.text(
                                    "input.effective",
                                    Formats.suppliers(metrics.hhiLow(), metrics.hhiHigh())));
            effective.addClassName("lp-muted");
            line.add(effective);
        }
        lists(dossier.head(), state, line);
        Div choices =
                new Div(
                        stages(selection, state, dossier.head().slug()),
                        periods(selection, state, navigate),
                        sources(selection, state, navigate));
        choices.addClassNames("lp-page-head", "lp-choices");
        forms(selection, state, navigate, choices);
        Anchor compare =
                new Anchor(
                        Addresses.compareInputs(dossier.head().slug(), state),
                        Texts.text("compare.with"));
        compare.addClassName("lp-button");
        choices.add(drawerButton(dossier, selection), compare, export(dossier, selection));
        if (CurrentActor.get().may(Permission.LEDGER)) {
            Anchor own =
                    new Anchor(
                            Addresses.exposure(state, Addresses.INPUT, dossier.head().slug()),
                            Texts.text("input.own"));
            own.addClassName("lp-button");
            choices.add(own);
        }
        Paragraph why = new Paragraph(InputSentences.why(selection.table(), dossier.rows()));
        why.addClassName("lp-why");
        add(why, choices);
    }

    private static void lists(InputHead head, UrlState state, Div line) {
        for (InputHead.Listing list : head.lists()) {
            line.add(
                    new Chip(
                            list.shortName(),
                            Texts.text(
                                    "input.list.title",
                                    list.name(),
                                    list.listedAs() == null ? head.name() : list.listedAs(),
                                    Texts.word("grade", list.grade()))));
        }
        for (InputHead.Relative family : head.families()) {
            Anchor link =
                    new Anchor(
                            InputsNavigation.address(family.slug(), null, state),
                            Texts.text("input.family", family.name()));
            link.addClassName("lp-chip");
            line.add(link);
        }
    }

    /** Links rather than tabs: each stage has an address of its own. */
    private static Nav stages(Selection selection, UrlState state, String slug) {
        Nav nav = new Nav();
        nav.addClassName("lp-tabs");
        nav.setAriaLabel(Texts.text("input.stages"));
        for (Stage stage : selection.stages()) {
            Anchor link =
                    new Anchor(
                            InputsNavigation.address(slug, stage, state),
                            Texts.word("stage", stage));
            if (stage == selection.stage()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private static Component periods(
            Selection selection, UrlState state, Consumer<UrlState> navigate) {
        Select<Period> select = new Select<>();
        select.setItems(selection.periods());
        select.setValue(selection.table().period());
        select.setAriaLabel(Texts.text("input.period"));
        select.addClassName("lp-select");
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                navigate.accept(
                        chosenStage(selection, state)
                                .with(InputsNavigation.PERIOD, change.getValue().toString())
                                .with(InputsNavigation.SOURCE, List.of())
                                .with(InputsNavigation.FORM, List.of()));
            }
        });
        return select;
    }

    private static Component sources(
            Selection selection, UrlState state, Consumer<UrlState> navigate) {
        Select<KnownTable.Edition> select = new Select<>();
        select.setItems(selection.ofPeriod().stream().map(KnownTable::source).distinct().toList());
        select.setItemLabelGenerator(KnownTable.Edition::brief);
        select.setValue(selection.table().source());
        select.setAriaLabel(Texts.text("input.source"));
        select.addClassNames("lp-select", "lp-select--wide");
        select.setTooltipText(selection.table().source().name());
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                navigate.accept(
                        chosenStage(selection, state)
                                .with(
                                        InputsNavigation.PERIOD,
                                        selection.table().period().toString())
                                .with(InputsNavigation.SOURCE, change.getValue().id())
                                .with(InputsNavigation.FORM, List.of()));
            }
        });
        return select;
    }

    /** Only where a source has several forms of the same stage and period. */
    private static void forms(
            Selection selection, UrlState state, Consumer<UrlState> navigate, Div choices) {
        List<String> forms =
                selection.ofPeriod().stream()
                        .filter(table -> table.source().equals(selection.table().source()))
                        .map(KnownTable::form)
                        .distinct()
                        .toList();
        if (forms.size() < 2) {
            return;
        }
        Select<String> select = new Select<>();
        select.setItems(forms);
        select.setItemLabelGenerator(form -> form.isEmpty() ? Texts.text("input.form.all") : form);
        select.setValue(selection.table().form());
        select.setAriaLabel(Texts.text("input.form"));
        select.addClassName("lp-select");
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                navigate.accept(
                        chosenStage(selection, state)
                                .with(
                                        InputsNavigation.PERIOD,
                                        selection.table().period().toString())
                                .with(InputsNavigation.SOURCE, selection.table().source().id())
                                .with(InputsNavigation.FORM, change.getValue()));
            }
        });
        choices.add(select);
    }

    private static UrlState chosenStage(Selection selection, UrlState state) {
        return state.with(InputsNavigation.STAGE, selection.stage().code());
    }

    private static Button drawerButton(InputDossier dossier, Selection selection) {
        return new Button(
                Texts.text("input.sources"), click -> new SourceDrawer(dossier, selection).open());
    }

    private static Anchor export(InputDossier dossier, Selection selection) {
        String code = selection.table().code();
        Anchor export =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            byte[] csv = ShareTableExport.csv(dossier, selection);
                            return new DownloadResponse(
                                    new ByteArrayInputStream(csv),
                                    code + ".csv",
                                    "text/csv; charset=utf-8",
                                    csv.length);
                        }),
                        Texts.text("export.csv"));
        export.addClassName("lp-button");
        return export;
    }
}
