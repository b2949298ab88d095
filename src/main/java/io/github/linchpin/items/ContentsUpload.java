package io.github.linchpin.items;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import io.github.linchpin.content.ContentFile;
import io.github.linchpin.content.ContentProblem;
import io.github.linchpin.content.ContentRefusal;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.FileUploadHandler;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UploadedFile;
import io.github.linchpin.tabular.BadSheet;
import io.github.linchpin.tabular.SheetProgress;
import io.github.linchpin.tabular.SheetReader;
import io.github.linchpin.unit.BusinessUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** Loads contents of many items from a table. */
final class ContentsUpload extends Button {
    private static final long serialVersionUID = 1L;
    private static final long MOST = 16L << 20;
    private static final int SHOWN = 200;

    private final transient ContentService service;
    private final transient Consumer<String> loaded;
    private final Select<BusinessUnit> unit = new Select<>();
    private final Div result = new Div();
    private final Dialog dialog = new Dialog();

    /**
     * @param loaded is told what was loaded
     */
    ContentsUpload(ContentService service, List<BusinessUnit> units, Consumer<String> loaded) {
        super(Texts.text("items.load"));
        this.service = service;
        this.loaded = loaded;
        unit.setLabel(Texts.text("items.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(BusinessUnit::name);
        unit.setValue(units.getFirst());
        unit.setVisible(units.size() > 1);
        dialog.setHeaderTitle(Texts.text("items.load"));
        dialog.setWidth("min(760px, 96vw)");
        result.addClassName("lp-notices");
        result.getElement().setAttribute("role", "alert");
        Paragraph hint = new Paragraph(Texts.text("items.load.hint"));
        hint.addClassName("lp-muted");
        dialog.add(hint, unit, upload(), result);
        dialog.getFooter().add(new Button(Texts.text("form.cancel"), click -> dialog.close()));
        addClickListener(click -> {
            result.removeAll();
            dialog.open();
        });
    }

    private Upload upload() {
        Upload upload =
                new Upload(
                        new FileUploadHandler(
                                MOST, Texts.text("items.load.too-large", MOST >> 20), this::take));
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(Texts.text("items.load.choose")));
        upload.setDropLabel(new Span(Texts.text("items.load.drop")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    /** Reads and stores the file while the browser waits: it is small. */
    private void take(UploadedFile file) {
        UI ui = dialog.getUI().orElseThrow();
        try {
            ContentFile contents = new ContentFile(file.name());
            SheetReader.read(
                    file.path(),
                    SheetReader.look(file.path()).format(),
                    new SheetProgress(),
                    contents);
            int items = service.load(unit.getValue().id(), contents);
            var unused =
                    ui.access(() -> {
                        dialog.close();
                        loaded.accept(Texts.text("items.loaded", items, file.name()));
                    });
        } catch (ContentRefusal refusal) {
            var unused = ui.access(() -> show(refusal));
        } catch (BadSheet bad) {
            var unused = ui.access(() -> say(bad.reason()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            file.remove();
        }
    }

    private void say(String text) {
        result.removeAll();
        result.add(Banner.warning(text));
    }

    private void show(ContentRefusal refusal) {
        if (refusal.problems().isEmpty()) {
            say(Texts.word("items.refusal", refusal.why()));
            return;
        }
        say(Texts.text("items.load.problems", refusal.problems().size()));
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("items.load.row")),
                        PlainTable.Column.text(Texts.text("items.load.column")),
                        PlainTable.Column.text(Texts.text("items.load.raw")),
                        PlainTable.Column.text(Texts.text("items.load.reason")));
        for (ContentProblem problem : refusal.problems().stream().limit(SHOWN).toList()) {
            table.row(
                    Long.toString(problem.row()),
                    problem.column(),
                    problem.raw(),
                    problem.reason());
        }
        result.add(table);
    }
}
