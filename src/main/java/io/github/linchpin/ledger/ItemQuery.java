package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.ITEM;
import static io.github.linchpin.db.jooq.Tables.ITEM_CONTENT;
import static io.github.linchpin.db.jooq.Tables.SPEND_INPUT_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static org.jooq.impl.DSL.arrayAggDistinct;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.github.linchpin.access.UnitScope;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.unit.UnitFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectHavingStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Which items are bought, for how much, and is it known what they contain? */
@Component
class ItemQuery {
    private static final Field<BigDecimal> NOTHING = inline(BigDecimal.ZERO);
    private static final Name SUPPLIERS = DSL.name("suppliers");
    private static final Name STATE = DSL.name("state");

    private final DSLContext dsl;

    ItemQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Those on which most was spent first. */
    List<ItemRow> rows(UnitScope scope, ItemFilter filter, int offset, int limit) {
        Table<?> spend = spend(scope, filter).asTable("spend");
        Field<BigDecimal> amount =
                coalesce(spend.field(SPEND_ITEM_MONTH.AMOUNT_EUR), NOTHING).as("amount");
        Field<Long> lines = coalesce(spend.field(SPEND_ITEM_MONTH.LINES), inline(0L)).as("lines");
        Field<Integer> suppliers =
                coalesce(spend.field(SUPPLIERS, Integer.class), inline(0)).as(SUPPLIERS);
        Field<String> state = state(filter).as("state");
        Field<String[]> inputs =
                field(
                                select(arrayAggDistinct(ITEM_CONTENT.INPUT))
                                        .from(ITEM_CONTENT)
                                        .where(holding(filter)))
                        .as("inputs");
        return dsl.select(
                        ITEM.BUSINESS_UNIT_ID,
                        ITEM.ID,
                        ITEM.CODE,
                        ITEM.DESCRIPTION,
                        amount,
                        lines,
                        suppliers,
                        state,
                        inputs)
                .from(ITEM)
                .leftJoin(spend)
                .on(
                        ITEM.BUSINESS_UNIT_ID.eq(
                                Objects.requireNonNull(
                                        spend.field(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID))),
                        ITEM.ID.eq(Objects.requireNonNull(spend.field(SPEND_ITEM_MONTH.ITEM_ID))))
                .where(asked(scope, filter))
                .orderBy(amount.desc(), ITEM.CODE, ITEM.BUSINESS_UNIT_ID)
                .offset(offset)
                .limit(limit)
                .fetch(row ->
                        new ItemRow(
                                row.get(ITEM.BUSINESS_UNIT_ID),
                                row.get(ITEM.ID),
                                row.get(ITEM.CODE),
                                row.get(ITEM.DESCRIPTION),
                                row.get(amount),
                                row.get(lines),
                                row.get(suppliers),
                                Coded.of(ItemState.class, row.get(state)),
                                row.get(inputs) == null ? List.of() : List.of(row.get(inputs))));
    }

    int count(UnitScope scope, ItemFilter filter) {
        return dsl.fetchCount(DSL.selectOne().from(ITEM).where(asked(scope, filter)));
    }

