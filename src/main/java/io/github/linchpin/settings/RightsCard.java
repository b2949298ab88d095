package io.github.linchpin.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import io.github.linchpin.account.Account;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitTree;
import java.util.List;

/** What the account may and whose purchases it sees; others decide that. */
final class RightsCard {
    private RightsCard() {}

    static Component of(Account account, List<BusinessUnit> seen) {
        DescriptionList list = new DescriptionList();
        list.addClassName("lp-facts");
        account.roles().stream()
                .sorted()
                .forEach(role ->
                        list.add(
                                new DescriptionList.Term(Texts.word("role", role)),
                                new DescriptionList.Description(
                                        Texts.word("role-explained", role))));
        UnitTree tree = new UnitTree(seen);
        list.add(new DescriptionList.Term(Texts.text("admin.units")));
        if (seen.isEmpty()) {
            list.add(new DescriptionList.Description(Texts.text("own.units.none")));
        }
        tree.all().forEach(unit -> list.add(new DescriptionList.Description(tree.path(unit.id()))));
        Paragraph note = new Paragraph(Texts.text("own.rights.note"));
        note.addClassNames("lp-muted", "lp-small");
        return new InfoCard(Texts.text("own.rights"), Texts.text("own.rights.subtitle"))
                .with(list, note);
    }
}
