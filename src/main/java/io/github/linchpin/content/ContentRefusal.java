package io.github.linchpin.content;

import io.github.linchpin.shared.Coded;
import java.util.List;

/** What was said of contents is not taken; nothing has changed. */
public final class ContentRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final transient List<ContentProblem> problems;

    /** Why not. */
    public enum Why implements Coded {
        /** There is no such item, or it belongs to a unit that the actor does not see. */
        ABSENT("absent"),
        /** Somebody else has changed it since it was looked at. */
        CHANGED_MEANWHILE("changed-meanwhile"),
        /** Some of it cannot be: the problems say what. */
        NOT_USABLE("not-usable");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    ContentRefusal(Why why) {
        this(why, List.of());
    }

    ContentRefusal(Why why, List<ContentProblem> problems) {
        super(why + " " + problems);
        this.why = why;
        this.problems = List.copyOf(problems);
    }

    public Why why() {
        return why;
    }

    /** By row. */
    public List<ContentProblem> problems() {
        return problems;
    }
}
