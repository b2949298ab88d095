package io.github.linchpin.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.release.ReadingJob;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/** Where a file is dropped, and how far the reading of the last one is. */
final class UploadPane extends Div {
    private static final long serialVersionUID = 1L;

    private final Div progress = new Div();
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Span words = new Span();
    private final Upload upload;

    UploadPane(UploadHandler handler, DataSize most) {
        addClassName("lp-import__upload");
        upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, most.toBytes()));
        upload.setAcceptedFileExtensions(".csv");
        upload.setUploadButton(new Button(Texts.text("import.choose")));
        upload.setDropLabel(new Span(Texts.text("import.drop")));
        upload.setI18n(words(most));
        upload.getElement().setAttribute("aria-label", Texts.text("import.choose"));
        Span hint = new Span(Texts.text("import.hint", most.toMegabytes()));
        hint.addClassName("lp-muted");
        progress.addClassName("lp-import__progress");
        progress.getElement().setAttribute("role", "status");
        add(upload, hint, progress);
    }

    private static UploadI18N words(DataSize most) {
        UploadI18N words = new UploadI18N();
        words.setError(
                new UploadI18N.Error()
                        .setTooManyFiles(Texts.text("import.one-file"))
                        .setFileIsTooBig(Texts.text("import.too-large", most.toMegabytes()))
                        .setIncorrectFileType(Texts.text("import.no-csv")));
        return words;
    }

    /** Shows how far a reading is; nothing where there is none. */
    void show(Optional<ReadingJob> job) {
        progress.removeAll();
        upload.setVisible(job.isEmpty());
        job.ifPresent(running -> {
            bar.setValue(running.done());
            bar.getElement().setAttribute("aria-label", running.fileName());
            words.setText(Texts.text("import.reading", running.fileName(), running.rows()));
            Component cancel = new Button(Texts.text("import.cancel"), click -> running.cancel());
            progress.add(words, bar, cancel);
        });
    }

    /** Forgets the file that was sent. */
    void clear() {
        upload.clearFileList();
    }
}
