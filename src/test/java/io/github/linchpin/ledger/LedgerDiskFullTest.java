package io.github.linchpin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.db.DatabaseAccess;
import io.github.linchpin.ledger.LedgerRefusal.Why;
import io.github.linchpin.testing.SmallDisk;
import io.github.linchpin.testing.TestServer;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The disk of the database is full: nothing is done by halves, whoever waits is told why, and once
 * there is room the same file goes through.
 */
@WritingTest
class LedgerDiskFullTest {
    private static final int MEGABYTES = 24;
    private static final int LINES = 10_000;
    private static final int TOO_LITTLE = 200_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Autowired LedgerJobs jobs;
    @Autowired LedgerImportService imports;
    @Autowired DatabaseAccess access;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    @SuppressWarnings("NullAway.Init")
    private SmallDisk disk;

    @BeforeEach
    void mount() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mount(MEGABYTES);
        assumeTrue(mounted.isPresent(), "only root may mount a small disk");
        disk = mounted.orElseThrow();
        TestServer.get()
                .execute(
                        "create tablespace small owner %s location '%s'"
                                .formatted(access.owner().user(), disk.folder()));
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            place("pg_default");
            TestServer.get().execute("drop tablespace small");
            disk.close();
        }
    }

    @Test
    void a_full_disk_is_told_and_nothing_is_done_by_halves() throws Exception {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = bench.desk("ledger-disk-full", "US");
        DeskJobs work = new DeskJobs(jobs, desk, folder);
        ImportTruth truth = new ImportTruth(dsl, desk, LINES);
        UUID key = UUID.randomUUID();
        String file = LedgerBench.file(1, LINES);
        place("small");

        disk.fill(TOO_LITTLE);
        assertThatThrownBy(() -> work.read(key, file)).satisfies(LedgerDiskFullTest::isFull);
        assertThat(truth.require(key, 1)).contains(LedgerState.FAILED);
        LedgerImport failed =
                CurrentActor.as(desk.actor(), () -> imports.find(desk.unit(), key)).orElseThrow();
        assertThat(failed.failure()).isEqualTo(FailureText.DISK_FULL);
        disk.free();
        int id = work.read(key, file);
        assertThat(id).isEqualTo(failed.id());

        disk.fill(TOO_LITTLE);
        assertThatThrownBy(() -> work.apply(id)).satisfies(LedgerDiskFullTest::isFull);
        assertThat(truth.require(key, 1)).contains(LedgerState.STAGED);
        assertThat(bench.counting(desk)).isZero();
        disk.free();
        work.apply(id);
        assertThat(truth.require(key, 1)).contains(LedgerState.APPLIED);
        bench.requireSums(desk.unit());
    }

    private static void isFull(Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        LedgerRefusal.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(Why.DISK_FULL));
    }

    /** Puts the rows that wait, and the lines of the year of the files, on that disk. */
    private void place(String disk) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(), access.owner().user(), access.owner().password());
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"staged_line", "purchase_line_2026"}) {
                statement.execute("alter table %s set tablespace %s".formatted(table, disk));
            }
        }
    }
}
