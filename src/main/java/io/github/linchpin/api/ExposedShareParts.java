package io.github.linchpin.api;

import io.github.linchpin.api.Field.Column;
import io.github.linchpin.api.Field.Kind;
import io.github.linchpin.exposure.ShareRange;
import io.github.linchpin.exposure.UpstreamShare;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Question;
import io.github.linchpin.shared.ControlClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an exposed share that are objects in JSON and several columns in CSV. */
final class ExposedShareParts {
    private ExposedShareParts() {}

    static Field<ExposedShareResource.Row> byClass() {
        List<Column<ExposedShareResource.Row>> columns = new ArrayList<>();
        for (ControlClass one : ControlClass.values()) {
            columns.add(column(one.code() + "_low", row -> of(one, row).low()));
            columns.add(column(one.code() + "_point", row -> of(one, row).point()));
            columns.add(column(one.code() + "_high", row -> of(one, row).high()));
        }
        return new Field<>(
                "by_class",
                Kind.OBJECT_BY_CODE,
                false,
                Field.FRACTION,
                "The partition of the supply by class; the points add up to 1. In CSV the columns"
                        + " prohibited_low, prohibited_point, prohibited_high to free_high.",
                row -> {
                    Map<String, Object> classes = new LinkedHashMap<>();
                    Arrays.stream(ControlClass.values())
                            .forEach(one -> classes.put(one.code(), range(of(one, row))));
                    return classes;
                },
                columns,
                List.of(
                        Field.fraction("low", "Least share.", row -> null),
                        Field.fraction("point", "Share by the printed figures.", row -> null)
                                .orNull(),
                        Field.fraction("high", "Most.", row -> null)));
    }

    private static ShareRange of(ControlClass one, ExposedShareResource.Row row) {
        return row.share().byClass().getOrDefault(one, ShareRange.ZERO);
    }

    private static Map<String, @Nullable Object> range(ShareRange range) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("low", Field.fraction(range.low()));
        members.put("point", Field.fraction(range.point()));
        members.put("high", Field.fraction(range.high()));
        return members;
    }

    static Field<ExposedShareResource.Row> upstream() {
        return new Field<>(
                "upstream",
                Kind.OBJECTS,
                false,
                Field.FRACTION,
                "What measures at earlier stages of the same input restrict towards the countries"
                        + " that process it, nearest stage first; export restrictions only, never"
                        + " added to the direct share. In CSV the columns upstream_stage,"
                        + " upstream_class, upstream_low, upstream_high and upstream_origins of"
                        + " the stage with the strongest class, empty where there is none.",
                row -> row.upstream().stream().map(ExposedShareParts::stage).toList(),
                List.of(
                        strongest("upstream_stage", one -> one.supply().stage()),
                        strongest("upstream_class", UpstreamShare::headline),
                        strongest("upstream_low", one -> Field.fraction(one.exposed().low())),
                        strongest("upstream_high", one -> Field.fraction(one.exposed().high())),
                        strongest("upstream_origins", UpstreamShare::origins)),
                List.of(
                        Field.of("stage", Kind.TEXT, "The earlier stage.", row -> null),
                        Field.of("class", Kind.TEXT, "Strongest class there.", row -> null),
                        Field.fraction("low", "Least share restricted for certain.", row -> null),
                        Field.fraction("high", "Most restricted for certain.", row -> null),
                        Field.fraction("up_to", "Most with open questions.", row -> null),
                        Field.of(
                                "origins", Kind.TEXTS, "Names of restricted origins.", row -> null),
                        Field.of("measures", Kind.TEXTS, "Ids of the measures.", row -> null)));
    }

    private static Map<String, @Nullable Object> stage(UpstreamShare one) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("stage", one.supply().stage().code());
        members.put("class", one.headline().code());
        members.put("low", Field.fraction(one.exposed().low()));
        members.put("high", Field.fraction(one.exposed().high()));
        members.put("up_to", Field.fraction(one.upTo().high()));
        members.put("origins", one.origins());
        members.put("measures", one.binding().stream().map(Measure::id).toList());
        return members;
    }

    static Field<ExposedShareResource.Row> questions() {
        return Field.<ExposedShareResource.Row>of(
                        "questions",
                        Kind.OBJECTS,
                        "What has to be answered about conditional parts; yes means covered. In"
                                + " CSV the keys.",
                        row ->
                                sorted(row).stream()
                                        .map(one -> {
                                            Map<String, @Nullable Object> members =
                                                    new LinkedHashMap<>();
                                            members.put("key", one.key());
                                            members.put(
                                                    "text",
                                                    one.text().isEmpty() ? null : one.text());
                                            return members;
                                        })
                                        .toList())
                .inColumns(
                        List.of(
                                new Column<>(
                                        "questions",
                                        row ->
                                                Field.cell(
                                                        sorted(row).stream()
                                                                .map(Question::key)
                                                                .toList()))))
                .withParts(
                        List.of(
                                Field.of(
                                        "key",
                                        Kind.TEXT,
                                        "Short name; form, member, end-use, entity and"
                                                + " primary-origin are asked by the product.",
                                        row -> null),
                                Field.of("text", Kind.TEXT, "The question of a scope.", row -> null)
                                        .orNull()));
    }

    private static List<Question> sorted(ExposedShareResource.Row row) {
        return row.share().questions().stream()
                .sorted(Comparator.comparing(Question::key).thenComparing(Question::text))
                .toList();
    }

    private static Column<ExposedShareResource.Row> column(
            String name, Function<ExposedShareResource.Row, @Nullable BigDecimal> value) {
        return new Column<>(name, row -> Field.cell(Field.fraction(value.apply(row))));
    }

    private static Column<ExposedShareResource.Row> strongest(
            String name, Function<UpstreamShare, @Nullable Object> value) {
        return new Column<>(
                name,
                row ->
                        UpstreamShare.strongest(row.upstream())
                                .map(one -> Field.cell(Field.plain(value.apply(one))))
                                .orElse(""));
    }
}
