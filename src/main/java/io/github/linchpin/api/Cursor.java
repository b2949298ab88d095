package io.github.linchpin.api;

import io.github.linchpin.tabular.Checksum;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A position as a text that is handed out and comes back: with a checksum over it and over the
 * request that it belongs to, so that one which was altered or is used elsewhere is noticed. It is
 * no secret: who forges one gets another page of rows that they may see anyway.
 */
final class Cursor {
    private static final String BETWEEN = "\u001f";
    private static final int CHECK = 12;

    private Cursor() {}

    /** The cursor behind a row. */
    static String of(Position position, String resource, Map<Parameter, List<String>> given) {
        String key = String.join(BETWEEN, position.parts());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        (check(key, resource, given) + key).getBytes(StandardCharsets.UTF_8));
    }

    /** The position of a cursor; empty where it is none of this request. */
    static Optional<Position> read(
            String cursor, String resource, Map<Parameter, List<String>> given) {
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
                            .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
        if (text.length() <= CHECK) {
            return Optional.empty();
        }
        Position position = new Position(List.of(text.substring(CHECK).split(BETWEEN, -1)));
        // also refuses the bits that base64 leaves unused
        return of(position, resource, given).equals(cursor)
                ? Optional.of(position)
                : Optional.empty();
    }

    private static String check(String key, String resource, Map<Parameter, List<String>> given) {
        StringBuilder all = new StringBuilder(resource).append(BETWEEN).append(key);
        for (Parameter parameter : Parameter.values()) {
            // a page may have another size than the one before, and what nobody gave does not
            // count: a parameter more in a later release leaves old positions as they are
            boolean counts = parameter != Parameter.AFTER && parameter != Parameter.LIMIT;
            if (counts && given.containsKey(parameter)) {
                all.append(BETWEEN).append(parameter.code());
                given.getOrDefault(parameter, List.of()).stream()
                        .sorted()
                        .distinct()
                        .forEach(value -> all.append(BETWEEN).append(value));
            }
        }
        return Checksum.of(all.toString()).substring(0, CHECK);
    }
}
