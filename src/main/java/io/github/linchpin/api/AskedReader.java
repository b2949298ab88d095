package io.github.linchpin.api;

import io.github.linchpin.country.Countries;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.MeasureClass;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.spend.SpendFigures;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what a request asks; whatever cannot be used is refused by name, nothing is ignored. */
@Component
class AskedReader {
    private static final Set<Parameter> EVERYWHERE =
            EnumSet.of(Parameter.ON, Parameter.KNOWN, Parameter.LIMIT, Parameter.AFTER);

    private static final int LONGEST = 200;
    private static final int LONGEST_CURSOR = 1000;
    static final int LARGEST_PAGE = 10_000;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    private static final String SOON = SpendFigures.DAYS_AHEAD + "-days";
    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final KnownCodesQuery codes;
    private final Countries countries;
    private final OwnCodes own;

    AskedReader(KnownCodesQuery codes, Countries countries, OwnCodes own) {
        this.codes = codes;
        this.countries = countries;
        this.own = own;
    }

    /** The parameters that a resource takes, in the order of their description. */
    static List<Parameter> of(Resource<?> resource) {
        return Arrays.stream(Parameter.values())
                .filter(one -> EVERYWHERE.contains(one) || resource.parameters().contains(one))
                .toList();
    }

    /**
     * Reads the query of an address.
     *
     * @throws Refusal naming the first parameter that cannot be used
     */
    Asked read(Resource<?> resource, @Nullable String query) {
        List<Parameter> known = of(resource);
        Map<Parameter, List<String>> given = new EnumMap<>(Parameter.class);
        QueryText.parse(query)
                .forEach((name, values) -> {
                    Parameter parameter =
                            known.stream()
                                    .filter(one -> one.code().equals(name))
                                    .findAny()
                                    .orElseThrow(() -> unknown(name, values.getFirst(), known));
                    given.put(parameter, values);
                });
        given.forEach(AskedReader::checkShape);
        given.forEach(this::checkCodes);
        own.check(given);
        return new Asked(
                given,
                new Viewpoint(
                        value(given, Parameter.ON).map(LocalDate::parse).orElse(null),
                        value(given, Parameter.KNOWN).map(LocalDate::parse).orElse(null),
                        value(given, Parameter.DESTINATION).orElse(Viewpoint.DEFAULT_HOME),
                        value(given, Parameter.READING)
                                .map(code -> Coded.of(Reading.class, code))
                                .orElse(Reading.AS_REPORTED)),
                value(given, Parameter.LIMIT).map(Integer::valueOf).orElse(null),
                after(resource, given));
    }

    private static Refusal unknown(String name, String value, List<Parameter> known) {
        return Refusal.parameter(
                name,
                value,
                "Unknown parameter %s; known are %s."
                        .formatted(
                                Refusal.quoted(name),
                                String.join(", ", known.stream().map(Parameter::code).toList())));
    }

    private static Optional<String> value(Map<Parameter, List<String>> given, Parameter parameter) {
        return given.getOrDefault(parameter, List.of()).stream().findFirst();
    }

    /** How often it is given, and how long it is. */
    private static void checkShape(Parameter parameter, List<String> values) {
        if (values.size() > 1 && !parameter.many()) {
            throw Refusal.parameter(
                    parameter.code(),
                    values.get(1),
                    "%s is given %s times. Give it once."
                            .formatted(parameter.code(), values.size()));
        }
        int longest = parameter == Parameter.AFTER ? LONGEST_CURSOR : LONGEST;
        for (String value : values) {
            if (value.isBlank()) {
                throw Refusal.parameter(
                        parameter.code(),
                        value,
                        "%s is empty. Leave it out, or give a value such as %s."
                                .formatted(parameter.code(), parameter.example()));
            }
            if (value.length() > longest) {
                throw Refusal.parameter(
                        parameter.code(),
                        value,
                        "%s is longer than %s characters.".formatted(parameter.code(), longest));
            }
        }
    }

