package io.github.linchpin.amendment;

import io.github.linchpin.access.Permission;
import io.github.linchpin.amendment.AmendmentRefusal.Why;
import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.control.StoredRow;
import io.github.linchpin.control.StoredRows;
import io.github.linchpin.control.TypedRow;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What analysts say has happened, as rows of an amendment. */
@Service
@RolesAllowed(Permission.EDIT)
public class AmendmentActions {
    private final AmendmentService service;
    private final AmendmentQuery amendments;
    private final StoredRows stored;

    AmendmentActions(AmendmentService service, AmendmentQuery amendments, StoredRows stored) {
        this.service = service;
        this.amendments = amendments;
        this.stored = stored;
    }

    /** Something became known about suspensions. */
    @Transactional
    public void tell(int amendment, Collection<String> suspensions, SuspensionNews news) {
        List<NewRow> rows = new ArrayList<>();
        for (String id : suspensions) {
            NewRow now = now(amendment, RegisterFile.SUSPENSION, id, stored.suspension(id));
            rows.add(new NewRow(RegisterFile.SUSPENSION, now.base(), news.into(now.cells())));
        }
        service.add(amendment, rows);
    }

    /** An act suspends measures. */
    @Transactional
    public void suspend(int amendment, Collection<String> measures, NewSuspension suspension) {
        service.add(amendment, measures.stream().map(suspension::of).toList());
    }

    /** The amendment gets a row for the next version of a measure; it says what is stored. */
    @Transactional
    public void amend(int amendment, String measure) {
        service.add(amendment, List.of(version(amendment, measure)));
    }

    /** The next version of a measure gets a scope and codes of its own; they are what is stored. */
    @Transactional
    public void rescope(int amendment, String measure) {
        NewRow version = version(amendment, measure);
        String set = version.cells().getOrDefault("scope_set", TypedRow.NEW_SET);
        if (set.equals(TypedRow.NEW_SET)) {
            return;
        }
        int number = Integer.parseInt(set);
        List<NewRow> rows = new ArrayList<>();
        Map<String, String> cells = new HashMap<>(version.cells());
        cells.put("scope_set", TypedRow.NEW_SET);
        rows.add(new NewRow(RegisterFile.VERSION, version.base(), cells));
        stored.scope(measure, number).forEach(row -> rows.add(copy(RegisterFile.SCOPE, row)));
        stored.codes(measure, number).forEach(row -> rows.add(copy(RegisterFile.CODE, row)));
        service.add(amendment, rows);
    }

    /** A measure ends or is withdrawn. */
    @Transactional
    public void end(int amendment, String measure, MeasureEnd end) {
        NewRow version = version(amendment, measure);
        service.add(
                amendment,
                List.of(
                        new NewRow(
                                RegisterFile.VERSION, version.base(), end.into(version.cells()))));
    }

    /** A measure that the register does not have yet. */
    @Transactional
    public void create(int amendment, NewMeasure measure) {
        service.add(amendment, measure.rows());
    }

    private NewRow version(int amendment, String measure) {
        return now(amendment, RegisterFile.VERSION, measure, stored.version(measure));
    }

    /** What the amendment says of something, otherwise what is stored. */
    private NewRow now(int amendment, RegisterFile file, String id, Optional<StoredRow> newest) {
        return amendments.rows(amendment).stream()
                .filter(row -> row.file() == file && row.subject().equals(id))
                .findFirst()
                .map(row -> new NewRow(file, row.base(), row.cells()))
                .or(() -> newest.map(row -> copy(file, row)))
                .orElseThrow(() -> new AmendmentRefusal(Why.ABSENT));
    }

    private static NewRow copy(RegisterFile file, StoredRow row) {
        return new NewRow(file, row.number(), typed(row.cells()));
    }

    private static NewRow copy(RegisterFile file, Map<String, String> cells) {
        Map<String, String> typed = typed(cells);
        typed.remove("scope_set");
        typed.remove("line");
        return new NewRow(file, null, typed);
    }

    /** Without what a publication numbers and dates. */
    private static Map<String, String> typed(Map<String, String> cells) {
        Map<String, String> typed = new HashMap<>(cells);
        typed.remove("version");
        typed.remove("known_from");
        return typed;
    }
}
