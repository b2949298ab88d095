package io.github.linchpin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that would run as a script, or change a page, wherever one is taken for more than a text.
 * Each calls {@code lpx()} in its own way; what cannot be seen in an editor is written as {@code
 * {U+202E}} in the file.
 */
public final class ScriptLike {
    private static final Path FILE = Path.of("src/test/resources/security/script-like.txt");
    private static final Pattern HIDDEN = Pattern.compile("\\{U\\+([0-9A-F]{4,5})}");

    private ScriptLike() {}

    /** All of them, in the order of the file. */
    public static List<String> texts() {
        try (var lines = Files.lines(FILE, StandardCharsets.UTF_8)) {
            return lines.map(ScriptLike::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String line) {
        return HIDDEN.matcher(line)
                .replaceAll(hidden ->
                        Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(hidden.group(1), 16))));
    }
}
