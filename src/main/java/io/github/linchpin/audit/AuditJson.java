package io.github.linchpin.audit;

import io.github.linchpin.shared.Coded;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values of an entry as JSON: the same values give the same text. Only plain values are taken, so
 * that no object is written with more in it than the caller had in mind.
 */
final class AuditJson {
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|hash).*");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonMapper mapper = JsonMapper.builder().build();

    /**
     * An object with its keys in order.
     *
     * @throws IllegalArgumentException naming a key under which a secret may stand, or a value that
     *     is no plain one
     */
    String write(Map<?, ?> values) {
        return mapper.writeValueAsString(object(values));
    }

    private static JsonNode object(Map<?, ?> values) {
        ObjectNode node = NODES.objectNode();
        values.entrySet().stream()
                .sorted((one, other) -> key(one.getKey()).compareTo(key(other.getKey())))
                .forEach(entry -> node.set(key(entry.getKey()), node(entry.getValue())));
        return node;
    }

    private static String key(Object key) {
        String text = scalar(key);
        if (SECRET.matcher(text).matches()) {
            throw new IllegalArgumentException("'%s' does not belong on file".formatted(text));
        }
        return text;
    }

    private static JsonNode node(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Map<?, ?> map -> object(map);
            case Collection<?> items -> array(items);
            case Boolean truth -> NODES.booleanNode(truth);
            case Number number -> NODES.pojoNode(number);
            default -> NODES.stringNode(scalar(value));
        };
    }

    private static ArrayNode array(Collection<?> items) {
        ArrayNode array = NODES.arrayNode();
        var nodes = items.stream().map(AuditJson::node);
        // a set has no order of its own
        (items instanceof Set
                        ? nodes.sorted((a, b) -> a.toString().compareTo(b.toString()))
                        : nodes)
                .forEach(array::add);
        return array;
    }

    private static String scalar(Object value) {
        return switch (value) {
            case String text -> text;
            case Coded word -> word.code();
            case Enum<?> word -> word.name();
            case TemporalAccessor time -> time.toString();
            case Integer number -> number.toString();
            default ->
                    throw new IllegalArgumentException(
                            "A %s is no plain value".formatted(value.getClass().getName()));
        };
    }
}
