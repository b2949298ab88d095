package io.github.linchpin.covers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UploadDialog;
import io.github.linchpin.kit.UploadRefused;
import io.github.linchpin.kit.UploadedFile;
import io.github.linchpin.stock.StockFile;
import io.github.linchpin.stock.StockRefusal;
import io.github.linchpin.stock.StockService;
import io.github.linchpin.tabular.BadSheet;
import io.github.linchpin.tabular.SheetReader;
import io.github.linchpin.unit.BusinessUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Loads many counts of a unit from a table. */
final class CountsUpload extends Button {
    private static final long serialVersionUID = 1L;

    private final transient StockService service;
    private final Select<BusinessUnit> unit = new Select<>();

    /**
     * @param loaded is done once a file was taken
     */
    CountsUpload(StockService service, List<BusinessUnit> units, Runnable loaded) {
        super(Texts.text("covers.load"));
        this.service = service;
        unit.setLabel(Texts.text("covers.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(BusinessUnit::name);
        // none of several is chosen by itself: counts of the wrong unit would be hard to see
        unit.setValue(units.size() == 1 ? units.getFirst() : null);
        unit.setVisible(units.size() > 1);
        UploadDialog dialog =
                new UploadDialog(
                        Texts.text("covers.load"),
                        Texts.text("covers.load.hint"),
                        this::take,
                        loaded,
                        unit);
        addClickListener(click -> dialog.open());
    }

    private UploadDialog.Taken take(UploadedFile file) {
        BusinessUnit whose = unit.getValue();
        if (whose == null) {
            throw new UploadRefused(Texts.text("covers.load.no-unit"));
        }
        StockFile counts = new StockFile();
        try {
            SheetReader.read(file.path(), counts);
            int taken = service.load(whose.id(), counts);
            return counts.problems().isEmpty()
                    ? new UploadDialog.Taken(
                            Texts.text("covers.loaded", taken, file.name()), List.of())
                    : refused(counts);
        } catch (StockRefusal refusal) {
            throw new UploadRefused(Texts.word("stock.refusal", refusal.why()));
        } catch (BadSheet bad) {
            throw new UploadRefused(bad.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UploadDialog.Taken refused(StockFile counts) {
        return new UploadDialog.Taken(
                Texts.text("upload.problems", counts.problems().size()),
                counts.problems().stream()
                        .map(problem ->
                                new UploadDialog.Problem(
                                        problem.row(),
                                        problem.column(),
                                        problem.raw(),
                                        problem.reason()))
                        .toList());
    }
}
