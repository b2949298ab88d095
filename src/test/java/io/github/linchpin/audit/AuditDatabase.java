package io.github.linchpin.audit;

import io.github.linchpin.db.DatabaseAccess;
import io.github.linchpin.db.jooq.tables.records.AuditEntryRecord;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.TestDatabase;
import io.github.linchpin.testing.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit trail alone, on an empty migrated database of its own. */
final class AuditDatabase implements AutoCloseable {
    private final DatabaseAccess access;
    private final ConfigurableApplicationContext context;

    private AuditDatabase(DatabaseAccess access, ConfigurableApplicationContext context) {
        this.access = access;
        this.context = context;
    }

    /** No {@code @Configuration}: the tests of the whole application must not find it. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JooqAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {"io.github.linchpin.db", "io.github.linchpin.audit"},
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test(\\$.*)?"))
    @Import(FixedClock.class)
    private static final class Audit {}

    static AuditDatabase start() {
        DatabaseAccess access = TestServer.get().newMigratedDatabase();
        return new AuditDatabase(
                access,
                new SpringApplicationBuilder(Audit.class)
                        .web(WebApplicationType.NONE)
                        .properties(TestDatabase.properties(access))
                        .run());
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    DSLContext dsl() {
        return get(DSLContext.class);
    }

    DatabaseAccess access() {
        return access;
    }

    /** Records events, each in a transaction of its own. */
    void record(AuditEvent... events) {
        for (AuditEvent event : events) {
            transaction().executeWithoutResult(open -> get(AuditTrail.class).record(event));
        }
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(get(PlatformTransactionManager.class));
    }

    List<AuditEntryRecord> entries() {
        List<AuditEntryRecord> entries = new ArrayList<>();
        transaction().executeWithoutResult(open -> get(AuditChainQuery.class).each(entries::add));
        return entries;
    }

    AuditEntryRecord last() {
        return entries().getLast();
    }

    AuditReport verify() {
        return get(AuditVerification.class).verify(null);
    }

    /**
     * What verification says after statements of the superuser, with all triggers off; they are
     * taken back afterwards.
     */
    AuditReport verifyAfter(@Nullable AuditHead expected, String... statements)
            throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
                if (statement.getUpdateCount() == 0 && sql.contains("audit_entry")) {
                    throw new IllegalStateException("Changed nothing: " + sql);
                }
            }
            AuditReport report =
                    new AuditVerification(
                                    new AuditChainQuery(DSL.using(connection, SQLDialect.POSTGRES)))
                            .verify(expected);
            connection.rollback();
            return report;
        }
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(access.url(), "postgres", "");
    }

    @Override
    public void close() {
        context.close();
    }
}
