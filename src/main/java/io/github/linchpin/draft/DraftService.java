package io.github.linchpin.draft;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.country.AreaNames;
import io.github.linchpin.draft.DraftRefusal.Why;
import io.github.linchpin.shared.DraftState;
import io.github.linchpin.shared.RevisionOrigin;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.ShareTable;
import io.github.linchpin.supply.StoredTable;
import io.github.linchpin.supply.StoredTables;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Analysts write the next revision of a share table. */
@Service
@RolesAllowed(Permission.EDIT)
public class DraftService {
    private final DraftQuery drafts;
    private final DraftSheets sheets;
    private final DraftRepository repository;
    private final StoredTables tables;
    private final AreaNames areas;
    private final AuditTrail trail;

    DraftService(
            DraftQuery drafts,
            DraftSheets sheets,
            DraftRepository repository,
            StoredTables tables,
            AreaNames areas,
            AuditTrail trail) {
        this.drafts = drafts;
        this.sheets = sheets;
        this.repository = repository;
        this.tables = tables;
        this.areas = areas;
        this.trail = trail;
    }

    /** The draft of a table that is neither published nor discarded. */
    @Transactional(readOnly = true)
    public Optional<Draft> pending(String table) {
        return drafts.open(table);
    }

    /** All drafts that are neither published nor discarded, what was changed last comes first. */
    @Transactional(readOnly = true)
    public List<Draft> pending() {
        return drafts.in(DraftQuery.PENDING);
    }

    /**
     * The draft of a table; a new one starts from its newest revision.
     *
     * @param table code of the share table
     * @return id of the draft
     * @throws DraftRefusal where there is no such table
     */
    @Transactional
    public int open(String table) {
        StoredTable stored = tables.find(table).orElseThrow(() -> new DraftRefusal(Why.ABSENT));
        return drafts.open(table)
                .map(Draft::id)
                .orElseGet(() -> start(stored, stored.newest(), ""));
    }

    /**
     * A draft of the first revision of a table; of the next one where there is such a table.
     *
     * @param table its code is a wish: another table may have it already
     * @return code of the table
     */
    @Transactional
    public String begin(ShareTable table) {
        String code = tables.define(table).table().code();
        open(code);
        return code;
    }

    /**
     * A draft that says again what an earlier revision said.
     *
     * @param revision its number
     * @return id of the draft
     * @throws DraftRefusal where another draft of the table is not finished yet
     */
    @Transactional
    public int revert(String table, int revision, String reason) {
        StoredTable stored = tables.find(table).orElseThrow(() -> new DraftRefusal(Why.ABSENT));
        if (drafts.open(table).isPresent()) {
            throw new DraftRefusal(Why.NOT_NOW);
        }
        if (revision < 1 || revision >= stored.newest()) {
            throw new DraftRefusal(Why.ABSENT);
        }
        if (reason.isBlank()) {
            throw new DraftRefusal(Why.NO_REASON);
        }
        return start(stored, revision, reason);
    }

    private int start(StoredTable stored, int from, String reason) {
        Revision content =
                from == 0 ? Revision.nothing(stored.table()) : tables.revision(stored.id(), from);
        int id =
                repository.add(
                        stored.id(),
                        stored.newest(),
                        RevisionOrigin.ANALYST,
                        DraftStart.head(content),
                        DraftStart.rows(content, areas.book()));
        trail.record(
                AuditEvent.created("draft", id, stored.table().code(), Map.of("from", from))
                        .because(reason));
        return id;
    }

    /**
     * The draft with everything that stands beside it.
     *
     * @throws DraftRefusal where there is no such draft
     */
    @Transactional(readOnly = true)
    public DraftSheet sheet(int draft) {
        return sheets.of(draft);
    }

    /** The rows of a draft that are not removed, in their order. */
    @Transactional(readOnly = true)
    public List<DraftRow> rows(int draft) {
        return drafts.rows(draft).stream().filter(row -> !row.removed()).toList();
    }

    /**
     * The newest revision of a table as a draft with the id 0, to be looked at.
     *
     * @throws DraftRefusal where there is no such table
     */
    @Transactional(readOnly = true)
    public DraftSheet published(String table) {
        return sheets.published(table);
    }

