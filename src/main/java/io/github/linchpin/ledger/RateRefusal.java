package io.github.linchpin.ledger;

import java.util.List;

/** A file of rates is not taken; nothing has changed. */
public final class RateRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<LineProblem> problems;

    RateRefusal(List<LineProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** By row. */
    public List<LineProblem> problems() {
        return problems;
    }
}
