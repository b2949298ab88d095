package io.github.linchpin.proof;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.github.linchpin.evidence.BoughtLine;
import io.github.linchpin.evidence.BoughtLot;
import io.github.linchpin.evidence.EvidenceFileService;
import io.github.linchpin.evidence.EvidenceService;
import io.github.linchpin.evidence.SupplierSite;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.origin.Evidence;
import io.github.linchpin.shared.Stage;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields in which somebody says of what a document speaks. */
final class SubjectFields implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient ProofTarget target;
    private final transient List<SupplierSite> known;
    private final Select<Evidence.Subject> subject = new Select<>();
    private final ComboBox<BoughtLot> lot = new ComboBox<>(Texts.text("origin-evidence.lot"));
    private final ComboBox<BoughtLine> line = new ComboBox<>(Texts.text("origin-evidence.line"));
    private final ComboBox<String> site = new ComboBox<>(Texts.text("origin-evidence.site"));
    private final Select<Stage> stage = new Select<>();

    /**
     * @param changed does what else depends on the subject
     */
    SubjectFields(ProofTarget target, EvidenceFileService file, Runnable changed) {
        this.target = target;
        known = file.sites(target.unit(), target.seller().id());
        subject.setLabel(Texts.text("origin-evidence.subject"));
        subject.setItems(target.subjects());
        subject.setItemLabelGenerator(one -> Texts.word("origin-evidence.subject", one));
        subject.setValue(target.subjects().getFirst());
        subject.addValueChangeListener(change -> {
            offer();
            changed.run();
        });
        ProofTarget.Goods goods = target.goods();
        if (goods != null) {
            lot.setItems(query ->
                    file
                            .lots(
                                    target.unit(),
                                    goods.id(),
                                    target.seller().id(),
                                    query.getFilter().orElse(""))
                            .stream()
                            .skip(query.getOffset())
                            .limit(query.getLimit()));
            line.setItems(query ->
                    file
                            .lines(
                                    target.unit(),
                                    goods.id(),
                                    target.seller().id(),
                                    query.getFilter().orElse(""))
                            .stream()
                            .skip(query.getOffset())
                            .limit(query.getLimit()));
        }
        lot.setItemLabelGenerator(one ->
                Texts.text(
                        "origin-evidence.lot.of",
                        one.document(),
                        Formats.day(one.day()),
                        one.lines(),
                        Formats.compactEuros(one.euros())));
        lot.setHelperText(Texts.text("origin-evidence.lot.help"));
        line.setItemLabelGenerator(one ->
                Texts.text(
                        "origin-evidence.line.of",
                        one.document(),
                        one.line(),
                        Formats.day(one.day()),
                        Formats.compactEuros(one.euros())));
        line.setHelperText(Texts.text("origin-evidence.line.help"));
        site.setItems(known.stream().map(SupplierSite::code).toList());
        site.setAllowCustomValue(true);
        site.addCustomValueSetListener(event -> site.setValue(event.getDetail().strip()));
        site.setHelperText(Texts.text("origin-evidence.site.help"));
        stage.setLabel(Texts.text("origin-evidence.stage"));
        stage.setItems(Stage.OF_SHARES);
        stage.setItemLabelGenerator(one -> Texts.word("stage", one));
        stage.setHelperText(Texts.text("origin-evidence.stage.help"));
        stage.setValue(target.stage());
        List.of(lot, line, site).forEach(ComboBox::setWidthFull);
        offer();
    }

    private void offer() {
        boolean choosable = target.bought() == null;
        lot.setVisible(choosable && subject() == Evidence.Subject.LOT);
        line.setVisible(choosable && subject() == Evidence.Subject.LINE);
        site.setVisible(isOfSite());
        stage.setVisible(isOfSite());
    }

    /** Those that may be asked for; the first one is. */
    Component[] all() {
        if (target.bought() != null) {
            return new Component[] {subject};
        }
        return target.goods() == null
                ? new Component[] {site, stage}
                : new Component[] {subject, lot, line, site, stage};
    }

    List<Object> typed() {
        return new ArrayList<>(
                Arrays.asList(
                        subject.getValue(),
                        lot.getValue(),
                        line.getValue(),
                        site.getValue(),
                        stage.getValue()));
    }

    Evidence.Subject subject() {
        return subject.getValue();
    }

    boolean isOfSite() {
        return subject() == Evidence.Subject.SITE;
    }

    /** Whether it speaks of months; a line and a lot have their days. */
    boolean hasMonths() {
        return isOfSite() || subject() == Evidence.Subject.ITEM;
    }

    /** Runs with the country of the site that is chosen, where it is known. */
    void onSite(Consumer<String> country) {
        site.addValueChangeListener(change ->
                known.stream()
                        .filter(one -> one.code().equals(change.getValue()))
                        .map(SupplierSite::country)
                        .filter(code -> code != null)
                        .findFirst()
                        .ifPresent(country));
    }

    /** Marks what is missing; says whether all is there. */
    boolean check() {
        boolean lotMissing = lot.isVisible() && lot.isEmpty();
        boolean lineMissing = line.isVisible() && line.isEmpty();
        boolean siteMissing = isOfSite() && site.isEmpty();
        boolean siteLong =
                !site.isEmpty() && site.getValue().length() > EvidenceService.LONGEST_NAME;
        boolean stageMissing = isOfSite() && stage.isEmpty();
        mark(lot, lotMissing, "origin-evidence.lot.missing");
        mark(line, lineMissing, "origin-evidence.line.missing");
        mark(
                site,
                siteMissing || (isOfSite() && siteLong),
                siteMissing ? "origin-evidence.site.missing" : "origin-evidence.site.long");
        mark(stage, stageMissing, "origin-evidence.stage.missing");
        return !lotMissing && !lineMissing && !site.isInvalid() && !stageMissing;
    }

    private static void mark(HasValidationProperties field, boolean wrong, String why) {
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? Texts.text(why) : "");
    }

    /** The line, the lot or the item of which it speaks; empty for a site. */
    Optional<Evidence.About> about(Evidence.@Nullable Months months) {
        ProofTarget.Bought bought = target.bought();
        ProofTarget.Goods goods = target.goods();
        return switch (subject()) {
            case LINE ->
                    Optional.of(
                            bought == null
                                    ? new Evidence.OfLine(
                                            line.getValue().document(), line.getValue().line())
                                    : new Evidence.OfLine(bought.document(), bought.line()));
            case LOT ->
                    Optional.of(
                            new Evidence.OfLot(
                                    bought == null
                                            ? lot.getValue().document()
                                            : bought.document()));
            case ITEM ->
                    goods == null || months == null
                            ? Optional.empty()
                            : Optional.of(
                                    new Evidence.OfItem(goods.id(), target.seller().id(), months));
            case SITE -> Optional.empty();
        };
    }

    String site() {
        return site.getValue();
    }

    Stage stage() {
        return stage.getValue();
    }
}
