package io.github.linchpin.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Gives each page a nonce of its own: only scripts and styles that the server itself wrote into the
 * page, and what these bring in, run. A script in front of all others lets Vaadin live with it.
 */
@Component
class PagePolicy implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final String SCRIPT = read("page-policy.js");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 18;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource().getDeploymentConfiguration().isProductionMode()) {
            event.addIndexHtmlRequestListener(PagePolicy::restrict);
        } else {
            event.addIndexHtmlRequestListener(PagePolicy::letTheDevelopmentServerIn);
        }
    }

    private static void restrict(IndexHtmlResponse page) {
        String nonce = nonce();
        Document document = page.getDocument();
        // Vite looks here for the nonce of the chunks that it loads ahead
        Element forVite = document.createElement("meta").attr("property", "csp-nonce");
        Element first = document.createElement("script");
        first.appendChild(new DataNode(SCRIPT));
        document.head().prependChild(first).prependChild(forVite);
        forVite.attr("nonce", nonce);
        document.select("script, style, link[rel=modulepreload]").attr("nonce", nonce);
        page.getVaadinResponse().setHeader(ContentPolicy.HEADER, ContentPolicy.page(nonce));
    }

    /** Vite's own scripts know no nonce, and its socket has another port. */
    private static void letTheDevelopmentServerIn(IndexHtmlResponse page) {
        page.getVaadinResponse().setHeader(ContentPolicy.HEADER, "frame-ancestors 'none'");
    }

    private static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String read(String name) {
        try (InputStream in = PagePolicy.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
