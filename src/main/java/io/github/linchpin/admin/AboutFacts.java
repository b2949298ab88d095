package io.github.linchpin.admin;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What runs here.
 *
 * @param version of Linchpin
 * @param java version and maker of the Java runtime
 * @param postgres version of the database server
 * @param ownServer whether it is a server of the operator, not the embedded one
 * @param folder data folder of the embedded server
 * @param databaseSize in bytes
 * @param schemaVersion of the last migration
 * @param uptime since the start of the process
 * @param head of the audit trail; null for those who may not read it
 */
public record AboutFacts(
        String version,
        String java,
        String postgres,
        boolean ownServer,
        String folder,
        long databaseSize,
        String schemaVersion,
        Duration uptime,
        @Nullable String head,
        List<DataEdition> editions) {}
