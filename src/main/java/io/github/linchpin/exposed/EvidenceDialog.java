package io.github.linchpin.exposed;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.evidence.EvidenceRefusal;
import io.github.linchpin.evidence.EvidenceService;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.origin.Evidence;
import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.purchased.ExposureWords;
import io.github.linchpin.shared.OriginKind;
import io.github.linchpin.spend.ItemExposure;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records what a document says about where an item from a supplier comes from. */
final class EvidenceDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    /** Rungs that a document of an item can have. */
    private static final List<Rung> RUNGS = List.of(Rung.CUSTOMS, Rung.DOCUMENT, Rung.DECLARATION);

    private final transient ItemExposure item;
    private final transient EvidenceService service;
    private final transient Runnable stored;
    private final Select<OriginKind> kind = new Select<>();
    private final Select<Rung> rung = new Select<>();
    private final TextField origin = new TextField(Texts.text("origin-evidence.origin"));
    private final TextField reference = new TextField(Texts.text("origin-evidence.reference"));
    private final TextField first = new TextField(Texts.text("origin-evidence.first"));
    private final TextField last = new TextField(Texts.text("origin-evidence.last"));
    private final TextField note = new TextField(Texts.text("origin-evidence.note"));

    EvidenceDialog(ItemExposure item, YearMonth since, EvidenceService service, Runnable stored) {
        super(
                Texts.text("origin-evidence.dialog", item.item().code()),
                Texts.text("origin-evidence.save"));
        this.item = item;
        this.service = service;
        this.stored = stored;
        Paragraph about =
                new Paragraph(
                        Texts.text(
                                "origin-evidence.dialog.about",
                                item.item().description(),
                                item.seller().name(),
                                item.item().unitName(),
                                Formats.euros(item.euros())));
        about.addClassName("lp-muted");
        kind.setLabel(Texts.text("origin-evidence.kind"));
        kind.setItems(OriginKind.values());
        kind.setItemLabelGenerator(one -> Texts.word("origin-evidence.kind", one));
        kind.setValue(OriginKind.LAST_PROCESSING);
        rung.setLabel(Texts.text("origin-evidence.rung"));
        rung.setItems(RUNGS);
        rung.setItemLabelGenerator(one -> Texts.text(ExposureWords.rung(one) + ".long"));
        rung.setValue(Rung.DOCUMENT);
        origin.setHelperText(Texts.text("origin-evidence.origin.help"));
        first.setHelperText(Texts.text("origin-evidence.month.help"));
        last.setHelperText(Texts.text("origin-evidence.last.help"));
        first.setValue(since.toString());
        addFields(about, origin, kind, rung, reference, first, last, note);
    }

    @Override
    protected Object typed() {
        return List.of(
                kind.getValue(),
                rung.getValue(),
                origin.getValue(),
                reference.getValue(),
                first.getValue(),
                last.getValue(),
                note.getValue());
    }

    @Override
    protected boolean store() {
        Optional<OriginMix> mix = service.read(origin.getValue());
        YearMonth from = month(first);
        YearMonth to = last.isEmpty() ? null : month(last);
        mark(origin, mix.isEmpty() ? Texts.text("origin-evidence.origin.wrong") : "");
        if (mix.isEmpty() || from == null || (!last.isEmpty() && to == null)) {
            refuse(Texts.text("origin-evidence.fields"));
            return false;
        }
        try {
            service.record(
                    item.item().unit(),
                    new Evidence(
                            new Evidence.OfItem(
                                    item.item().id(),
                                    item.seller().id(),
                                    new Evidence.Months(from, to)),
                            kind.getValue(),
                            rung.getValue(),
                            mix.orElseThrow(),
                            reference.getValue().strip(),
                            note.getValue().strip()));
        } catch (EvidenceRefusal refusal) {
            refuse(words(refusal));
            return false;
        }
        stored.run();
        return true;
    }

    static String words(EvidenceRefusal refusal) {
        String why = Texts.word("origin-evidence.refusal", refusal.why());
        return refusal.other() == null
                ? why
                : why
                        + " "
                        + Texts.text(
                                "origin-evidence.refusal.other",
                                refusal.other().evidence().reference(),
                                refusal.other().recording().by(),
                                Formats.moment(refusal.other().recording().at()));
    }

    private static @Nullable YearMonth month(TextField field) {
        try {
            YearMonth month = YearMonth.parse(field.getValue().strip());
            mark(field, "");
            return month;
        } catch (DateTimeParseException e) {
            mark(field, Texts.text("origin-evidence.month.wrong"));
            return null;
        }
    }

    private static void mark(TextField field, String wrong) {
        field.setInvalid(!wrong.isEmpty());
        field.setErrorMessage(wrong);
    }
}
