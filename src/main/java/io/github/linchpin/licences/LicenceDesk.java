package io.github.linchpin.licences;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.control.Registers;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.ReasonDialog;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.licence.ExportLicence;
import io.github.linchpin.licence.LicenceRefusal;
import io.github.linchpin.licence.LicenceService;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.spend.LicenceCover;
import io.github.linchpin.unit.BusinessUnit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the forms of licences, with what can be chosen in them. */
@Component
class LicenceDesk {
    private final LicenceService licences;
    private final Registers registers;
    private final Countries countries;
    private final Clock clock;

    LicenceDesk(LicenceService licences, Registers registers, Countries countries, Clock clock) {
        this.licences = licences;
        this.registers = registers;
        this.countries = countries;
        this.clock = clock;
    }

    /**
     * For a licence that is not on file.
     *
     * @param chosen id of the unit that is looked at; null: all
     * @param told what the page says afterwards
     */
    void add(List<BusinessUnit> units, @Nullable Integer chosen, Consumer<String> told) {
        LicenceDialog.forNew(
                        offer(units),
                        chosen,
                        licences,
                        number -> told.accept(Texts.text("licences.recorded", number)))
                .show();
    }

    /** For one that is. */
    void change(ExportLicence licence, List<BusinessUnit> units, Consumer<String> told) {
        LicenceDialog.forChange(
                        licence,
                        offer(units),
                        licences,
                        number -> told.accept(Texts.text("licences.changed", number)),
                        () -> withdraw(licence, told))
                .show();
    }

    private void withdraw(ExportLicence licence, Consumer<String> told) {
        String number = LicenceWords.number(licence);
        new ReasonDialog(
                        new ReasonDialog.Words(
                                Texts.text("licences.withdraw.title", number),
                                Texts.text("licences.withdraw.about"),
                                Texts.text("licences.reason"),
                                Texts.text("licences.withdraw.help"),
                                Texts.text("licences.withdraw")),
                        reason -> {
                            try {
                                licences.withdraw(licence.unit(), licence.id(), reason);
                            } catch (LicenceRefusal refusal) {
                                return Optional.of(
                                        new ReasonDialog.Fault(
                                                refusal.why() == LicenceRefusal.Why.REASON_MISSING,
                                                LicenceWords.refusal(refusal)));
                            }
                            told.accept(Texts.text("licences.withdrawn", number));
                            return Optional.empty();
                        })
                .show();
    }

    private LicenceDialog.Offer offer(List<BusinessUnit> units) {
        Map<String, String> measures = new TreeMap<>();
        registers.at(clock.instant()).measures().stream()
                .filter(one ->
                        one.measure().bindsGoods()
                                && one.measure().effect() == Effect.EXPORT_RESTRICTION)
                .forEach(one -> measures.put(one.id(), one.shortName()));
        return new LicenceDialog.Offer(units, countries.all(), measures);
    }

    /** A file of what is shown. */
    LicenceExport export(List<LicenceRow> rows, LicenceCover cover, UrlState state) {
        return new LicenceExport(
                rows,
                cover.day(),
                state.viewpoint().reading().code(),
                CurrentActor.get().name(),
                clock.instant());
    }
}
