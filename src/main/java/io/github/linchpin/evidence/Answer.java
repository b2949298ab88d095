package io.github.linchpin.evidence;

import io.github.linchpin.shared.Stage;
import java.time.YearMonth;

/**
 * The answer to the question of a measure about an item, as far as it contains an input.
 *
 * @param item id within the unit
 * @param input slug
 * @param question key of the question
 * @param yes covered
 * @param from the first month in which the answer holds
 * @param reference the document, test or person that says so
 */
public record Answer(
        int unit,
        int item,
        String input,
        Stage stage,
        String question,
        boolean yes,
        YearMonth from,
        String reference) {}
