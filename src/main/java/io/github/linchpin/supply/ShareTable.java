package io.github.linchpin.supply;

import io.github.linchpin.shared.Basis;
import io.github.linchpin.shared.Denominator;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;

/**
 * What a share table is about; these parts never change, a different part is a different table.
 *
 * @param code slug, the name of the table in files and links
 * @param input slug of the input
 * @param stage step of the chain
 * @param form what exactly is counted, empty for the whole input at that stage
 * @param universe of what the shares are shares, for example {@code world production}
 * @param basis production, capacity or volume
 * @param content what a quantity measures, for example {@code contained metal}
 * @param unit unit of every quantity, {@code percent} for published percents
 * @param period year or years
 * @param source id of the source edition
 * @param locator where in the source
 */
public record ShareTable(
        String code,
        String input,
        Stage stage,
        String form,
        String universe,
        Basis basis,
        String content,
        String unit,
        Period period,
        String source,
        String locator) {
    /** Unit of published percents. */
    private static final String PERCENT = "percent";

    /** What its shares are shares of: published percents stand, quantities are added up. */
    public Denominator denominator() {
        return unit.equals(PERCENT) ? Denominator.PERCENT : Denominator.SUM;
    }

    /** The same table under another code. */
    public ShareTable withCode(String other) {
        return new ShareTable(
                other, input, stage, form, universe, basis, content, unit, period, source, locator);
    }

    /** The same table in another unit. */
    ShareTable withUnit(String other) {
        return new ShareTable(
                code, input, stage, form, universe, basis, content, other, period, source, locator);
    }

    /** The same table at another place of its source. */
    ShareTable withLocator(String other) {
        return new ShareTable(
                code, input, stage, form, universe, basis, content, unit, period, source, other);
    }
}
