package io.github.linchpin.licences;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The licences that are shown as a file.
 *
 * @param export asked when the file is
 */
record LicenceDownload(
        String name,
        String type,
        Supplier<LicenceExport> export,
        BiConsumer<LicenceExport, OutputStream> write)
        implements DownloadHandler {

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(name);
        event.setContentType(type);
        write.accept(export.get(), event.getOutputStream());
    }
}
