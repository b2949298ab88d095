package io.github.linchpin.exposed;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.github.linchpin.kit.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The exposure that is shown as a file.
 *
 * @param export asked when the file is
 */
record ExposureDownload(
        String name,
        String type,
        Supplier<ExposureExport> export,
        BiConsumer<ExposureExport, OutputStream> write)
        implements DownloadHandler {

    static ExposureDownload csv(Supplier<ExposureExport> export) {
        return new ExposureDownload(
                "linchpin-exposure.csv", "text/csv; charset=utf-8", export, ExposureExport::csv);
    }

    static ExposureDownload xlsx(Supplier<ExposureExport> export) {
        String title = Texts.text("exposure.title");
        return new ExposureDownload(
                "linchpin-exposure.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                export,
                (table, target) -> table.xlsx(target, title));
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(name);
        event.setContentType(type);
        write.accept(export.get(), event.getOutputStream());
    }
}
