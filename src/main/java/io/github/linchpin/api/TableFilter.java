package io.github.linchpin.api;

import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;

/** Which share tables a request wants, and the order in which they come. */
final class TableFilter {
    /** Order by code point, whatever the order of the database is. */
    private static final String BY_CODE_POINT = "C";

    private TableFilter() {}

    /** The condition that input, stage, period and source make together. */
    static Condition of(Asked asked) {
        Condition condition = noCondition();
        List<String> inputs = asked.values(Parameter.INPUT);
        if (!inputs.isEmpty()) {
            condition = condition.and(SHARE_TABLE.INPUT.in(inputs));
        }
        Set<Stage> stages = asked.stages();
        if (!stages.isEmpty()) {
            condition = condition.and(SHARE_TABLE.STAGE.in(stages));
        }
        List<Period> periods = asked.periods();
        if (!periods.isEmpty()) {
            Condition any = falseCondition();
            for (Period period : periods) {
                any =
                        any.or(
                                SHARE_TABLE
                                        .PERIOD_FROM
                                        .eq(period.from())
                                        .and(SHARE_TABLE.PERIOD_TO.eq(period.to())));
            }
            condition = condition.and(any);
        }
        List<String> sources = asked.values(Parameter.SOURCE);
        return sources.isEmpty() ? condition : condition.and(SOURCE.ID.in(sources));
    }

    static Field<String> input() {
        return SHARE_TABLE.INPUT.collate(BY_CODE_POINT);
    }

    static Field<String> stage() {
        return SHARE_TABLE.STAGE.cast(String.class).collate(BY_CODE_POINT);
    }

    static Field<String> code() {
        return SHARE_TABLE.CODE.collate(BY_CODE_POINT);
    }
}
