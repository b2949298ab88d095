package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.INPUT_PRICE;
import static io.github.linchpin.db.jooq.Tables.ITEM_CONTENT;
import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;
import static io.github.linchpin.db.jooq.Tables.SCOPE;
import static io.github.linchpin.db.jooq.Tables.SPEND_CHANGE;
import static io.github.linchpin.db.jooq.Tables.SPEND_INPUT_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_SUPPLIER_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_SUPPLIER_YEAR;
import static io.github.linchpin.db.jooq.Tables.SPEND_UNIT_MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.db.jooq.tables.records.InputPriceRecord;
import io.github.linchpin.db.jooq.tables.records.ItemContentRecord;
import io.github.linchpin.db.jooq.tables.records.PurchaseLineRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What was spent on inputs, computed from every line and every content one by one. */
class ContentSums {
    private final DSLContext dsl;
    private final int unit;
    private final Map<List<Object>, Integer> ids = new HashMap<>();
    private final Map<List<Object>, BigDecimal> scopes = new HashMap<>();
    private final Map<List<Object>, BigDecimal> suppliers = new HashMap<>();
    private final LineOrigins origins;
    private final Map<List<Object>, BigDecimal> inputs = new HashMap<>();
    private final Map<List<Object>, Long> years = new HashMap<>();
    private final Map<List<Object>, BigDecimal> all = new HashMap<>();

    ContentSums(DSLContext dsl, int unit) {
        this.dsl = dsl;
        this.unit = unit;
        this.origins = new LineOrigins(dsl, unit);
        dsl.selectFrom(SCOPE)
                .forEach(scope ->
                        ids.put(
                                List.of(
                                        scope.getInput(),
                                        scope.getStage(),
                                        scope.getFormKey(),
                                        scope.getSpec(),
                                        scope.getDestination(),
                                        scope.getEndUse(),
                                        scope.getBuyerListed()),
                                scope.getId()));
        List<ItemContentRecord> contents =
                dsl.selectFrom(ITEM_CONTENT).where(ITEM_CONTENT.BUSINESS_UNIT_ID.eq(unit)).fetch();
        List<InputPriceRecord> prices = dsl.selectFrom(INPUT_PRICE).fetch();
        dsl.selectFrom(PURCHASE_LINE)
                .where(PURCHASE_LINE.BUSINESS_UNIT_ID.eq(unit), PURCHASE_LINE.ENDED_BY.isNull())
                .forEach(line -> {
                    LocalDate month = line.getBoughtOn().withDayOfMonth(1);
                    add(all, List.of(month), line.getAmountEur());
                    for (ItemContentRecord content : contents) {
                        BigDecimal part = part(line, month, content, prices);
                        if (part != null) {
                            count(line, month, content, part);
                        }
                    }
                });
    }

    private static @Nullable BigDecimal part(
            PurchaseLineRecord line,
            LocalDate month,
            ItemContentRecord content,
            List<InputPriceRecord> prices) {
        boolean holds =
                content.getItemId().equals(line.getItemId())
                        && !month.isBefore(content.getValidFrom())
                        && (content.getValidUntil() == null
                                || month.isBefore(content.getValidUntil()));
        if (!holds) {
            return null;
        }
        if (content.getShareOfValue() != null) {
            return line.getAmountEur().multiply(content.getShareOfValue());
        }
        return prices.stream()
                .filter(price ->
                        price.getInput().equals(content.getInput())
                                && price.getStage() == content.getStage()
                                && price.getFormKey().equals(content.getFormKey())
                                && price.getMonth().equals(month)
                                && line.getUnit().equals(content.getUnit()))
                .findFirst()
                .map(price ->
                        (line.getQuantity() == null ? BigDecimal.ZERO : line.getQuantity())
                                .multiply(content.getKgPerUnit())
                                .multiply(price.getEurPerKg()))
                .orElse(null);
    }

