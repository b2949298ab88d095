package io.github.linchpin.lookup;

import io.github.linchpin.tabular.CsvExport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table that a page shows as a file: denominator, source, edition and period on every row. */
final class ShareTableExport {
    private static final List<String> HEADER =
            List.of(
                    "input",
                    "stage",
                    "form",
                    "period",
                    "universe",
                    "basis",
                    "content",
                    "source",
                    "edition",
                    "locator",
                    "table",
                    "revision",
                    "known_from",
                    "line",
                    "role",
                    "area",
                    "area_name",
                    "kind",
                    "estimated",
                    "outside_total",
                    "value",
                    "low",
                    "high",
                    "unit",
                    "denominator",
                    "share",
                    "share_low",
                    "share_high",
                    "grade",
                    "note");

    private ShareTableExport() {}

    static byte[] csv(InputDossier dossier, Selection selection) {
        KnownTable table = selection.table();
        CsvExport csv = new CsvExport(HEADER);
        for (ShareRow row : dossier.rows()) {
            csv.row(
                    List.of(
                            table.input(),
                            table.stage().code(),
                            table.form(),
                            table.period().toString(),
                            table.universe(),
                            table.basis().code(),
                            table.content(),
                            table.source().id(),
                            text(table.source().edition()),
                            table.locator(),
                            table.code(),
                            Integer.toString(table.known().revision()),
                            table.known().day().toString(),
                            Integer.toString(row.line()),
                            row.role().code(),
                            text(row.area()),
                            text(row.areaName()),
                            row.kind().code(),
                            flag(row.estimated()),
                            flag(row.outsideTotal()),
                            number(row.value()),
                            number(row.low()),
                            number(row.high()),
                            table.unit(),
                            table.known().denominator().code(),
                            fraction(row.share()),
                            fraction(row.shareLow()),
                            fraction(row.shareHigh()),
                            row.grade().code(),
                            text(row.note())));
        }
        return csv.toBytes();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String flag(boolean flag) {
        return flag ? "Y" : "N";
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String fraction(@Nullable BigDecimal fraction) {
        return fraction == null
                ? ""
                : fraction.setScale(9, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
