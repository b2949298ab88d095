package io.github.linchpin.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.account.Account;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The accounts, a row each; a row opens its form. */
final class AccountGrid extends Grid<AccountLine> {
    private static final long serialVersionUID = 1L;

    private UrlState url = new UrlState(Map.of());

    /**
     * @param open opens the form of an account
     * @param clear takes the filters away
     */
    AccountGrid(Consumer<Account> open, Runnable clear) {
        setSelectionMode(SelectionMode.NONE);
        addClassName("lp-grid");
        addItemClickListener(click -> open.accept(click.getItem().account()));
        addComponentColumn(this::name)
                .setHeader(Texts.text("admin.account.name"))
                .setRowHeader(true)
                .setComparator(Comparator.comparing(line -> line.account().name()))
                .setWidth("210px");
        addComponentColumn(line -> wrapped(roles(line.account())))
                .setHeader(Texts.text("admin.account.roles"))
                .setComparator(Comparator.comparing(line -> roles(line.account())))
                .setWidth("150px");
        addComponentColumn(line -> wrapped(String.join(", ", line.units())))
                .setHeader(Texts.text("admin.account.units"))
                .setComparator(Comparator.comparing(line -> String.join(", ", line.units())))
                .setWidth("160px");
        addComponentColumn(line -> state(line.account()))
                .setHeader(Texts.text("admin.account.state"))
                .setComparator(Comparator.comparing(line -> AccountState.of(line.account())))
                .setWidth("120px")
                .setFlexGrow(0);
        addComponentColumn(line -> wrapped(means(line.account())))
                .setHeader(Texts.text("admin.account.means"))
                .setComparator(Comparator.comparing(line -> means(line.account())))
                .setWidth("140px")
                .setFlexGrow(0);
        addColumn(line -> moment(line.lastSignIn()))
                .setHeader(Texts.text("admin.account.last-sign-in"))
                .setComparator(
                        Comparator.comparing(
                                AccountLine::lastSignIn,
                                Comparator.nullsFirst(Comparator.naturalOrder())))
                .setWidth("165px")
                .setFlexGrow(0);
        addColumn(line -> moment(line.lastChange()))
                .setHeader(Texts.text("admin.account.last-change"))
                .setComparator(
                        Comparator.comparing(
                                AccountLine::lastChange,
                                Comparator.nullsFirst(Comparator.naturalOrder())))
                .setWidth("165px")
                .setFlexGrow(0);
        getColumns().forEach(column -> column.setResizable(true));
        setEmptyStateComponent(
                new EmptyState(
                        Texts.text("admin.accounts.empty"),
                        Texts.text("admin.accounts.empty.text"),
                        new Button(Texts.text("filter.clear"), click -> clear.run())));
    }

    void show(List<AccountLine> lines, UrlState current) {
        url = current;
        setItems(lines);
    }

    private Component name(AccountLine line) {
        Account account = line.account();
        Anchor link =
                new Anchor(
                        Addresses.address(
                                AdminNavigation.ACCOUNTS,
                                url.with(AdminNavigation.OPEN, Integer.toString(account.id()))),
                        account.name());
        Span shown = wrapped(account.displayName());
        shown.addClassNames("lp-muted", "lp-small");
        return new Div(link, shown);
    }

    private static Component state(Account account) {
        Chip chip = new Chip(Texts.word("admin.account-state", AccountState.of(account)));
        if (!account.active()) {
            chip.addClassName("lp-chip--off");
        }
        return chip;
    }

    private static String means(Account account) {
        return SignInMeans.of(account).stream()
                .map(means -> Texts.word("admin.means", means))
                .collect(Collectors.joining(", "));
    }

    private static String roles(Account account) {
        return account.roles().stream()
                .sorted()
                .map(role -> Texts.word("role", role))
                .collect(Collectors.joining(", "));
    }

    private static Span wrapped(String text) {
        Span span = new Span(text);
        span.addClassName("lp-wrap");
        return span;
    }

    private static String moment(@Nullable Instant moment) {
        return moment == null ? Texts.text("admin.never") : Formats.moment(moment);
    }
}
