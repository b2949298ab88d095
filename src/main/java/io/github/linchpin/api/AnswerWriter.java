package io.github.linchpin.api;

import io.github.linchpin.tabular.CsvExport;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers row by row, straight to the client. */
@Component
class AnswerWriter {
    private final JsonMapper json =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                                    .build())
                    .build();

    /** The rows of a page as JSON, with what was asked in front and the cursor behind. */
    <R> void json(Page<R> page, Map<String, String> asked, OutputStream out) {
        try (JsonGenerator writer = json.createGenerator(out)) {
            writer.writeStartObject();
            asked.forEach(writer::writeStringProperty);
            writer.writeName("items");
            writer.writeStartArray();
            for (R row : page.rows()) {
                writer.writeStartObject();
                for (Field<R> field : page.fields()) {
                    writer.writeName(field.name());
                    value(writer, field.value().apply(row));
                }
                writer.writeEndObject();
            }
            writer.writeEndArray();
            writer.writeName("next");
            value(writer, page.next());
            writer.writeEndObject();
        }
    }

    /** The same as a text. */
    <R> String text(Page<R> page, Map<String, String> asked) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        json(page, asked, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The rows of a page as CSV; the header comes also where there is no row. */
    <R> void csv(Page<R> page, OutputStream out) {
        List<Field.Column<R>> columns =
                page.fields().stream().flatMap(field -> field.columns().stream()).toList();
        CsvExport csv = new CsvExport(columns.stream().map(Field.Column::name).toList(), out);
        for (R row : page.rows()) {
            csv.row(columns.stream().map(column -> column.cell().apply(row)).toList());
        }
        csv.finish();
    }

    /** A problem document. */
    void problem(Map<String, Object> document, OutputStream out) {
        try (JsonGenerator writer = json.createGenerator(out)) {
            value(writer, document);
        }
    }

    private static void value(JsonGenerator writer, @Nullable Object value) {
        switch (value) {
            case null -> writer.writeNull();
            case BigDecimal number -> writer.writeNumber(number);
            case Long number -> writer.writeNumber(number);
            case Integer number -> writer.writeNumber(number);
            case Boolean flag -> writer.writeBoolean(flag);
            case Collection<?> many -> {
                writer.writeStartArray();
                many.forEach(one -> value(writer, one));
                writer.writeEndArray();
            }
            case Map<?, ?> object -> {
                writer.writeStartObject();
                object.forEach((name, member) -> {
                    writer.writeName(String.valueOf(name));
                    value(writer, member);
                });
                writer.writeEndObject();
            }
            default -> writer.writeString(value.toString());
        }
    }
}
