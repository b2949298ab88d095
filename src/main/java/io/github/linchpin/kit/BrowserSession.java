package io.github.linchpin.kit;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** The session of the request that is answered. */
public final class BrowserSession {
    private BrowserSession() {}

    /** Null where there is none, or no request. */
    public static @Nullable HttpSession current() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        return request == null ? null : request.getHttpServletRequest().getSession(false);
    }
}
