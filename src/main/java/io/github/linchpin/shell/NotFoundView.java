package io.github.linchpin.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere: says so and leads back. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public class NotFoundView extends Main
        implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    public NotFoundView() {
        addClassName("lp-page");
        setId("content");
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        add(
                new H1(Texts.text("not-found.title")),
                new Paragraph(Texts.text("not-found.text", "/" + event.getLocation().getPath())),
                new Anchor(
                        UrlState.home(event.getLocation().getQueryParameters()),
                        Texts.text("not-found.back")));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("not-found.title"));
    }
}
