package io.github.linchpin.kit;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.shared.Reading;

/** Says that the two readings differ for what is shown, with both figures and a switch. */
public final class ReadingBar extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * @param finding what differs, both figures in it
     * @param path path of the view
     * @param state its state
     */
    public ReadingBar(String finding, String path, UrlState state) {
        addClassNames("lp-banner", "lp-banner--warn", "lp-reading-bar");
        getElement().setAttribute("role", "status");
        boolean reported = state.viewpoint().reading() == Reading.AS_REPORTED;
        Reading other = reported ? Reading.LEGAL_TEXT : Reading.AS_REPORTED;
        NativeButton change =
                new NativeButton(
                        Texts.text("reading.switch", Texts.word("reading", other)),
                        click ->
                                UI.getCurrent()
                                        .navigate(
                                                path,
                                                state.with(
                                                                UrlState.READING,
                                                                reported ? other.code() : null)
                                                        .query()));
        change.addClassName("lp-link");
        add(
                new Span(
                        new Text(
                                "%s %s "
                                        .formatted(
                                                finding,
                                                Texts.text(
                                                        "reading.shown",
                                                        Texts.word(
                                                                "reading",
                                                                state.viewpoint().reading())))),
                        change));
    }
}
