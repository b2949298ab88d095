package io.github.linchpin.kit;

import com.vaadin.flow.router.QueryParameters;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of a view as it stands behind the question mark of its URL. Every view keeps {@code on}
 * (D), {@code known} (K), {@code home} and {@code reading}.
 */
public record UrlState(Map<String, List<String>> parameters) {
    public static final String ON = "on";
    public static final String KNOWN = "known";
    public static final String HOME = "home";
    public static final String READING = "reading";

    /** What every view keeps. */
    private static final List<String> KEPT = List.of(ON, KNOWN, HOME, READING);

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    public UrlState {
        parameters = Map.copyOf(parameters);
    }

    /** The state of a location. */
    public static UrlState of(QueryParameters query) {
        return new UrlState(query.getParameters());
    }

    /** Address of the start page with the viewpoint of a location. */
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

    /** The values of a parameter that are words of a vocabulary; others are left out. */
    public <E extends Enum<E> & Coded> Set<E> words(String name, Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        values(name).forEach(code -> Coded.find(type, code).ifPresent(words::add));
        return words;
    }

    /** The values of a parameter that are no words of a vocabulary, as {@code name=value}. */
    public <E extends Enum<E> & Coded> List<String> strangers(String name, Class<E> type) {
        return values(name).stream()
                .filter(code -> Coded.find(type, code).isEmpty())
                .map(code -> name + "=" + code)
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
        UrlState kept = new UrlState(Map.of());
        for (String name : KEPT) {
            kept = kept.with(name, values(name));
        }
        return kept;
    }

    /** D, K, home and reading; a value that is none counts as not given, see {@link #mistakes}. */
    public Viewpoint viewpoint() {
        return new Viewpoint(
                day(ON),
                day(KNOWN),
                home().orElse(Viewpoint.DEFAULT_HOME),
                reading().orElse(Reading.AS_REPORTED));
    }

    /** What of D, K, home and reading cannot be read, as {@code name=value}. */
    public List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        for (String name : KEPT) {
            boolean fine =
                    switch (name) {
                        case HOME -> home().isPresent();
                        case READING -> reading().isPresent();
                        default -> day(name) != null;
                    };
            value(name).filter(value -> !fine).ifPresent(value -> mistakes.add(name + "=" + value));
        }
        return mistakes;
    }

    private Optional<String> home() {
        return value(HOME).map(code -> code.toUpperCase(Locale.ROOT)).filter(COUNTRIES::contains);
    }

    private Optional<Reading> reading() {
        return value(READING).flatMap(code -> Coded.find(Reading.class, code));
    }

    /** For navigation and links. */
    public QueryParameters query() {
        return new QueryParameters(parameters);
    }

    /** The day that a parameter states; null where it states none that can be read. */
    public @Nullable LocalDate day(String name) {
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
