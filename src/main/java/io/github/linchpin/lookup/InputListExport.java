package io.github.linchpin.lookup;

import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.tabular.CsvExport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of inputs as a file: HHI in points, shares as fractions, source and state on every row.
 */
final class InputListExport {
    private static final List<String> HEADER =
            List.of(
                    "input",
                    "name",
                    "stage",
                    "form",
                    "period",
                    "universe",
                    "source",
                    "source_title",
                    "edition",
                    "estimated",
                    "level",
                    "hhi_low",
                    "hhi_point",
                    "hhi_high",
                    "hhi_high_is_bound",
                    "cr1_area",
                    "cr1_low",
                    "cr1",
                    "cr1_high",
                    "lists",
                    "families",
                    "on",
                    "known");
    private static final int LEAD_COLUMNS = 17;
    private static final BigDecimal POINTS = BigDecimal.valueOf(10_000);

    private InputListExport() {}

    static byte[] csv(List<InputRow> rows, Viewpoint viewpoint, Clock clock) {
        CsvExport csv = new CsvExport(HEADER);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<String> state =
                List.of(
                        String.valueOf(viewpoint.on() == null ? today : viewpoint.on()),
                        String.valueOf(viewpoint.known() == null ? today : viewpoint.known()));
        for (InputRow row : rows) {
            csv.row(
                    Stream.of(
                                    List.of(row.slug(), row.name()),
                                    lead(row.lead()),
                                    List.of(
                                            String.join("; ", row.lists()),
                                            String.join("; ", row.families())),
                                    state)
                            .flatMap(List::stream)
                            .toList());
        }
        return csv.toBytes();
    }

    private static List<String> lead(InputRow.@Nullable Lead lead) {
        if (lead == null) {
            String[] empty = new String[LEAD_COLUMNS];
            Arrays.fill(empty, "");
            return List.of(empty);
        }
        return List.of(
                lead.stage().code(),
                lead.form(),
                lead.period().toString(),
                lead.universe(),
                lead.source(),
                lead.sourceTitle(),
                lead.edition() == null ? "" : lead.edition(),
                lead.estimated() ? "Y" : "N",
                LevelChip.words(lead.levelLow(), lead.levelHigh()),
                points(lead.hhiLow()),
                points(lead.hhiPoint()),
                points(lead.hhiHigh()),
                lead.hhiHighIsBound() ? "Y" : "N",
                lead.leader() == null ? "" : lead.leader(),
                fraction(lead.largestLow()),
                fraction(lead.largest()),
                fraction(lead.largestHigh()));
    }

    private static String points(@Nullable BigDecimal fraction) {
        return fraction == null
                ? ""
                : fraction.multiply(POINTS).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String fraction(@Nullable BigDecimal fraction) {
        return fraction == null
                ? ""
                : fraction.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
