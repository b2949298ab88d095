package io.github.linchpin.measures;

import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.PartialDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Columns of the register and what stands in them, in words. */
final class ColumnWords {
    private ColumnWords() {}

    static String label(String column) {
        return Texts.text("measures.column." + column.replace('_', '-'));
    }

    /** A word of the vocabulary as other pages say it, where they do. */
    static String word(String column, String word) {
        return switch (column) {
            case "effect" -> Texts.text("effect." + word);
            case "class" -> Texts.text("measure-class." + word);
            case "reach" -> Texts.text("reach." + word);
            case "end_certainty" -> Texts.text("end-certainty." + word);
            case "relation" -> Texts.text("relation." + word);
            case "stage" -> Texts.text("stage." + word);
            case "coverage" -> Texts.text("coverage." + word);
            case "role" -> Texts.text("code-role." + word);
            case "grade" -> Texts.text("grade." + word);
            default -> word.replace('-', ' ');
        };
    }

    /** A type of measure: export licensing. */
    static String type(String type) {
        return Texts.sentence(type.replace('_', ' ').replace('-', ' '));
    }

    /** A cell as a reader of a comparison wants it. */
    static String cell(String column, String text, Choices choices) {
        if (text.isEmpty()) {
            return "–";
        }
        if (!ColumnKind.words(column).isEmpty()) {
            return ColumnKind.words(column).contains(text) ? word(column, text) : text;
        }
        return switch (column) {
            case "announced",
                    "effective",
                    "ended",
                    "withdrawn",
                    "starts",
                    "legal_end",
                    "reported_end",
                    "reported_on" ->
                    date(text);
            case "extraterritorial", "basket" ->
                    Texts.text(text.equals("Y") ? "measures.yes" : "measures.no");
            case "destinations", "origins", "issuer" -> list(text, choices.areas());
            case "input", "members" -> list(text, choices.inputs());
            case "related" -> list(text, CellField.measures(choices));
            case "sources" -> text.replace(";", ", ");
            case "type" -> type(text);
            default -> text;
        };
    }

    private static String date(String text) {
        try {
            return Formats.date(PartialDate.parse(text));
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String list(String keys, Map<String, String> names) {
        return Arrays.stream(keys.split(";", -1))
                .map(key -> names.getOrDefault(key, key))
                .collect(Collectors.joining(", "));
    }
}