    /**
     * Stores rows, all or none.
     *
     * @return the rows as they are stored now, in the order in which they were given
     * @throws DraftConflict where somebody has changed one of them meanwhile
     * @throws DraftRefusal where the draft cannot be changed now
     */
    @Transactional
    public List<DraftRow> save(int draft, List<RowSave> rows) {
        lock(draft);
        if (!repository.knowsSources(
                rows.stream().map(row -> row.text().source()).collect(Collectors.toSet()))) {
            throw new DraftRefusal(Why.NO_SOURCE);
        }
        List<Integer> ids = new ArrayList<>();
        List<RowSave> refused = new ArrayList<>();
        for (RowSave row : rows) {
            if (row.row() == null) {
                ids.add(repository.add(draft, row.text()));
            } else if (repository.change(draft, row)) {
                ids.add(row.row());
            } else {
                refused.add(row);
            }
        }
        Map<Integer, DraftRow> stored =
                drafts.rows(draft).stream()
                        .collect(Collectors.toMap(DraftRow::id, Function.identity()));
        if (!refused.isEmpty()) {
            throw new DraftConflict(
                    refused.stream()
                            .map(row ->
                                    new DraftConflict.Clash(
                                            row,
                                            Optional.ofNullable(stored.get(row.row()))
                                                    .orElseThrow(
                                                            () -> new DraftRefusal(Why.ABSENT))))
                            .toList());
        }
        repository.touch(draft);
        return ids.stream().map(id -> Optional.ofNullable(stored.get(id)).orElseThrow()).toList();
    }

    /**
     * Stores what the draft says about its table.
     *
     * @param seen the draft as it was seen
     * @throws DraftRefusal where it was changed meanwhile, or cannot be changed now
     */
    @Transactional
    public void save(Draft seen, DraftHead head) {
        lock(seen.id());
        if (!repository.change(seen.id(), seen.version(), head)) {
            throw new DraftRefusal(Why.CHANGED_MEANWHILE);
        }
        repository.touch(seen.id());
    }

    /** Says why a warning is no error. */
    @Transactional
    public void explain(int draft, Finding finding, String reason) {
        lock(draft);
        if (reason.isBlank() || finding.kind().isError()) {
            throw new DraftRefusal(Why.NO_REASON);
        }
        repository.explain(draft, finding.key(), reason.strip());
        repository.touch(draft);
    }

    /** From now on a spelling means an area, in this draft and everywhere. */
    @Transactional
    public void remember(int draft, String spelling, String area) {
        lock(draft);
        areas.remember(spelling, area, CurrentActor.get().name());
        trail.record(AuditEvent.created("spelling", spelling, spelling, Map.of("area", area)));
    }

    /**
     * Gives the draft to the reviewers.
     *
     * @throws DraftRefusal where it has errors, warnings without a reason, or nothing new
     */
    @Transactional
    public void submit(int draft, String comment) {
        lock(draft);
        DraftSheet sheet = sheets.of(draft);
        if (comment.isBlank()) {
            throw new DraftRefusal(Why.NO_REASON);
        }
        if (sheet.check().hasErrors() || !sheet.unexplained().isEmpty()) {
            throw new DraftRefusal(Why.NOT_READY);
        }
        if (!sheet.isChanged()) {
            throw new DraftRefusal(Why.NOTHING_CHANGED);
        }
        repository.touch(draft);
        repository.move(draft, DraftState.IN_REVIEW, comment.strip(), null);
        trail.record(
                AuditEvent.of("draft.submitted", "draft", draft, sheet.table().code())
                        .because(comment));
    }

    /** Takes a draft back from the reviewers, or goes on with one that was returned. */
    @Transactional
    public void takeBack(int draft) {
        if (repository.lock(draft) != DraftState.IN_REVIEW) {
            throw new DraftRefusal(Why.NOT_NOW);
        }
        repository.move(draft, DraftState.DRAFT, null, null);
        trail.record(AuditEvent.of("draft.taken-back", "draft", draft, name(draft)));
    }

    /** Gives a draft up; what was typed stays on file. */
    @Transactional
    public void discard(int draft, String reason) {
        lock(draft);
        if (reason.isBlank()) {
            throw new DraftRefusal(Why.NO_REASON);
        }
        repository.move(draft, DraftState.DISCARDED, reason.strip(), null);
        trail.record(AuditEvent.of("draft.discarded", "draft", draft, name(draft)).because(reason));
    }

    private String name(int draft) {
        return drafts.find(draft).orElseThrow().table();
    }

    private void lock(int draft) {
        DraftState state = repository.lock(draft);
        if (state == null) {
            throw new DraftRefusal(Why.ABSENT);
        }
        if (!state.isOpen()) {
            throw new DraftRefusal(Why.NOT_NOW);
        }
    }
}
