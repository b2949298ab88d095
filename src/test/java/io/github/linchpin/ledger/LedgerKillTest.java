package io.github.linchpin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.account.AccountService;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.OwnServer;
import io.github.linchpin.testing.SignedIn;
import io.github.linchpin.testing.TestDatabase;
import io.github.linchpin.unit.UnitService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * The database is killed or stopped at random moments of an import, and comes back: all lines count
 * or none, the state of the import says which, and the same file under the same key brings it to
 * its end, also where the staged rows are gone. Linchpin is not started again in between.
 */
@SpringBootTest
@ContextConfiguration(initializers = LedgerKillTest.OnItsServer.class)
@Import(FixedClock.class)
@SignedIn
@EnabledIfSystemProperty(named = "linchpin.proof", matches = "full")
class LedgerKillTest {
    private static final int KILLS = 200;
    private static final int STOPS = 50;
    private static final int LINES = 1_000;
    private static final int LONGEST_WAIT_MILLIS = 400;
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Autowired LedgerJobs jobs;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    /** Something that is done to the database. */
    private interface Crash {
        void come() throws Exception;
    }

    /** Nobody else is to feel it. */
    private static final class Holder {
        private static final OwnServer SERVER = start();

        private static OwnServer start() {
            try {
                OwnServer server = OwnServer.start(Files.createTempDirectory("linchpin-kill"));
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static final class OnItsServer
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "own server", TestDatabase.properties(Holder.SERVER.access())));
        }
    }

    @Test
    void a_killed_database_leaves_all_or_nothing() throws Exception {
        survive("ledger-kill", KILLS, this::kill);
    }

    @Test
    void an_immediately_stopped_database_leaves_all_or_nothing() throws Exception {
        survive("ledger-stop", STOPS, Holder.SERVER::restartImmediately);
    }

    private void survive(String name, int times, Crash crash) throws Exception {
        Random random = new Random(20261121);
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = bench.desk(name, "US");
        DeskJobs work = new DeskJobs(jobs, desk, folder);
        ImportTruth truth = new ImportTruth(dsl, desk, LINES);
        Set<Optional<LedgerState>> found = new HashSet<>();
        for (int i = 0; i < times; i++) {
            int number = i;
            UUID key = UUID.randomUUID();
            String file = LedgerBench.file(i, LINES);
            CompletableFuture<?> loading =
                    CompletableFuture.runAsync(() -> work.apply(work.read(key, file)));
            Thread.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
            crash.come();
            boolean told = LedgerBench.isTold(loading);
            Optional<LedgerState> state = patiently(() -> truth.require(key, number));
            found.add(state);
            if (state.filter(LedgerState.APPLIED::equals).isEmpty()) {
                assertThat(told).as("who was told that it is done").isFalse();
                work.apply(work.read(key, file));
            }
            assertThat(truth.require(key, i)).contains(LedgerState.APPLIED);
        }
        assertThat(found)
                .as("some came in time to cut off reading, others applying")
                .contains(Optional.of(LedgerState.FAILED), Optional.of(LedgerState.STAGED));
        bench.requireSums(desk.unit());
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
