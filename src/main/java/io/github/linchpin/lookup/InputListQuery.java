package io.github.linchpin.lookup;

import static io.github.linchpin.db.jooq.Tables.CRITICAL_LIST;
import static io.github.linchpin.db.jooq.Tables.CRITICAL_LIST_ENTRY;
import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.INPUT_MEMBER;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import io.github.linchpin.concentration.LeadTables;
import io.github.linchpin.db.jooq.tables.Input;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.standing.Standings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Which inputs are there, at which stages, and how concentrated is each by its lead table? */
@Component
class InputListQuery {
    private static final Input FAMILY = INPUT.as("family");

    private static final Field<String[]> LISTS =
            array(
                            select(CRITICAL_LIST.SHORT_NAME)
                                    .from(CRITICAL_LIST_ENTRY)
                                    .join(CRITICAL_LIST)
                                    .on(CRITICAL_LIST.CODE.eq(CRITICAL_LIST_ENTRY.LIST))
                                    .where(CRITICAL_LIST_ENTRY.INPUT.eq(INPUT.SLUG))
                                    .orderBy(CRITICAL_LIST.SHORT_NAME))
                    .as("lists");

    private static final Field<String[]> FAMILIES =
            array(
                            select(FAMILY.NAME)
                                    .from(INPUT_MEMBER)
                                    .join(FAMILY)
                                    .on(FAMILY.SLUG.eq(INPUT_MEMBER.FAMILY))
                                    .where(INPUT_MEMBER.MEMBER.eq(INPUT.SLUG))
                                    .orderBy(FAMILY.NAME))
                    .as("families");

    private final DSLContext dsl;

    InputListQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A page of the rows that the filter keeps. */
    List<InputRow> page(
            InputFilter filter,
            Standings controls,
            Instant known,
            InputsNavigation.Sorting sorting,
            int offset,
            int limit) {
        LeadTables lead = LeadTables.at(known);
        return dsl.select(INPUT.SLUG, INPUT.NAME, INPUT.SYMBOL, LISTS, FAMILIES)
                .select(lead.table.fields())
                .from(INPUT)
                .leftJoin(lead.table)
                .on(lead.input.eq(INPUT.SLUG))
                .where(condition(filter, controls, lead))
                .orderBy(order(sorting, controls, lead))
                .offset(offset)
                .limit(limit)
                .fetch(row -> row(row, lead));
    }

    /**
     * How much a filter keeps.
     *
     * @param rows inputs by stage
     * @param inputs different ones
     */
    record Count(int rows, int inputs) {}

    /** How many rows the filter keeps. */
    Count count(InputFilter filter, Standings controls, Instant known) {
        LeadTables lead = LeadTables.at(known);
        return dsl.select(DSL.count(), DSL.countDistinct(INPUT.SLUG))
                .from(INPUT)
                .leftJoin(lead.table)
                .on(lead.input.eq(INPUT.SLUG))
                .where(condition(filter, controls, lead))
                .fetchSingle(Records.mapping(Count::new));
    }

    private static Condition condition(InputFilter filter, Standings controls, LeadTables lead) {
        Condition condition = noCondition();
        if (!filter.text().isEmpty()) {
            condition = condition.and(InputSearch.matches(filter.text()));
        }
        if (!filter.stages().isEmpty()) {
            condition = condition.and(lead.stage.in(filter.stages()));
        }
        if (!filter.levels().isEmpty()) {
            condition = condition.and(touches(filter, lead));
        }
        if (!filter.leaders().isEmpty()) {
            condition = condition.and(lead.leader.in(filter.leaders()));
        }
        if (!filter.controls().isEmpty()) {
            condition = condition.and(at(controls.with(filter.controls()), lead));
        }
        if (!filter.findings().isEmpty()) {
            condition = condition.and(at(found(filter, controls), lead));
        }
        InputFilter.Event event = filter.event();
        if (event != null) {
            condition =
                    condition.and(at(places(controls.changing(event.day(), event.issuer())), lead));
        }
        if (!filter.lists().isEmpty()) {
            condition =
                    condition.and(
                            exists(
                                    selectOne()
                                            .from(CRITICAL_LIST_ENTRY)
                                            .where(CRITICAL_LIST_ENTRY.INPUT.eq(INPUT.SLUG))
                                            .and(CRITICAL_LIST_ENTRY.LIST.in(filter.lists()))));
        }
        return filter.withFigures() ? condition.and(lead.input.isNotNull()) : condition;
    }

