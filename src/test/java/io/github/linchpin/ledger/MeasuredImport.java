package io.github.linchpin.ledger;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.db.DatabaseAccess;
import io.github.linchpin.testing.HeapWatch;
import io.github.linchpin.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A program of its own with a small heap that imports one file and says what lived on its heap. */
final class MeasuredImport {
    private static final String FILE = "linchpin.benchmark.file";
    private static final String UNIT = "linchpin.benchmark.unit";
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private MeasuredImport() {}

    public static void main(String[] settings) throws IOException {
        LedgerImportService imports =
                new SpringApplicationBuilder(ImportingProcess.Ledger.class)
                        .web(WebApplicationType.NONE)
                        .run(settings)
                        .getBean(LedgerImportService.class);
        Path path = Path.of(System.getProperty(FILE));
        BenchmarkFile file = new BenchmarkFile(path, 0);
        int unit = Integer.getInteger(UNIT);
        Actor actor = Actor.system("benchmark", new UnitScope(Set.of(unit)));
        LedgerBench.Desk desk = new LedgerBench.Desk(unit, actor);
        long begin = System.nanoTime();
        HeapWatch reading = HeapWatch.every(PAUSE);
        int id;
        try (reading) {
            id = CurrentActor.as(actor, () -> imports.stage(file.upload(desk)));
        }
        say("reading", begin, reading);
        begin = System.nanoTime();
        HeapWatch applying = HeapWatch.every(PAUSE);
        try (applying) {
            CurrentActor.as(actor, () -> imports.difference(id));
            CurrentActor.as(actor, () -> imports.apply(id));
        }
        say("applying", begin, applying);
        System.out.println("BENCHMARK bytes " + Files.size(path));
        System.exit(0);
    }

    private static void say(String what, long begin, HeapWatch heap) {
        System.out.println(
                "BENCHMARK %s %.1f s: %s".formatted(what, LedgerPeers.since(begin), heap));
    }

    /**
     * Runs it to its end.
     *
     * @param heap of the program, as {@code -Xmx} takes it
     * @return what it said
     */
    static List<String> run(DatabaseAccess access, String heap, Path file, int unit)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.add("-D%s=%s".formatted(FILE, file));
        command.add("-D%s=%d".formatted(UNIT, unit));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(MeasuredImport.class.getName());
        TestDatabase.properties(access)
                .forEach((key, value) -> command.add("--" + key + "=" + value));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            said = lines.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join("\n", said));
        }
        return said;
    }
}
