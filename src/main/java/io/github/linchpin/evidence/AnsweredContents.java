package io.github.linchpin.evidence;

import io.github.linchpin.content.ContentTerms;
import io.github.linchpin.measure.Question;
import io.github.linchpin.measure.ScopeRow;
import io.github.linchpin.shared.EndUse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What an item contains with an answer, from the answer's month on. A form is one of what had none;
 * a member takes the place of its family; what something is used for is the same for all that is in
 * it; any other answer is one about the input.
 *
 * @param concerned which contents the answer is about
 * @param told what they become
 */
record AnsweredContents(Predicate<ContentTerms> concerned, UnaryOperator<ContentTerms> told) {
    private static final Set<String> FORMLESS = Set.of("", ScopeRow.ANY);

    static AnsweredContents of(Answer answer) {
        Predicate<ContentTerms> there =
                terms -> terms.input().equals(answer.input()) && terms.stage() == answer.stage();
        String question = answer.question();
        if (question.equals(Question.FORM.key())) {
            return new AnsweredContents(
                    there.and(terms -> FORMLESS.contains(terms.form())),
                    terms -> terms.withForm(answer.value()));
        }
        if (question.equals(Question.MEMBER.key())) {
            return new AnsweredContents(there, terms -> terms.withInput(answer.value()));
        }
        return new AnsweredContents(
                question.equals(EndUse.MILITARY_USE) ? terms -> true : there,
                terms -> terms.withSpec(spec(terms.spec(), question, answer.value())));
    }

    /** A content as it is with the answer: before its month it stays as it was. */
    List<ContentTerms> of(ContentTerms terms, Answer answer) {
        boolean later = terms.last() != null && terms.last().isBefore(answer.from());
        if (later || !concerned.test(terms)) {
            return List.of(terms);
        }
        ContentTerms now = told.apply(terms);
        if (now.equals(terms)) {
            return List.of(terms);
        }
        return terms.first().isBefore(answer.from())
                ? List.of(
                        terms.within(terms.first(), answer.from().minusMonths(1)),
                        now.within(answer.from(), terms.last()))
                : List.of(now);
    }

    private static String spec(String spec, String question, String value) {
        Map<String, String> answers = new TreeMap<>();
        for (String one : spec.split(";", -1)) {
            if (!one.isEmpty()) {
                answers.put(
                        one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
            }
        }
        answers.put(question, value);
        return answers.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(";"));
    }
}
