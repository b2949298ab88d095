package io.github.linchpin.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.tabular.BadFileException;
import io.github.linchpin.tabular.Problem;
import io.github.linchpin.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One broken row in the register of controls: it is named exactly, and nothing is stored. */
@Tag("query")
@ExtendWith(TestDatabase.class)
class RegisterFaultTest {
    @SuppressWarnings("NullAway.Init")
    private static LoaderDatabase database;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void load(@TempDir Path good) {
        database = LoaderDatabase.fresh();
        database.load(SmallRegister.in(good));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void names_the_row_and_stores_nothing(Fault fault) {
        ShippedCopy copy = SmallRegister.in(folder);
        long line = copy.lineOf(fault.reportedFile(), fault.reportedRow());
        copy.replace(fault.file(), fault.before(), fault.after());
        Map<String, String> before = database.state();

        BadFileException bad =
                catchThrowableOfType(BadFileException.class, () -> database.load(copy));

        assertThat(bad).isNotNull();
        Problem first = bad.problems().getFirst();
        assertThat(first.file()).isEqualTo("db/" + fault.reportedFile());
        assertThat(first.line()).isEqualTo(line);
        assertThat(first.column()).isEqualTo(fault.column());
        assertThat(first.reason()).contains(fault.reason());
        assertThat(database.state()).isEqualTo(before);
    }

    @Test
    void names_every_bad_row_of_every_file() {
        ShippedCopy copy = SmallRegister.in(folder);
        copy.replace(SmallRegister.path(RegisterFile.ACT), "EU-1,x-eu,", "EU-1,x-nowhere,");
        copy.replace(
                SmallRegister.path(RegisterFile.VERSION),
                SmallRegister.LICENCE,
                SmallRegister.LICENCE.replace(",licence,", ",permit,"));
        copy.replace(
                SmallRegister.path(RegisterFile.VERSION),
                SmallRegister.EVENT,
                SmallRegister.EVENT.replace("Europe/Brussels", "Europe/Bruges"));
        copy.replace(SmallRegister.path(RegisterFile.PROJECT), "FR;DE", "FR;DE;FR");

        BadFileException bad =
                catchThrowableOfType(BadFileException.class, () -> database.load(copy));

        assertThat(bad.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "db/controls/act.csv, line 4, column issuer: 'x-nowhere' is no known area",
                        "db/controls/measure_version.csv, line 2, column class: 'permit' is none of prohibited, quota, licence, review, none",
                        "db/controls/measure_version.csv, line 6, column timezone: 'Europe/Bruges' is no known time zone",
                        "db/controls/project.csv, line 2, column areas: 'FR' stands there twice");
    }

    @Test
    void a_source_that_the_register_names_cannot_be_deleted() {
        ShippedCopy copy = SmallRegister.in(folder);
        copy.remove("reference/source.csv", "rawm,");
        Map<String, String> before = database.state();

        BadFileException bad =
                catchThrowableOfType(BadFileException.class, () -> database.load(copy));

        assertThat(bad.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "db/controls/evidence.csv, line 2, column sources: 'rawm' is no known source");
        assertThat(database.state()).isEqualTo(before);
    }

    static Stream<Fault> faults() {
        return Stream.of(
                        RegisterFaults.acts(),
                        RegisterFaults.versions(),
                        RegisterFaults.dates(),
                        RegisterFaults.scopes(),
                        RegisterFaults.suspensions(),
                        RegisterFaults.beside())
                .flatMap(faults -> faults);
    }
}
