package io.github.linchpin.kit;

import com.vaadin.flow.router.QueryParameters;
import io.github.linchpin.shared.Viewpoint;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of a view as it stands behind the question mark of its URL. Every view keeps {@code on}
 * and {@code known}.
 */
public record UrlState(Map<String, List<String>> parameters) {
    public static final String ON = "on";
    public static final String KNOWN = "known";

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    public UrlState {
        parameters = Map.copyOf(parameters);
    }

    /** The state of a location. */
    public static UrlState of(QueryParameters query) {
        return new UrlState(query.getParameters());
    }

    /** Address of the start page with D and K of a location. */
    public static String home(QueryParameters query) {
        String kept = of(query).viewpointOnly().query().getQueryString();
        return kept.isEmpty() ? "/" : "/?" + kept;
    }

    /** The first value of a parameter that is not empty. */
    public Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    /** All values of a parameter that are not empty. */
    public List<String> values(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The same state with one parameter set; null removes it. */
    public UrlState with(String name, @Nullable String value) {
        return with(name, value == null || value.isEmpty() ? List.of() : List.of(value));
    }

    /** The same state with one parameter set to these values. */
    public UrlState with(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, List.copyOf(values));
        }
        return new UrlState(changed);
    }

    /** Only what every view keeps. */
    public UrlState viewpointOnly() {
        return new UrlState(Map.of()).with(ON, values(ON)).with(KNOWN, values(KNOWN));
    }

    /** D and K; a value that is no day counts as not given, see {@link #mistakes}. */
    public Viewpoint viewpoint() {
        return new Viewpoint(day(ON), day(KNOWN));
    }

    /** The parameters among D and K that are no days, as {@code name=value}. */
    public List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        for (String name : List.of(ON, KNOWN)) {
            value(name)
                    .filter(value -> day(name) == null)
                    .ifPresent(value -> mistakes.add(name + "=" + value));
        }
        return mistakes;
    }

    /** For navigation and links. */
    public QueryParameters query() {
        return new QueryParameters(parameters);
    }

    private @Nullable LocalDate day(String name) {
        try {
            return value(name)
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() >= EARLIEST && day.getYear() <= LATEST)
                    .orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
