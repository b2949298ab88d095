package io.github.linchpin.kit;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** Says what will happen to something on file, asks why, and does it. */
public final class ReasonDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    /** Longest reason that somebody can type. */
    private static final int LONGEST = 500;

    private final TextField reason = new TextField();
    private final transient Work work;

    /**
     * What it says.
     *
     * @param about what will happen
     * @param label of the field for the reason
     * @param help what is a good reason; empty: nothing
     * @param action what the button does
     */
    public record Words(String title, String about, String label, String help, String action) {}

    /**
     * Why it was not done.
     *
     * @param ofReason whether the reason is at fault
     */
    public record Fault(boolean ofReason, String words) {}

    /** What is done with the reason. */
    @FunctionalInterface
    public interface Work {
        /** Does it; empty: it is done. */
        Optional<Fault> because(String reason);
    }

    public ReasonDialog(Words words, Work work) {
        super(words.title(), words.action());
        this.work = work;
        Paragraph about = new Paragraph(words.about());
        about.addClassName("lp-muted");
        reason.setLabel(words.label());
        reason.setHelperText(words.help());
        reason.setMaxLength(LONGEST);
        addFields(about, reason);
    }

    @Override
    protected Object typed() {
        return reason.getValue();
    }

    @Override
    protected boolean store() {
        Optional<Fault> fault = work.because(reason.getValue().strip());
        mark(reason, fault.filter(Fault::ofReason).map(Fault::words).orElse(""));
        fault.ifPresent(one -> refuse(one.words()));
        return fault.isEmpty();
    }
}
