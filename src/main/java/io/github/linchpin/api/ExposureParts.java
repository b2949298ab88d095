package io.github.linchpin.api;

import io.github.linchpin.api.Field.Column;
import io.github.linchpin.api.Field.Kind;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.Partition;
import io.github.linchpin.spend.UpstreamExposure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of an exposure that are objects in JSON and one or several columns in CSV. */
final class ExposureParts {
    private ExposureParts() {}

    static List<Field<ExposureRow>> all() {
        return List.of(byClass(), latent(), origins(), measures(), upstream(), units());
    }

    private static Field<ExposureRow> byClass() {
        List<Column<ExposureRow>> columns = new ArrayList<>();
        for (ControlClass one : ControlClass.values()) {
            for (String member : List.of("value", "expected", "high")) {
                columns.add(
                        new Column<>(
                                one.code() + "_" + member,
                                row -> Field.cell(ofClass(row, one).get(member))));
            }
        }
        return new Field<>(
                "by_class",
                Kind.OBJECT_BY_CODE,
                false,
                Field.EUROS,
                "The partition of the value by class. In CSV the columns prohibited_value,"
                        + " prohibited_expected, prohibited_high to free_high.",
                row -> {
                    Map<String, Object> classes = new LinkedHashMap<>();
                    Arrays.stream(ControlClass.values())
                            .forEach(one -> classes.put(one.code(), ofClass(row, one)));
                    return classes;
                },
                columns,
                List.of(
                        Field.euros(
                                "value",
                                "What is of the class; of all but unknown also the least that can"
                                        + " be. The values add up to the value of the row.",
                                row -> null),
                        Field.euros(
                                "expected",
                                "The same with what is of unknown origin spread by priors; what no"
                                        + " prior tells stays unknown.",
                                row -> null),
                        Field.euros(
                                "high",
                                "The most: with all of unknown origin that some origin would bring"
                                        + " into the class.",
                                row -> null)));
    }

    private static Map<String, @Nullable Object> ofClass(ExposureRow row, ControlClass one) {
        return object(
                "value", Field.euros(row.partition().of(one)),
                "expected", Field.euros(row.partition().expected(one)),
                "high", Field.euros(row.partition().atMost(one)));
    }

    private static Field<ExposureRow> latent() {
        return listed(
                "latent",
                "What would move to a stronger class if every suspension ended. In CSV such as"
                        + " licence>prohibited:1000.",
                List.of("from", "to"),
                row ->
                        row.partition().latent().entrySet().stream()
                                .sorted(
                                        Map.Entry.comparingByKey(
                                                Comparator.comparing(Partition.Move::from)
                                                        .thenComparing(Partition.Move::to)))
                                .map(move ->
                                        object(
                                                "from", move.getKey().from().code(),
                                                "to", move.getKey().to().code(),
                                                "value", Field.euros(move.getValue())))
                                .toList(),
                List.of(
                        Field.of("from", Kind.TEXT, "Class on D.", row -> null),
                        Field.of("to", Kind.TEXT, "The stronger class.", row -> null),
                        Field.euros("value", "Value that would move.", row -> null)));
    }

    private static Field<ExposureRow> origins() {
        return new Field<ExposureRow>(
                        "origins",
                        Kind.OBJECTS,
                        false,
                        Field.EUROS,
                        "Countries of last processing. In CSV the columns origins and"
                                + " origins_expected, each such as CN:1000;JP:20.",
                        ExposureParts::countries,
                        List.of(
                                new Column<>("origins", row -> pairs(row.partition().byOrigin())),
                                new Column<>(
                                        "origins_expected",
                                        row -> pairs(row.partition().expectedByOrigin()))),
                        List.of())
                .withParts(
                        List.of(
                                Field.of("country", Kind.TEXT, "Its code.", row -> null),
                                Field.euros(
                                        "value",
                                        "Value that is known to come from there.",
                                        row -> null),
                                Field.euros(
                                        "expected",
                                        "The same with what priors make likely.",
                                        row -> null)));
    }

    private static List<Map<String, @Nullable Object>> countries(ExposureRow row) {
        Map<String, BigDecimal> known = row.partition().byOrigin();
        Map<String, BigDecimal> expected = row.partition().expectedByOrigin();
        TreeSet<String> codes = new TreeSet<>(known.keySet());
        codes.addAll(expected.keySet());
        return codes.stream()
                .map(code ->
                        object(
                                "country", code,
                                "value", Field.euros(known.getOrDefault(code, BigDecimal.ZERO)),
                                "expected",
                                        Field.euros(expected.getOrDefault(code, BigDecimal.ZERO))))
                .toList();
    }

