package io.github.linchpin.purchases;

import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.ledger.LedgerLine;
import io.github.linchpin.proof.ProofDesk;
import io.github.linchpin.proof.ProofTarget;
import io.github.linchpin.shared.OriginKind;
import java.time.YearMonth;

/** What documents say of where a line, and what was delivered with it, comes from. */
final class LineProof {
    private LineProof() {}

    static void open(ProofDesk proofs, LedgerLine line) {
        ProofTarget target =
                ProofTarget.of(
                        line.key().unit(),
                        line.unit(),
                        new ProofTarget.Seller(line.seller().id(), line.seller().name()),
                        new ProofTarget.Bought(line.document().number(), line.document().line()));
        proofs.open(
                target,
                stored ->
                        proofs.record(
                                target,
                                Texts.text(
                                        "origin-evidence.dialog.line",
                                        line.goods().description(),
                                        line.seller().name(),
                                        line.unit(),
                                        LineWords.amount(line)),
                                OriginKind.LAST_PROCESSING,
                                YearMonth.from(line.key().day()),
                                () -> {
                                    Notice.done(Texts.text("origin-evidence.done"));
                                    stored.run();
                                }),
                () -> {});
    }
}
