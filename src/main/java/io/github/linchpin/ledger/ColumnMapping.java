package io.github.linchpin.ledger;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file says what of a line, and how days and numbers are written there.
 *
 * @param names what the file calls the columns; those that it does not have are left out
 */
public record ColumnMapping(Map<LineColumn, String> names, DayOrder days, DecimalSign decimal) {
    public ColumnMapping {
        names = Map.copyOf(names);
    }

    /**
     * As the header and the first rows make it seem: points between the numbers of a day, or one
     * above 12, tell the order, and a comma near the end of an amount tells the decimal sign.
     */
    public static ColumnMapping seeming(List<String> header, List<List<String>> rows) {
        Map<LineColumn, String> names = ColumnNames.find(header);
        List<String> days = cells(names.get(LineColumn.BOUGHT_ON), header, rows);
        List<String> amounts = cells(names.get(LineColumn.AMOUNT), header, rows);
        DayOrder order = DayOrder.YEAR_MONTH_DAY;
        if (days.stream()
                .anyMatch(day ->
                        day.matches(
                                "\\d{1,2}\\.\\d{1,2}\\.\\d{4}|(1[3-9]|[23]\\d)/\\d{1,2}/\\d{4}"))) {
            order = DayOrder.DAY_MONTH_YEAR;
        } else if (days.stream().anyMatch(day -> day.matches("\\d{1,2}/(1[3-9]|[23]\\d)/\\d{4}"))) {
            order = DayOrder.MONTH_DAY_YEAR;
        }
        boolean comma = amounts.stream().anyMatch(amount -> amount.matches(".*\\d,\\d{1,2}"));
        return new ColumnMapping(names, order, comma ? DecimalSign.COMMA : DecimalSign.POINT);
    }

    private static List<String> cells(
            @Nullable String name, List<String> header, List<List<String>> rows) {
        int place = name == null ? -1 : header.indexOf(name);
        return rows.stream()
                .filter(row -> place >= 0 && place < row.size())
                .map(row -> row.get(place).strip())
                .toList();
    }

    /** The columns of a header that are called as Linchpin or other programs call them. */
    public static ColumnMapping byName(List<String> header) {
        return new ColumnMapping(
                ColumnNames.find(header), DayOrder.YEAR_MONTH_DAY, DecimalSign.POINT);
    }

    /** Whether all columns that it names are in a header. */
    boolean fits(List<String> header) {
        return header.containsAll(names.values());
    }

    /**
     * Where each column stands in a header; those that are not there are left out.
     *
     * @throws LedgerRefusal where a column that every line needs is not there
     */
    Map<LineColumn, Integer> places(List<String> header) {
        Map<LineColumn, Integer> places = new EnumMap<>(LineColumn.class);
        names.forEach((column, name) -> {
            if (header.contains(name)) {
                places.put(column, header.indexOf(name));
            }
        });
        String absent =
                Arrays.stream(LineColumn.values())
                        .filter(column -> column.isRequired() && !places.containsKey(column))
                        .map(LineColumn::code)
                        .collect(Collectors.joining(", "));
        if (!absent.isEmpty()) {
            throw new LedgerRefusal(LedgerRefusal.Why.COLUMNS_MISSING, absent);
        }
        return places;
    }
}
