package io.github.linchpin.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.OneLine;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something went wrong on our side: the reader gets a number, the log the details. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public class FailureView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(FailureView.class);

    public FailureView() {
        addClassName("lp-page");
        setId("content");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.error(
                "Failure {} at /{}",
                number,
                OneLine.of(event.getLocation().getPath()),
                parameter.getException());
        removeAll();
        add(
                new H1(Texts.text("failure.title")),
                new Paragraph(Texts.text("failure.text", number)),
                new Anchor(
                        UrlState.home(event.getLocation().getQueryParameters()),
                        Texts.text("not-found.back")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("failure.title"));
    }
}
