package io.github.linchpin.shared;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A word of the vocabulary with the code under which it stands in files, tables and URLs. */
public interface Coded {

    /** Lower-case (grades: upper-case) code, stable over releases. */
    String code();

    /** The constant of {@code type} that has this code; empty where none has. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants()).filter(e -> e.code().equals(code)).findAny();
    }

    /**
     * The constant of {@code type} that has this code.
     *
     * @throws IllegalArgumentException naming the codes that are known
     */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        return find(type, code)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is none of %s".formatted(code, codes(type))));
    }

    private static <E extends Enum<E> & Coded> String codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Coded::code)
                .collect(Collectors.joining(", "));
    }
}
