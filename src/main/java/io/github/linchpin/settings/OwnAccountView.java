package io.github.linchpin.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.account.Account;
import io.github.linchpin.account.OwnAccountService;
import io.github.linchpin.account.TokenService;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shell.WithoutViewpoint;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitService;
import io.github.linchpin.unit.UnitTree;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** What somebody sees and sets of their own account. */
@Route(Addresses.OWN_ACCOUNT)
@RolesAllowed(Permission.OWN_ACCOUNT)
@WithoutViewpoint
public class OwnAccountView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient OwnAccountService accounts;
    private final transient TokenService tokens;
    private final transient UnitService units;
    private final transient Countries countries;
    private final transient Clock clock;
    private final Span name = new Span();
    private final Div cards = new Div();

    OwnAccountView(
            OwnAccountService accounts,
            TokenService tokens,
            UnitService units,
            Countries countries,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.units = units;
        this.countries = countries;
        this.clock = clock;
        addClassNames("lp-page", "lp-account");
        setId("content");
        name.addClassName("lp-muted");
        Div head = new Div(new H1(Texts.text("user.account")), name);
        head.addClassName("lp-page-head");
        cards.addClassName("lp-cards");
        add(head, cards);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Account account = accounts.account();
        List<BusinessUnit> seen = units.own();
        name.setText(Texts.text("own.name", account.displayName(), account.name()));
        cards.removeAll();
        cards.add(
                ProfileCard.of(accounts, account, countries.all()),
                RightsCard.of(account, seen),
                PasswordCard.of(accounts, account),
                SessionsCard.of(accounts));
        if (CurrentActor.get().may(Permission.OWN_TOKENS)) {
            cards.add(TokensCard.of(tokens, clock, account.roles(), new UnitTree(seen)));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("user.account"));
    }
}