    private void checkCodes(Parameter parameter, List<String> values) {
        switch (parameter) {
            case INPUT -> known(parameter, values, codes::inputs, "Inputs are listed by /inputs.");
            case SOURCE ->
                    known(
                            parameter,
                            values,
                            codes::sources,
                            "Sources in use stand in the field source of /concentration.");
            case ISSUER ->
                    known(
                            parameter,
                            values,
                            codes::areas,
                            "Issuers stand in the field issuer of /measures.");
            case MEASURE ->
                    known(parameter, values, codes::measures, "Measures are listed by /measures.");
            case DESTINATION, ORIGIN ->
                    each(
                            parameter,
                            values,
                            value -> countries.find(value).isPresent(),
                            "Write a code in capitals such as US; all are listed by /countries.");
            case STAGE -> word(parameter, values, Stage.OF_SHARES);
            case EFFECT -> word(parameter, values, List.of(Effect.values()));
            case CLASS -> word(parameter, values, List.of(MeasureClass.values()));
            case BOUGHT_CLASS -> word(parameter, values, List.of(ControlClass.values()));
            case GROUP -> word(parameter, values, List.of(Grouping.values()));
            case CHANGING ->
                    each(parameter, values, SOON::equals, "Write " + SOON + ", or leave it out.");
            case STATE -> word(parameter, values, List.of(MeasureState.values()));
            case READING -> word(parameter, values, List.of(Reading.values()));
            case PERIOD ->
                    each(
                            parameter,
                            values,
                            value -> Period.find(value).isPresent(),
                            "Write a year from 1900 to 2100 or first and last year, such as 2025"
                                    + " or 2016-2020.");
            case ON, KNOWN ->
                    each(
                            parameter,
                            values,
                            AskedReader::isDay,
                            "Write a day of the calendar from 1900 to 2100 such as 2026-11-21.");
            case LIMIT ->
                    each(
                            parameter,
                            values,
                            value ->
                                    LIMIT.matcher(value).matches()
                                            && Integer.parseInt(value) <= LARGEST_PAGE,
                            "Write a whole number from 1 to 10000, or leave it out for all rows.");
            case FORM, UNIT, SUPPLIER, AFTER -> {
                // what they may be depends on the other parameters
            }
        }
    }

    private static void known(
            Parameter parameter,
            List<String> values,
            Function<Collection<String>, Set<String>> existing,
            String where) {
        // a text of the database never holds this character
        List<String> storable = values.stream().filter(value -> value.indexOf('\0') < 0).toList();
        Set<String> found = storable.isEmpty() ? Set.of() : existing.apply(storable);
        each(parameter, values, found::contains, where);
    }

    private static void word(
            Parameter parameter, List<String> values, List<? extends Coded> words) {
        List<String> known = words.stream().map(Coded::code).toList();
        for (String value : values) {
            if (!known.contains(value)) {
                throw Refusal.word(parameter, value, known);
            }
        }
    }

    private static void each(
            Parameter parameter, List<String> values, Function<String, Boolean> fine, String todo) {
        for (String value : values) {
            if (!fine.apply(value)) {
                throw Refusal.parameter(
                        parameter.code(),
                        value,
                        "%s is no %s. %s".formatted(Refusal.quoted(value), parameter.noun(), todo));
            }
        }
    }

    private static boolean isDay(String value) {
        try {
            int year = DAY.matcher(value).matches() ? LocalDate.parse(value).getYear() : 0;
            return year >= EARLIEST && year <= LATEST;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static @Nullable Position after(
            Resource<?> resource, Map<Parameter, List<String>> given) {
        String cursor = value(given, Parameter.AFTER).orElse(null);
        return cursor == null
                ? null
                : Cursor.read(cursor, resource.name(), given).orElseThrow(() -> badCursor(cursor));
    }

    /** Another cursor than was handed out for this request. */
    static Refusal badCursor(String cursor) {
        return Refusal.parameter(
                Parameter.AFTER.code(),
                cursor,
                "This cursor was altered, or belongs to another request. Start without it, and"
                        + " keep all other parameters while you follow next.");
    }
}
