package io.github.linchpin.measures;

import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.shared.AppliesTo;
import io.github.linchpin.shared.CodeRole;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.Coverage;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.EndCertainty;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.MeasureClass;
import io.github.linchpin.shared.Reach;
import io.github.linchpin.shared.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How a column of the register is typed. */
enum ColumnKind {
    TEXT,
    LONG_TEXT,
    DAY,
    /** A day, a month or a year. */
    DATE,
    WORD,
    FLAG,
    AREA,
    AREAS,
    INPUT,
    INPUTS,
    MEASURES,
    ACT,
    SOURCES,
    TYPE;

    /** What a publication numbers and dates, and what says which thing a row is about. */
    private static final Set<String> HIDDEN =
            Set.of("version", "known_from", "scope_set", "line", "suspension", "measure");

    /** The columns of a file that are typed, in their order. */
    static List<String> typed(RegisterFile file) {
        return file.columns().stream()
                .filter(column ->
                        !HIDDEN.contains(column)
                                && !(file == RegisterFile.ACT && column.equals("act")))
                .toList();
    }

    static ColumnKind of(RegisterFile file, String column) {
        if (file == RegisterFile.SUSPENSION && column.equals("announced")) {
            return DAY;
        }
        return switch (column) {
            case "starts", "legal_end", "reported_end", "reported_on" -> DAY;
            case "announced", "effective", "ended", "withdrawn" -> DATE;
            case "title", "buyers_note", "entities", "condition_question", "reported_by" ->
                    LONG_TEXT;
            case "extraterritorial", "basket" -> FLAG;
            case "issuer" -> AREA;
            case "destinations", "origins" -> AREAS;
            case "input" -> INPUT;
            case "members" -> INPUTS;
            case "related" -> MEASURES;
            case "sources" -> SOURCES;
            case "type" -> TYPE;
            case "act" -> file == RegisterFile.MEASURE ? ACT : TEXT;
            default -> words(column).isEmpty() ? TEXT : WORD;
        };
    }

    /** The words that a column may hold; empty where it holds others too. */
    static List<String> words(String column) {
        return switch (column) {
            case "effect" -> codes(Effect.values());
            case "class" -> codes(MeasureClass.values());
            case "applies_to" -> codes(AppliesTo.values());
            case "end_use" -> codes(EndUse.values());
            case "reach" -> codes(Reach.values());
            case "end_certainty" -> codes(EndCertainty.values());
            case "relation" -> List.of("amended-by", "replaced-by", "superseded-by");
            case "stage" -> codes(Stage.values());
            case "coverage" -> codes(Coverage.values());
            case "role" -> codes(CodeRole.values());
            case "grade" -> codes(Grade.values());
            default -> List.of();
        };
    }

    private static List<String> codes(Coded... words) {
        return Arrays.stream(words).map(Coded::code).toList();
    }
}
