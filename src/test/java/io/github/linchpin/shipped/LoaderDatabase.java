package io.github.linchpin.shipped;

import io.github.linchpin.db.DatabaseAccess;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.TestDatabase;
import io.github.linchpin.testing.TestServer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
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

/** The loader without screens, on an empty migrated database of its own. */
final class LoaderDatabase implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private LoaderDatabase(ConfigurableApplicationContext context) {
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
            basePackages = {
                "io.github.linchpin.db",
                "io.github.linchpin.audit",
                "io.github.linchpin.provenance",
                "io.github.linchpin.country",
                "io.github.linchpin.input",
                "io.github.linchpin.control",
                "io.github.linchpin.supply",
                "io.github.linchpin.concentration",
                "io.github.linchpin.exposure",
                "io.github.linchpin.draft",
                "io.github.linchpin.release",
                "io.github.linchpin.shipped"
            },
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = ShippedDataStart.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test(\\$.*)?")
            })
    @Import(FixedClock.class)
    private static final class Loader {}

    private static final class Holder {
        private static final LoaderDatabase DATABASE = start();
    }

    /** Started once; every test loads its own files first. */
    static LoaderDatabase get() {
        return Holder.DATABASE;
    }

    /**
     * One more, for tests that need a register of their own: what is loaded can never be changed.
     */
    static LoaderDatabase fresh() {
        return start();
    }

    private static LoaderDatabase start() {
        return on(TestServer.get().newMigratedDatabase());
    }

    /** The same on a database that outlives it. */
    static LoaderDatabase on(DatabaseAccess access) {
        return new LoaderDatabase(
                new SpringApplicationBuilder(Loader.class)
                        .web(WebApplicationType.NONE)
                        .properties(TestDatabase.properties(access))
                        .run());
    }

    /** Lets go of the database. */
    @Override
    public void close() {
        context.close();
    }

    DSLContext dsl() {
        return context.getBean(DSLContext.class);
    }

    ShippedDataLoader loader() {
        return context.getBean(ShippedDataLoader.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    LoadReport load(ShippedCopy copy, String... off) {
        return loader().load(copy.files(), Set.of(off));
    }

    /** Runs loads and takes everything back that they did. */
    void takingBack(Runnable loads) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(transaction -> {
                    loads.run();
                    transaction.setRollbackOnly();
                });
    }

    /** Of every table a checksum over all its rows. */
    Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        for (String table :
                dsl().fetch(
                                """
                                select relname from pg_class
                                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                                  and not relispartition and relname <> 'flyway_schema_history'
                                """)
                        .getValues(0, String.class)) {
            state.put(
                    table,
                    String.valueOf(
                            dsl().fetchValue(
                                            "select count(*) || ' ' || md5(coalesce(string_agg(r::text, E'\\n' order by r::text), '')) from \"%s\" r"
                                                    .formatted(table))));
        }
        return state;
    }
}
