package io.github.linchpin.measure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The answer of the scope test. */
public sealed interface Verdict {
    /** The measure applies. */
    record Hit() implements Verdict {}

    /** It does not. */
    record Miss() implements Verdict {}

    /**
     * It depends on what is not stated.
     *
     * @param questions what has to be answered, at least one question
     */
    record Conditional(Set<Question> questions) implements Verdict {
        public Conditional {
            questions = Set.copyOf(questions);
        }
    }

    static Verdict hit() {
        return new Hit();
    }

    static Verdict miss() {
        return new Miss();
    }

    static Verdict ask(Question question) {
        return new Conditional(Set.of(question));
    }

    /** Both have to hold. */
    default Verdict and(Verdict other) {
        return switch (this) {
            case Miss miss -> miss;
            case Hit hit -> other;
            case Conditional mine ->
                    switch (other) {
                        case Miss miss -> miss;
                        case Hit hit -> this;
                        case Conditional theirs -> {
                            Set<Question> all = new LinkedHashSet<>(mine.questions());
                            all.addAll(theirs.questions());
                            yield new Conditional(all);
                        }
                    };
        };
    }

    /** One of several rows holds and it is not known which: certain only where all agree. */
    static Verdict oneOf(Collection<Verdict> verdicts, Question which) {
        if (verdicts.stream().allMatch(verdict -> verdict instanceof Miss)) {
            return miss();
        }
        if (verdicts.stream().allMatch(verdict -> verdict instanceof Hit)) {
            return hit();
        }
        Set<Question> questions = new LinkedHashSet<>();
        if (verdicts.stream().distinct().count() > 1) {
            questions.add(which);
        }
        verdicts.forEach(verdict -> {
            if (verdict instanceof Conditional conditional) {
                questions.addAll(conditional.questions());
            }
        });
        return new Conditional(questions);
    }
}
