package io.github.linchpin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.account.AccountService;
import io.github.linchpin.db.DatabaseAccess;
import io.github.linchpin.testing.Proof;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Linchpin is killed at random moments of an import, and the database goes on: the next start says
 * what became of it, which is what the tables hold, and the same file under the same key brings it
 * to its end.
 */
@WritingTest
class LedgerAppKillTest {
    private static final int LINES = 3_000;
    private static final int LONGEST_READING_MILLIS = 1_200;
    private static final int LONGEST_APPLYING_MILLIS = 600;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Autowired LedgerJobs jobs;
    @Autowired LedgerStart start;
    @Autowired DatabaseAccess access;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    @Test
    void a_killed_application_leaves_all_or_nothing() throws Exception {
        Random random = new Random(20261124); // its first moment is one of applying
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = bench.desk("ledger-app-kill", "US");
        ImportTruth truth = new ImportTruth(dsl, desk, LINES);
        DeskJobs again = new DeskJobs(jobs, desk, folder);
        int kills = Proof.cases(1, 50);
        Set<Optional<LedgerState>> found = new HashSet<>();
        for (int i = 0; i < kills; i++) {
            UUID key = UUID.randomUUID();
            try (ImportingProcess linchpin = ImportingProcess.start(access, folder)) {
                linchpin.load(desk.unit(), key, i, LINES);
                if (i % 2 == 0) { // else few of them would be cut off while they are applied
                    linchpin.await(ImportingProcess.APPLYING);
                    Thread.sleep(random.nextInt(LONGEST_APPLYING_MILLIS));
                } else {
                    Thread.sleep(random.nextInt(LONGEST_READING_MILLIS));
                }
            }
            awaitSilence();
            start.afterSingletonsInstantiated();
            Optional<LedgerState> state = truth.require(key, i);
            found.add(state);
            int id = again.read(key, LedgerBench.file(i, LINES));
            if (state.filter(LedgerState.APPLIED::equals).isEmpty()) {
                again.apply(id);
            }
            assertThat(truth.require(key, i)).contains(LedgerState.APPLIED);
        }
        if (Proof.isFull()) {
            assertThat(found)
                    .as("some came in time to cut off reading, others applying")
                    .contains(Optional.of(LedgerState.FAILED), Optional.of(LedgerState.STAGED));
        }
        bench.requireSums(desk.unit());
    }

    /** Until the database has seen that nobody is there any more. */
    private void awaitSilence() throws InterruptedException {
        while (!dsl.fetch(
                        "select 1 from pg_stat_activity where application_name = ?",
                        ImportingProcess.NAME)
                .isEmpty()) {
            Thread.sleep(20);
        }
    }
}
