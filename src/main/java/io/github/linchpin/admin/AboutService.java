package io.github.linchpin.admin;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditService;
import io.github.linchpin.db.DatabaseProperties;
import jakarta.annotation.security.RolesAllowed;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What runs here, in which version, on which data. */
@Service
@RolesAllowed(Permission.OPERATION)
public class AboutService {
    private static final String UNKNOWN = "?";

    private final ServerFactsQuery server;
    private final DataEditionQuery editions;
    private final AuditService audit;
    private final DatabaseProperties database;
    private final String version;
    private final String schemaVersion;

    AboutService(
            ServerFactsQuery server,
            DataEditionQuery editions,
            AuditService audit,
            DatabaseProperties database,
            ObjectProvider<BuildProperties> build,
            Flyway flyway) {
        this.server = server;
        this.editions = editions;
        this.audit = audit;
        this.database = database;
        BuildProperties known = build.getIfAvailable();
        String built = known == null ? null : known.getVersion();
        version = built == null ? UNKNOWN : built;
        // the migrations run before the start and not again
        MigrationInfo last = flyway.info().current();
        schemaVersion =
                last == null || last.getVersion() == null ? UNKNOWN : last.getVersion().toString();
    }

    /** The facts as they are now. */
    @Transactional(readOnly = true)
    public AboutFacts facts() {
        ServerFactsQuery.ServerFacts facts = server.facts();
        return new AboutFacts(
                version,
                "%s, %s"
                        .formatted(
                                Runtime.version(), System.getProperty("java.vm.vendor", UNKNOWN)),
                facts.version(),
                database.isExternal(),
                database.folder().toAbsolutePath().normalize().toString(),
                facts.size(),
                schemaVersion,
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                CurrentActor.get().may(Permission.AUDIT) ? audit.head().toString() : null,
                editions.all());
    }
}
