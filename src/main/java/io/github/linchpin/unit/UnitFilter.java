package io.github.linchpin.unit;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;

import io.github.linchpin.access.UnitScope;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The one place where rows that a business unit owns are filtered. Every query on such rows has
 * {@link #within} among its conditions; what it hides is absent, so a foreign id is answered as one
 * that does not exist.
 */
public final class UnitFilter {
    private static final String SEEN = "seen_unit";

    private UnitFilter() {}

    /** Rows of the units of a scope and of all units below them. */
    public static Condition within(Field<Integer> unit, UnitScope scope) {
        if (scope.units().isEmpty()) {
            return DSL.falseCondition();
        }
        Field<Integer> id = DSL.field(DSL.name(SEEN, "id"), SQLDataType.INTEGER);
        CommonTableExpression<Record1<Integer>> seen =
                DSL.name(SEEN)
                        .fields("id")
                        .as(
                                DSL.select(BUSINESS_UNIT.ID)
                                        .from(BUSINESS_UNIT)
                                        .where(BUSINESS_UNIT.ID.in(scope.units()))
                                        // union, not union all: ends even where the tree had a loop
                                        .union(
                                                DSL.select(BUSINESS_UNIT.ID)
                                                        .from(BUSINESS_UNIT)
                                                        .join(DSL.table(DSL.name(SEEN)))
                                                        .on(BUSINESS_UNIT.PARENT.eq(id))));
        return unit.in(DSL.withRecursive(seen).select(id).from(seen));
    }
}
