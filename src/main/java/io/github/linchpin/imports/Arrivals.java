package io.github.linchpin.imports;

import com.vaadin.flow.server.Command;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UploadRefused;
import io.github.linchpin.kit.UploadedFile;
import io.github.linchpin.release.ImportRefusal;
import io.github.linchpin.release.ImportService;
import io.github.linchpin.release.ReadingService;
import io.github.linchpin.release.ReleaseImport;
import io.github.linchpin.release.ReleaseUpload;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** What happens with a file that has arrived: content that was taken before is not read again. */
final class Arrivals implements Consumer<UploadedFile> {
    private final ImportsView view;
    private final ImportService imports;
    private final ReadingService readings;
    private final Clock clock;

    Arrivals(ImportsView view, ImportService imports, ReadingService readings, Clock clock) {
        this.view = view;
        this.imports = imports;
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public void accept(UploadedFile file) {
        Optional<ReleaseImport> before = imports.applied(file.sha256());
        if (before.isPresent()) {
            file.remove();
            ReleaseImport taken = before.get();
            String why =
                    Texts.text(
                            "import.taken-already",
                            file.name(),
                            String.valueOf(taken.appliedBy()),
                            taken.appliedAt() == null ? "" : Formats.moment(taken.appliedAt()));
            later(() -> view.open(taken.id(), why));
            return;
        }
        try {
            readings.start(
                    new ReleaseUpload(
                            file.path(),
                            file.name(),
                            file.bytes(),
                            file.sha256(),
                            clock.instant()));
        } catch (ImportRefusal refusal) {
            throw new UploadRefused(Texts.word("import.refusal", refusal.why()));
        }
        later(view::watch);
    }

    /** The browser is told when its session is free; nobody waits for that. */
    private void later(Command work) {
        view.getUI()
                .ifPresent(ui -> {
                    var unused = ui.access(work);
                });
    }
}
