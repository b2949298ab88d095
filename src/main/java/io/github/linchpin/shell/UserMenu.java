package io.github.linchpin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.github.linchpin.access.Actor;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Texts;

/** Who has signed in, and what they can do about it. */
final class UserMenu extends MenuBar {
    private static final long serialVersionUID = 1L;

    UserMenu(Actor actor, OwnChoices choices, AuthenticationContext authentication) {
        addClassName("lp-user");
        addThemeName("tertiary");
        Avatar avatar = new Avatar(actor.displayName());
        avatar.getElement().setAttribute("aria-hidden", "true");
        MenuItem top = addItem(avatar);
        top.setAriaLabel(Texts.text("user.menu", actor.displayName()));
        Div who = new Div(new Span(actor.displayName()), new Span(actor.name()));
        who.addClassName("lp-user__who");
        top.getSubMenu().addItem(who).setEnabled(false);
        top.getSubMenu()
                .addItem(
                        Texts.text("user.account"),
                        click -> UI.getCurrent().navigate(Addresses.OWN_ACCOUNT));
        new ThemeMenu(top.getSubMenu().addItem(Texts.text("theme.label")), choices);
        top.getSubMenu().addItem(Texts.text("user.sign-out"), click -> authentication.logout());
    }
}
