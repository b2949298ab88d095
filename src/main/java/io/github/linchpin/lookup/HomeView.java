package io.github.linchpin.lookup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.github.linchpin.kit.UrlState;

/** The start page leads to the inputs. */
@Route("")
@AnonymousAllowed
public class HomeView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UrlState state = UrlState.of(event.getLocation().getQueryParameters());
        event.forwardTo(InputsNavigation.PATH, state.viewpointOnly().query());
    }
}