    Coverage coverage(UnitScope scope, ItemFilter filter) {
        Condition holds =
                exists(
                        selectOne()
                                .from(ITEM_CONTENT)
                                .where(
                                        ITEM_CONTENT.BUSINESS_UNIT_ID.eq(
                                                SPEND_ITEM_MONTH.BUSINESS_UNIT_ID),
                                        ITEM_CONTENT.ITEM_ID.eq(SPEND_ITEM_MONTH.ITEM_ID),
                                        ITEM_CONTENT.VALID_FROM.le(SPEND_ITEM_MONTH.MONTH),
                                        ITEM_CONTENT
                                                .VALID_UNTIL
                                                .isNull()
                                                .or(
                                                        ITEM_CONTENT.VALID_UNTIL.gt(
                                                                SPEND_ITEM_MONTH.MONTH))));
        Field<String> state =
                when(holds, inline(ItemState.MAPPED.code()))
                        .when(ITEM.WITHOUT_INPUTS, inline(ItemState.WITHOUT.code()))
                        .otherwise(inline(ItemState.OPEN.code()));
        Table<?> parts =
                select(state.as(STATE), SPEND_ITEM_MONTH.AMOUNT_EUR)
                        .from(SPEND_ITEM_MONTH)
                        .join(ITEM)
                        .on(
                                ITEM.BUSINESS_UNIT_ID.eq(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID),
                                ITEM.ID.eq(SPEND_ITEM_MONTH.ITEM_ID))
                        .where(months(SPEND_ITEM_MONTH.MONTH, filter))
                        .and(units(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID, scope, filter))
                        .asTable("parts");
        Field<BigDecimal> inputs =
                field(
                        select(coalesce(sum(SPEND_INPUT_MONTH.AMOUNT_EUR), NOTHING))
                                .from(SPEND_INPUT_MONTH)
                                .where(months(SPEND_INPUT_MONTH.MONTH, filter))
                                .and(units(SPEND_INPUT_MONTH.BUSINESS_UNIT_ID, scope, filter)));
        return dsl.select(
                        part(parts, ItemState.MAPPED),
                        part(parts, ItemState.WITHOUT),
                        part(parts, ItemState.OPEN),
                        inputs)
                .from(parts)
                .fetchSingle(row ->
                        new Coverage(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static Field<BigDecimal> part(Table<?> parts, ItemState state) {
        return coalesce(
                sum(Objects.requireNonNull(parts.field(SPEND_ITEM_MONTH.AMOUNT_EUR)))
                        .filterWhere(
                                Objects.requireNonNull(parts.field(STATE, String.class))
                                        .eq(state.code())),
                NOTHING);
    }

    private static SelectHavingStep<? extends Record> spend(UnitScope scope, ItemFilter filter) {
        SelectConditionStep<? extends Record> counted =
                select(
                                SPEND_ITEM_MONTH.BUSINESS_UNIT_ID,
                                SPEND_ITEM_MONTH.ITEM_ID,
                                sum(SPEND_ITEM_MONTH.AMOUNT_EUR).as(SPEND_ITEM_MONTH.AMOUNT_EUR),
                                sum(SPEND_ITEM_MONTH.LINES)
                                        .cast(Long.class)
                                        .as(SPEND_ITEM_MONTH.LINES),
                                countDistinct(SPEND_ITEM_MONTH.SUPPLIER_ID).as(SUPPLIERS))
                        .from(SPEND_ITEM_MONTH)
                        .where(months(SPEND_ITEM_MONTH.MONTH, filter))
                        .and(units(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID, scope, filter));
        return counted.groupBy(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID, SPEND_ITEM_MONTH.ITEM_ID);
    }

    private static Condition asked(UnitScope scope, ItemFilter filter) {
        Condition asked = units(ITEM.BUSINESS_UNIT_ID, scope, filter);
        if (!filter.text().isEmpty()) {
            asked =
                    asked.and(
                            ITEM.CODE
                                    .containsIgnoreCase(filter.text())
                                    .or(ITEM.DESCRIPTION.containsIgnoreCase(filter.text())));
        }
        if (!filter.states().isEmpty()) {
            asked = asked.and(state(filter).in(filter.states().stream().map(Coded::code).toList()));
        }
        return asked;
    }

    private static Condition units(Field<Integer> unit, UnitScope scope, ItemFilter filter) {
        Condition seen = UnitFilter.within(unit, scope);
        return filter.unit() == null ? seen : seen.and(unit.eq(filter.unit()));
    }

    private static Condition months(Field<LocalDate> month, ItemFilter filter) {
        return month.between(filter.first().atDay(1), filter.last().atDay(1));
    }

    /** As it is in the last month. */
    private static Field<String> state(ItemFilter filter) {
        return when(
                        exists(selectOne().from(ITEM_CONTENT).where(holding(filter))),
                        inline(ItemState.MAPPED.code()))
                .when(ITEM.WITHOUT_INPUTS, inline(ItemState.WITHOUT.code()))
                .otherwise(inline(ItemState.OPEN.code()));
    }

    private static Condition holding(ItemFilter filter) {
        Field<LocalDate> month = val(filter.last().atDay(1));
        return ITEM_CONTENT
                .BUSINESS_UNIT_ID
                .eq(ITEM.BUSINESS_UNIT_ID)
                .and(ITEM_CONTENT.ITEM_ID.eq(ITEM.ID))
                .and(ITEM_CONTENT.VALID_FROM.le(month))
                .and(ITEM_CONTENT.VALID_UNTIL.isNull().or(ITEM_CONTENT.VALID_UNTIL.gt(month)));
    }
}
