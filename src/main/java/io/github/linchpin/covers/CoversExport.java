package io.github.linchpin.covers;

import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.stock.Arrival;
import io.github.linchpin.stock.Cover;
import io.github.linchpin.stock.CoverEvent;
import io.github.linchpin.stock.RecordedCount;
import io.github.linchpin.stock.StockCount;
import io.github.linchpin.stock.UnitCover;
import io.github.linchpin.tabular.CsvExport;
import io.github.linchpin.tabular.XlsxExport;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stocks as a table: a row for each unit and input at a stage, every row with the day, the state of
 * knowledge and the reading that it speaks of. What is not known is empty.
 */
final class CoversExport {
    private static final int CENTS = 2;
    private static final int DECIMALS = 6;

    private static final List<String> COLUMNS =
            List.of(
                    "business_unit",
                    "input",
                    "stage",
                    "counted_on",
                    "quantity",
                    "unit",
                    "arrivals",
                    "daily_need",
                    "requalification_days",
                    "count_note",
                    "counted_by",
                    "spend_eur",
                    "exposed_share",
                    "event_on",
                    "event_from",
                    "event_to",
                    "event_eur",
                    "measures",
                    "stock_from",
                    "stock",
                    "floor_days",
                    "expected_days",
                    "act_by",
                    "days_left",
                    "on",
                    "known",
                    "reading",
                    "source");

    private final List<UnitCover> covers;
    private final Viewpoint viewpoint;
    private final LocalDate today;

    /**
     * @param today the state of knowledge where the viewpoint says none
     */
    CoversExport(List<UnitCover> covers, Viewpoint viewpoint, LocalDate today) {
        this.covers = covers;
        this.viewpoint = viewpoint;
        this.today = today;
    }

    void csv(OutputStream target) {
        CsvExport csv = CsvExport.marked(COLUMNS, target);
        for (UnitCover cover : covers) {
            csv.row(cells(cover).stream().map(CoversExport::text).toList());
        }
        csv.finish();
    }

    void xlsx(OutputStream target) {
        XlsxExport book = new XlsxExport("Stock", COLUMNS, target);
        covers.forEach(cover -> book.row(cells(cover)));
        book.finish(
                "About",
                Map.of(
                        "on",
                        covers.isEmpty() ? "" : covers.getFirst().day().toString(),
                        "rows",
                        Integer.toString(covers.size())));
    }

    private static String text(@Nullable Object cell) {
        return cell instanceof BigDecimal number
                ? number.toPlainString()
                : Objects.toString(cell, "");
    }

    private List<@Nullable Object> cells(UnitCover row) {
        RecordedCount found = row.count();
        StockCount count = found == null ? null : found.count();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.unitName());
        cells.add(row.input());
        cells.add(row.stage().code());
        cells.addAll(
                found == null || count == null
                        ? nothing(8)
                        : Arrays.<@Nullable Object>asList(
                                count.countedOn(),
                                count.quantity(),
                                count.quantityUnit(),
                                arrivals(count),
                                count.dailyNeed(),
                                count.requalificationDays(),
                                count.note(),
                                found.recording().by()));
        cells.add(row.euros().setScale(CENTS, RoundingMode.HALF_UP));
        cells.add(rounded(row.exposedShare()));
        CoverEvent event = row.event();
        cells.addAll(
                event == null
                        ? nothing(5)
                        : Arrays.<@Nullable Object>asList(
                                event.day(),
                                event.from().code(),
                                event.to().code(),
                                event.euros().setScale(CENTS, RoundingMode.HALF_UP),
                                String.join(";", event.measures().stream().sorted().toList())));
        Cover cover = row.cover();
        cells.addAll(
                cover == null
                        ? nothing(6)
                        : Arrays.<@Nullable Object>asList(
                                cover.from(),
                                cover.stock(),
                                rounded(cover.floor()),
                                rounded(cover.expected()),
                                cover.actBy(),
                                row.daysLeft()));
        cells.add(row.day());
        cells.add(Objects.requireNonNullElse(viewpoint.known(), today));
        cells.add(viewpoint.reading().code());
        cells.add("counts, purchase lines, share tables and register of this Linchpin");
        return cells;
    }

    private static List<@Nullable Object> nothing(int cells) {
        return Arrays.asList(new @Nullable Object[cells]);
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** As a file of counts writes them. */
    private static String arrivals(StockCount count) {
        return count.arrivals().stream()
                .map(CoversExport::arrival)
                .collect(Collectors.joining(";"));
    }

    private static String arrival(Arrival one) {
        String words = one.day() + ":" + one.quantity().toPlainString();
        return one.reference().isEmpty() ? words : words + ":" + one.reference();
    }
}
