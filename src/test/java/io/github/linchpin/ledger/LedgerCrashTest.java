package io.github.linchpin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.testing.Proof;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The connection of an import is cut at random moments: all of its lines count or none, the state
 * of the import says which, and the next attempt brings it to its end.
 */
@WritingTest
class LedgerCrashTest {
    private static final int LINES = 1_000;
    private static final int LONGEST_WAIT_MILLIS = 120;

    @Autowired LedgerImportService imports;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    @Test
    void a_cut_connection_leaves_all_or_nothing() throws Exception {
        Random random = new Random(20261121);
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = bench.desk("ledger-cut", "US");
        int cuts = Proof.isFull() ? 200 : 20;
        int cutOff = 0;
        for (int i = 0; i < cuts; i++) {
            String file = LedgerBench.file(i, LINES);
            int id =
                    CurrentActor.as(
                            desk.actor(),
                            () -> imports.stage(bench.upload(desk, UUID.randomUUID(), file)));
            long before = bench.counting(desk);
            CompletableFuture<LedgerImport.Difference> applying =
                    CompletableFuture.supplyAsync(
                            () -> CurrentActor.as(desk.actor(), () -> imports.apply(id)));
            Thread.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
            cut();
            boolean told = LedgerBench.isTold(applying);
            LedgerImport found =
                    CurrentActor.as(desk.actor(), () -> imports.find(id)).orElseThrow();
            long after = bench.counting(desk);
            if (found.state() == LedgerState.APPLIED) {
                assertThat(after).isEqualTo(before + LINES);
            } else {
                assertThat(told).as("who was told that it is done").isFalse();
                assertThat(found.state()).isEqualTo(LedgerState.STAGED);
                assertThat(after).isEqualTo(before);
                cutOff++;
                CurrentActor.as(desk.actor(), () -> imports.apply(id));
                assertThat(bench.counting(desk)).isEqualTo(before + LINES);
            }
        }
        assertThat(cutOff).as("cuts that came in time").isPositive();
        bench.requireSums(desk.unit());
    }

    /** Ends every other connection that is at work. */
    private void cut() {
        dsl.fetch(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                  and state <> 'idle' and query not ilike 'listen%'
                """);
    }
}
