package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.STAGED_LINE;

import io.github.linchpin.country.AreaBook;
import io.github.linchpin.db.CopyRows;
import io.github.linchpin.ledger.LedgerRefusal.Why;
import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.shared.Period;
import io.github.linchpin.tabular.RowTaker;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Checks rows cell by cell and writes those that can be taken; what cannot is told with row, column
 * and reason. Names of areas are looked up once each.
 */
final class LineStaging implements RowTaker {
    static final List<Field<?>> COLUMNS =
            List.of(
                    STAGED_LINE.BUSINESS_UNIT_ID,
                    STAGED_LINE.IMPORT_ID,
                    STAGED_LINE.LINE,
                    STAGED_LINE.DOCUMENT_NO,
                    STAGED_LINE.DOCUMENT_LINE,
                    STAGED_LINE.BOUGHT_ON,
                    STAGED_LINE.ITEM,
                    STAGED_LINE.DESCRIPTION,
                    STAGED_LINE.SUPPLIER,
                    STAGED_LINE.SUPPLIER_NAME,
                    STAGED_LINE.SUPPLIER_COUNTRY,
                    STAGED_LINE.SITE,
                    STAGED_LINE.SITE_COUNTRY,
                    STAGED_LINE.QUANTITY,
                    STAGED_LINE.UNIT,
                    STAGED_LINE.AMOUNT,
                    STAGED_LINE.CURRENCY,
                    STAGED_LINE.AMOUNT_EUR,
                    STAGED_LINE.DESTINATION,
                    STAGED_LINE.END_USE,
                    STAGED_LINE.HS_CODE,
                    STAGED_LINE.ORIGIN,
                    STAGED_LINE.ORIGIN_DOCUMENT,
                    STAGED_LINE.SHIPMENT,
                    STAGED_LINE.BUYER_LISTED);

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int LONGEST_UNIT = 20;

    /**
     * More are counted only, as they are kept in memory until the end. Where they are more than
     * half of what was read until then, nobody needs the rest.
     */
    private static final int MOST_PROBLEMS = 100_000;

    private final Target target;
    private final ColumnMapping mapping;
    private final AreaBook areas;
    private final ExchangeRates.Table rates;
    private final List<LineProblem> problems = new ArrayList<>();
    private final Map<String, Optional<String>> countries = new HashMap<>();
    private final Map<String, Optional<String>> origins = new HashMap<>();
    private @Nullable Cells cells;
    private @Nullable CopyRows rows;
    private int read;
    private int rejected;

    /**
     * Of what the rows are lines.
     *
     * @param country of the unit, where goods go if the file says nothing else
     * @param listed whether the unit is a listed buyer, if the file says nothing; null: not known
     * @param today the first day that is still to come is not much later
     * @param workbook whether the rows are those of a workbook
     */
    record Target(
            int unit,
            int importId,
            String country,
            @Nullable Boolean listed,
            LocalDate today,
            boolean workbook) {}

    /** Whether the buyer is listed, in the words of a file. */
    private enum Listed implements Coded {
        YES,
        NO,
        UNKNOWN;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Listed of(@Nullable Boolean listed) {
            return listed == null ? UNKNOWN : listed ? YES : NO;
        }

        @Nullable Boolean value() {
            return this == UNKNOWN ? null : Boolean.valueOf(this == YES);
        }
    }

    LineStaging(Target target, ColumnMapping mapping, AreaBook areas, ExchangeRates.Table rates) {
        this.target = target;
        this.mapping = mapping;
        this.areas = areas;
        this.rates = rates;
    }

    /** Writes the rows that can be taken there. */
    LineStaging writing(CopyRows to) {
        rows = to;
        return this;
    }

    @Override
    public void header(List<String> names) {
        cells = new Cells(mapping, target.workbook(), names, this::complain);
    }

    @Override
    public void problem(long line, String column, String raw, String reason) {
        read++;
        rejected++;
        complain(line, column, raw, reason);
    }

    @Override
    public void row(long line, List<String> values) {
        if (cells == null || rows == null) {
            throw new IllegalStateException("a row before the header");
        }
        read++;
        take(line, cells.of(line, values), rows);
    }

