package io.github.linchpin.purchases;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The lines that a filter keeps as a file, written while they are read. */
final class LinesDownload implements DownloadHandler {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String type;
    private final transient Supplier<LineExport> export;
    private final transient BiConsumer<LineExport, OutputStream> write;

    private LinesDownload(
            String name,
            String type,
            Supplier<LineExport> export,
            BiConsumer<LineExport, OutputStream> write) {
        this.name = name;
        this.type = type;
        this.export = export;
        this.write = write;
    }

    /**
     * @param export asked when the file is
     */
    static LinesDownload csv(Supplier<LineExport> export, Supplier<LineExport.About> about) {
        return new LinesDownload(
                "linchpin-lines.csv",
                "text/csv; charset=utf-8",
                export,
                (lines, target) -> lines.csv(target, about.get()));
    }

    /**
     * @param export asked when the file is
     */
    static LinesDownload xlsx(Supplier<LineExport> export, Supplier<LineExport.About> about) {
        return new LinesDownload(
                "linchpin-lines.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                export,
                (lines, target) -> lines.xlsx(target, about.get()));
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(name);
        event.setContentType(type);
        write.accept(export.get(), event.getOutputStream());
    }
}
