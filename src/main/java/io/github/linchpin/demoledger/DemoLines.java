package io.github.linchpin.demoledger;

import io.github.linchpin.demo.DemoLedger;
import io.github.linchpin.ledger.ColumnMapping;
import io.github.linchpin.ledger.LedgerFile;
import io.github.linchpin.ledger.LedgerImport;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.ledger.LedgerJobs;
import io.github.linchpin.ledger.LedgerState;
import io.github.linchpin.tabular.Checksum;
import io.github.linchpin.tabular.SheetPreview;
import io.github.linchpin.tabular.SheetReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Loads the lines of a company through the import, once. */
@Component
class DemoLines {
    private final LedgerImportService imports;
    private final LedgerJobs jobs;

    DemoLines(LedgerImportService imports, LedgerJobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    /**
     * Loads them where that was not done before; what somebody has undone or discarded stays so.
     *
     * @param unit id of the unit that the company is
     * @return how many lines are new
     */
    int load(DemoLedger ledger, String company, int unit) throws IOException {
        // the same in every start, so that the same file is the same import
        UUID key =
                UUID.nameUUIDFromBytes(("demo ledger " + company).getBytes(StandardCharsets.UTF_8));
        Optional<LedgerImport> before = imports.find(unit, key);
        if (before.isEmpty() || before.get().state() == LedgerState.FAILED) {
            jobs.read(file(ledger, company, unit, key)).await();
        }
        LedgerImport read = imports.find(unit, key).orElseThrow();
        return read.state() == LedgerState.STAGED ? imports.apply(read.id()).added() : 0;
    }

    private static LedgerFile file(DemoLedger ledger, String company, int unit, UUID key)
            throws IOException {
        Path file = Files.createTempFile("linchpin-demo-", ".csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            ledger.write(company, out);
        }
        SheetPreview preview = SheetReader.look(file);
        return new LedgerFile(
                key,
                unit,
                file,
                "demo-%s.csv".formatted(company),
                Files.size(file),
                Checksum.of(Files.readAllBytes(file)),
                preview.format(),
                ColumnMapping.byName(preview.header()));
    }
}
