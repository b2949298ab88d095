package io.github.linchpin.history;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.audit.AuditEntry;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an entry says of the fields of its thing: before on the left, after on the right. */
public final class ChangedFields extends Div {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Of an entry that names no fields nothing is shown. */
    public ChangedFields(AuditEntry entry, Naming naming) {
        addClassName("lp-changes");
        JsonNode before = read(entry.before());
        JsonNode after = read(entry.after());
        Set<String> fields = new TreeSet<>(before.propertyNames());
        fields.addAll(after.propertyNames());
        if (fields.isEmpty()) {
            setVisible(false);
            return;
        }
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("on-record.field")),
                        PlainTable.Column.text(Texts.text("on-record.before")),
                        PlainTable.Column.text(Texts.text("on-record.after")));
        for (String field : fields) {
            table.row(
                    new Span(EntryWords.field(field)),
                    cell(field, before.get(field), naming),
                    cell(field, after.get(field), naming));
        }
        add(table);
    }

    private static Span cell(String field, @Nullable JsonNode value, Naming naming) {
        Span cell = new Span(words(field, value, naming));
        cell.addClassName("lp-changes__value");
        return cell;
    }

    private static String words(String field, @Nullable JsonNode value, Naming naming) {
        if (value == null || value.isNull()) {
            return Texts.text("on-record.nothing");
        }
        if (value.isBoolean()) {
            return Texts.text(value.asBoolean() ? "on-record.yes" : "on-record.no");
        }
        if (value.isArray()) {
            return value.isEmpty()
                    ? Texts.text("on-record.nothing")
                    : value.values().stream()
                            .map(item -> words(field, item, naming))
                            .collect(Collectors.joining(", "));
        }
        if (value.isObject()) {
            return value.propertyStream()
                    .map(item ->
                            EntryWords.field(item.getKey())
                                    + ": "
                                    + words(item.getKey(), item.getValue(), naming))
                    .collect(Collectors.joining("; "));
        }
        return naming.name(field, value.asString());
    }

    private static JsonNode read(@Nullable String json) {
        return MAPPER.readTree(json == null ? "{}" : json);
    }
}
