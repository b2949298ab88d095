package io.github.linchpin.release;

import io.github.linchpin.shared.Basis;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.supply.ShareTable;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * What share tables rows of a release make, whatever the edition (db/reference/release_series.csv).
 *
 * @param unitPrinted what the file says where the table says {@code unit}
 * @param factor one printed unit in units of the table
 * @param addsUp several rows of one area are parts of one figure
 */
record Series(
        String input,
        Stage stage,
        String form,
        String universe,
        Basis basis,
        String content,
        String unit,
        String unitPrinted,
        BigDecimal factor,
        boolean addsUp,
        String locator) {

    /** The table of a period in an edition. */
    ShareTable table(int period, String source) {
        return new ShareTable(
                key(period) + "-" + source,
                input,
                stage,
                form,
                universe,
                basis,
                content,
                unit,
                new Period(period, period),
                source,
                locator);
    }

    /** The code of the table without its edition, which is known only at the end of a file. */
    String key(int period) {
        String words = form.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String slug = words.replaceAll("^-|-$", "");
        return input + "-" + stage.code() + (slug.isEmpty() ? "" : "-" + slug) + "-" + period;
    }
}
