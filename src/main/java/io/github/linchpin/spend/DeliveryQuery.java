package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;
import static io.github.linchpin.db.jooq.Tables.SCOPE;
import static io.github.linchpin.db.jooq.Tables.SPEND_SUPPLIER_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_SUPPLIER_YEAR;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which suppliers ever delivered which inputs up to D: in the months of the period and since, by
 * sums of months; before, by sums of years. The period begins in the year before that of D, so both
 * together miss no month. All of it is the same on every day of a month, and a supplier never gets
 * another name.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeliveryQuery {
    private static final Field<BigDecimal> EUROS =
            DSL.field(DSL.name("euros"), SPEND_SUPPLIER_MONTH.AMOUNT_EUR.getDataType());

    private final DSLContext dsl;
    private final SumVersions versions;
    private final KeptByUnit<Delivered> kept = new KeptByUnit<>();

    DeliveryQuery(DSLContext dsl, SumVersions versions) {
        this.dsl = dsl;
        this.versions = versions;
    }

    /** What a supplier of a unit delivered of an input at a stage. */
    record Delivered(SourcingService.Place place, Sourcing.Supplied supplied) {}

    /**
     * Of some units; one statement, one more for those that have changed.
     *
     * @param units condition on the id of a unit
     */
    List<Delivered> of(Function<Field<Integer>, Condition> units, SourcingQuery.When when) {
        return kept.of(
                versions.of(units.apply(BUSINESS_UNIT.ID), when.period()),
                missing -> read(unit -> units.apply(unit).and(unit.in(missing)), when));
    }

    private Map<Integer, List<Delivered>> read(
            Function<Field<Integer>, Condition> units, SourcingQuery.When when) {
        Table<?> delivered = before(units, when).unionAll(since(units, when)).asTable("delivered");
        Field<Integer> unit = of(delivered, SPEND_SUPPLIER_YEAR.BUSINESS_UNIT_ID);
        Field<Integer> seller = of(delivered, SPEND_SUPPLIER_YEAR.SUPPLIER_ID);
        Field<String> what = of(delivered, SPEND_SUPPLIER_YEAR.INPUT);
        Field<Stage> stage = of(delivered, SPEND_SUPPLIER_YEAR.STAGE);
        return dsl
                .select(unit, seller, SUPPLIER.NAME, what, stage, sum(of(delivered, EUROS)))
                .from(delivered)
                .join(SUPPLIER)
                .on(SUPPLIER.BUSINESS_UNIT_ID.eq(unit), SUPPLIER.ID.eq(seller))
                .groupBy(unit, seller, SUPPLIER.NAME, what, stage)
                .orderBy(unit, seller)
                .stream()
                .map(found ->
                        new Delivered(
                                new SourcingService.Place(found.value4(), found.value5()),
                                new Sourcing.Supplied(
                                        found.value1(),
                                        found.value2(),
                                        found.value3(),
                                        found.value6())))
                .collect(Collectors.groupingBy(one -> one.supplied().unit()));
    }

    private static Select<Record5<Integer, Integer, String, Stage, BigDecimal>> before(
            Function<Field<Integer>, Condition> units, SourcingQuery.When when) {
        return select(
                        SPEND_SUPPLIER_YEAR.BUSINESS_UNIT_ID,
                        SPEND_SUPPLIER_YEAR.SUPPLIER_ID,
                        SPEND_SUPPLIER_YEAR.INPUT,
                        SPEND_SUPPLIER_YEAR.STAGE,
                        inline(BigDecimal.ZERO).as(EUROS))
                .from(SPEND_SUPPLIER_YEAR)
                .where(units.apply(SPEND_SUPPLIER_YEAR.BUSINESS_UNIT_ID))
                .and(SPEND_SUPPLIER_YEAR.YEAR.lt(when.day().getYear()));
    }

    private static Select<Record5<Integer, Integer, String, Stage, BigDecimal>> since(
            Function<Field<Integer>, Condition> units, SourcingQuery.When when) {
        // the sums first: the large table never meets another one row by row
        Table<?> sums =
                select(
                                SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID,
                                SPEND_SUPPLIER_MONTH.SUPPLIER_ID,
                                SPEND_SUPPLIER_MONTH.SCOPE_ID,
                                sum(SPEND_SUPPLIER_MONTH.AMOUNT_EUR)
                                        .filterWhere(
                                                SPEND_SUPPLIER_MONTH.MONTH.le(when.period().last()))
                                        .as(EUROS))
                        .from(SPEND_SUPPLIER_MONTH)
                        .where(units.apply(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID))
                        .and(SPEND_SUPPLIER_MONTH.MONTH.between(when.period().first(), when.day()))
                        .groupBy(
                                SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID,
                                SPEND_SUPPLIER_MONTH.SUPPLIER_ID,
                                SPEND_SUPPLIER_MONTH.SCOPE_ID)
                        .asTable("sums");
        return select(
                        of(sums, SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID),
                        of(sums, SPEND_SUPPLIER_MONTH.SUPPLIER_ID),
                        SCOPE.INPUT,
                        SCOPE.STAGE,
                        coalesce(of(sums, EUROS), inline(BigDecimal.ZERO)))
                .from(sums)
                .join(SCOPE)
                .on(SCOPE.ID.eq(of(sums, SPEND_SUPPLIER_MONTH.SCOPE_ID)));
    }

    private static <T> Field<T> of(Table<?> table, Field<T> column) {
        return Objects.requireNonNull(
                table.field(column.getUnqualifiedName(), column.getDataType()));
    }
}
