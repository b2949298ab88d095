package io.github.linchpin.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Puts the headers that protect a reader on every answer before anything else sees the request.
 * Filters come too late for this: Tomcat answers malformed requests without them, and the header
 * writers of Spring Security never get to write on answers of the Vaadin servlet, since a forwarded
 * answer is finished behind their back.
 *
 * <p>What is set here is the strictest; {@link PagePolicy} and whoever may be cached replace
 * theirs.
 */
final class ResponseHeaders extends ValveBase {
    /** Nothing of a device is ever asked for, by us or by whatever else might run in a page. */
    private static final String NO_DEVICE =
            String.join(
                            "=(), ",
                            "accelerometer",
                            "autoplay",
                            "browsing-topics",
                            "camera",
                            "display-capture",
                            "encrypted-media",
                            "geolocation",
                            "gyroscope",
                            "hid",
                            "magnetometer",
                            "microphone",
                            "midi",
                            "payment",
                            "screen-wake-lock",
                            "serial",
                            "usb",
                            "xr-spatial-tracking")
                    + "=()";

    /** Header by header what every answer has. */
    static final Map<String, String> ALWAYS =
            Map.of(
                    ContentPolicy.HEADER,
                    ContentPolicy.CLOSED,
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    // not no-referrer: browsers then send our own posts with the Origin "null"
                    "Referrer-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    NO_DEVICE,
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Cache-Control",
                    "no-store");

    /** Without subdomains: they are somebody else's to decide on. */
    static final String A_YEAR_OF_TLS = "max-age=31536000";

    ResponseHeaders() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        ALWAYS.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", A_YEAR_OF_TLS);
        }
        getNext().invoke(request, response);
    }
}
