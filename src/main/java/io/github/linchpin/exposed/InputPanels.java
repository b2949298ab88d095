package io.github.linchpin.exposed;

import io.github.linchpin.country.Countries;
import io.github.linchpin.evidence.AnswerService;
import io.github.linchpin.evidence.UnitListingService;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.proof.ProofDesk;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.ItemExposure;
import io.github.linchpin.spend.PurchaseExposure;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Makes the panel of an input, with what can be recorded about its items. */
@Component
class InputPanels {
    private final ProofDesk proofs;
    private final AnswerService answers;
    private final UnitListingService listings;
    private final Countries countries;

    InputPanels(
            ProofDesk proofs,
            AnswerService answers,
            UnitListingService listings,
            Countries countries) {
        this.proofs = proofs;
        this.answers = answers;
        this.listings = listings;
        this.countries = countries;
    }

    /**
     * The panel of one input of an exposure.
     *
     * @param name of the input
     * @param changed told of the item when something was recorded or withdrawn
     */
    InputPanel panel(
            UrlState state,
            String name,
            PurchaseExposure exposure,
            InputExposure open,
            ExposureReader.Items items,
            Consumer<ItemExposure> changed) {
        YearMonth since = YearMonth.from(exposure.period().first());
        return new InputPanel(
                name,
                open,
                items.bought(),
                items.sources(),
                exposure.movesWithin(ExposureGrid.DAYS_AHEAD).stream()
                        .filter(move ->
                                move.input().equals(open.input()) && move.stage() == open.stage())
                        .toList(),
                countries::name,
                state,
                new ItemTable(
                        items.bought(),
                        items.sources().items(),
                        countries::name,
                        state,
                        new ItemActions(proofs, answers, listings, since, changed),
                        ProofDesk.mayRecord()));
    }
}
