package io.github.linchpin.evidence;

import io.github.linchpin.shared.Stage;
import java.time.YearMonth;

/**
 * The answer to a question about an item, as far as it contains an input.
 *
 * @param item id within the unit
 * @param input slug
 * @param question key of the question
 * @param value {@link #YES} or {@link #NO}; the key of a form; the slug of a member
 * @param from the first month in which the answer holds
 * @param reference the document, test or person that says so
 */
public record Answer(
        int unit,
        int item,
        String input,
        Stage stage,
        String question,
        String value,
        YearMonth from,
        String reference) {
    /** Covered. */
    public static final String YES = "yes";

    /** Not covered. */
    public static final String NO = "no";

    /** Yes means: covered. */
    public static String word(boolean yes) {
        return yes ? YES : NO;
    }
}
