package io.github.linchpin.licences;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.country.Countries.Country;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.licence.Choice;
import io.github.linchpin.licence.ExportLicence;
import io.github.linchpin.licence.LicenceRefusal;
import io.github.linchpin.licence.LicenceRefusal.Why;
import io.github.linchpin.licence.LicenceService;
import io.github.linchpin.licence.LicenceTerms;
import io.github.linchpin.unit.BusinessUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records a licence, or what it says in truth or now. */
final class LicenceDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final transient LicenceService service;
    private final transient @Nullable ExportLicence before;
    private final transient Consumer<String> stored;
    private final transient LicenceFields fields;
    private final Select<BusinessUnit> unit = new Select<>();
    private final TextField reason = new TextField(Texts.text("licences.reason"));

    /**
     * What can be chosen.
     *
     * @param measures names by id
     */
    record Offer(List<BusinessUnit> units, List<Country> countries, Map<String, String> measures) {}

    private LicenceDialog(
            String title,
            Offer offer,
            @Nullable ExportLicence before,
            LicenceService service,
            Consumer<String> stored) {
        super(title, Texts.text("licences.save"));
        this.service = service;
        this.before = before;
        this.stored = stored;
        fields = new LicenceFields(offer.countries(), offer.measures());
        addClassNames("lp-cell-form");
        unit.setLabel(Texts.text("exposure.unit"));
        unit.setItems(offer.units());
        unit.setItemLabelGenerator(BusinessUnit::name);
        unit.addClassName("lp-wide");
        reason.setHelperText(Texts.text("licences.reason.help"));
        reason.addClassName("lp-wide");
        fields.supplier.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                fields.item.clear();
            }
            fields.item.getLazyDataView().refreshAll();
        });
    }

    /** For a licence that is not on file. */
    static LicenceDialog forNew(
            Offer offer,
            @Nullable Integer chosen,
            LicenceService service,
            Consumer<String> stored) {
        LicenceDialog dialog =
                new LicenceDialog(Texts.text("licences.new.title"), offer, null, service, stored);
        dialog.unit.addValueChangeListener(change -> dialog.offer(change.getValue(), offer));
        dialog.unit.setValue(
                offer.units().stream()
                        .filter(one ->
                                chosen == null
                                        ? !service.suppliers(one.id(), "", 1).isEmpty()
                                        : one.id() == chosen)
                        .findFirst()
                        .orElse(offer.units().getFirst()));
        if (offer.units().size() > 1) {
            dialog.addFields(dialog.unit);
        }
        dialog.addFields(dialog.fields.all());
        return dialog;
    }

    /**
     * For one that is.
     *
     * @param withdraw asks why it does not count any more
     */
    static LicenceDialog forChange(
            ExportLicence licence,
            Offer offer,
            LicenceService service,
            Consumer<String> stored,
            Runnable withdraw) {
        LicenceDialog dialog =
                new LicenceDialog(
                        Texts.text("licences.change.title", LicenceWords.number(licence)),
                        offer,
                        licence,
                        service,
                        stored);
        ExportLicence.Names names = licence.names();
        LicenceTerms.Goods goods = licence.terms().goods();
        dialog.fields.offer(licence.unit(), service);
        dialog.fields.show(
                licence.terms(),
                offer.countries(),
                new Choice(goods.supplier(), names.supplierCode(), names.supplier()),
                goods.item() == null
                        ? null
                        : new Choice(goods.item(), names.item(), names.description()));
        Span about =
                new Span(
                        Texts.text(
                                "licences.change.about",
                                names.unit(),
                                licence.recording().by(),
                                Formats.moment(licence.recording().at()),
                                service.history(licence.unit(), licence.id()).size()));
        about.addClassNames("lp-muted", "lp-small", "lp-wide");
        dialog.addFields(about);
        dialog.addFields(dialog.fields.all());
        dialog.addFields(dialog.reason);
        dialog.addActions(
                new Button(Texts.text("licences.withdraw.open"), click -> dialog.leave(withdraw)));
        return dialog;
    }

    private void offer(BusinessUnit of, Offer offer) {
        fields.supplier.clear();
        fields.item.clear();
        fields.offer(of.id(), service);
        offer.countries().stream()
                .filter(one -> one.code().equals(of.country()))
                .findAny()
                .ifPresent(fields.destination::setValue);
    }

    @Override
    protected Object typed() {
        List<@Nullable Object> all = new ArrayList<>(fields.typed());
        all.add(unit.getValue());
        all.add(reason.getValue());
        return all;
    }

    @Override
    protected boolean store() {
        mark(reason, "");
        Optional<LicenceTerms> terms = fields.read();
        if (terms.isEmpty()) {
            refuse(Texts.text("licences.fields"));
            return false;
        }
        try {
            if (before == null) {
                service.record(unit.getValue().id(), terms.get());
            } else {
                service.change(before.unit(), before.id(), terms.get(), reason.getValue().strip());
            }
        } catch (LicenceRefusal refusal) {
            fields.mark(refusal.why());
            if (refusal.why() == Why.REASON_MISSING) {
                mark(reason, Texts.word("export-licence.refusal", refusal.why()));
            }
            refuse(LicenceWords.refusal(refusal));
            return false;
        }
        stored.accept(terms.get().number());
        return true;
    }
}
