package io.github.linchpin.profile;

import io.github.linchpin.shared.Coded;
import java.util.Comparator;

/** By what the list of countries can be sorted; the code stands in the URL. */
enum CountrySort implements Coded {
    COUNTRY("country"),
    LEADS("leads"),
    ABOVE_65("above-65"),
    SUPPLIES("supplies"),
    EXPORTS("exports"),
    IMPORTS("imports"),
    BLOCS("blocs"),
    REGION("region");

    private final String code;

    CountrySort(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Ascending; equal rows keep their order. */
    Comparator<CountryRow> order() {
        return switch (this) {
            case COUNTRY -> Comparator.comparing(row -> row.area().name());
            case LEADS -> Comparator.comparingInt(CountryRow::leads);
            case ABOVE_65 ->
                    Comparator.comparingInt(CountryRow::above65)
                            .thenComparingInt(CountryRow::maybeAbove65);
            case SUPPLIES -> Comparator.comparingInt(CountryRow::supplies);
            case EXPORTS -> Comparator.comparingInt(CountryRow::exports);
            case IMPORTS -> Comparator.comparingInt(CountryRow::imports);
            case BLOCS -> Comparator.comparingInt(row -> row.blocs().size());
            case REGION ->
                    Comparator.comparing(
                            row -> row.area().region() == null ? "" : row.area().region());
        };
    }
}
