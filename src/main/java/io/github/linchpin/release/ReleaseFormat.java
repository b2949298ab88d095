package io.github.linchpin.release;

import io.github.linchpin.shared.Coded;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files that can be read, by their header. */
public enum ReleaseFormat implements Coded {
    /** Mineral Commodity Summaries as one number a row. */
    USGS_MCS_LONG(
            "usgs-mcs-long",
            "MCS chapter",
            "Section",
            "Commodity",
            "Country",
            "Statistics",
            "Statistics_detail",
            "Unit",
            "Year",
            "Value",
            "Notes",
            "Is critical mineral ####",
            "Other notes"),
    /** Mineral Commodity Summaries, world data: two years and the reserves of a country a row. */
    USGS_MCS_WIDE(
            "usgs-mcs-wide",
            "SOURCE",
            "COMMODITY",
            "COUNTRY",
            "TYPE",
            "UNIT_MEAS",
            "PROD_####",
            "PROD_EST_####",
            "PROD_NOTES",
            "CAP_####",
            "CAP_EST_####",
            "CAP_NOTES",
            "RESERVES_####",
            "RESERVE_NOTES");

    private static final String YEAR = "####";

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> columns;

    @SuppressWarnings("ImmutableEnumChecker") // made by Stream.toList
    private final List<Pattern> patterns;

    ReleaseFormat(String code, String... columns) {
        this.code = code;
        this.columns = List.of(columns);
        this.patterns =
                this.columns.stream()
                        .map(column -> Pattern.compile(key(column).replace(YEAR, "\\d{4}")))
                        .toList();
    }

    @Override
    public String code() {
        return code;
    }

    /** Names of the columns; {@code ####} stands for a year. */
    public List<String> columns() {
        return columns;
    }

    /** The column that names the producer. */
    String areaColumn() {
        return this == USGS_MCS_LONG ? "Country" : "COUNTRY";
    }

    /** The column that says what a number is about. */
    String detailColumn() {
        return this == USGS_MCS_LONG ? "Statistics_detail" : "TYPE";
    }

    /** The column of the unit. */
    String unitColumn() {
        return this == USGS_MCS_LONG ? "Unit" : "UNIT_MEAS";
    }

    /** The column that a header cell names; null where it names none. */
    @Nullable String column(String header) {
        String key = key(header);
        for (int i = 0; i < columns.size(); i++) {
            if (patterns.get(i).matcher(key).matches()) {
                return columns.get(i);
            }
        }
        return null;
    }

    /** The release puts blanks inside names of columns ({@code PROD_EST_ 2024}). */
    private static String key(String header) {
        return header.replaceAll("[\\s\\p{Z}\\ufeff]+", "").toUpperCase(Locale.ROOT);
    }
}
