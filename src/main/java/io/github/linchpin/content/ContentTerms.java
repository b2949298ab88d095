package io.github.linchpin.content;

import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * That an item contains an input: as a share of its value, or as kilograms in a unit of quantity.
 *
 * @param input slug
 * @param form key of the form, as measures use it; {@link #NOT_NAMED} where none of them names it;
 *     empty where it is not known
 * @param spec answers to questions, sorted: {@code cells-300=no;contains-dy-tb=yes}
 * @param share of the value, above 0 up to 1; null where kilograms are given
 * @param kilograms in one unit of quantity; null where a share is given
 * @param unit of quantity, with kilograms only: lines in other units are not counted
 * @param first month in which it holds
 * @param last month in which it holds; null: until further notice
 */
public record ContentTerms(
        String input,
        Stage stage,
        String form,
        String spec,
        @Nullable BigDecimal share,
        @Nullable BigDecimal kilograms,
        @Nullable String unit,
        YearMonth first,
        @Nullable YearMonth last) {

    /** In the place of a form: it is none of those that measures name. */
    public static final String NOT_NAMED = "not-named";

    /** Numbers without zeros at their end, so that equal terms are equal. */
    public ContentTerms {
        share = share == null ? null : share.stripTrailingZeros();
        kilograms = kilograms == null ? null : kilograms.stripTrailingZeros();
    }

    /** The same with other answers. */
    public ContentTerms withSpec(String other) {
        return new ContentTerms(input, stage, form, other, share, kilograms, unit, first, last);
    }

    /** The same in another form. */
    public ContentTerms withForm(String other) {
        return new ContentTerms(input, stage, other, spec, share, kilograms, unit, first, last);
    }

    /** As much of another input. */
    public ContentTerms withInput(String other) {
        return new ContentTerms(other, stage, form, spec, share, kilograms, unit, first, last);
    }

    /** The same in other months. */
    public ContentTerms within(YearMonth from, @Nullable YearMonth to) {
        return new ContentTerms(input, stage, form, spec, share, kilograms, unit, from, to);
    }

    /** Whether it holds in a month. */
    public boolean holdsIn(YearMonth month) {
        return !month.isBefore(first) && (last == null || !month.isAfter(last));
    }

    /** Whether it says something of the same thing in the same month as another. */
    boolean repeats(ContentTerms other) {
        return input.equals(other.input)
                && stage == other.stage
                && form.equals(other.form)
                && spec.equals(other.spec)
                && (holdsIn(other.first) || other.holdsIn(first));
    }
}
