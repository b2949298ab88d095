package io.github.linchpin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.account.AccountService;
import io.github.linchpin.db.DatabaseAccess;
import io.github.linchpin.testing.Turns;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What lives on the heap while a large file is imported, in a program with 512 MB.
 *
 * <p>{@code ./linchpin test -Dtest=LedgerHeapBenchmark -Dlinchpin.benchmark=8000000}: lines, of
 * which eight million are 1 GB
 */
@WritingTest
@EnabledIfSystemProperty(named = "linchpin.benchmark", matches = "\\d+")
class LedgerHeapBenchmark {
    @TempDir Path folder;

    @Autowired DatabaseAccess access;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    @Test
    void a_large_file_needs_no_large_heap() throws Exception {
        int lines = Integer.getInteger("linchpin.benchmark");
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = bench.desk("ledger-heap-benchmark", "US");
        Path file = folder.resolve("large.csv");
        BenchmarkFile.write(file, lines, 1, 0);
        System.out.println("BENCHMARK load " + Turns.load());
        MeasuredImport.run(access, "512m", file, desk.unit()).stream()
                .filter(line -> line.startsWith("BENCHMARK"))
                .forEach(System.out::println);
        Files.delete(file);
        assertThat(bench.counting(desk)).isEqualTo(lines);
    }
}
