package io.github.linchpin.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.server.VaadinServletRequest;
import io.github.linchpin.kit.ShownOnce;
import io.github.linchpin.kit.Texts;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows a new token, once, with how a program uses it. */
final class TokenDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    TokenDialog(String name, String token) {
        addClassName("lp-form-dialog");
        setHeaderTitle(Texts.text("own.token.made", name));
        setWidth("min(640px, 96vw)");
        setCloseOnOutsideClick(false); // it is not shown again
        Pre example =
                new Pre(
                        "curl -H \"Authorization: Bearer %s\" %s/api/v1/inputs"
                                .formatted(token, server()));
        example.addClassName("lp-example");
        example.getElement().setAttribute("tabindex", "0");
        add(
                new ShownOnce(Texts.text("own.token.value"), token),
                new Paragraph(Texts.text("own.token.once")),
                example);
        getFooter().add(new Button(Texts.text("close"), click -> close()));
    }

    private static String server() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        return request == null
                ? ""
                : ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .toUriString();
    }
}
