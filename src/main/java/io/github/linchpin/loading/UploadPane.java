package io.github.linchpin.loading;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitTree;
import java.util.List;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/** Where a file is dropped, and whose purchases are in it. */
final class UploadPane extends Div {
    private static final long serialVersionUID = 1L;

    private final ComboBox<BusinessUnit> unit = new ComboBox<>(Texts.text("loading.unit"));
    private final Upload upload;

    /**
     * @param units those that something can be loaded for, at least one
     */
    UploadPane(List<BusinessUnit> units, UnitTree tree, UploadHandler handler, DataSize most) {
        addClassNames("lp-import__upload", "lp-loading__upload");
        unit.setItems(units);
        unit.setItemLabelGenerator(one -> tree.path(one.id()));
        unit.setHelperText(Texts.text("loading.unit.help"));
        // none of several is chosen by itself: purchases of the wrong unit would be hard to see
        unit.setValue(units.size() == 1 ? units.getFirst() : null);
        unit.setPlaceholder(Texts.text("loading.unit.choose"));
        unit.setWidth("min(420px, 100%)");
        unit.setVisible(units.size() > 1);
        upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, most.toBytes()));
        upload.setAcceptedFileExtensions(".csv", ".txt", ".xlsx");
        upload.setUploadButton(new Button(Texts.text("loading.choose")));
        upload.setDropLabel(new Span(Texts.text("loading.drop")));
        upload.setI18n(words(most));
        upload.getElement().setAttribute("aria-label", Texts.text("loading.choose"));
        Span hint = new Span(Texts.text("loading.hint", most.toMegabytes()));
        hint.addClassName("lp-muted");
        add(unit, upload, hint);
        upload.setVisible(units.size() == 1);
        unit.addValueChangeListener(chosen -> upload.setVisible(chosen.getValue() != null));
    }

    private static UploadI18N words(DataSize most) {
        UploadI18N words = new UploadI18N();
        words.setError(
                new UploadI18N.Error()
                        .setTooManyFiles(Texts.text("loading.one-file"))
                        .setFileIsTooBig(Texts.text("loading.too-large", most.toMegabytes()))
                        .setIncorrectFileType(Texts.text("loading.no-table")));
        return words;
    }

    /** The unit whose purchases are uploaded; empty where none is chosen any more. */
    Optional<BusinessUnit> unit() {
        return unit.getOptionalValue();
    }

    /** Forgets the file that was sent. */
    void clear() {
        upload.clearFileList();
    }
}
