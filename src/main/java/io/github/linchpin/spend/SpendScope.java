package io.github.linchpin.spend;

import io.github.linchpin.measure.Purchase;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.shared.Stage;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that decides which measures touch a purchase, but for its origin and its day.
 *
 * @param input slug
 * @param form key of the form, empty where it is not known
 * @param answers answers to questions of measures, by key
 * @param destination country of the buyer
 */
public record SpendScope(
        int id,
        String input,
        Stage stage,
        String form,
        Map<String, Boolean> answers,
        String destination,
        Purchase.Buyer buyer) {
    private static final String YES = "yes";
    private static final String UNKNOWN = "unknown";

    public SpendScope {
        answers = Map.copyOf(answers);
    }

    /**
     * As it is stored.
     *
     * @param spec {@code cells-300=no;contains-dy-tb=yes}
     * @param listed yes, no or unknown
     */
    static SpendScope of(
            int id,
            String input,
            Stage stage,
            String form,
            String spec,
            String destination,
            EndUse endUse,
            String listed) {
        Map<String, Boolean> answers = answers(spec);
        return new SpendScope(
                id,
                input,
                stage,
                form,
                answers,
                destination,
                new Purchase.Buyer(use(endUse, answers), listed(listed)));
    }

    /** What the purchases say themselves counts; else what somebody has found out. */
    private static EndUse use(EndUse said, Map<String, Boolean> answers) {
        Boolean military = answers.get(EndUse.MILITARY_USE);
        if (said != EndUse.UNKNOWN || military == null) {
            return said;
        }
        return military ? EndUse.MILITARY : EndUse.CIVIL;
    }

    private static Map<String, Boolean> answers(String spec) {
        return Arrays.stream(spec.split(";", -1))
                .filter(answer -> !answer.isEmpty())
                .map(answer -> answer.split("=", 2))
                .collect(Collectors.toMap(answer -> answer[0], answer -> answer[1].equals(YES)));
    }

    private static @Nullable Boolean listed(String word) {
        return word.equals(UNKNOWN) ? null : Boolean.valueOf(word.equals(YES));
    }

    /** By the id alone, since what was worked out for a purchase is looked up very often. */
    @Override
    public int hashCode() {
        return id;
    }

    /** A purchase of this from somewhere. */
    Purchase from(Purchase.Origin origin) {
        return new Purchase(input, stage, form, answers, origin, destination, buyer);
    }
}
