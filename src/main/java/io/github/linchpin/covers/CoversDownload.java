package io.github.linchpin.covers;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The rows that are shown as a file. */
final class CoversDownload implements DownloadHandler {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String type;
    private final transient Supplier<CoversExport> export;
    private final transient BiConsumer<CoversExport, OutputStream> write;

    private CoversDownload(
            String name,
            String type,
            Supplier<CoversExport> export,
            BiConsumer<CoversExport, OutputStream> write) {
        this.name = name;
        this.type = type;
        this.export = export;
        this.write = write;
    }

    /**
     * @param export asked when the file is
     */
    static CoversDownload csv(Supplier<CoversExport> export) {
        return new CoversDownload(
                "linchpin-stock.csv", "text/csv; charset=utf-8", export, CoversExport::csv);
    }

    /**
     * @param export asked when the file is
     */
    static CoversDownload xlsx(Supplier<CoversExport> export) {
        return new CoversDownload(
                "linchpin-stock.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                export,
                CoversExport::xlsx);
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(name);
        event.setContentType(type);
        write.accept(export.get(), event.getOutputStream());
    }
}
