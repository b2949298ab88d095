package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.ITEM;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER;

import io.github.linchpin.access.UnitScope;
import io.github.linchpin.unit.UnitFilter;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which items and suppliers are meant by what somebody has typed? */
@Component
class LineNameQuery {
    private final DSLContext dsl;

    LineNameQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    WantedLines wanted(LineFilter filter, UnitScope scope) {
        return new WantedLines(
                filter,
                scope,
                meant(
                        filter.item(),
                        ITEM.ID,
                        ITEM.CODE,
                        ITEM.DESCRIPTION,
                        UnitFilter.within(ITEM.BUSINESS_UNIT_ID, scope)),
                meant(
                        filter.supplier(),
                        SUPPLIER.ID,
                        SUPPLIER.CODE,
                        SUPPLIER.NAME,
                        UnitFilter.within(SUPPLIER.BUSINESS_UNIT_ID, scope)));
    }

    /** A code that is one means that and nothing else: links name codes. */
    private @Nullable List<Integer> meant(
            String text,
            TableField<?, Integer> id,
            Field<String> code,
            Field<String> name,
            Condition seen) {
        if (text.isEmpty()) {
            return null;
        }
        List<Integer> exact = ids(id, seen.and(code.eq(text)));
        return exact.isEmpty() ? ids(id, seen.and(name.containsIgnoreCase(text))) : exact;
    }

    private List<Integer> ids(TableField<?, Integer> id, Condition condition) {
        return dsl.select(id).from(id.getTable()).where(condition).fetch(id);
    }
}
