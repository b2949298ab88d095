package io.github.linchpin.imports;

import com.vaadin.flow.server.Command;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.release.ImportService;
import io.github.linchpin.release.ReadingService;
import io.github.linchpin.release.ReleaseImport;
import io.github.linchpin.release.ReleaseUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;

/** What happens with a file that has arrived: content that was taken before is not read again. */
final class Arrivals implements Consumer<ReleaseUpload> {
    private final ImportsView view;
    private final ImportService imports;
    private final ReadingService readings;

    Arrivals(ImportsView view, ImportService imports, ReadingService readings) {
        this.view = view;
        this.imports = imports;
        this.readings = readings;
    }

    @Override
    public void accept(ReleaseUpload upload) {
        Optional<ReleaseImport> before = imports.applied(upload.sha256());
        if (before.isPresent()) {
            remove(upload);
            ReleaseImport taken = before.get();
            String why =
                    Texts.text(
                            "import.taken-already",
                            upload.fileName(),
                            String.valueOf(taken.appliedBy()),
                            taken.appliedAt() == null ? "" : Formats.moment(taken.appliedAt()));
            later(() -> view.open(taken.id(), why));
            return;
        }
        readings.start(upload);
        later(view::watch);
    }

    /** The browser is told when its session is free; nobody waits for that. */
    private void later(Command work) {
        view.getUI()
                .ifPresent(ui -> {
                    var unused = ui.access(work);
                });
    }

    private static void remove(ReleaseUpload upload) {
        try {
            Files.deleteIfExists(upload.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
