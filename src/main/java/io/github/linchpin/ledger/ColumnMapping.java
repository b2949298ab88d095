package io.github.linchpin.ledger;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which column of a file says what of a line, and how days and numbers are written there.
 *
 * @param names what the file calls the columns; those that it does not have are left out
 */
public record ColumnMapping(Map<LineColumn, String> names, DayOrder days, DecimalSign decimal) {
    public ColumnMapping {
        names = Map.copyOf(names);
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
