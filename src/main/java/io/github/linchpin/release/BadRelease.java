package io.github.linchpin.release;

import java.util.List;

/** A file that cannot be read as a release; nothing of it is taken. */
final class BadRelease extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ReleaseProblem> problems;

    BadRelease(List<ReleaseProblem> problems) {
        super(problems.isEmpty() ? "" : problems.getFirst().reason());
        this.problems = List.copyOf(problems);
    }

    BadRelease(long line, String reason) {
        this(List.of(ReleaseProblem.ofFile(line, "", reason)));
    }

    List<ReleaseProblem> problems() {
        return problems;
    }
}
