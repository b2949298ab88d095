package io.github.linchpin.admin;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.account.ApiToken;
import io.github.linchpin.account.SessionService;
import io.github.linchpin.account.TokenRefusal;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditService;
import io.github.linchpin.history.HistoryDrawer;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.unit.UnitTree;

/** A token of somebody: what it may, and making it useless. */
final class RevokeForm extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final transient SessionService service;
    private final transient ApiToken token;
    private final boolean works;
    private final TextField reason = new TextField(Texts.text("admin.reason"));

    /**
     * @param works whether there is anything to revoke
     */
    RevokeForm(
            SessionService service,
            AuditService audit,
            ApiToken token,
            boolean works,
            UnitTree tree) {
        super(
                Texts.text("admin.token.title", token.name()),
                Texts.text(works ? "token.revoke" : "close"));
        this.service = service;
        this.token = token;
        this.works = works;
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lp-facts");
        fact(facts, "admin.token.owner", token.accountName());
        fact(facts, "token.starts-with", token.start());
        fact(facts, "token.role", Texts.word("role", token.role()));
        fact(
                facts,
                "admin.units",
                token.units().isEmpty()
                        ? Texts.text("token.no-units")
                        : String.join(", ", tree.paths(token.units())));
        fact(facts, "token.expires", Formats.moment(token.expiresAt()));
        reason.setMaxLength(AuditEvent.LONGEST_REASON);
        reason.setHelperText(Texts.text("admin.token.revoke.help"));
        reason.setVisible(works);
        addFields(facts, reason);
        addActions(
                HistoryDrawer.button(
                        audit, "api-token", token.id(), token.name(), new UnitNaming(tree)));
    }

    private static void fact(DescriptionList facts, String term, String description) {
        facts.add(
                new DescriptionList.Term(Texts.text(term)),
                new DescriptionList.Description(description));
    }

    @Override
    protected Object typed() {
        return reason.getValue();
    }

    @Override
    protected boolean store() {
        if (!works) {
            return true;
        }
        try {
            service.revoke(token.id(), reason.getValue());
            Notice.done(Texts.text("token.revoked", token.name()));
            return true;
        } catch (TokenRefusal refusal) {
            refuse(Texts.word("token.refusal", refusal.why()));
            return false;
        }
    }
}
