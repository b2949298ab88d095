package io.github.linchpin.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.tabular.BadFileException;
import io.github.linchpin.tabular.Problem;
import io.github.linchpin.testing.Proof;
import io.github.linchpin.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * One cell at random holds something else: the register is loaded, or a row is named. That the
 * database has to refuse what the readers took is a fault: it knows no line.
 */
@Tag("query")
@ExtendWith(TestDatabase.class)
class RegisterMutationTest {
    private static final long SEED = 20261121;
    private static final List<RegisterFile> FILES = List.of(RegisterFile.values());
    private static final List<String> CELLS =
            List.of(
                    "",
                    " ",
                    "0",
                    "1",
                    "2",
                    "-1",
                    "99999999999",
                    "NaN",
                    "Y",
                    "N",
                    "CN",
                    "US;JP",
                    "x-eu",
                    "CN-1",
                    "CN-2",
                    "gallium",
                    "gallium;indium",
                    "refining",
                    "part",
                    "whole",
                    "none",
                    "all",
                    "end-use",
                    "event",
                    "cost",
                    "export",
                    "2025",
                    "2026-02",
                    "2026-02-29",
                    "2026-12-31",
                    "9999-12-31",
                    "linchpin;",
                    "linchpin",
                    "KNOWLEDGE",
                    "\u00c3\u00bc",
                    "=1+1",
                    "' or 1=1 --",
                    "a b",
                    "A/B");

    private final Random random = new Random(SEED);

    @Test
    void a_mutated_register_is_loaded_or_its_row_is_named(@TempDir Path folder) {
        LoaderDatabase database = LoaderDatabase.fresh();
        ShippedCopy copy = SmallRegister.in(folder);
        // nothing is stored of the register, so that the database is all that stands behind the
        // readers
        Map<RegisterFile, List<String>> good = new EnumMap<>(RegisterFile.class);
        for (RegisterFile file : FILES) {
            good.put(file, copy.rows(SmallRegister.path(file)));
            copy.write(SmallRegister.path(file), String.join(",", file.columns()) + "\n");
        }
        database.load(copy);
        good.forEach((file, rows) -> write(copy, file, rows));
        int loaded = 0;
        int refused = 0;
        for (int i = 0; i < Proof.cases(30, 5_000); i++) {
            RegisterFile file = FILES.get(random.nextInt(FILES.size()));
            List<String> rows = good.getOrDefault(file, List.of());
            String mutation = mutate(copy, file, rows);
            Map<String, String> before = database.state();
            boolean[] taken = new boolean[1];
            try {
                database.takingBack(() -> {
                    database.load(copy);
                    taken[0] = true;
                });
            } catch (BadFileException e) {
                Problem first = e.problems().getFirst();
                assertThat(first.file()).as(mutation + ": " + first).endsWith(".csv");
                assertThat(first.line()).as(mutation).isGreaterThan(1);
                assertThat(first.reason()).as(mutation).isNotBlank();
            }
            write(copy, file, rows);
            assertThat(database.state()).as(mutation).isEqualTo(before);
            if (taken[0]) {
                loaded++;
            } else {
                refused++;
            }
        }
        assertThat(loaded).isPositive();
        assertThat(refused).isPositive();
    }

    private String mutate(ShippedCopy copy, RegisterFile file, List<String> rows) {
        int line = 1 + random.nextInt(rows.size() - 1);
        String[] cells = rows.get(line).split(",", -1);
        int column = random.nextInt(cells.length);
        cells[column] = CELLS.get(random.nextInt(CELLS.size()));
        List<String> mutated = new ArrayList<>(rows);
        mutated.set(line, String.join(",", cells));
        write(copy, file, mutated);
        return "%s, line %s, %s: '%s'"
                .formatted(file, line + 1, file.columns().get(column), cells[column]);
    }

    private static void write(ShippedCopy copy, RegisterFile file, List<String> rows) {
        copy.write(SmallRegister.path(file), String.join("\n", rows) + "\n");
    }
}
