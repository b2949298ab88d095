package io.github.linchpin.api;

import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.MeasureClass;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter.StyleEnum;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Fields and parameters as schemas of the OpenAPI document. */
final class FieldSchemas {
    private FieldSchemas() {}

    static Schema<?> text() {
        return typed("string", false);
    }

    /** A row of a resource in JSON. */
    static <R> Schema<?> row(List<Field<R>> fields) {
        Schema<?> row = typed("object", false);
        fields.forEach(field -> row.addProperty(field.name(), of(field)));
        row.setRequired(fields.stream().map(Field::name).toList());
        return row;
    }

    /** An answer in JSON. */
    static Schema<?> answer(Resource<?> resource, String row) {
        Schema<?> answer = typed("object", false);
        answer.addProperty("on", day("D as it was taken; where it was left out, the day in UTC."));
        answer.addProperty(
                "known", day("K as it was taken; where it was left out, the day in UTC."));
        List<String> required = new ArrayList<>(List.of("on", "known"));
        if (resource.parameters().contains(Parameter.READING)) {
            answer.addProperty("reading", text().description("Reading as it was taken."));
            required.add("reading");
        }
        if (resource.parameters().contains(Parameter.DESTINATION)) {
            answer.addProperty("destination", text().description("Country of the buyer."));
            required.add("destination");
        }
        answer.addProperty("items", typed("array", false).items(new Schema<>().$ref(row)));
        answer.addProperty(
                "next",
                typed("string", true)
                        .description("Cursor of the next page; null on the last page."));
        required.addAll(List.of("items", "next"));
        answer.setRequired(required);
        return answer;
    }

    /** An answer in CSV. */
    static <R> Schema<?> csv(Resource<R> resource) {
        return text().description(
                        "UTF-8, comma, a header line always. Lists are joined by semicolons. A"
                                + " text that a spreadsheet would take for a formula has an"
                                + " apostrophe in front. Columns: "
                                + resource.fields().stream()
                                        .flatMap(field -> field.columns().stream())
                                        .map(Field.Column::name)
                                        .collect(Collectors.joining(", "))
                                + ".");
    }

    static QueryParameter parameter(Parameter parameter) {
        Schema<?> value = value(parameter);
        QueryParameter described = new QueryParameter();
        described.setName(parameter.code());
        described.setDescription(
                parameter.about() + (parameter.many() ? " Repeated: either of them." : ""));
        described.setRequired(false);
        if (parameter.many()) {
            described.setSchema(typed("array", false).items(value));
            described.setStyle(StyleEnum.FORM);
            described.setExplode(true);
        } else {
            described.setSchema(value);
        }
        if (!parameter.example().isEmpty()) {
            value.setExample(parameter.example());
        }
        return described;
    }

    static Schema<?> problem() {
        Schema<?> problem =
                typed("object", false).description("A problem document after RFC 9457.");
        problem.addProperty("type", text().description("Always about:blank."));
        problem.addProperty("title", text().description("What kind of problem it is."));
        problem.addProperty("status", typed("integer", false).description("Status of HTTP."));
        problem.addProperty("detail", text().description("What is wrong, and what to do."));
        problem.addProperty(
                "parameter", text().description("Of status 400: name of the parameter."));
        problem.addProperty("value", text().description("Of status 400: its value, cut if long."));
        problem.addProperty(
                "known",
                typed("array", false)
                        .items(text())
                        .description("What may be written instead, where that is a short list."));
        problem.setRequired(List.of("type", "title", "status", "detail"));
        return problem;
    }

    private static Schema<?> value(Parameter parameter) {
        return switch (parameter) {
            case STAGE -> words(Stage.OF_SHARES);
            case EFFECT -> words(List.of(Effect.values()));
            case CLASS -> words(List.of(MeasureClass.values()));
            case BOUGHT_CLASS -> words(List.of(ControlClass.values()));
            case GROUP -> words(List.of(Grouping.values()));
            case UNIT, SUPPLIER -> typed("integer", false);
            case STATE -> words(List.of(MeasureState.values()));
            case READING -> words(List.of(Reading.values()));
            case ON, KNOWN -> typed("string", false).format("date");
            case LIMIT -> {
                Schema<?> limit = typed("integer", false);
                limit.setMinimum(BigDecimal.ONE);
                limit.setMaximum(BigDecimal.valueOf(AskedReader.LARGEST_PAGE));
                yield limit;
            }
            case INPUT,
                    PERIOD,
                    SOURCE,
                    FORM,
                    DESTINATION,
                    ISSUER,
                    ORIGIN,
                    MEASURE,
                    CHANGING,
                    AFTER ->
                    text();
        };
    }

    private static Schema<?> words(List<? extends Coded> words) {
        Schema<Object> schema = new JsonSchema();
        schema.setTypes(Set.of("string"));
        schema.setEnum(words.stream().map(Coded::code).map(Object.class::cast).toList());
        return schema;
    }

    private static Schema<?> of(Field<?> field) {
        Schema<?> schema =
                switch (field.kind()) {
                    case TEXT -> typed("string", field.nullable());
                    case NUMBER -> typed("number", field.nullable());
                    case INTEGER -> typed("integer", field.nullable());
                    case FLAG -> typed("boolean", field.nullable());
                    case DAY -> typed("string", field.nullable()).format("date");
                    case TEXTS -> typed("array", field.nullable()).items(text());
                    case OBJECT_BY_CODE ->
                            typed("object", field.nullable())
                                    .additionalProperties(members(field.parts()));
                    case OBJECTS -> typed("array", field.nullable()).items(members(field.parts()));
                };
        schema.setDescription(
                field.unit().isEmpty()
                        ? field.about()
                        : field.about() + " Unit: " + field.unit() + ".");
        return schema;
    }

    private static Schema<?> members(List<Field<?>> parts) {
        Schema<?> members = typed("object", false);
        parts.forEach(part -> members.addProperty(part.name(), of(part)));
        members.setRequired(parts.stream().map(Field::name).toList());
        return members;
    }

    private static Schema<?> day(String about) {
        return typed("string", false).format("date").description(about);
    }

    private static Schema<?> typed(String type, boolean nullable) {
        Set<String> types = new LinkedHashSet<>(List.of(type));
        if (nullable) {
            types.add("null");
        }
        JsonSchema schema = new JsonSchema();
        schema.setTypes(types);
        return schema;
    }
}