    private static List<Standing.Place> found(InputFilter filter, Standings standings) {
        return filter.findings().stream()
                .flatMap(finding -> places(standings.with(finding)).stream())
                .toList();
    }

    private static List<Standing.Place> places(List<Standing> standings) {
        return standings.stream().map(Standing::place).toList();
    }

    /** One of some inputs and stages. */
    private static Condition at(Collection<Standing.Place> places, LeadTables lead) {
        Condition any = falseCondition();
        for (Standing.Place place : places) {
            any =
                    any.or(
                            INPUT.SLUG
                                    .eq(place.input())
                                    .and(
                                            place.stage() == null
                                                    ? lead.stage.isNull()
                                                    : lead.stage.eq(place.stage())));
        }
        return any;
    }

    /** Strongest class first. */
    private static Field<Integer> controlPlace(Standings controls, LeadTables lead) {
        Field<Integer> place = inline((Integer) null);
        int number = 0;
        for (ControlClass one : ControlClass.values()) {
            place = when(at(controls.with(Set.of(one)), lead), number++).otherwise(place);
        }
        return place;
    }

    /** A row that is "high or severe" is found under both words. */
    private static Condition touches(InputFilter filter, LeadTables lead) {
        Condition any = noCondition();
        for (Level level : filter.levels()) {
            List<Level> upTo = new ArrayList<>();
            List<Level> from = new ArrayList<>();
            for (Level other : Level.values()) {
                if (other.compareTo(level) <= 0) {
                    upTo.add(other);
                }
                if (other.compareTo(level) >= 0) {
                    from.add(other);
                }
            }
            any =
                    any.or(
                            lead.levelLow
                                    .in(upTo)
                                    .and(lead.levelHigh.in(from).or(lead.levelHigh.isNull())));
        }
        return any;
    }

    /** Rows without a figure come last in either direction; slug and stage make the order total. */
    private static List<OrderField<?>> order(
            InputsNavigation.Sorting sorting, Standings controls, LeadTables lead) {
        Field<?> field =
                switch (sorting.by()) {
                    case INPUT -> INPUT.NAME;
                    case STAGE -> stagePlace(lead);
                    case LEVEL -> lead.hhiLow;
                    case LEADER -> lead.leaderName;
                    case SHARE -> coalesce(lead.largest, lead.largestLow);
                    case CONTROL -> controlPlace(controls, lead);
                    case PERIOD -> lead.periodTo;
                    case SOURCE -> lead.source;
                    case LISTS -> listCount();
                };
        return List.of(
                sorting.descending() ? field.desc().nullsLast() : field.asc().nullsLast(),
                INPUT.SLUG.asc(),
                stagePlace(lead).asc());
    }

    /** Stages sort in the order of the chain, not of the alphabet. */
    private static Field<Integer> stagePlace(LeadTables lead) {
        Field<Integer> place = inline((Integer) null);
        int number = 0;
        for (Stage stage : Stage.OF_SHARES) {
            place = when(lead.stage.eq(stage), number++).otherwise(place);
        }
        return place;
    }

    private static Field<Integer> listCount() {
        return field(
                selectCount()
                        .from(CRITICAL_LIST_ENTRY)
                        .where(CRITICAL_LIST_ENTRY.INPUT.eq(INPUT.SLUG)));
    }

    private static InputRow row(Record row, LeadTables lead) {
        return new InputRow(
                row.get(INPUT.SLUG),
                row.get(INPUT.NAME),
                row.get(INPUT.SYMBOL),
                List.of(row.get(LISTS)),
                List.of(row.get(FAMILIES)),
                row.get(lead.input) == null ? null : lead.read(row));
    }
}
