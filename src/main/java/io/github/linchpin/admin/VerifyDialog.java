package io.github.linchpin.admin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.audit.AuditFilter;
import io.github.linchpin.audit.AuditHead;
import io.github.linchpin.audit.AuditReport;
import io.github.linchpin.audit.AuditService;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.ShownOnce;
import io.github.linchpin.kit.Texts;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recomputes every seal in the background, and says what was found. Closing it ends the work. */
final class VerifyDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(VerifyDialog.class);

    /** The bar moves after so many entries. */
    private static final int STEP = 1000;

    private final transient AuditService service;
    private final TextField expected = new TextField(Texts.text("admin.verify.expected"));
    private final ProgressBar bar = new ProgressBar();
    private final Span step = new Span();
    private final Div result = new Div();
    private final Button verify = new Button(Texts.text("admin.verify.start"), click -> start());
    private volatile boolean cancelled;

    VerifyDialog(AuditService service) {
        this.service = service;
        addClassName("lp-form-dialog");
        setHeaderTitle(Texts.text("admin.verify.title"));
        setWidth("min(640px, 96vw)");
        expected.setHelperText(Texts.text("admin.verify.expected.help"));
        expected.setWidthFull();
        expected.setValueChangeMode(ValueChangeMode.EAGER);
        expected.addKeyDownListener(Key.ENTER, key -> start());
        bar.setVisible(false);
        step.addClassNames("lp-muted", "lp-small");
        step.getElement().setAttribute("role", "status");
        result.addClassName("lp-verify");
        result.getElement().setAttribute("role", "alert");
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(Texts.text("admin.verify.text")), expected, bar, step, result);
        getFooter().add(new Button(Texts.text("close"), click -> close()), verify);
        addOpenedChangeListener(change -> cancelled |= !change.isOpened());
        addDetachListener(detach -> cancelled = true);
    }

    private void start() {
        AuditHead head;
        try {
            head = expected.isEmpty() ? null : AuditHead.parse(expected.getValue());
        } catch (IllegalArgumentException e) {
            expected.setErrorMessage(Texts.text("admin.verify.expected.fault"));
            expected.setInvalid(true);
            return;
        }
        if (!verify.isEnabled()) {
            return;
        }
        expected.setInvalid(false);
        verify.setEnabled(false);
        result.removeAll();
        int all = service.count(AuditFilter.ALL);
        bar.setMax(Math.max(1, all));
        bar.setValue(0);
        bar.setVisible(true);
        step.setText(Texts.text("admin.verify.running", 0, all));
        UI ui = UI.getCurrent();
        Actor actor = CurrentActor.get();
        Thread.ofVirtual()
                .name("verify-audit")
                .start(() -> CurrentActor.asActor(actor, () -> run(ui, head, all)));
    }

    private void run(UI ui, @Nullable AuditHead head, int all) {
        try {
            AuditReport report =
                    service.verify(
                            head,
                            read -> {
                                if (cancelled) {
                                    throw new CancellationException();
                                }
                                if (read % STEP == 0) {
                                    tell(ui, () -> progress(read, all));
                                }
                            });
            tell(ui, () -> done(report));
        } catch (CancellationException e) {
            log.debug("Nobody waits for the verification any more");
        } catch (RuntimeException e) {
            log.error("The audit trail could not be verified", e);
            tell(ui, () -> show(Banner.warning(Texts.text("admin.verify.failed"))));
        }
    }

    private static void tell(UI ui, Command words) {
        try {
            var unused = ui.access(words);
        } catch (UIDetachedException e) {
            log.debug("Nobody waits for the verification any more");
        }
    }

    private void progress(long read, int all) {
        bar.setValue(Math.min((double) read, bar.getMax()));
        step.setText(Texts.text("admin.verify.running", read, Math.max(read, all)));
    }

    private void done(AuditReport report) {
        AuditReport.Damage damage = report.damage();
        show(
                damage == null
                        ? Banner.info(Texts.text("admin.verify.intact", report.entries()))
                        : Banner.warning(
                                Texts.text(
                                        "admin.verify.damage." + damage.kind().code(),
                                        Long.toString(damage.number()))));
        ShownOnce head = new ShownOnce(Texts.text("admin.verify.head"), report.head().toString());
        result.add(head, new Paragraph(Texts.text("admin.verify.head.note")));
    }

    private void show(Banner banner) {
        bar.setVisible(false);
        step.setText("");
        verify.setEnabled(true);
        result.removeAll();
        result.add(banner);
    }
}
