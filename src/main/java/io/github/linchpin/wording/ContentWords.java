package io.github.linchpin.wording;

import io.github.linchpin.content.ContentProblem;
import io.github.linchpin.content.ContentRefusal;
import io.github.linchpin.kit.Texts;
import java.util.stream.Collectors;

/** Why what was said of contents is not taken, in words. */
public final class ContentWords {
    private static final int MOST = 10;

    private ContentWords() {}

    /** The first of the problems, or the reason. */
    public static String of(ContentRefusal refusal) {
        return refusal.problems().isEmpty()
                ? Texts.word("items.refusal", refusal.why())
                : refusal.problems().stream()
                        .limit(MOST)
                        .map(ContentWords::of)
                        .collect(Collectors.joining(" "));
    }

    private static String of(ContentProblem problem) {
        return Texts.text(
                "items.problem", problem.row(), problem.column(), problem.raw(), problem.reason());
    }
}
