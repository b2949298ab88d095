package io.github.linchpin.draft;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.concentration.LeadChoices;
import io.github.linchpin.concentration.LeadTables;
import io.github.linchpin.concentration.ShareState;
import io.github.linchpin.db.News;
import io.github.linchpin.draft.DraftRefusal.Why;
import io.github.linchpin.exposure.ExposureService;
import io.github.linchpin.exposure.Exposures;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.shared.AreaKind;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.StoredTable;
import io.github.linchpin.supply.StoredTables;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What share tables are used for, and which of them leads. */
@Service
@RolesAllowed(Permission.EDIT)
public class TableUseService {
    private final DSLContext dsl;
    private final StoredTables tables;
    private final LeadChoices choices;
    private final ExposureService exposure;
    private final ShareState state;
    private final News news;
    private final AuditTrail trail;
    private final Clock clock;

    TableUseService(
            DSLContext dsl,
            StoredTables tables,
            LeadChoices choices,
            ExposureService exposure,
            ShareState state,
            News news,
            AuditTrail trail,
            Clock clock) {
        this.dsl = dsl;
        this.tables = tables;
        this.choices = choices;
        this.exposure = exposure;
        this.state = state;
        this.news = news;
        this.trail = trail;
        this.clock = clock;
    }

    /** Who uses the table of a draft, before and after it. */
    @RolesAllowed({Permission.EDIT, Permission.PUBLISH})
    @Transactional(readOnly = true)
    public TableUse of(DraftSheet sheet) {
        String input = sheet.table().input();
        Stage stage = sheet.table().stage();
        Exposures exposures = exposure.exposures(Viewpoint.NOW);
        return new TableUse(
                lead(input, stage).orElse(null),
                choices.newest(input, stage).orElse(null),
                ClassMoves.of(exposures, before(sheet), after(sheet)));
    }

    private Optional<TableUse.Lead> lead(String input, Stage stage) {
        LeadTables lead = LeadTables.at(clock.instant());
        return dsl.select(
                        SHARE_TABLE.CODE,
                        lead.form,
                        lead.periodFrom,
                        lead.periodTo,
                        lead.sourceName)
                .from(lead.table)
                .join(SHARE_TABLE)
                .on(SHARE_TABLE.ID.eq(lead.shareTable))
                .where(lead.input.eq(input), lead.stage.eq(stage))
                .fetchOptional(row ->
                        new TableUse.Lead(
                                row.value1(),
                                row.value2(),
                                new Period(row.value3(), row.value4()),
                                row.value5()));
    }

    private @Nullable Supply before(DraftSheet sheet) {
        return sheet.before().map(metrics -> supply(sheet, sheet.base(), metrics)).orElse(null);
    }

    private @Nullable Supply after(DraftSheet sheet) {
        return sheet.after()
                .map(metrics -> supply(sheet, sheet.check().revision().orElseThrow(), metrics))
                .orElse(null);
    }

    private Supply supply(
            DraftSheet sheet, Revision revision, io.github.linchpin.metric.Concentration metrics) {
        Set<String> countries =
                dsl.select(AREA.CODE)
                        .from(AREA)
                        .where(AREA.KIND.eq(AreaKind.COUNTRY))
                        .fetchSet(AREA.CODE);
        return DraftSupply.of(sheet.table(), revision, metrics, countries, sheet.areas().names());
    }

    /**
     * From now on this table speaks for its input and stage.
     *
     * @throws DraftRefusal without a reason, or where the table is not published
     */
    @Transactional
    public void lead(String table, String reason) {
        StoredTable stored = tables.find(table).orElseThrow(() -> new DraftRefusal(Why.ABSENT));
        if (stored.newest() == 0) {
            throw new DraftRefusal(Why.NOT_NOW);
        }
        decide(stored, Optional.of(stored.id()), reason);
    }

    /**
     * From now on the rule decides again which table speaks for the input and stage of this one.
     *
     * @throws DraftRefusal without a reason, or where the rule decides already
     */
    @Transactional
    public void leadByRule(String table, String reason) {
        StoredTable stored = tables.find(table).orElseThrow(() -> new DraftRefusal(Why.ABSENT));
        boolean chosen =
                choices.newest(stored.table().input(), stored.table().stage())
                        .filter(choice -> choice.table() != null)
                        .isPresent();
        if (!chosen) {
            throw new DraftRefusal(Why.NOT_NOW);
        }
        decide(stored, Optional.empty(), reason);
    }

    private void decide(StoredTable stored, Optional<Integer> table, String reason) {
        if (reason.isBlank()) {
            throw new DraftRefusal(Why.NO_REASON);
        }
        String input = stored.table().input();
        Stage stage = stored.table().stage();
        String before = lead(input, stage).map(TableUse.Lead::code).orElse("");
        choices.add(input, stage, table, reason.strip(), CurrentActor.get().name());
        String after = lead(input, stage).map(TableUse.Lead::code).orElse("");
        state.countAddition();
        news.tell(News.Topic.SHARES);
        trail.record(
                AuditEvent.of(
                                "lead-table.chosen",
                                "input-stage",
                                input + "/" + stage.code(),
                                Objects.requireNonNull(stored.table().input()))
                        .before(Map.of("leadTable", before))
                        .after(Map.of("leadTable", after))
                        .because(reason));
    }
}
