package io.github.linchpin.loading;

import io.github.linchpin.kit.Texts;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.ledger.LedgerJobs;
import io.github.linchpin.ledger.LedgerRefusal;
import io.github.linchpin.ledger.MappingService;
import io.github.linchpin.unit.UnitService;

/** What the parts of the screen work with. */
record LoadingDesk(
        LedgerImportService imports, LedgerJobs jobs, MappingService mappings, UnitService units) {

    /** Why something cannot be done, and what to do instead. */
    static String words(LedgerRefusal refusal) {
        return Texts.text("loading.refusal." + refusal.why().code(), refusal.detail());
    }
}
