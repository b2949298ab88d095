package io.github.linchpin.lookup;

import io.github.linchpin.concentration.LeadTable;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.standing.Standings;
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
                    "class",
                    "exposed_low",
                    "exposed",
                    "exposed_high",
                    "exposed_up_to",
                    "class_other_reading",
                    "next_change",
                    "on",
                    "known",
                    "towards",
                    "reading");
    private static final int LEAD_COLUMNS = 17;
    private static final BigDecimal POINTS = BigDecimal.valueOf(10_000);

    private InputListExport() {}

    static byte[] csv(List<InputRow> rows, Standings controls, Viewpoint viewpoint, Clock clock) {
        CsvExport csv = new CsvExport(HEADER);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<String> state =
                List.of(
                        String.valueOf(viewpoint.on() == null ? today : viewpoint.on()),
                        String.valueOf(viewpoint.known() == null ? today : viewpoint.known()),
                        viewpoint.home(),
                        viewpoint.reading().code());
        for (InputRow row : rows) {
            csv.row(
                    Stream.of(
                                    List.of(row.slug(), row.name()),
                                    lead(row.lead()),
                                    List.of(
                                            String.join("; ", row.lists()),
                                            String.join("; ", row.families())),
                                    control(row, controls),
                                    state)
                            .flatMap(List::stream)
                            .toList());
        }
        return csv.toBytes();
    }

    private static List<String> lead(@Nullable LeadTable lead) {
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
                lead.edition().source(),
                lead.edition().title(),
                lead.edition().edition() == null ? "" : lead.edition().edition(),
                lead.estimated() ? "Y" : "N",
                LevelChip.words(lead.index().levelLow(), lead.index().levelHigh()),
                points(lead.index().low()),
                points(lead.index().point()),
                points(lead.index().high()),
                lead.index().highIsBound() ? "Y" : "N",
                lead.largest().area() == null ? "" : lead.largest().area(),
                fraction(lead.largest().low()),
                fraction(lead.largest().share()),
                fraction(lead.largest().high()));
    }

    private static List<String> control(InputRow row, Standings standings) {
        LeadTable lead = row.lead();
        if (lead == null) {
            return standings
                    .named(row.slug())
                    .map(headline ->
                            List.of(
                                    headline.code(),
                                    "",
                                    "",
                                    "",
                                    "",
                                    standings.namedOtherwise(row.slug()).orElse(headline).code(),
                                    ""))
                    .orElse(List.of("", "", "", "", "", "", ""));
        }
        return standings
                .at(row.slug(), lead.stage())
                .map(InputListExport::control)
                .orElse(List.of("", "", "", "", "", "", ""));
    }

    private static List<String> control(Standing found) {
        ExposedShare share = found.exported();
        return List.of(
                found.headline().code(),
                fraction(share.exposed().low()),
                fraction(share.exposed().point()),
                fraction(share.exposed().high()),
                fraction(share.upTo().high()),
                found.otherReading().headline().code(),
                found.next().map(next -> next.day().toString()).orElse(""));
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
