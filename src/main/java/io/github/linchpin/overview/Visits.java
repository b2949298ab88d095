package io.github.linchpin.overview;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day of the visit before today's, kept in a cookie of the browser: two days and nothing else.
 *
 * @param latest the day of the latest visit, null before the first
 * @param before the latest visit on an earlier day than that, null where there was none
 */
record Visits(@Nullable LocalDate latest, @Nullable LocalDate before) {
    private static final String COOKIE = "linchpin-visits";
    private static final String BETWEEN = "_";
    private static final Duration KEPT = Duration.ofDays(400);

    /** What the browser remembers. */
    static Visits of(@Nullable VaadinRequest request) {
        if (request == null || request.getCookies() == null) {
            return new Visits(null, null);
        }
        for (Cookie cookie : request.getCookies()) {
            if (COOKIE.equals(cookie.getName())) {
                return parse(cookie.getValue());
            }
        }
        return new Visits(null, null);
    }

    /** Reads a value of the cookie; anything else counts as no visit. */
    static Visits parse(String value) {
        String[] days = value.split(BETWEEN, 2);
        return new Visits(
                day(days[0]).orElse(null), days.length < 2 ? null : day(days[1]).orElse(null));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same with a visit today: several visits on one day count as one. */
    Visits with(LocalDate today) {
        return today.equals(latest) ? this : new Visits(today, latest);
    }

    String value() {
        return latest + (before == null ? "" : BETWEEN + before);
    }

    /** Lets the browser remember. */
    void remember(@Nullable VaadinResponse response) {
        if (response != null) {
            Cookie cookie = new Cookie(COOKIE, value());
            cookie.setHttpOnly(true);
            cookie.setPath("/");
            cookie.setMaxAge((int) KEPT.toSeconds());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }
}