    private void take(long line, Cells row, CopyRows to) {
        String documentNo = row.text(LineColumn.DOCUMENT_NO, Cells.LONGEST_CODE);
        String documentLine = row.text(LineColumn.DOCUMENT_LINE, Cells.LONGEST_CODE);
        LocalDate day = row.day(LineColumn.BOUGHT_ON, FIRST_DAY, target.today().plusDays(1));
        String item = row.text(LineColumn.ITEM, Cells.LONGEST_CODE);
        String description = row.text(LineColumn.DESCRIPTION, Cells.LONGEST_TEXT);
        String supplier = row.text(LineColumn.SUPPLIER, Cells.LONGEST_CODE);
        String supplierName = row.text(LineColumn.SUPPLIER_NAME, Cells.LONGEST_TEXT);
        String supplierCountry = country(row, LineColumn.SUPPLIER_COUNTRY);
        String site = row.text(LineColumn.SITE, Cells.LONGEST_CODE);
        String siteCountry = country(row, LineColumn.SITE_COUNTRY);
        BigDecimal quantity = row.number(LineColumn.QUANTITY);
        String unit = row.text(LineColumn.UNIT, LONGEST_UNIT);
        BigDecimal amount = row.number(LineColumn.AMOUNT);
        String currency = row.currency(LineColumn.CURRENCY);
        String destination = country(row, LineColumn.DESTINATION);
        EndUse endUse = row.word(LineColumn.END_USE, EndUse.class, EndUse.UNKNOWN);
        String hsCode = row.hsCode(LineColumn.HS_CODE);
        String origin =
                row.looked(
                        LineColumn.ORIGIN,
                        this::origin,
                        "is neither a known country nor a mix like CN:60;MY:40 that makes 100");
        String document = row.text(LineColumn.ORIGIN_DOCUMENT, Cells.LONGEST_CODE);
        String shipment = country(row, LineColumn.SHIPMENT);
        Listed listed = row.word(LineColumn.BUYER_LISTED, Listed.class, Listed.of(target.listed()));
        BigDecimal euros =
                day == null || amount == null || row.isBad()
                        ? null
                        : euros(row, amount, currency, day);
        if (row.isBad() || euros == null) {
            rejected++;
            return;
        }
        to.cell(target.unit())
                .cell(target.importId())
                .cell(line)
                .cell(documentNo)
                .cell(documentLine)
                .cell(day)
                .cell(item)
                .cell(description)
                .cell(supplier)
                .cell(supplierName.isEmpty() ? supplier : supplierName)
                .cell(supplierCountry)
                .cell(site.isEmpty() ? null : site)
                .cell(siteCountry)
                .cell(quantity)
                .cell(unit)
                .cell(amount)
                .cell(currency)
                .cell(euros)
                .cell(destination == null ? target.country() : destination)
                .cell(endUse.code())
                .cell(hsCode)
                .cell(origin == null ? "" : origin)
                .cell(document.isEmpty() ? null : document)
                .cell(shipment)
                .cell(listed.value());
        to.endRow();
    }

    private @Nullable BigDecimal euros(
            Cells row, BigDecimal amount, String currency, LocalDate day) {
        Optional<BigDecimal> euros = rates.euros(amount, currency, day);
        if (euros.isEmpty()) {
            row.complain(
                    LineColumn.CURRENCY,
                    currency,
                    "has no exchange rate of %tY-%<tm on file: load the rates first"
                            .formatted(day));
        }
        return euros.orElse(null);
    }

    private @Nullable String country(Cells row, LineColumn column) {
        return row.looked(column, this::country, "is no country that is known");
    }

    private Optional<String> country(String text) {
        return countries.computeIfAbsent(
                text, name -> areas.find(name, Period.of(target.today().getYear())));
    }

    private Optional<String> origin(String text) {
        return origins.computeIfAbsent(
                text, name -> OriginMix.read(name, this::country).map(OriginMix::spelling));
    }

    private void complain(long line, String column, String raw, String reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new LineProblem(line, column, raw, reason));
        } else if (rejected > read / 2) {
            LineProblem first = problems.getFirst();
            throw new LedgerRefusal(
                    Why.TOO_MANY_REJECTED,
                    "row %d, column %s: '%s' %s"
                            .formatted(first.line(), first.column(), first.raw(), first.reason()));
        }
    }

    /** Rows below the header. */
    int read() {
        return read;
    }

    /** Those of them that were not taken. */
    int rejected() {
        return rejected;
    }

    List<LineProblem> problems() {
        return problems;
    }
}
