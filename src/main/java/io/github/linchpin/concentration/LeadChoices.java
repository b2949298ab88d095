package io.github.linchpin.concentration;

import static io.github.linchpin.db.jooq.Tables.LEAD_CHOICE;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import io.github.linchpin.db.jooq.tables.records.LeadChoiceRecord;
import io.github.linchpin.shared.Stage;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decisions of analysts about which table leads. */
@Component
public class LeadChoices {
    private final DSLContext dsl;
    private final Clock clock;

    LeadChoices(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** Id of the choice that counts at K for the input and stage of a row of share_table. */
    public static Field<Integer> countingAt(Instant until) {
        return counting(LEAD_CHOICE.ID, until);
    }

    /** Id of the share table that was chosen. */
    static Field<Integer> chosenAt(Instant until) {
        return counting(LEAD_CHOICE.SHARE_TABLE, until);
    }

    private static Field<Integer> counting(Field<Integer> wanted, Instant until) {
        return field(
                select(wanted)
                        .from(LEAD_CHOICE)
                        .where(LEAD_CHOICE.INPUT.eq(SHARE_TABLE.INPUT))
                        .and(LEAD_CHOICE.STAGE.eq(SHARE_TABLE.STAGE))
                        .and(LEAD_CHOICE.CHOSEN_AT.le(until.atOffset(ZoneOffset.UTC)))
                        .orderBy(LEAD_CHOICE.CHOSEN_AT.desc(), LEAD_CHOICE.ID.desc())
                        .limit(1));
    }

    /** The newest choice about an input and stage. */
    public Optional<LeadChoice> newest(String input, Stage stage) {
        return dsl.selectFrom(LEAD_CHOICE)
                .where(LEAD_CHOICE.INPUT.eq(input), LEAD_CHOICE.STAGE.eq(stage))
                .orderBy(LEAD_CHOICE.CHOSEN_AT.desc(), LEAD_CHOICE.ID.desc())
                .limit(1)
                .fetchOptional(LeadChoices::choice);
    }

    /** The moments at which choices became known, with how many each time. */
    public Map<Instant, Integer> moments() {
        return dsl.select(LEAD_CHOICE.CHOSEN_AT, DSL.count())
                .from(LEAD_CHOICE)
                .groupBy(LEAD_CHOICE.CHOSEN_AT)
                .fetchMap(row -> row.value1().toInstant(), row -> row.value2());
    }

    /**
     * From now on this choice counts.
     *
     * @param table id of the share table that speaks; empty: the order by rule
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String input, Stage stage, Optional<Integer> table, String reason, String who) {
        LeadChoiceRecord row = dsl.newRecord(LEAD_CHOICE);
        row.setInput(input);
        row.setStage(stage);
        row.setShareTable(table.orElse(null));
        row.setReason(reason);
        row.setChosenBy(who);
        row.setChosenAt(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        row.insert();
    }

    private static LeadChoice choice(LeadChoiceRecord row) {
        return new LeadChoice(
                row.getShareTable(),
                row.getReason(),
                row.getChosenBy(),
                row.getChosenAt().toInstant());
    }
}
