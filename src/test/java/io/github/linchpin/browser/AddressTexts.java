package io.github.linchpin.browser;

import io.github.linchpin.security.Routes;
import io.github.linchpin.testing.ScriptLike;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Queries of addresses in which all parameters say what looks like a script, each another text.
 * Every query goes on with the text behind the last one of the query before. At full size every
 * page gets {@link #VISITS} queries of more than 50 parameters, so 1,500 texts: every one of the
 * 305, and {@link #VISITS} by each parameter, half of that by those that decide.
 */
final class AddressTexts {
    /** Queries that every page gets at full size. */
    static final int VISITS = 30;

    /** Said wrong, pages show nothing that the other parameters could choose from. */
    private static final Set<String> DECIDING =
            Set.of("on", "known", "home", "reading", "left", "right");

    /** What the pages with two sides compare, where no parameter says it wrong. */
    private static final Map<String, String> SIDES =
            Map.of(
                    "compare/knowledge",
                    "left=2025-06-01&",
                    "compare/inputs",
                    "left=gallium&right=germanium&",
                    "compare/countries",
                    "left=CN&right=US&");

    private static final Path SOURCES = Path.of("src/main/java/io/github/linchpin");
    private static final Pattern CONSTANT = Pattern.compile("String [A-Z_]+ =\\s+\"([a-z]+)\"");
    private static final Pattern READ = Pattern.compile("getSingleParameter\\(\"([a-z]+)\"\\)");

    private final List<String> parameters = List.copyOf(parameters());
    private final List<String> texts = ScriptLike.texts();
    private int text;
    private int queries;

    /** A parameter and the text that it says. */
    record Said(String parameter, String text) {
        String encoded() {
            return parameter + "=" + AddressTexts.encoded(text);
        }
    }

    /**
     * All words that a constant of a page or of a navigation stands for, because pages read no
     * parameter by another name; some are paths, which does no harm.
     */
    static Set<String> parameters() {
        Set<String> names = new TreeSet<>();
        sources()
                .forEach(source -> {
                    for (Pattern pattern : List.of(CONSTANT, READ)) {
                        Matcher word = pattern.matcher(source);
                        while (word.find()) {
                            names.add(word.group(1));
                        }
                    }
                });
        return names;
    }

    /** What is written in Java for pages; the API has parameters and proofs of its own. */
    static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(SOURCES.resolve("api")))
                    .map(AddressTexts::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a query; every other one leaves it to the page what it shows the rest of. */
    String query() {
        return next().stream().map(Said::encoded).collect(Collectors.joining("&"));
    }

    List<Said> next() {
        boolean decides = queries++ % 2 == 0;
        List<Said> query = new ArrayList<>();
        for (String name : parameters) {
            if (decides || !DECIDING.contains(name)) {
                query.add(new Said(name, texts.get(text)));
                text = (text + 1) % texts.size();
            }
        }
        return query;
    }

    /** The address of a route, with this in place of its parameter. */
    static String path(String template, String text) {
        return Routes.PARAMETER
                .matcher(template)
                .replaceAll(Matcher.quoteReplacement(encoded(text)));
    }

    /** The address of a route that shows something, ready for parameters behind it. */
    static String real(String template) {
        return path(
                        template,
                        switch (template.split("/", 2)[0]) {
                            case "inputs" -> "gallium";
                            case "countries" -> "CN";
                            case "controls" -> "CN-2024-46-2A";
                            default -> "nothing";
                        })
                + "?"
                + SIDES.getOrDefault(template, "");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
