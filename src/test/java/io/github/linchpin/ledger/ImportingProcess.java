package io.github.linchpin.ledger;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.db.DatabaseAccess;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * A program of its own for tests: the ledger and what it rests on, as Linchpin starts them, on a
 * database that is there already. It reads and applies the files that it is told of on its input,
 * until it is killed.
 */
final class ImportingProcess implements AutoCloseable {
    /** It is told what to do. */
    static final String READY = "importing: ready";

    /** The file is read, and from now on its lines are applied. */
    static final String APPLYING = "importing: applying";

    static final String DONE = "importing: done";

    /** What its connections are called in the database. */
    static final String NAME = "importing";

    private final Process process;
    private final BufferedReader said;
    private final PrintStream told;

    private ImportingProcess(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
        this.told = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    public static void main(String[] settings) throws IOException {
        ConfigurableApplicationContext linchpin =
                new SpringApplicationBuilder(Ledger.class)
                        .web(WebApplicationType.NONE)
                        .run(settings);
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println(READY);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ");
            int unit = Integer.parseInt(words[0]);
            Actor actor = Actor.system(NAME, new UnitScope(Set.of(unit)));
            DeskJobs jobs =
                    new DeskJobs(
                            linchpin.getBean(LedgerJobs.class),
                            new LedgerBench.Desk(unit, actor),
                            folder);
            int id =
                    jobs.read(
                            UUID.fromString(words[1]),
                            LedgerBench.file(
                                    Integer.parseInt(words[2]), Integer.parseInt(words[3])));
            System.out.println(APPLYING);
            jobs.apply(id);
            System.out.println(DONE);
        }
        System.exit(0); // whoever started it is gone
    }

    /** No {@code @Configuration}: the tests of the whole application must not find it. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JooqAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {
                "io.github.linchpin.db",
                "io.github.linchpin.audit",
                "io.github.linchpin.provenance",
                "io.github.linchpin.country",
                "io.github.linchpin.input",
                "io.github.linchpin.unit",
                "io.github.linchpin.content",
                "io.github.linchpin.ledger"
            },
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test(\\$.*)?"))
    @Import(FixedClock.class)
    static final class Ledger {}

    /**
     * Starts it and waits until it is ready.
     *
     * @param folder where it keeps uploaded files
     */
    static ImportingProcess start(DatabaseAccess access, Path folder) throws IOException {
        Map<String, Object> settings = new HashMap<>(TestDatabase.properties(access));
        settings.put("linchpin.db.url", access.url() + "?ApplicationName=" + NAME);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(ImportingProcess.class.getName());
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        ImportingProcess started =
                new ImportingProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
        started.await(READY);
        return started;
    }

    /** Begins to read and apply a file. */
    void load(int unit, UUID key, int number, int lines) {
        told.println(String.join(" ", "" + unit, key.toString(), "" + number, "" + lines));
    }

    /** Waits until it says so. */
    void await(String word) throws IOException {
        List<String> before = new ArrayList<>();
        for (String line = said.readLine(); !word.equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IllegalStateException(String.join("\n", before));
            }
            before.add(line);
        }
    }

    /** With a signal that no process can catch. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
