package io.github.linchpin.api;

import io.github.linchpin.shared.Coded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field of the rows of a resource. One definition serves JSON, CSV, the OpenAPI document and the
 * test of the guide.
 *
 * @param name in JSON, and in CSV where it is one column
 * @param kind what its values are
 * @param nullable whether a row may have none: null in JSON, an empty cell in CSV
 * @param unit of the values, empty where they have none
 * @param about what it says
 * @param value the value of a row, made of texts, numbers, flags, lists and maps
 * @param columns the same in CSV
 * @param parts the members of objects, for the description only
 */
record Field<R>(
        String name,
        Kind kind,
        boolean nullable,
        String unit,
        String about,
        Function<R, @Nullable Object> value,
        List<Column<R>> columns,
        List<Field<?>> parts) {
    /** Of a whole: 0.25 is a quarter. */
    static final String FRACTION = "fraction";

    /** Of the Herfindahl-Hirschman index: 0 to 10,000. */
    static final String POINTS = "points";

    /** Money. */
    static final String EUROS = "EUR";

    /** Separates the parts of a list in a cell. */
    static final String SEPARATOR = ";";

    /** Fractions are exact to 1e-9, so more digits say nothing. */
    private static final int FRACTION_DIGITS = 9;

    private static final int POINT_DIGITS = 5;
    private static final int CENTS = 2;
    private static final BigDecimal POINTS_OF_ONE = BigDecimal.valueOf(10_000);

    /** What the values of a field are. */
    enum Kind {
        TEXT,
        NUMBER,
        INTEGER,
        FLAG,
        DAY,
        TEXTS,
        /** An object whose members are named by codes. */
        OBJECT_BY_CODE,
        OBJECTS
    }

    /** A column of the CSV. */
    record Column<R>(String name, Function<R, String> cell) {}

    Field {
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
    }

    /** A field that is one column in CSV and never without a value. */
    static <R> Field<R> of(
            String name, Kind kind, String about, Function<R, @Nullable Object> value) {
        return of(name, kind, "", about, value);
    }

    /** The same with a unit. */
    static <R> Field<R> of(
            String name,
            Kind kind,
            String unit,
            String about,
            Function<R, @Nullable Object> value) {
        Function<R, @Nullable Object> plain = row -> plain(value.apply(row));
        return new Field<>(
                name,
                kind,
                false,
                unit,
                about,
                plain,
                List.of(new Column<>(name, row -> cell(plain.apply(row)))),
                List.of());
    }

    /** A part of a whole. */
    static <R> Field<R> fraction(
            String name, String about, Function<R, @Nullable BigDecimal> value) {
        return of(
                name,
                Kind.NUMBER,
                FRACTION,
                about,
                row -> rounded(value.apply(row), FRACTION_DIGITS));
    }

    /** An index, stored as a fraction, shown in points. */
    static <R> Field<R> points(String name, String about, Function<R, @Nullable BigDecimal> value) {
        return of(
                name,
                Kind.NUMBER,
                POINTS,
                about,
                row -> {
                    BigDecimal index = value.apply(row);
                    return index == null
                            ? null
                            : rounded(index.multiply(POINTS_OF_ONE), POINT_DIGITS);
                });
    }

    /** An amount of money. */
    static <R> Field<R> euros(String name, String about, Function<R, @Nullable BigDecimal> value) {
        return of(name, Kind.NUMBER, EUROS, about, row -> euros(value.apply(row)));
    }

    /** The same field, which a row may lack. */
    Field<R> orNull() {
        return new Field<>(name, kind, true, unit, about, value, columns, parts);
    }

    /** The same value with other columns in CSV. */
    Field<R> inColumns(List<Column<R>> others) {
        return new Field<>(name, kind, nullable, unit, about, value, others, parts);
    }

    /** The same field with its members described. */
    Field<R> withParts(List<Field<?>> members) {
        return new Field<>(name, kind, nullable, unit, about, value, columns, members);
    }

    /** A fraction as it leaves the product; null stays null, never 0. */
    static @Nullable BigDecimal fraction(@Nullable BigDecimal number) {
        return rounded(number, FRACTION_DIGITS);
    }

    /** Money as it leaves the product, in cents. */
    static @Nullable BigDecimal euros(@Nullable BigDecimal number) {
        return rounded(number, CENTS);
    }

    /** What JSON holds for a value of the product. */
    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number;
            case Number number -> number;
            case Boolean flag -> flag;
            case Coded word -> word.code();
            case Collection<?> many -> many.stream().map(Field::plain).toList();
            case Map<?, ?> object -> object;
            default -> value.toString();
        };
    }

    /** What a cell of CSV holds for it. */
    static String cell(@Nullable Object plain) {
        return switch (plain) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Collection<?> many ->
                    many.stream().map(Field::cell).collect(Collectors.joining(SEPARATOR));
            default -> plain.toString();
        };
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number, int digits) {
        return number == null
                ? null
                : number.setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
