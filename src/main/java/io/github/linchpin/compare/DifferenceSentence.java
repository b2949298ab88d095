package io.github.linchpin.compare;

import io.github.linchpin.kit.Texts;
import io.github.linchpin.standing.Differences;
import io.github.linchpin.standing.Differences.Aspect;
import io.github.linchpin.standing.Differences.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What differs between two viewpoints, in a sentence. */
final class DifferenceSentence {
    private DifferenceSentence() {}

    static String of(Differences differences, Sides<String> names, Mode mode) {
        List<String> parts = new ArrayList<>();
        add(
                parts,
                "compare.says.class",
                differences.with(Set.of(Aspect.EXPORT_CLASS, Aspect.IMPORT_CLASS)).size());
        add(parts, "compare.says.named", differences.named().size());
        add(parts, "compare.says.level", differences.with(Set.of(Aspect.LEVEL)).size());
        add(parts, "compare.says.table", differences.with(Set.of(Aspect.TABLE)).size());
        add(parts, "compare.says.new", differences.of(Kind.NEW).size());
        add(parts, "compare.says.gone", differences.of(Kind.GONE).size());
        add(parts, "compare.says.state", differences.of(Kind.STATE).size());
        add(parts, "compare.says.version", differences.of(Kind.VERSION).size());
        if (parts.isEmpty()) {
            add(
                    parts,
                    "compare.says.other",
                    differences.stages().size() + differences.measures().size());
        }
        return Texts.text(
                "compare.says." + mode.code(),
                names.left(),
                names.right(),
                parts.isEmpty() ? Texts.text("compare.says.nothing") : String.join("; ", parts));
    }

    private static void add(List<String> parts, String text, int count) {
        if (count > 0) {
            parts.add(Texts.text(text, count));
        }
    }
}
