package io.github.linchpin.shared;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text of somebody else's making as it may stand in a line of the log: what would begin a new
 * line, steer a terminal or turn the direction of writing is written out.
 */
public final class OneLine {
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}]");

    private OneLine() {}

    /** The text, {@code \}{@code u000a} for the end of a line. */
    public static String of(String text) {
        return UNSAFE.matcher(text)
                .replaceAll(found ->
                        found.group()
                                .chars()
                                .mapToObj(c -> "\\\\u%04x".formatted(c))
                                .collect(Collectors.joining()));
    }
}
