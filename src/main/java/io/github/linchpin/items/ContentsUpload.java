package io.github.linchpin.items;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import io.github.linchpin.content.ContentFile;
import io.github.linchpin.content.ContentRefusal;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UploadDialog;
import io.github.linchpin.kit.UploadRefused;
import io.github.linchpin.kit.UploadedFile;
import io.github.linchpin.tabular.BadSheet;
import io.github.linchpin.tabular.RowTaker;
import io.github.linchpin.tabular.SheetReader;
import io.github.linchpin.unit.BusinessUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Loads contents of many items of a unit from a table. */
final class ContentsUpload extends Button {
    private static final long serialVersionUID = 1L;

    private final transient ContentService service;
    private final Select<BusinessUnit> unit = new Select<>();

    /**
     * @param loaded is done once a file was taken
     */
    ContentsUpload(ContentService service, List<BusinessUnit> units, Runnable loaded) {
        super(Texts.text("items.load"));
        this.service = service;
        unit.setLabel(Texts.text("items.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(BusinessUnit::name);
        // none of several is chosen by itself: contents of the wrong unit would be hard to see
        unit.setValue(units.size() == 1 ? units.getFirst() : null);
        unit.setPlaceholder(Texts.text("items.load.unit"));
        unit.setVisible(units.size() > 1);
        UploadDialog dialog =
                new UploadDialog(
                        Texts.text("items.load"),
                        Texts.text("items.load.hint"),
                        this::take,
                        loaded,
                        unit);
        addClickListener(click -> dialog.open());
    }

    private UploadDialog.Taken take(UploadedFile file) {
        BusinessUnit whose = unit.getValue();
        if (whose == null) {
            throw new UploadRefused(Texts.text("items.load.no-unit"));
        }
        ContentFile contents = new ContentFile(file.name());
        read(file, contents);
        try {
            int items = service.load(whose.id(), contents);
            return new UploadDialog.Taken(
                    Texts.text("items.loaded", items, file.name()), List.of());
        } catch (ContentRefusal refusal) {
            return taken(refusal);
        }
    }

    /** Reads a table to its end. */
    static void read(UploadedFile file, RowTaker taker) {
        try {
            SheetReader.read(file.path(), taker);
        } catch (BadSheet bad) {
            throw new UploadRefused(bad.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UploadDialog.Taken taken(ContentRefusal refusal) {
        if (refusal.problems().isEmpty()) {
            throw new UploadRefused(Texts.word("items.refusal", refusal.why()));
        }
        return new UploadDialog.Taken(
                Texts.text("upload.problems", refusal.problems().size()),
                refusal.problems().stream()
                        .map(problem ->
                                new UploadDialog.Problem(
                                        problem.row(),
                                        problem.column(),
                                        problem.raw(),
                                        problem.reason()))
                        .toList());
    }
}
