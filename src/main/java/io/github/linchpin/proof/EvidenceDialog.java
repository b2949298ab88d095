package io.github.linchpin.proof;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.evidence.EvidenceFileService;
import io.github.linchpin.evidence.EvidenceRefusal;
import io.github.linchpin.evidence.EvidenceService;
import io.github.linchpin.evidence.SiteStatement;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.origin.Evidence;
import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.OriginKind;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Records what a document says about where something comes from. */
final class EvidenceDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    /** Rungs that a document of a line, a lot or an item can have; a site has its own. */
    private static final List<Rung> RUNGS = List.of(Rung.CUSTOMS, Rung.DOCUMENT, Rung.DECLARATION);

    private final transient ProofTarget target;
    private final transient EvidenceService service;
    private final transient Runnable stored;
    private final SubjectFields subject;
    private final Select<OriginKind> kind = new Select<>();
    private final Select<Rung> rung = new Select<>();
    private final TextField origin = new TextField(Texts.text("origin-evidence.origin"));
    private final TextField reference = new TextField(Texts.text("origin-evidence.reference"));
    private final TextField first = new TextField(Texts.text("origin-evidence.first"));
    private final TextField last = new TextField(Texts.text("origin-evidence.last"));
    private final TextField note = new TextField(Texts.text("origin-evidence.note"));

    /**
     * @param about one sentence about the purchases that it is about
     * @param countries names of countries
     */
    EvidenceDialog(
            ProofTarget target,
            String about,
            OriginKind usual,
            YearMonth since,
            EvidenceService service,
            EvidenceFileService file,
            UnaryOperator<String> countries,
            Runnable stored) {
        super(
                Texts.text(
                        target.goods() == null
                                ? "origin-evidence.dialog.of"
                                : "origin-evidence.dialog",
                        target.name()),
                Texts.text("origin-evidence.save"));
        this.target = target;
        this.service = service;
        this.stored = stored;
        Paragraph words = new Paragraph(about);
        words.addClassName("lp-muted");
        subject = new SubjectFields(target, file, this::offer);
        subject.onSite(code -> origin.setValue(countries.apply(code)));
        kind.setLabel(Texts.text("origin-evidence.kind"));
        kind.setItems(OriginKind.values());
        kind.setItemLabelGenerator(one -> Texts.word("origin-evidence.kind", one));
        kind.setValue(usual);
        rung.setLabel(Texts.text("origin-evidence.rung"));
        rung.setItems(RUNGS);
        rung.setItemLabelGenerator(one -> Texts.text("rung." + one.number() + ".long"));
        rung.setValue(Rung.DOCUMENT);
        first.setHelperText(Texts.text("origin-evidence.month.help"));
        last.setHelperText(Texts.text("origin-evidence.last.help"));
        first.setValue(since.toString());
        addFields(words);
        addFields(subject.all());
        addFields(origin, kind, rung, reference, first, last, note);
        offer();
    }

    /** A site is in one country, and makes what it makes last there. */
    private void offer() {
        boolean site = subject.isOfSite();
        origin.setLabel(
                Texts.text(site ? "origin-evidence.site.country" : "origin-evidence.origin"));
        origin.setHelperText(site ? "" : Texts.text("origin-evidence.origin.help"));
        kind.setVisible(!site);
        rung.setVisible(!site);
        first.setVisible(subject.hasMonths());
        last.setVisible(subject.hasMonths());
    }

    @Override
    protected Object typed() {
        List<Object> all = new ArrayList<>(subject.typed());
        all.addAll(
                List.of(
                        kind.getValue(),
                        rung.getValue(),
                        origin.getValue(),
                        reference.getValue(),
                        first.getValue(),
                        last.getValue(),
                        note.getValue()));
        return all;
    }

    @Override
    protected boolean store() {
        boolean fine = subject.check();
        OriginMix mix = service.read(origin.getValue()).orElse(null);
        boolean usable = mix != null && (!subject.isOfSite() || mix.percents().size() == 1);
        mark(
                origin,
                usable
                        ? ""
                        : Texts.text(
                                subject.isOfSite()
                                        ? "origin-evidence.site.country.wrong"
                                        : "origin-evidence.origin.wrong"));
        Evidence.Months months = subject.hasMonths() ? months() : null;
        if (!fine || mix == null || !usable || (subject.hasMonths() && months == null)) {
            refuse(Texts.text("origin-evidence.fields"));
            return false;
        }
        try {
            record(mix, months);
        } catch (EvidenceRefusal refusal) {
            refuse(ProofWords.of(refusal));
            return false;
        }
        stored.run();
        return true;
    }

    private void record(OriginMix mix, Evidence.@Nullable Months months) {
        String document = reference.getValue().strip();
        String more = note.getValue().strip();
        if (subject.isOfSite() && months != null) {
            service.record(
                    target.unit(),
                    new SiteStatement(
                            target.seller().id(),
                            subject.site(),
                            subject.stage(),
                            months,
                            mix.percents().keySet().iterator().next(),
                            document,
                            more));
            return;
        }
        service.record(
                target.unit(),
                new Evidence(
                        subject.about(months).orElseThrow(),
                        kind.getValue(),
                        rung.getValue(),
                        mix,
                        document,
                        more));
    }

    /** Null where one of the fields cannot be read: it says so itself. */
    private Evidence.@Nullable Months months() {
        YearMonth from = month(first);
        YearMonth to = last.isEmpty() ? null : month(last);
        if (last.isEmpty()) {
            mark(last, "");
        }
        return from == null || (!last.isEmpty() && to == null)
                ? null
                : new Evidence.Months(from, to);
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
}
