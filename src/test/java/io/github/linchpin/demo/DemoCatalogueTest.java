package io.github.linchpin.demo;

import static io.github.linchpin.demo.LedgerRows.column;
import static io.github.linchpin.demo.LedgerRows.file;
import static io.github.linchpin.demo.LedgerRows.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.shared.Stage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoCatalogueTest {
    private static final DemoCatalogue CATALOGUE = DemoCatalogue.shipped();
    private static final String CONTENT = "db/demo/content.csv";

    @Test
    void the_catalogue_has_the_size_of_a_middling_manufacturer() {
        assertThat(CATALOGUE.items()).hasSizeBetween(60, 100);
        assertThat(column("db/demo/supplier.csv", "code")).hasSizeBetween(40, 60);
        assertThat(CATALOGUE.companies())
                .extracting(company -> company.unit().key())
                .containsExactly("us", "de", "jp");
    }

    @Test
    void every_item_and_supplier_is_used_and_exists() {
        Set<String> items = column("db/demo/item.csv", "code");

        assertThat(CATALOGUE.items()).extracting(DemoItem::code).doesNotHaveDuplicates();
        assertThat(column("db/demo/item_supplier.csv", "item")).isEqualTo(items);
        assertThat(column("db/demo/item_supplier.csv", "supplier"))
                .isEqualTo(column("db/demo/supplier.csv", "code"));
        assertThat(items)
                .containsAll(column(CONTENT, "item"))
                .containsAll(column("db/demo/price_step.csv", "item"));
    }

    @Test
    void several_items_have_a_single_source() {
        assertThat(CATALOGUE.sources().values().stream().filter(one -> one.size() == 1))
                .hasSizeGreaterThan(8);
    }

    @Test
    void prices_and_weights_make_sense() {
        assertThat(CATALOGUE.items())
                .allSatisfy(item -> {
                    assertThat(item.priceLow()).isPositive().isLessThan(item.priceHigh());
                    assertThat(item.trend()).isBetween(0.85, 1.15);
                    assertThat(item.orders()).isBetween(0.3, 5.0);
                    assertThat(item.demand().values()).anyMatch(demand -> demand.signum() > 0);
                });
        assertThat(CATALOGUE.sources().values().stream().flatMap(List::stream))
                .allSatisfy(source -> {
                    assertThat(source.weight()).isPositive();
                    assertThat(source.declared()).isBetween(0.0, 1.0);
                    assertThat(source.declared() == 0).isEqualTo(source.origin().isEmpty());
                });
    }

    @Test
    void countries_are_known() {
        Stream<String> used =
                Stream.of(
                                column("db/demo/supplier.csv", "country"),
                                column("db/demo/supplier.csv", "site_country"),
                                column("db/demo/unit.csv", "country"),
                                CATALOGUE.companies().stream()
                                        .flatMap(one -> one.otherDestinations().stream())
                                        .toList(),
                                CATALOGUE.currencies().stream()
                                        .flatMap(one -> one.countries().stream())
                                        .toList())
                        .flatMap(Collection::stream);

        assertThat(LedgerRows.countries()).containsAll(used.toList());
    }

    @Test
    void contents_name_inputs_and_stages_of_the_product() {
        assertThat(column("db/reference/input.csv", "slug")).containsAll(column(CONTENT, "input"));
        assertThat(column(CONTENT, "stage"))
                .allSatisfy(stage -> assertThat(Stage.ofShares(stage).code()).isEqualTo(stage));
    }

    @Test
    void forms_and_answers_are_those_of_the_measures() {
        Set<String> asked = column("db/controls/measure_scope.csv", "condition_key");

        assertThat(column("db/controls/measure_scope.csv", "form_key"))
                .containsAll(filled(column(CONTENT, "form")));
        assertThat(filled(column(CONTENT, "spec")))
                .allSatisfy(spec -> {
                    assertThat(spec).matches("[a-z0-9-]+=(yes|no)");
                    assertThat(asked).contains(spec.replaceFirst("=.*", ""));
                });
    }

    @Test
    void a_content_is_a_share_of_the_value_or_a_weight_and_stands_once() {
        assertThat(file(CONTENT))
                .allSatisfy(row -> {
                    boolean share = !row.getField("share_of_value").isEmpty();
                    assertThat(share).isEqualTo(row.getField("kg_per_unit").isEmpty());
                    assertThat(number(row, share ? "share_of_value" : "kg_per_unit")).isPositive();
                });
        assertThat(file(CONTENT))
                .extracting(row ->
                        String.join(
                                " ",
                                row.getField("item"),
                                row.getField("input"),
                                row.getField("stage"),
                                row.getField("form"),
                                row.getField("valid_from")))
                .doesNotHaveDuplicates();
    }

    @Test
    void shares_of_an_item_add_up_to_no_more_than_its_value_on_any_day() {
        for (String day : column(CONTENT, "valid_from")) {
            for (String item : column(CONTENT, "item")) {
                assertThat(shares(item, LocalDate.parse(day)))
                        .as(item + " on " + day)
                        .isLessThanOrEqualTo(BigDecimal.ONE);
            }
        }
    }

    @Test
    void most_contents_meet_a_share_table() throws IOException {
        Set<String> tables;
        try (Stream<Path> files = Files.walk(Path.of("db/baseline"))) {
            tables =
                    files.filter(path -> path.endsWith("share_table.csv"))
                            .flatMap(path -> pairs(path.toString()))
                            .collect(Collectors.toSet());
        }

        assertThat(pairs(CONTENT).filter(tables::contains))
                .hasSizeGreaterThan((int) pairs(CONTENT).count() * 6 / 10);
    }

    private static Stream<String> pairs(String path) {
        return file(path).stream().map(row -> row.getField("input") + " " + row.getField("stage"));
    }

    private static BigDecimal shares(String item, LocalDate day) {
        return file(CONTENT).stream()
                .filter(row -> row.getField("item").equals(item))
                .filter(row -> !LocalDate.parse(row.getField("valid_from")).isAfter(day))
                .filter(row ->
                        row.getField("valid_to").isEmpty()
                                || !LocalDate.parse(row.getField("valid_to")).isBefore(day))
                .filter(row -> !row.getField("share_of_value").isEmpty())
                .map(row -> number(row, "share_of_value"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> filled(Set<String> cells) {
        return cells.stream().filter(cell -> !cell.isEmpty()).toList();
    }
}
