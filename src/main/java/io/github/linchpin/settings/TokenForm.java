package io.github.linchpin.settings;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.TokenRefusal;
import io.github.linchpin.account.TokenService;
import io.github.linchpin.account.TokenWish;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitTree;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a token, at most as mighty as its owner. */
final class TokenForm extends FormDialog {
    private static final long serialVersionUID = 1L;
    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final transient TokenService service;
    private final TextField name = new TextField(Texts.text("token.name"));
    private final Select<Role> role = new Select<>();
    private final MultiSelectComboBox<BusinessUnit> units =
            new MultiSelectComboBox<>(Texts.text("admin.units"));
    private final Select<Integer> days = new Select<>();

    TokenForm(TokenService service, Set<Role> roles, UnitTree tree) {
        super(Texts.text("own.token.new"), Texts.text("own.token.create"));
        this.service = service;
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(TokenWish.LONGEST_NAME);
        name.setHelperText(Texts.text("own.token.name.help"));
        List<Role> own = roles.stream().sorted().toList();
        role.setLabel(Texts.text("token.role"));
        role.setItems(own);
        role.setItemLabelGenerator(word -> Texts.word("role", word));
        role.setValue(own.getFirst());
        role.setHelperText(Texts.text("own.token.role.help"));
        units.setItems(tree.all());
        units.setItemLabelGenerator(unit -> tree.path(unit.id()));
        units.setHelperText(Texts.text("own.token.units.help"));
        units.setVisible(!tree.all().isEmpty());
        units.setWidthFull();
        days.setLabel(Texts.text("own.token.life"));
        days.setItems(DAYS);
        days.setItemLabelGenerator(count -> Texts.text("own.token.days", count));
        days.setValue(DAYS.get(1));
        addFields(name, role, units, days);
    }

    @Override
    protected Object typed() {
        return List.of(name.getValue(), role.getValue(), ids(), days.getValue());
    }

    @Override
    protected boolean store() {
        try {
            String token =
                    service.create(
                            new TokenWish(
                                    name.getValue(),
                                    role.getValue(),
                                    ids(),
                                    Duration.ofDays(days.getValue())));
            new TokenDialog(name.getValue().strip(), token).open();
            return true;
        } catch (TokenRefusal refusal) {
            refused(refusal);
            return false;
        }
    }

    private void refused(TokenRefusal refusal) {
        String words = Texts.word("token.refusal", refusal.why());
        switch (refusal.why()) {
            case NAME_TAKEN, NAME_NOT_USABLE -> mark(name, words);
            case LIFE_NOT_USABLE -> mark(days, words);
            case MORE_THAN_OWN, GONE -> refuse(words);
        }
    }

    private Set<Integer> ids() {
        return units.getValue().stream().map(BusinessUnit::id).collect(Collectors.toSet());
    }
}
