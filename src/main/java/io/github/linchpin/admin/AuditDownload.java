package io.github.linchpin.admin;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.github.linchpin.audit.AuditFilter;
import io.github.linchpin.audit.AuditService;
import java.io.IOException;
import java.util.function.Supplier;

/** The entries that a filter keeps as a file, written while they are read. */
final class AuditDownload implements DownloadHandler {
    private static final long serialVersionUID = 1L;

    private final transient AuditService service;
    private final transient Supplier<AuditFilter> filter;

    /**
     * @param filter asked when the file is
     */
    AuditDownload(AuditService service, Supplier<AuditFilter> filter) {
        this.service = service;
        this.filter = filter;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName("linchpin-audit.csv");
        event.setContentType("text/csv; charset=utf-8");
        service.export(filter.get(), event.getOutputStream());
    }
}
