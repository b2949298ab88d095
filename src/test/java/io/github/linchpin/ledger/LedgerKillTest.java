package io.github.linchpin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.db.EmbeddedServer;
import io.github.linchpin.ledger.LedgerRefusal.Why;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.SignedIn;
import io.github.linchpin.testing.TestDatabase;
import io.github.linchpin.unit.UnitService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * The process of the database that works on an import is killed at random moments, which makes the
 * whole database recover: all lines count or none, the state of the import says which, and a file
 * whose staged rows are gone is read again.
 */
@SpringBootTest
@ContextConfiguration(initializers = LedgerKillTest.OwnServer.class)
@Import(FixedClock.class)
@SignedIn
@EnabledIfSystemProperty(named = "linchpin.proof", matches = "full")
class LedgerKillTest {
    private static final int KILLS = 200;
    private static final int LINES = 1_000;
    private static final int LONGEST_WAIT_MILLIS = 250;
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @Autowired LedgerImportService imports;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    /** Nobody else is to feel it. */
    static final class OwnServer
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                EmbeddedServer server =
                        EmbeddedServer.start(Files.createTempDirectory("linchpin-kill"), 0);
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(
                                new MapPropertySource(
                                        "own server", TestDatabase.properties(server.access())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void a_killed_database_leaves_all_or_nothing() throws Exception {
        Random random = new Random(20261121);
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = bench.desk("ledger-kill", "US");
        int cutOff = 0;
        for (int i = 0; i < KILLS; i++) {
            String file = LedgerBench.file(i, LINES);
            int id = stage(bench, desk, file);
            long before = bench.counting(desk);
            CompletableFuture<?> applying =
                    CompletableFuture.supplyAsync(
                            () -> CurrentActor.as(desk.actor(), () -> imports.apply(id)));
            Thread.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
            kill();
            boolean told = LedgerBench.isTold(applying);
            LedgerState state = patiently(() -> state(desk, id));
            long after = patiently(() -> bench.counting(desk));
            if (state == LedgerState.APPLIED) {
                assertThat(after).isEqualTo(before + LINES);
                continue;
            }
            assertThat(told).as("who was told that it is done").isFalse();
            assertThat(state).isEqualTo(LedgerState.STAGED);
            assertThat(after).isEqualTo(before);
            cutOff++;
            applyAfterAll(bench, desk, id, file);
            assertThat(bench.counting(desk)).isEqualTo(before + LINES);
        }
        assertThat(cutOff).as("kills that came in time").isPositive();
        bench.requireSums(desk.unit());
    }

    /** Rows that were staged are not kept over a recovery. */
    private void applyAfterAll(LedgerBench bench, LedgerBench.Desk desk, int id, String file) {
        try {
            CurrentActor.as(desk.actor(), () -> imports.apply(id));
        } catch (LedgerRefusal refusal) {
            assertThat(refusal.why()).isEqualTo(Why.ROWS_GONE);
            CurrentActor.asActor(desk.actor(), () -> imports.discard(id));
            int again = stage(bench, desk, file);
            CurrentActor.as(desk.actor(), () -> imports.apply(again));
        }
    }

    private int stage(LedgerBench bench, LedgerBench.Desk desk, String file) {
        return CurrentActor.as(
                desk.actor(), () -> imports.stage(bench.upload(desk, UUID.randomUUID(), file)));
    }

    private LedgerState state(LedgerBench.Desk desk, int id) {
        return CurrentActor.as(desk.actor(), () -> imports.find(id)).orElseThrow().state();
    }

    /** With a signal that no process can catch. */
    private void kill() {
        dsl.fetch(
                        """
                        select pid from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                          and state <> 'idle' and query not ilike 'listen%'
                        """)
                .getValues("pid", Long.class)
                .forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
    }

    private static <T> T patiently(Supplier<T> question) throws InterruptedException {
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (true) {
            try {
                return question.get();
            } catch (DataAccessException | NestedRuntimeException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
    }
}
