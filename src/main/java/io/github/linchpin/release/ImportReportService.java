package io.github.linchpin.release;

import io.github.linchpin.access.Permission;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Analysts and reviewers read what imports are and what they would do. */
@Service
@RolesAllowed({Permission.EDIT, Permission.PUBLISH})
public class ImportReportService {
    private final ImportQuery imports;
    private final ImportReports reports;

    ImportReportService(ImportQuery imports, ImportReports reports) {
        this.imports = imports;
        this.reports = reports;
    }

    /** The newest imports first. */
    @Transactional(readOnly = true)
    public List<ReleaseImport> all() {
        return imports.all();
    }

    /**
     * An import beside what is published now.
     *
     * @throws ImportRefusal where there is no such import
     */
    @Transactional(readOnly = true)
    public ImportReport report(int id) {
        return reports.of(id);
    }
}