    private static Field<ExposureRow> measures() {
        return listed(
                "measures",
                "Measures that give value its class; a value that two give its class stands under"
                        + " both. In CSV such as CN-2024-46-2A:1000.",
                List.of("measure_id"),
                row ->
                        row.partition().byMeasure().entrySet().stream()
                                .map(one ->
                                        object(
                                                "measure_id", one.getKey(),
                                                "value", Field.euros(one.getValue())))
                                .toList(),
                List.of(
                        Field.of("measure_id", Kind.TEXT, "Its key.", row -> null),
                        Field.euros("value", "Value that it touches.", row -> null)));
    }

    private static Field<ExposureRow> upstream() {
        return new Field<ExposureRow>(
                        "upstream",
                        Kind.OBJECTS,
                        true,
                        Field.EUROS,
                        "Value that depends on earlier stages which are restricted, the strongest"
                                + " class first; never added to the classes. None where class,"
                                + " origin, measure or changing is given. In CSV the columns"
                                + " upstream_stage, upstream_class, upstream_low,"
                                + " upstream_expected and upstream_high of the first.",
                        row -> {
                            List<UpstreamExposure> stages = row.upstream();
                            return stages == null
                                    ? null
                                    : stages.stream().map(ExposureParts::stage).toList();
                        },
                        List.of(),
                        List.of(
                                Field.of("stage", Kind.TEXT, "The earlier stage.", row -> null),
                                Field.of("class", Kind.TEXT, "How it is restricted.", row -> null),
                                Field.euros("low", "Value of which it is known.", row -> null),
                                Field.euros(
                                        "expected",
                                        "The same with the world share of the stage where nothing"
                                                + " is known.",
                                        row -> null),
                                Field.euros("high", "The most.", row -> null),
                                Field.of("measures", Kind.TEXTS, "Their ids.", row -> null)))
                .inColumns(
                        List.of(
                                strongest("stage"),
                                strongest("class"),
                                strongest("low"),
                                strongest("expected"),
                                strongest("high")));
    }

    private static Column<ExposureRow> strongest(String member) {
        return new Column<>(
                "upstream_" + member,
                row -> row.strongest().map(one -> Field.cell(stage(one).get(member))).orElse(""));
    }

    private static Map<String, @Nullable Object> stage(UpstreamExposure one) {
        Map<String, @Nullable Object> members =
                object(
                        "stage", one.stage().code(),
                        "class", one.controlClass().code(),
                        "low", Field.euros(one.low()),
                        "expected", Field.euros(one.expected()),
                        "high", Field.euros(one.high()));
        members.put("measures", one.measures().stream().sorted().toList());
        return members;
    }

    private static Field<ExposureRow> units() {
        return listed(
                "units",
                "Units that bought it. In CSV such as 3:1000;4:20.",
                List.of("unit"),
                row ->
                        row.units().stream()
                                .map(one ->
                                        object(
                                                "unit", one.unit(),
                                                "name", one.name(),
                                                "value", Field.euros(one.euros())))
                                .toList(),
                List.of(
                        Field.of("unit", Kind.INTEGER, "Id of the unit.", row -> null),
                        Field.of("name", Kind.TEXT, "Its name.", row -> null),
                        Field.euros("value", "Value of its purchases.", row -> null)));
    }

    /**
     * Objects with a value each, in CSV one column.
     *
     * @param keys members that stand before the value in CSV
     */
    private static Field<ExposureRow> listed(
            String name,
            String about,
            List<String> keys,
            Function<ExposureRow, List<Map<String, @Nullable Object>>> objects,
            List<Field<?>> parts) {
        return new Field<>(
                name,
                Kind.OBJECTS,
                false,
                Field.EUROS,
                about,
                objects::apply,
                List.of(
                        new Column<>(
                                name,
                                row ->
                                        objects.apply(row).stream()
                                                .map(one -> pair(one, keys))
                                                .collect(Collectors.joining(Field.SEPARATOR)))),
                parts);
    }

    private static String pair(Map<String, @Nullable Object> object, List<String> keys) {
        return keys.stream()
                        .map(key -> Field.cell(object.get(key)))
                        .collect(Collectors.joining(">"))
                + ":"
                + Field.cell(object.get("value"));
    }

    private static String pairs(Map<String, BigDecimal> values) {
        return values.entrySet().stream()
                .map(one -> one.getKey() + ":" + Field.cell(Field.euros(one.getValue())))
                .collect(Collectors.joining(Field.SEPARATOR));
    }

    /** Members in their order: name, value, name, value. */
    private static Map<String, @Nullable Object> object(@Nullable Object... members) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put(String.valueOf(members[i]), members[i + 1]);
        }
        return object;
    }
}
