package io.github.linchpin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.Application;
import io.github.linchpin.db.DatabaseAccess;
import io.github.linchpin.db.EmbeddedServer;
import io.github.linchpin.testing.TestDatabase;
import io.github.linchpin.testing.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the command line says and with which code it ends; three times in a JVM of its own. */
@ExtendWith({TestDatabase.class, OutputCaptureExtension.class})
class VerifyAuditTest {

    private record Ended(int code, String output) {
        void endedWith(int expected, String words) {
            assertThat(code).as(output).isEqualTo(expected);
            assertThat(output).contains(words);
        }
    }

    /** Three programs are started, which takes long: with {@code -Pproof} only. */
    @Test
    @EnabledIf("io.github.linchpin.testing.Proof#isFull")
    void a_program_that_calls_it_learns_from_its_exit_code(@TempDir Path folder) throws Exception {
        try (AuditDatabase database = AuditDatabase.start()) {
            List<String> settings = settings(database.access());
            database.record(AuditEvent.of("a.b", "a", 1, "ä"), AuditEvent.of("a.b", "a", 2, "ö"));
            AuditHead head = database.verify().head();
            process(settings, "--expect", head.toString())
                    .endedWith(0, "The audit trail is intact: 2 entries, head " + head);

            tamper(database, "update audit_entry set subject_name = 'o' where number = 2");
            process(settings)
                    .endedWith(
                            1, "The audit trail is damaged: entry 2 does not say what was sealed");
        }
        try (EmbeddedServer running = EmbeddedServer.start(folder, 0)) {
            assertThat(running.access().url()).isNotEmpty();
            process(List.of("--linchpin.db.folder=" + folder))
                    .endedWith(2, "Another running Linchpin already uses the data folder");
        }
    }

    @Test
    void a_damaged_trail_ends_with_1(CapturedOutput output) throws Exception {
        try (AuditDatabase database = AuditDatabase.start()) {
            List<String> settings = settings(database.access());
            run(output, settings)
                    .endedWith(0, "The audit trail is intact: 0 entries, head " + AuditHead.NONE);

            AuditEvent event = AuditEvent.of("a.b", "a", 1, "ä");
            database.record(event, event, event);
            AuditHead head = database.verify().head();
            tamper(database, "delete from audit_entry where number = 3");
            run(output, settings).endedWith(0, "intact: 2 entries");
            run(output, settings, "--expect=" + head)
                    .endedWith(1, "entry 3 and later ones are missing, the expected head among");

            database.record(event);
            run(output, settings, "--expect=" + head.number() + ":" + "ab".repeat(32))
                    .endedWith(1, "entry 3 was written anew");
            tamper(database, "delete from audit_entry where number = 2");
            run(output, settings).endedWith(1, "entry 2 is missing");
        }
    }

    @Test
    void what_cannot_be_read_ends_with_2(CapturedOutput output, @TempDir Path folder) {
        DatabaseAccess empty = TestServer.get().newDatabase();
        List<String> settings = settings(empty);
        run(output, settings).endedWith(2, "This database holds no audit trail");
        run(output, settings, "--expect", "12:abc")
                .endedWith(2, "'12:abc' is no head of an audit trail");
        run(output, settings, "--expect").endedWith(2, "'' is no head of an audit trail");
        run(output, settings, "12").endedWith(2, "'12' is not understood");
        settings.replaceAll(setting -> setting.replace(".url=", ".url=x"));
        run(output, settings).endedWith(2, "cannot be used");

        Path absent = folder.resolve("absent");
        run(output, List.of("--linchpin.db.folder=" + absent))
                .endedWith(2, "There is no database in the folder " + absent);
        assertThat(Files.exists(absent)).isFalse();
    }

    private static void tamper(AuditDatabase database, String sql) throws SQLException {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static List<String> settings(DatabaseAccess access) {
        List<String> settings = new ArrayList<>();
        TestDatabase.properties(access)
                .forEach((name, value) -> settings.add("--%s=%s".formatted(name, value)));
        return settings;
    }

    private static Ended run(CapturedOutput output, List<String> settings, String... arguments) {
        int before = output.length();
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(arguments));
        int code = VerifyAudit.run(all);
        return new Ended(code, output.toString().substring(before));
    }

    private static Ended process(List<String> settings, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
        command.add(Application.class.getName());
        command.add(VerifyAudit.COMMAND);
        command.addAll(settings);
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
