package io.github.linchpin.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The folder of the embedded server: who may use it, and what survives. */
@Timeout(120)
class EmbeddedServerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void data_survive_a_restart_and_passwords_are_required() throws Exception {
        DatabaseAccess first;
        try (EmbeddedServer server = EmbeddedServer.start(folder, 0)) {
            first = server.access();
            ServerProcess.execute(
                    first, "create table kept (word text)", "insert into kept values ('here')");
            assertPasswordsAreRequired(server.access());
            assertTheFolderIsRefusedToOthers(server.access());
        }
        try (EmbeddedServer server = EmbeddedServer.start(folder, 0)) {
            assertThat(words(server.access())).containsExactly("here");
            assertThat(server.access().owner().password()).isNotEqualTo(first.owner().password());
            assertPasswordsAreRequired(server.access());
        }
        assertThat(Files.getPosixFilePermissions(folder))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);
        assertThat(Files.getPosixFilePermissions(folder.resolve("pg-password")))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void a_killed_process_loses_no_committed_row_and_leaves_no_server_behind() throws Exception {
        Process process = ServerProcess.start(folder);
        List<String> said = readUntilReady(process);
        assertThat(said).as("%s", said).endsWith(ServerProcess.READY);
        long orphan =
                Long.parseLong(
                        Files.readAllLines(folder.resolve("pgdata/postmaster.pid")).getFirst());

        DatabaseUnusable refused = refusal();
        assertThat(refused).hasMessageContaining("already uses the data folder " + folder);

        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(orphan).map(ProcessHandle::isAlive))
                .as("the server outlives its JVM, or this test tries nothing")
                .contains(true);

        try (EmbeddedServer server = EmbeddedServer.start(folder, 0)) {
            assertThat(words(server.access())).containsExactly("committed before the kill");
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void a_folder_of_another_major_version_is_refused_and_not_touched() throws Exception {
        Path data = Files.createDirectories(folder.resolve("pgdata/base"));
        Files.writeString(folder.resolve("pgdata/PG_VERSION"), "17\n");
        Files.writeString(data.resolve("16384"), "rows");
        Files.writeString(folder.resolve("initialised"), "");
        Files.writeString(folder.resolve("pg-password"), "secret");
        Files.writeString(folder.resolve("in-use.lock"), "");
        Map<String, String> before = FolderContents.of(folder);

        assertThat(refusal())
                .hasMessageContaining("was written by PostgreSQL 17")
                .hasMessageContaining("brings PostgreSQL 18")
                .hasMessageContaining("pg_dump");

        assertThat(FolderContents.of(folder)).isEqualTo(before);
    }

    @Test
    void an_unfinished_folder_of_another_major_version_is_not_set_aside_either() throws Exception {
        Files.createDirectories(folder.resolve("pgdata"));
        Files.writeString(folder.resolve("pgdata/PG_VERSION"), "17\n");

        assertThat(refusal()).hasMessageContaining("was written by PostgreSQL 17");

        assertThat(folder.resolve("pgdata/PG_VERSION")).hasContent("17");
    }

    @Test
    void a_first_start_that_did_not_finish_is_set_aside() throws Exception {
        Files.createDirectories(folder.resolve("pgdata"));
        Files.writeString(folder.resolve("pgdata/PG_VERSION"), "18\n");
        Files.writeString(folder.resolve("pgdata/half"), "made");

        try (EmbeddedServer server = EmbeddedServer.start(folder, 0)) {
            ServerProcess.execute(server.access(), "create table kept (word text)");
            assertThat(words(server.access())).isEmpty();
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(
                            files.filter(file ->
                                            String.valueOf(file.getFileName())
                                                    .startsWith("pgdata-unfinished-"))
                                    .map(file -> file.resolve("half")))
                    .singleElement()
                    .satisfies(half -> assertThat(half).hasContent("made"));
        }
    }

    @Test
    void a_folder_that_is_a_file_is_refused_clearly() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> EmbeddedServer.start(file, 0))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("The data folder " + file + " cannot be used");
    }

    /** The same JVM and another one are refused; the server that runs goes on working. */
    private void assertTheFolderIsRefusedToOthers(DatabaseAccess access) throws Exception {
        assertThat(refusal())
                .hasMessageContaining("already uses the data folder " + folder)
                .hasMessageContaining("LINCHPIN_DATA_DIR");
        Process other = ServerProcess.start(folder);
        List<String> said = readUntilReady(other);
        other.destroyForcibly();
        assertThat(said)
                .anyMatch(line -> line.startsWith("refused: Another running Linchpin already uses"))
                .doesNotContain(ServerProcess.READY);
        assertThat(words(access)).containsExactly("here");
        ServerProcess.execute(access, "delete from kept", "insert into kept values ('here')");
    }

    private static void assertPasswordsAreRequired(DatabaseAccess access) {
        for (String user :
                List.of(access.owner().user(), access.application().user(), "postgres")) {
            assertThatThrownBy(() -> connect(access.url(), user, "wrong"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).as(user).isEqualTo("28P01"));
            assertThatThrownBy(() -> connect(access.url(), user, ""))
                    .as("without a password as %s", user)
                    .isInstanceOf(SQLException.class);
        }
        String postgres = access.url().replaceAll("/[^/]*$", "/postgres");
        assertThatThrownBy(() -> connect(postgres, "postgres", "wrong"))
                .isInstanceOf(SQLException.class);
    }

    private DatabaseUnusable refusal() {
        DatabaseUnusable refused =
                catchThrowableOfType(
                        DatabaseUnusable.class, () -> EmbeddedServer.start(folder, 0).close());
        assertThat(refused).isNotNull();
        return refused;
    }

    private static void connect(String url, String user, String password) throws SQLException {
        DriverManager.getConnection(url, user, password).close();
    }

    private static List<String> words(DatabaseAccess access) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(), access.owner().user(), access.owner().password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select word from kept")) {
            List<String> words = new ArrayList<>();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        }
    }

    private static List<String> readUntilReady(Process process) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null) {
            said.add(line);
            if (line.equals(ServerProcess.READY)) {
                return said;
            }
            line = lines.readLine();
        }
        return said;
    }
}
