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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of an exposed share. */
final class ExposedShareFields {
    private ExposedShareFields() {}

    static List<Field<ExposedShareResource.Row>> all() {
        return Stream.of(question(), answer(), List.of(byClass()), open(), reasons())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Field<ExposedShareResource.Row>> question() {
        return List.of(
                Field.of("input", Kind.TEXT, "Slug of the input.", row -> row.supply().input()),
                Field.of("stage", Kind.TEXT, "Stage bought.", row -> row.supply().stage()),
                Field.of(
                        "form",
                        Kind.TEXT,
                        "Form of the lead table, as printed; empty where the source says no more.",
                        row -> row.supply().form()),
                Field.of(
                        "form_key",
                        Kind.TEXT,
                        "Form key by which the rules were tested; any: not known.",
                        row -> row.formKey()),
                Field.of(
                        "period",
                        Kind.TEXT,
                        "Period of the lead table.",
                        row -> row.supply().period()),
                Field.of(
                        "source",
                        Kind.TEXT,
                        "Id of the edition of the source of the lead table.",
                        row -> row.lead().source()),
                Field.of("table", Kind.TEXT, "Code of the lead table.", row -> row.lead().table()),
                Field.of(
                        "destination",
                        Kind.TEXT,
                        "Country of the buyer.",
                        row -> row.destination()),
                Field.of("on", Kind.DAY, "D.", row -> row.on()),
                Field.of("reading", Kind.TEXT, "as-reported or legal-text.", row -> row.reading()),
                Field.of(
                        "effect",
                        Kind.TEXT,
                        "export-restriction or import-restriction.",
                        row -> row.share().effect()));
    }

    private static List<Field<ExposedShareResource.Row>> answer() {
        return List.of(
                Field.of(
                        "class",
                        Kind.TEXT,
                        "Headline: the strongest class that any part of the direct supply has:"
                                + " prohibited, quota, licence, review, conditional or free.",
                        row -> row.share().headline()),
                Field.of(
                        "certainty",
                        Kind.TEXT,
                        "confirmed where one of the parts with that class is, else unconfirmed.",
                        row -> row.share().certainty()),
                Field.fraction(
                        "low",
                        "Least share that is exposed for certain: prohibited, quota, licence and"
                                + " review together.",
                        row -> row.share().exposed().low()),
                Field.<ExposedShareResource.Row>fraction(
                                "point",
                                "The same by the printed figures; none where a part has none.",
                                row -> row.share().exposed().point())
                        .orNull(),
                Field.fraction(
                        "high",
                        "Most that is exposed for certain.",
                        row -> row.share().exposed().high()),
                Field.fraction(
                        "up_to",
                        "Everything that could be exposed, open questions and unknown origins"
                                + " included.",
                        row -> row.share().upTo().high()));
    }

    private static Field<ExposedShareResource.Row> byClass() {
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

    private static List<Field<ExposedShareResource.Row>> open() {
        return List.of(
                // in CSV the partition has these columns
                Field.<ExposedShareResource.Row>fraction(
                                "conditional_low",
                                "Least share that depends on open questions; in no other figure.",
                                row -> row.share().conditional().low())
                        .inColumns(List.of()),
                Field.<ExposedShareResource.Row>fraction(
                                "conditional_high",
                                "Most that depends on them.",
                                row -> row.share().conditional().high())
                        .inColumns(List.of()),
                Field.fraction(
                        "latent_low",
                        "Least share that would move to a stronger class if every suspension"
                                + " ended.",
                        row -> row.share().latent().low()),
                Field.fraction(
                        "latent_high", "Most that would move.", row -> row.share().latent().high()),
                Field.of(
                        "latent_class",
                        Kind.TEXT,
                        "The strongest class that it would move to; free where nothing sleeps.",
                        row -> row.share().latentClass()));
    }

    private static List<Field<ExposedShareResource.Row>> reasons() {
        return List.of(
                upstream(),
                Field.of(
                        "measures",
                        Kind.TEXTS,
                        "Ids of the measures that give a part its class, strongest first.",
                        row -> row.share().binding().stream().map(Measure::id).toList()),
                questions(),
                Field.of(
                        "outside_total",
                        Kind.TEXTS,
                        "Areas whose production the source leaves out of its total.",
                        row -> row.supply().outside()));
    }

    private static Field<ExposedShareResource.Row> upstream() {
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
                row -> row.upstream().stream().map(ExposedShareFields::stage).toList(),
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

    private static Field<ExposedShareResource.Row> questions() {
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
