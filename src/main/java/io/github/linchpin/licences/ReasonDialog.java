package io.github.linchpin.licences;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.licence.ExportLicence;
import io.github.linchpin.licence.LicenceRefusal;
import io.github.linchpin.licence.LicenceService;

/** Asks why a licence does not count any more. */
final class ReasonDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final transient ExportLicence licence;
    private final transient LicenceService service;
    private final transient Runnable stored;
    private final TextField reason = new TextField(Texts.text("licences.reason"));

    ReasonDialog(ExportLicence licence, LicenceService service, Runnable stored) {
        super(
                Texts.text("licences.withdraw.title", LicenceWords.number(licence)),
                Texts.text("licences.withdraw"));
        this.licence = licence;
        this.service = service;
        this.stored = stored;
        Paragraph about = new Paragraph(Texts.text("licences.withdraw.about"));
        about.addClassName("lp-muted");
        reason.setHelperText(Texts.text("licences.withdraw.help"));
        addFields(about, reason);
    }

    @Override
    protected Object typed() {
        return reason.getValue();
    }

    @Override
    protected boolean store() {
        try {
            service.withdraw(licence.unit(), licence.id(), reason.getValue().strip());
        } catch (LicenceRefusal refusal) {
            mark(reason, Texts.word("export-licence.refusal", refusal.why()));
            refuse(LicenceWords.refusal(refusal));
            return false;
        }
        stored.run();
        return true;
    }
}
