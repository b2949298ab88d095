package io.github.linchpin.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A link out of the product, to an address that comes from the data. */
public final class WebLink {
    private WebLink() {}

    /**
     * A link where the address is one of the web, and the text alone where it is none: data must
     * not say what a click does. The other side does not learn where the reader comes from.
     */
    public static Component of(@Nullable String address, String text) {
        if (!isWeb(address)) {
            return new Span(text);
        }
        Anchor link = new Anchor(address, text);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    /** Whether an address begins as one of the web does. */
    public static boolean isWeb(@Nullable String address) {
        return address != null && (starts(address, "https://") || starts(address, "http://"));
    }

    private static boolean starts(String address, String scheme) {
        return address.toLowerCase(Locale.ROOT).startsWith(scheme);
    }
}
