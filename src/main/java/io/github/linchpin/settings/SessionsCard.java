package io.github.linchpin.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.account.OpenSession;
import io.github.linchpin.account.OwnAccountService;
import io.github.linchpin.kit.BrowserName;
import io.github.linchpin.kit.BrowserSession;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import java.util.List;

/** Where the account is signed in, and ending all of it but here. */
final class SessionsCard {
    private final OwnAccountService accounts;
    private final Div content = new Div();

    private SessionsCard(OwnAccountService accounts) {
        this.accounts = accounts;
    }

    static Component of(OwnAccountService accounts) {
        SessionsCard sessions = new SessionsCard(accounts);
        sessions.content.addClassName("lp-fields");
        sessions.show();
        InfoCard card =
                new InfoCard(Texts.text("own.sessions"), Texts.text("own.sessions.subtitle"))
                        .with(sessions.content);
        card.addClassName("lp-cards__wide");
        return card;
    }

    private void show() {
        List<OpenSession> open = accounts.sessions();
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("admin.session.browser")),
                        PlainTable.Column.text(Texts.text("admin.session.address")),
                        PlainTable.Column.text(Texts.text("admin.session.last-used")));
        for (OpenSession session : open) {
            Div browser = new Div(new Span(BrowserName.of(session.agent())));
            browser.addClassName("lp-chips");
            if (session.isIn(BrowserSession.current())) {
                browser.add(new Chip(Texts.text("session.this")));
            }
            table.row(
                    browser,
                    new Span(session.address()),
                    new Span(Formats.moment(session.lastUsed())));
        }
        Button end = new Button(Texts.text("own.sessions.end"), click -> ask());
        end.addClassName("lp-start");
        content.removeAll();
        content.add(table, end);
    }

    private void ask() {
        ConfirmDialog question =
                new ConfirmDialog(
                        Texts.text("own.sessions.end.title"),
                        Texts.text("own.sessions.end.text"),
                        Texts.text("own.sessions.end"),
                        confirm -> {
                            int ended = accounts.endOthers(BrowserSession.current());
                            Notice.done(Texts.text("own.sessions.ended", ended));
                            show();
                        });
        question.setWidth("420px");
        question.setCancelable(true);
        question.setCancelText(Texts.text("form.cancel"));
        question.open();
    }
}
