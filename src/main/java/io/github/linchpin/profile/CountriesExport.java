package io.github.linchpin.profile;

import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.tabular.CsvExport;
import java.util.List;
import java.util.Objects;

/** The list of countries as a file, with the state of knowledge and the sources on every row. */
final class CountriesExport {
    private static final List<String> HEADER =
            List.of(
                    "country",
                    "name",
                    "region",
                    "sub_region",
                    "input_stages",
                    "leads",
                    "leads_above_65_percent",
                    "leads_maybe_above_65_percent",
                    "supplies",
                    "supplies_share_not_stated",
                    "export_restrictions_in_force",
                    "import_restrictions_in_force",
                    "measures_on_file",
                    "blocs",
                    "sources",
                    "on",
                    "known",
                    "reading");

    private CountriesExport() {}

    static byte[] csv(List<CountryRow> rows, CountriesPage page, Viewpoint viewpoint) {
        CsvExport csv = new CsvExport(HEADER);
        String sources = String.join("; ", page.sources().keySet());
        for (CountryRow row : rows) {
            csv.row(
                    List.of(
                            row.area().code(),
                            row.area().name(),
                            Objects.toString(row.area().region(), ""),
                            Objects.toString(row.area().subRegion(), ""),
                            Integer.toString(page.tables()),
                            Integer.toString(row.leads()),
                            Integer.toString(row.above65()),
                            Integer.toString(row.maybeAbove65()),
                            Integer.toString(row.supplies()),
                            Integer.toString(row.unstated()),
                            Integer.toString(row.exports()),
                            Integer.toString(row.imports()),
                            Integer.toString(row.measures()),
                            String.join("; ", row.blocs().stream().map(Area::name).toList()),
                            sources,
                            page.day().toString(),
                            Objects.toString(viewpoint.known(), ""),
                            viewpoint.reading().code()));
        }
        return csv.toBytes();
    }
}
