package io.github.linchpin.tabular;

import java.util.List;
import java.util.stream.Collectors;

/** A file has rows that cannot be used; nothing of it was taken over. */
public final class BadFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<Problem> problems;

    public BadFileException(List<Problem> problems) {
        super(describe(problems));
        this.problems = List.copyOf(problems);
    }

    /** Every bad row, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }

    private static String describe(List<Problem> problems) {
        String more =
                problems.size() <= SHOWN
                        ? ""
                        : "%n  ... and %s more".formatted(problems.size() - SHOWN);
        return problems.stream()
                .limit(SHOWN)
                .map(p -> "  " + p)
                .collect(Collectors.joining(System.lineSeparator(), "", more));
    }
}