    private void count(
            PurchaseLineRecord line, LocalDate month, ItemContentRecord content, BigDecimal part) {
        String listed =
                line.getBuyerListed() == null ? "unknown" : line.getBuyerListed() ? "yes" : "no";
        int scope =
                Objects.requireNonNull(
                        ids.get(
                                List.of(
                                        content.getInput(),
                                        content.getStage(),
                                        content.getFormKey(),
                                        content.getSpec(),
                                        line.getDestination(),
                                        line.getEndUse(),
                                        listed)));
        List<Object> origin = origins.of(line, content.getStage());
        add(scopes, List.of(scope, month, origin), part);
        add(suppliers, List.of(line.getSupplierId(), scope, month, origin), part);
        add(inputs, List.of(month, content.getInput(), content.getStage()), part);
        years.merge(
                List.of(
                        line.getSupplierId(),
                        content.getInput(),
                        content.getStage(),
                        month.getYear()),
                1L,
                Long::sum);
    }

    private static void add(Map<List<Object>, BigDecimal> sums, List<Object> key, BigDecimal more) {
        sums.merge(
                key,
                more.stripTrailingZeros(),
                (one, other) -> one.add(other).stripTrailingZeros());
    }

    void requireKept() {
        Map<List<Object>, BigDecimal> kept = new HashMap<>();
        dsl.selectFrom(SPEND_MONTH)
                .where(SPEND_MONTH.BUSINESS_UNIT_ID.eq(unit))
                .forEach(row ->
                        add(
                                kept,
                                List.of(
                                        row.getScopeId(),
                                        row.getMonth(),
                                        origins.of(row.getOriginId())),
                                row.getAmountEur()));
        assertThat(kept).as("by scope").isEqualTo(scopes);
        Map<List<Object>, BigDecimal> changed = new HashMap<>();
        dsl.selectFrom(SPEND_CHANGE)
                .where(SPEND_CHANGE.BUSINESS_UNIT_ID.eq(unit))
                .forEach(row ->
                        add(
                                changed,
                                List.of(
                                        row.getScopeId(),
                                        row.getMonth(),
                                        origins.of(row.getOriginId())),
                                row.getAmountEur()));
        changed.values().removeIf(left -> left.signum() == 0);
        kept.values().removeIf(left -> left.signum() == 0);
        assertThat(changed).as("all changes of all days").isEqualTo(kept);
        Map<List<Object>, BigDecimal> keptSuppliers = new HashMap<>();
        dsl.selectFrom(SPEND_SUPPLIER_MONTH)
                .where(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID.eq(unit))
                .forEach(row ->
                        add(
                                keptSuppliers,
                                List.of(
                                        row.getSupplierId(),
                                        row.getScopeId(),
                                        row.getMonth(),
                                        origins.of(row.getOriginId())),
                                row.getAmountEur()));
        assertThat(keptSuppliers).as("by supplier").isEqualTo(suppliers);
        Map<List<Object>, BigDecimal> keptInputs = new HashMap<>();
        dsl.selectFrom(SPEND_INPUT_MONTH)
                .where(SPEND_INPUT_MONTH.BUSINESS_UNIT_ID.eq(unit))
                .forEach(row ->
                        add(
                                keptInputs,
                                List.of(row.getMonth(), row.getInput(), row.getStage()),
                                row.getAmountEur()));
        assertThat(keptInputs).as("by input").isEqualTo(inputs);
        Map<List<Object>, Long> keptYears = new HashMap<>();
        dsl.selectFrom(SPEND_SUPPLIER_YEAR)
                .where(SPEND_SUPPLIER_YEAR.BUSINESS_UNIT_ID.eq(unit))
                .forEach(row ->
                        keptYears.put(
                                List.of(
                                        row.getSupplierId(),
                                        row.getInput(),
                                        row.getStage(),
                                        row.getYear()),
                                row.getParts()));
        assertThat(keptYears).as("by supplier and year").isEqualTo(years);
        Map<List<Object>, BigDecimal> keptAll = new HashMap<>();
        dsl.selectFrom(SPEND_UNIT_MONTH)
                .where(SPEND_UNIT_MONTH.BUSINESS_UNIT_ID.eq(unit))
                .forEach(row -> add(keptAll, List.of(row.getMonth()), row.getAmountEur()));
        assertThat(keptAll).as("in all").isEqualTo(all);
    }
}
