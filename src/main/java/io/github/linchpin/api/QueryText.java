package io.github.linchpin.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind the question mark of an address, strictly: nothing is dropped. */
final class QueryText {
    private QueryText() {}

    /**
     * The values of each name, in the order given.
     *
     * @throws Refusal where a part is not encoded as it must be
     */
    static Map<String, List<String>> parse(@Nullable String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (query == null) {
            return values;
        }
        for (String pair : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String rawName = equals < 0 ? pair : pair.substring(0, equals);
            String rawValue = equals < 0 ? "" : pair.substring(equals + 1);
            String name = decoded(rawName, rawName, rawName);
            values.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(decoded(rawValue, name, rawValue));
        }
        return values;
    }

    private static String decoded(String text, String name, String value) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter(
                    name,
                    value,
                    "A percent sign must be followed by two hexadecimal digits; write a percent"
                            + " sign itself as %25.");
        }
    }
}
