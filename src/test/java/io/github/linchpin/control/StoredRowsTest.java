package io.github.linchpin.control;

import static io.github.linchpin.db.jooq.Tables.MEASURE_VERSION;
import static io.github.linchpin.db.jooq.Tables.SCOPE_SET;
import static io.github.linchpin.db.jooq.Tables.SUSPENSION_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.tabular.Checksum;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What analysts start from is what the files say, cell by cell: the checksums tell. */
@DatabaseTest
class StoredRowsTest {
    @Autowired StoredRows stored;
    @Autowired DSLContext dsl;

    @Test
    void versions_are_written_as_their_files_write_them() {
        var versions = dsl.selectFrom(MEASURE_VERSION).fetch();
        // areas are kept without their order
        versions.removeIf(version ->
                stored.version(version.getMeasure(), version.getNumber())
                        .filter(row ->
                                (row.cell("origins") + row.cell("destinations")).contains(";"))
                        .isPresent());
        assertThat(versions).hasSizeGreaterThan(80);
        versions.forEach(version ->
                assertThat(
                                checksum(
                                        RegisterFile.VERSION,
                                        stored.version(version.getMeasure(), version.getNumber())
                                                .orElseThrow()
                                                .cells()))
                        .as(version.getMeasure())
                        .isEqualTo(version.getChecksum()));
    }

    @Test
    void suspensions_are_written_as_their_file_writes_them() {
        var versions = dsl.selectFrom(SUSPENSION_VERSION).fetch();
        assertThat(versions).hasSizeGreaterThan(15);
        versions.forEach(version ->
                assertThat(
                                checksum(
                                        RegisterFile.SUSPENSION,
                                        stored.suspension(
                                                        version.getSuspension(),
                                                        version.getNumber())
                                                .orElseThrow()
                                                .cells()))
                        .as(version.getSuspension())
                        .isEqualTo(version.getChecksum()));
    }

    @Test
    void scope_and_codes_are_written_as_their_files_write_them() {
        var sets = dsl.selectFrom(SCOPE_SET).fetch();
        assertThat(sets).hasSizeGreaterThan(80);
        sets.forEach(set -> {
            StringBuilder rows = new StringBuilder();
            stored.scope(set.getMeasure(), set.getNumber())
                    .forEach(row -> append(rows, RegisterFile.SCOPE, row));
            stored.codes(set.getMeasure(), set.getNumber())
                    .forEach(row -> append(rows, RegisterFile.CODE, row));
            assertThat(Checksum.of(rows.toString()))
                    .as(set.getMeasure())
                    .isEqualTo(set.getChecksum());
        });
    }

    private static void append(StringBuilder rows, RegisterFile file, Map<String, String> row) {
        rows.append(rows.isEmpty() ? "" : "\u001d").append(content(file, row));
    }

    private static String checksum(RegisterFile file, Map<String, String> cells) {
        return Checksum.of(content(file, cells));
    }

    private static String content(RegisterFile file, Map<String, String> cells) {
        return CsvFile.typed(file.fileName(), file.columns(), List.of(new CsvFile.Typed(1, cells)))
                .rows()
                .findFirst()
                .orElseThrow()
                .content();
    }
}
