package io.github.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The guide and the OpenAPI document say what the interface does. */
@ReadTest
class ReadGuideTest {
    private static final Path GUIDE = Path.of("docs/user-guide/08-read-interface.md");

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
                "exposure",
                "countries"
            })
    void the_guide_has_every_field_as_it_is(String name) throws IOException {
        Resource<?> resource = service.find(name).orElseThrow();
        String section =
                Arrays.stream(Files.readString(GUIDE).split("(?m)^## "))
                        .filter(part -> part.startsWith(name + "\n"))
                        .findAny()
                        .orElseThrow();
        assertThat(section.lines().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(
                        resource.fields().stream().map(ReadGuideTest::line).toList());
        assertThat(section)
                .contains(
                        resource.about(),
                        "Rows are ordered by " + resource.order() + ".",
                        AskedReader.of(resource).stream()
                                .map(parameter -> "`" + parameter.code() + "`")
                                .collect(Collectors.joining(", ", "Parameters: ", ".")));
    }

    private static String line(Field<?> field) {
        String type =
                switch (field.kind()) {
                    case TEXT -> "text";
                    case NUMBER -> "number";
                    case INTEGER -> "whole number";
                    case FLAG -> "true or false";
                    case DAY -> "day";
                    case TEXTS, OBJECTS -> "list";
                    case OBJECT_BY_CODE -> "object";
                };
        return "| `%s` | %s%s | %s | %s |"
                .formatted(
                        field.name(),
                        type,
                        field.nullable() ? ", or none" : "",
                        field.unit(),
                        field.about());
    }

    @Test
    void the_guide_has_every_parameter_as_it_is() throws IOException {
        String guide = Files.readString(GUIDE);
        for (Parameter parameter : Parameter.values()) {
            assertThat(guide)
                    .contains("| `%s` | %s".formatted(parameter.code(), parameter.about()));
        }
    }

    @Test
    void the_document_describes_every_resource_parameter_and_field() {
        JsonNode document = Reader.tree(reader.get("/openapi"));
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        Set<String> paths = new TreeSet<>();
        for (Resource<?> resource : service.resources()) {
            String path = "/api/v1/" + resource.name();
            paths.add(path);
            JsonNode get = document.get("paths").get(path).get("get");
            assertThat(get.get("parameters"))
                    .extracting(parameter -> parameter.get("name").asString())
                    .containsExactlyElementsOf(
                            AskedReader.of(resource).stream().map(Parameter::code).toList());
            get.get("parameters")
                    .forEach(parameter ->
                            assertThat(parameter.get("description").asString()).isNotBlank());
            assertThat(get.get("responses").propertyNames())
                    .contains("200", "304", "400", "401", "403", "404", "405", "406", "500");
            JsonNode row = document.get("components").get("schemas").get(resource.name() + "-row");
            assertThat(row.get("properties").propertyNames())
                    .containsExactlyElementsOf(
                            resource.fields().stream().map(Field::name).toList());
            row.get("properties")
                    .forEach(
                            field -> assertThat(field.get("description").asString()).endsWith("."));
            assertThat(row.get("required")).hasSize(resource.fields().size());
        }
        assertThat(document.get("paths").propertyNames())
                .containsExactlyInAnyOrderElementsOf(paths);
        assertThat(List.copyOf(paths)).hasSize(7);
    }

    @Test
    void every_sentence_is_one() {
        for (Resource<?> resource : service.resources()) {
            for (Field<?> field : resource.fields()) {
                assertThat(field.about()).as(field.name()).endsWith(".").doesNotContain("|");
            }
        }
    }
}
