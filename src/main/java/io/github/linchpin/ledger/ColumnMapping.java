package io.github.linchpin.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which column of a file says what of a line.
 *
 * @param names what the file calls the columns; those that it does not have are left out
 */
public record ColumnMapping(Map<LineColumn, String> names) {
    public ColumnMapping {
        names = Map.copyOf(names);
    }

    /** The columns of a header that are called as Linchpin calls them. */
    public static ColumnMapping byName(List<String> header) {
        Map<LineColumn, String> found = new EnumMap<>(LineColumn.class);
        for (LineColumn column : LineColumn.values()) {
            header.stream()
                    .filter(name -> key(name).equals(column.code()))
                    .findFirst()
                    .ifPresent(name -> found.put(column, name));
        }
        return new ColumnMapping(found);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\-]+", "_");
    }

    /** Columns that every line needs and the file does not have. */
    public List<LineColumn> missing() {
        return Arrays.stream(LineColumn.values())
                .filter(LineColumn::isRequired)
                .filter(column -> !names.containsKey(column))
                .toList();
    }

    /**
     * Where each column stands in a header, by {@link LineColumn#ordinal}; -1 where it is not
     * there.
     *
     * @throws LedgerRefusal where a column that every line needs is not there
     */
    int[] places(List<String> header) {
        int[] places = new int[LineColumn.values().length];
        List<String> absent = new ArrayList<>();
        for (LineColumn column : LineColumn.values()) {
            String name = names.get(column);
            places[column.ordinal()] = name == null ? -1 : header.indexOf(name);
            if (column.isRequired() && places[column.ordinal()] < 0) {
                absent.add(column.code());
            }
        }
        if (!absent.isEmpty()) {
            throw new LedgerRefusal(LedgerRefusal.Why.COLUMNS_MISSING, String.join(", ", absent));
        }
        return places;
    }
}
