package io.github.linchpin.proof;

import com.vaadin.flow.component.html.Div;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.country.Countries;
import io.github.linchpin.evidence.EvidenceFileService;
import io.github.linchpin.evidence.EvidenceRefusal;
import io.github.linchpin.evidence.EvidenceService;
import io.github.linchpin.evidence.FiledEvidence;
import io.github.linchpin.evidence.RecordedListing;
import io.github.linchpin.evidence.UnitListingService;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.ReasonDialog;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.OriginKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens what pages show of evidence on origins, for whoever looks at them. */
@Component
public class ProofDesk {
    private final EvidenceService service;
    private final EvidenceFileService file;
    private final UnitListingService listings;
    private final Countries countries;

    ProofDesk(
            EvidenceService service,
            EvidenceFileService file,
            UnitListingService listings,
            Countries countries) {
        this.service = service;
        this.file = file;
        this.listings = listings;
        this.countries = countries;
    }

    /** Whether the current actor may record and withdraw. */
    public static boolean mayRecord() {
        return CurrentActor.get().may(Permission.LOAD_LEDGER);
    }

    /**
     * Opens the form in which a document is recorded.
     *
     * @param about one sentence about the purchases
     * @param usual which origin it probably says
     * @param since first month in which it probably holds
     * @param stored what the page does then
     */
    public void record(
            ProofTarget target, String about, OriginKind usual, YearMonth since, Runnable stored) {
        new EvidenceDialog(target, about, usual, since, service, file, countries::name, stored)
                .show();
    }

    /**
     * Opens what is on file.
     *
     * @param record opens the form to record more, and runs what it is given when that is stored
     * @param changed what the page does when something was recorded or withdrawn
     */
    public void open(ProofTarget target, Consumer<Runnable> record, Runnable changed) {
        EvidenceFileDialog[] dialog = new EvidenceFileDialog[1];
        Runnable again =
                () -> {
                    changed.run();
                    dialog[0].refresh();
                };
        dialog[0] =
                new EvidenceFileDialog(
                        target.name(),
                        () -> onFile(target, again),
                        mayRecord() ? () -> record.accept(again) : null);
        dialog[0].open();
    }

    /**
     * What is on file.
     *
     * @param changed what the page does when something was withdrawn
     */
    public EvidenceTable table(ProofTarget target, Runnable changed) {
        @Nullable Consumer<FiledEvidence> withdraw =
                mayRecord() ? filed -> withdraw(filed, changed) : null;
        return new EvidenceTable(filed(target), countries::name, withdraw);
    }

    private List<FiledEvidence> filed(ProofTarget target) {
        ProofTarget.Goods goods = target.goods();
        ProofTarget.Bought bought = target.bought();
        if (bought != null) {
            return file.about(target.unit(), bought.document());
        }
        return goods == null
                ? file.about(target.unit(), target.seller().id())
                : file.about(target.unit(), goods.id(), target.seller().id());
    }

    /** With what is known of who buys an item: that decides its class as well. */
    private com.vaadin.flow.component.Component onFile(ProofTarget target, Runnable changed) {
        EvidenceTable origins = table(target, changed);
        return target.goods() == null
                ? origins
                : new Div(
                        origins,
                        new ListingTable(
                                target.unitName(),
                                listings.of(target.unit()),
                                mayRecord()
                                        ? listing -> withdraw(target, listing, changed)
                                        : null));
    }

    private void withdraw(FiledEvidence filed, Runnable changed) {
        String reference = EvidenceTable.reference(filed);
        withdraw(
                reference,
                Texts.text("origin-evidence.withdraw.about", ProofWords.about(filed)),
                reason -> service.withdraw(filed.recorded().unit(), filed.recorded().id(), reason),
                changed);
    }

    private void withdraw(ProofTarget target, RecordedListing listing, Runnable changed) {
        withdraw(
                ListingTable.says(listing),
                Texts.text("unit-listing.withdraw.about", target.unitName()),
                reason -> listings.withdraw(target.unit(), listing.id(), reason),
                changed);
    }

    /** Asks why, and does it. */
    private static void withdraw(
            String what, String about, Consumer<String> work, Runnable changed) {
        new ReasonDialog(
                        new ReasonDialog.Words(
                                Texts.text("origin-evidence.withdraw.title", what),
                                about,
                                Texts.text("origin-evidence.reason"),
                                Texts.text("origin-evidence.reason.help"),
                                Texts.text("origin-evidence.withdraw")),
                        reason -> {
                            try {
                                work.accept(reason);
                            } catch (EvidenceRefusal refusal) {
                                return Optional.of(
                                        new ReasonDialog.Fault(
                                                refusal.why() == EvidenceRefusal.Why.REASON_MISSING,
                                                ProofWords.of(refusal)));
                            }
                            Notice.done(Texts.text("origin-evidence.withdraw.done", what));
                            changed.run();
                            return Optional.empty();
                        })
                .show();
    }
}
