package io.github.linchpin.lookup;

import io.github.linchpin.exposure.ExposedShare;
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

    static byte[] csv(
            List<InputRow> rows, StageControls controls, Viewpoint viewpoint, Clock clock) {
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

    private static List<String> control(InputRow row, StageControls controls) {
        return controls.at(row.slug(), row.lead() == null ? null : row.lead().stage())
                .map(found ->
                        Stream.concat(
                                        Stream.of(found.headline().code()),
                                        Stream.concat(
                                                shares(found.share()),
                                                Stream.of(
                                                        found.otherReading().code(),
                                                        found.next() == null
                                                                ? ""
                                                                : found.next().day().toString())))
                                .toList())
                .orElse(List.of("", "", "", "", "", "", ""));
    }

    private static Stream<String> shares(@Nullable ExposedShare share) {
        return share == null
                ? Stream.of("", "", "", "")
                : Stream.of(
                        fraction(share.exposed().low()),
                        fraction(share.exposed().point()),
                        fraction(share.exposed().high()),
                        fraction(share.upTo().high()));
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
