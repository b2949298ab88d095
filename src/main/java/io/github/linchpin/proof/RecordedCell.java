package io.github.linchpin.proof;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.evidence.RecordedEvidence;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import org.jspecify.annotations.Nullable;

/** Who recorded something and when, and why it does not count any more, or how to withdraw it. */
final class RecordedCell extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * @param gone null: it counts
     * @param reference what is withdrawn
     * @param withdraw null: somebody who only looks
     */
    RecordedCell(
            RecordedEvidence.Act recording,
            RecordedEvidence.@Nullable Withdrawal gone,
            String reference,
            @Nullable Runnable withdraw) {
        add(new Span(recording.by()), second(Formats.moment(recording.at())));
        if (gone != null) {
            Span withdrawn =
                    new Span(
                            Texts.text(
                                    "origin-evidence.withdrawn",
                                    gone.act().by(),
                                    Formats.moment(gone.act().at())));
            withdrawn.addClassNames("lp-strong", "lp-small", "lp-wrap");
            add(withdrawn);
            if (!gone.reason().isEmpty()) {
                add(second(gone.reason()));
            }
        } else if (withdraw != null) {
            NativeButton button =
                    new NativeButton(
                            Texts.text("origin-evidence.withdraw"), click -> withdraw.run());
            button.addClassNames("lp-link", "lp-small");
            button.setAriaLabel(Texts.text("origin-evidence.withdraw.title", reference));
            add(button);
        }
    }

    /** A line below the first. */
    static Span second(String text) {
        Span line = new Span(text);
        line.addClassNames("lp-muted", "lp-small", "lp-wrap");
        return line;
    }
}
