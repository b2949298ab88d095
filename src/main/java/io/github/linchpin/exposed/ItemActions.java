package io.github.linchpin.exposed;

import io.github.linchpin.evidence.AnswerService;
import io.github.linchpin.evidence.UnitListingService;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.measure.Question;
import io.github.linchpin.proof.ProofDesk;
import io.github.linchpin.proof.ProofTarget;
import io.github.linchpin.shared.OriginKind;
import io.github.linchpin.spend.ItemExposure;
import java.time.YearMonth;
import java.util.function.Consumer;

/**
 * What can be done about an item from a supplier.
 *
 * @param since first month that is looked at
 * @param changed told of the item when something was recorded or withdrawn
 */
record ItemActions(
        ProofDesk proofs,
        AnswerService answers,
        UnitListingService listings,
        YearMonth since,
        Consumer<ItemExposure> changed)
        implements ItemTable.Actions {
    @Override
    public void document(ItemExposure item, OriginKind usual) {
        record(item, usual, () -> changed.accept(item));
    }

    @Override
    public void file(ItemExposure item) {
        proofs.open(
                target(item),
                stored -> record(item, OriginKind.LAST_PROCESSING, stored),
                () -> changed.accept(item));
    }

    @Override
    public void answer(ItemExposure item, Question question) {
        new AnswerDialog(item, question, since, answers, listings, () -> changed.accept(item))
                .show();
    }

    private void record(ItemExposure item, OriginKind usual, Runnable stored) {
        proofs.record(
                target(item),
                Texts.text(
                        "origin-evidence.dialog.about",
                        item.item().description(),
                        item.seller().name(),
                        item.item().unitName(),
                        Formats.euros(item.euros())),
                usual,
                since,
                stored);
    }

    private static ProofTarget target(ItemExposure item) {
        return ProofTarget.of(
                item.item().unit(),
                item.item().unitName(),
                new ProofTarget.Seller(item.seller().id(), item.seller().name()),
                new ProofTarget.Goods(
                        item.item().id(), item.item().code(), item.item().description()),
                item.scope().stage());
    }
}
