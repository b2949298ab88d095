package io.github.linchpin.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.ApiToken;
import io.github.linchpin.account.TokenRefusal;
import io.github.linchpin.account.TokenService;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.unit.UnitTree;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The tokens of the account: made, looked at, revoked. */
final class TokensCard {
    private final TokenService service;
    private final Clock clock;
    private final Set<Role> roles;
    private final UnitTree units;
    private final Div content = new Div();

    private TokensCard(TokenService service, Clock clock, Set<Role> roles, UnitTree units) {
        this.service = service;
        this.clock = clock;
        this.roles = roles;
        this.units = units;
    }

    /**
     * @param roles of the account, among which a token has one
     * @param units that the account sees
     */
    static Component of(TokenService service, Clock clock, Set<Role> roles, UnitTree units) {
        TokensCard tokens = new TokensCard(service, clock, roles, units);
        tokens.content.addClassName("lp-fields");
        tokens.show();
        InfoCard card =
                new InfoCard(Texts.text("own.tokens"), Texts.text("own.tokens.subtitle"))
                        .with(tokens.content);
        card.addClassName("lp-cards__wide");
        return card;
    }

    private void show() {
        List<ApiToken> tokens = service.own();
        content.removeAll();
        if (tokens.isEmpty()) {
            content.add(
                    new EmptyState(Texts.text("own.tokens.empty"), Texts.text("own.tokens.text")));
        } else {
            content.add(table(tokens));
        }
        Button add = new Button(Texts.text("own.token.new"), click -> make());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClassName("lp-start");
        content.add(add);
    }

    private PlainTable table(List<ApiToken> tokens) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("token.name")),
                        PlainTable.Column.text(Texts.text("token.scope")),
                        PlainTable.Column.text(Texts.text("token.created")),
                        PlainTable.Column.text(Texts.text("token.expires")),
                        PlainTable.Column.text(Texts.text("token.last-used")),
                        PlainTable.Column.text(Texts.text("admin.account.state")),
                        PlainTable.Column.text(Texts.text("admin.actions")));
        for (ApiToken token : tokens) {
            table.row(
                    two(token.name(), Texts.text("token.start", token.start())),
                    two(
                            Texts.word("role", token.role()),
                            String.join(", ", units.paths(token.units()))),
                    new Span(Formats.moment(token.createdAt())),
                    new Span(Formats.moment(token.expiresAt())),
                    new Span(
                            token.lastUsedAt() == null
                                    ? Texts.text("admin.never")
                                    : Formats.moment(token.lastUsedAt())),
                    new Span(Texts.text("token.state." + state(token))),
                    revoke(token));
        }
        return table;
    }

    private String state(ApiToken token) {
        if (token.revokedAt() != null) {
            return "revoked";
        }
        return token.works(clock.instant()) ? "works" : "expired";
    }

    private Component revoke(ApiToken token) {
        Button revoke = new Button(Texts.text("token.revoke"), click -> ask(token));
        revoke.setAriaLabel(Texts.text("own.token.revoke-of", token.name()));
        revoke.addThemeName("small");
        revoke.setVisible(token.works(clock.instant()));
        return revoke;
    }

    private void ask(ApiToken token) {
        ConfirmDialog question =
                new ConfirmDialog(
                        Texts.text("own.token.revoke.title", token.name()),
                        Texts.text("own.token.revoke.text"),
                        Texts.text("token.revoke"),
                        confirm -> revokeNow(token));
        question.setWidth("420px");
        question.setCancelable(true);
        question.setCancelText(Texts.text("form.cancel"));
        question.open();
    }

    private void revokeNow(ApiToken token) {
        try {
            service.revoke(token.id());
            Notice.done(Texts.text("token.revoked", token.name()));
        } catch (TokenRefusal refusal) {
            Notice.done(Texts.word("token.refusal", refusal.why()));
        }
        show();
    }

    private void make() {
        TokenForm form = new TokenForm(service, roles, units);
        form.afterwards(this::show);
        form.show();
    }

    private static Component two(String first, String second) {
        Span below = new Span(second);
        below.addClassNames("lp-muted", "lp-small", "lp-wrap");
        return new Div(new Span(first), below);
    }
}
