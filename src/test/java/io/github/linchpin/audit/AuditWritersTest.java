package io.github.linchpin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.db.jooq.tables.records.AuditEntryRecord;
import io.github.linchpin.testing.Proof;
import io.github.linchpin.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Many who record at the same time. */
@Tag("query")
@ExtendWith(TestDatabase.class)
class AuditWritersTest {
    private static final int WRITERS = 8;

    @Test
    void eight_writers_make_one_chain_without_a_gap() throws Exception {
        int each = Proof.cases(50, 1_000);
        try (AuditDatabase database = AuditDatabase.start();
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            AuditTrail trail = database.get(AuditTrail.class);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int id = writer;
                running.add(
                        writers.submit(() -> {
                            start.await();
                            TransactionTemplate transaction = database.transaction();
                            for (int i = 0; i < each; i++) {
                                int number = i;
                                transaction.executeWithoutResult(open -> {
                                    trail.record(AuditEvent.of("a.b", "a", id, "" + number));
                                    if (number % 5 == 4) {
                                        open.setRollbackOnly();
                                    }
                                });
                            }
                            return true;
                        }));
            }
            start.countDown();
            for (Future<?> writer : running) {
                writer.get();
            }

            AuditReport report = database.verify();
            assertThat(report.damage()).isNull();
            assertThat(report.entries()).isEqualTo((long) WRITERS * (each - each / 5));
            assertThat(report.head().number()).isEqualTo(report.entries());
            List<AuditEntryRecord> entries = database.entries();
            for (int writer = 0; writer < WRITERS; writer++) {
                String id = "" + writer;
                assertThat(entries)
                        .filteredOn(entry -> entry.getSubjectId().equals(id))
                        .extracting(entry -> Integer.valueOf(entry.getSubjectName()))
                        .as("what one writer records stays in its order")
                        .isSorted()
                        .hasSize(each - each / 5);
            }
        }
    }

    /** Such a transaction does not see what came after its start: it fails, the chain stays. */
    @Test
    void a_writer_with_an_old_view_of_the_table_cannot_fork_the_chain() throws Exception {
        try (AuditDatabase database = AuditDatabase.start();
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            AuditEvent event = AuditEvent.of("a.b", "a", 1, "x");
            TransactionTemplate old = database.transaction();
            old.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);

            boolean refused = false;
            try {
                old.executeWithoutResult(open -> {
                    assertThat(database.verify().entries()).isZero();
                    await(other.submit(() -> database.record(event)));
                    database.get(AuditTrail.class).record(event);
                });
            } catch (DuplicateKeyException e) {
                refused = true;
            }

            assertThat(refused).isTrue();
            assertThat(database.verify().entries()).isEqualTo(1);
            assertThat(database.verify().isIntact()).isTrue();
        }
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
