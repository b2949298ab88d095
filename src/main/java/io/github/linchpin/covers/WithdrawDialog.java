package io.github.linchpin.covers;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.stock.RecordedCount;
import io.github.linchpin.stock.StockRefusal;
import io.github.linchpin.stock.StockRefusal.Why;
import io.github.linchpin.stock.StockService;

/** Has a count count no more, with a reason. */
final class WithdrawDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final transient RecordedCount count;
    private final transient StockService service;
    private final transient Runnable stored;
    private final TextField reason = new TextField(Texts.text("covers.withdraw.reason"));

    WithdrawDialog(RecordedCount count, StockService service, Runnable stored) {
        super(Texts.text("covers.withdraw.title"), Texts.text("covers.withdraw"));
        this.count = count;
        this.service = service;
        this.stored = stored;
        addFields(
                new Paragraph(
                        Texts.text(
                                "covers.withdraw.about",
                                CoverWords.quantity(count.count().quantity(), count.count()),
                                Formats.day(count.count().countedOn()))),
                reason);
    }

    @Override
    protected Object typed() {
        return reason.getValue();
    }

    @Override
    protected boolean store() {
        CountFields.fault(reason, "");
        try {
            service.withdraw(count.unit(), count.id(), reason.getValue());
        } catch (StockRefusal refusal) {
            String words = Texts.word("stock.refusal", refusal.why());
            if (refusal.why() == Why.REASON_MISSING || refusal.why() == Why.TOO_LONG) {
                CountFields.fault(reason, words);
            }
            refuse(words);
            return false;
        }
        stored.run();
        return true;
    }
}
