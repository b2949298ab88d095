package io.github.linchpin.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.testing.Proof;
import io.github.linchpin.testing.WritingTest;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two analysts on one draft at the same time: no save is lost, whoever comes second. */
@WritingTest
class InterleavingTest {
    private static final long SEED = 20261121;

    @Autowired DraftService drafts;

    /**
     * Both add 1 to a random cell, again and again, and look again when they were too late. Were a
     * save overwritten unseen, the sum would be smaller than the number of saves.
     */
    @Test
    void no_save_is_lost() throws Exception {
        int steps = Proof.cases(40, 1000);
        int draft = drafts.open("zirconium-mining-mineral-concentrates-2025-usgs-mcs-2026");
        long before = sum(drafts.sheet(draft));
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> clashes =
                    people.invokeAll(List.of(add(draft, steps, 1), add(draft, steps, 2)));
            int seen = clashes.get(0).get() + clashes.get(1).get();
            assertThat(sum(drafts.sheet(draft)) - before).isEqualTo(2L * steps);
            assertThat(seen).as("they did get into each other's way").isPositive();
        }
        drafts.discard(draft, "only tried");
    }

    /** How often the other was faster. */
    private Callable<Integer> add(int draft, int steps, int who) {
        return () ->
                CurrentActor.as(
                        Actor.system("analyst " + who),
                        () -> {
                            Random random = new Random(SEED + who);
                            int clashes = 0;
                            for (int done = 0; done < steps; ) {
                                List<DraftRow> rows = drafts.rows(draft);
                                DraftRow row = rows.get(random.nextInt(2));
                                try {
                                    drafts.save(draft, List.of(RowSave.changed(row, oneMore(row))));
                                    done++;
                                } catch (DraftConflict conflict) {
                                    clashes++;
                                }
                            }
                            return clashes;
                        });
    }

    private static RowText oneMore(DraftRow row) {
        return row.text().with(Cell.NOTE, Long.toString(count(row) + 1));
    }

    private static long count(DraftRow row) {
        return row.text().note().matches("\\d+") ? Long.parseLong(row.text().note()) : 0;
    }

    private static long sum(DraftSheet sheet) {
        return sheet.shown().stream().mapToLong(InterleavingTest::count).sum();
    }
}
