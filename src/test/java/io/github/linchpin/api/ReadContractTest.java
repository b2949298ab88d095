package io.github.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** JSON and CSV of every resource say the same, and what is declared. */
@ReadTest
class ReadContractTest {
    private static final String SUSPENDED = "on=2026-11-21&known=2026-11-20";

    @Autowired Reader reader;
    @Autowired ReadService service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inputs",
                "shares",
                "concentration",
                "measures",
                "exposed-share",
                "countries"
            })
    void json_and_csv_agree_row_by_row_and_field_by_field(String name) {
        Resource<?> resource = service.find(name).orElseThrow();
        List<JsonNode> items = reader.items("/" + name + "?" + SUSPENDED);
        List<Map<String, String>> rows = Reader.byColumn(reader.csv("/" + name + "?" + SUSPENDED));
        assertThat(rows).hasSameSizeAs(items).hasSizeGreaterThan(50);
        Set<String> filled = new HashSet<>();
        for (int row = 0; row < items.size(); row++) {
            JsonNode item = items.get(row);
            assertThat(item.propertyNames())
                    .containsExactlyElementsOf(
                            resource.fields().stream().map(Field::name).toList());
            Map<String, String> flat = flat(name, item);
            assertThat(rows.get(row)).as("row %s", row).isEqualTo(flat);
            for (Field<?> field : resource.fields()) {
                JsonNode value = item.get(field.name());
                if (!value.isNull()) {
                    filled.add(field.name());
                }
                assertThat(value.isNull() && !field.nullable()).as(field.name()).isFalse();
                assertThat(isOf(field.kind(), value)).as("%s: %s", field.name(), value).isTrue();
            }
        }
        assertThat(filled)
                .as("a field that is null in every row tells nothing")
                .containsAll(
                        resource.fields().stream()
                                .map(Field::name)
                                .filter(field -> !field.equals("doubt"))
                                .toList());
    }

    private static boolean isOf(Field.Kind kind, JsonNode value) {
        return value.isNull()
                || switch (kind) {
                    case TEXT -> value.isString();
                    case DAY -> value.isString() && value.stringValue().length() == 10;
                    case NUMBER -> value.isNumber();
                    case INTEGER -> value.isIntegralNumber();
                    case FLAG -> value.isBoolean();
                    case TEXTS, OBJECTS -> value.isArray();
                    case OBJECT_BY_CODE -> value.isObject();
                };
    }

    /** The columns that a row must have, worked out from its JSON as the guide says. */
    private static Map<String, String> flat(String resource, JsonNode item) {
        Map<String, String> flat = new LinkedHashMap<>();
        item.properties()
                .forEach(member -> {
                    JsonNode value = member.getValue();
                    switch (member.getKey()) {
                        case "levels" ->
                                value.properties()
                                        .forEach(method ->
                                                flat.put(
                                                        "level_" + method.getKey(),
                                                        levels(method.getValue())));
                        case "by_class" ->
                                value.properties()
                                        .forEach(one ->
                                                one.getValue()
                                                        .properties()
                                                        .forEach(end ->
                                                                flat.put(
                                                                        one.getKey()
                                                                                + "_"
                                                                                + end.getKey(),
                                                                        text(end.getValue()))));
                        case "upstream" -> {
                            JsonNode strongest = strongest(value);
                            for (String part :
                                    List.of("stage", "class", "low", "high", "origins")) {
                                flat.put(
                                        "upstream_" + part,
                                        strongest == null ? "" : cell(strongest.get(part)));
                            }
                        }
                        case "questions" -> flat.put("questions", joined(value, "key"));
                        case "stages" -> {
                            flat.put("stages", joined(value, "stage"));
                            flat.put("stage_tables", joined(value, "tables"));
                            flat.put("stage_leads", joined(value, "lead"));
                        }
                        default -> flat.put(member.getKey(), cell(value));
                    }
                });
        assertThat(flat).as(resource).isNotEmpty();
        return flat;
    }

    private static String levels(JsonNode ends) {
        String low = text(ends.get("low"));
        String high = text(ends.get("high"));
        return low.equals(high) ? low : low + ".." + high;
    }

    private static @Nullable JsonNode strongest(JsonNode stages) {
        List<String> order =
                List.of("prohibited", "quota", "licence", "review", "conditional", "unknown");
        return StreamSupport.stream(stages.spliterator(), false)
                .min(Comparator.comparingInt(stage -> order.indexOf(text(stage.get("class")))))
                .orElse(null);
    }

    private static String joined(JsonNode list, String member) {
        List<String> parts = new ArrayList<>();
        list.forEach(one -> parts.add(text(one.get(member))));
        return String.join(";", parts);
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(one -> parts.add(text(one)));
            return String.join(";", parts);
        }
        return text(value);
    }

    private static String text(JsonNode value) {
        return value.isNull()
                ? ""
                : value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shares?input=gallium&period=1950",
                "concentration?input=gallium&period=1950",
                "measures?state=withdrawn&issuer=US&effect=duty",
                "exposed-share?input=active-ingredients&stage=mining",
                "exposure?input=gallium&stage=mining"
            })
    void an_empty_answer_has_its_header(String path) {
        assertThat(reader.items("/" + path)).isEmpty();
        List<List<String>> table = reader.csv("/" + path);
        assertThat(table).hasSize(1);
        assertThat(table.getFirst()).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }

    @Test
    void a_withheld_figure_has_no_number() {
        List<JsonNode> withheld =
                reader.items("/shares").stream()
                        .filter(row -> text(row.get("kind")).equals("withheld"))
                        .toList();
        assertThat(withheld)
                .hasSizeGreaterThan(10)
                .allMatch(row -> row.get("value").isNull() && row.get("share").isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shares", "concentration", "measures", "exposed-share", "countries"})
    void rows_come_in_a_total_order(String name) {
        List<String> keys =
                switch (name) {
                    case "shares" -> List.of("input", "stage", "table", "line");
                    case "concentration" -> List.of("input", "stage", "table");
                    case "measures" -> List.of("issuer", "measure_id");
                    case "exposed-share" -> List.of("input", "stage", "effect");
                    default -> List.of("code");
                };
        List<Position> positions =
                reader.items("/" + name).stream()
                        .map(row ->
                                new Position(
                                        keys.stream()
                                                .map(key ->
                                                        row.get(key).isNumber()
                                                                ? "%05d"
                                                                        .formatted(
                                                                                row.get(key)
                                                                                        .intValue())
                                                                : text(row.get(key)))
                                                .toList()))
                        .toList();
        assertThat(positions).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void repeating_a_parameter_means_either() {
        List<JsonNode> both = reader.items("/concentration?input=gallium&input=germanium");
        assertThat(both)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of("gallium", "germanium")
                                .flatMap(slug ->
                                        reader.items("/concentration?input=" + slug).stream())
                                .toList());
        assertThat(both.stream().map(row -> text(row.get("input"))).distinct()).hasSize(2);
        assertThat(reader.items("/concentration?input=gallium&period=2025&period=2016-2020"))
                .extracting(row -> text(row.get("period")))
                .containsOnly("2025", "2016-2020");
    }

    @Test
    void the_end_of_the_path_counts_before_the_header_and_json_is_the_default() {
        assertThat(reader.get("/inputs.csv", "Accept", "application/json").getContentType())
                .isEqualTo("text/csv;charset=UTF-8");
        assertThat(reader.get("/inputs.json", "Accept", "text/csv").getContentType())
                .isEqualTo("application/json");
        assertThat(reader.get("/inputs").getContentType()).isEqualTo("application/json");
        assertThat(reader.get("/inputs", "Accept", "text/html,*/*;q=0.8").getContentType())
                .isEqualTo("application/json");
        assertThat(
                        reader.get("/inputs", "Accept", "application/json;q=0.3, text/csv;q=0.9")
                                .getContentType())
                .isEqualTo("text/csv;charset=UTF-8");
        assertThat(reader.get("/inputs", "Accept", "application/json;q=0, */*").getContentType())
                .isEqualTo("text/csv;charset=UTF-8");
    }

    @Test
    void what_was_taken_is_told() {
        JsonNode plain = reader.json("/exposed-share?input=gallium");
        assertThat(text(plain.get("on"))).isEqualTo("2026-11-21");
        assertThat(text(plain.get("known"))).isEqualTo("2026-11-21");
        assertThat(text(plain.get("reading"))).isEqualTo("as-reported");
        assertThat(text(plain.get("destination"))).isEqualTo("US");
        JsonNode asked =
                reader.json(
                        "/exposed-share?input=gallium&on=2027-01-01&known=2026-01-01"
                                + "&reading=legal-text&destination=DE");
        assertThat(List.of("on", "known", "reading", "destination"))
                .extracting(name -> text(Objects.requireNonNull(asked.get(name))))
                .containsExactly("2027-01-01", "2026-01-01", "legal-text", "DE");
        assertThat(reader.json("/countries").get("reading")).isNull();
    }
}
