package io.github.linchpin.proof;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.evidence.EvidenceRefusal;
import io.github.linchpin.evidence.EvidenceService;
import io.github.linchpin.evidence.FiledEvidence;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Texts;

/** Says what will happen, and asks why evidence does not count any more. */
final class WithdrawDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final transient FiledEvidence filed;
    private final transient EvidenceService service;
    private final transient Runnable stored;
    private final TextField reason = new TextField(Texts.text("origin-evidence.reason"));

    WithdrawDialog(FiledEvidence filed, EvidenceService service, Runnable stored) {
        super(
                Texts.text("origin-evidence.withdraw.title", EvidenceTable.reference(filed)),
                Texts.text("origin-evidence.withdraw"));
        this.filed = filed;
        this.service = service;
        this.stored = stored;
        Paragraph about =
                new Paragraph(
                        Texts.text("origin-evidence.withdraw.about", ProofWords.about(filed)));
        about.addClassName("lp-muted");
        reason.setMaxLength(EvidenceService.LONGEST_TEXT);
        reason.setHelperText(Texts.text("origin-evidence.reason.help"));
        addFields(about, reason);
    }

    @Override
    protected Object typed() {
        return reason.getValue();
    }

    @Override
    protected boolean store() {
        try {
            service.withdraw(
                    filed.recorded().unit(), filed.recorded().id(), reason.getValue().strip());
        } catch (EvidenceRefusal refusal) {
            mark(
                    reason,
                    refusal.why() == EvidenceRefusal.Why.REASON_MISSING
                            ? Texts.word("origin-evidence.refusal", refusal.why())
                            : "");
            refuse(ProofWords.of(refusal));
            return false;
        }
        stored.run();
        return true;
    }
}
