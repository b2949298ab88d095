package io.github.linchpin.licence;

import static io.github.linchpin.db.jooq.Tables.EXPORT_LICENCE;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.country.Countries;
import io.github.linchpin.db.News;
import io.github.linchpin.licence.LicenceRefusal.Why;
import io.github.linchpin.unit.UnitFilter;
import io.github.linchpin.unit.UnitLock;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The licences under which units get what they buy. What is recorded counts at once; what is
 * changed or taken back stays on file with the reason.
 */
@Service
@RolesAllowed(Permission.LOAD_LEDGER)
public class LicenceService {
    /** Longest number, certificate, unit, note and reason. */
    public static final int LONGEST_TEXT = 500;

    private final LicenceRepository repository;
    private final Countries countries;
    private final UnitService units;
    private final UnitLock lock;
    private final AuditTrail trail;
    private final News news;

    LicenceService(
            LicenceRepository repository,
            Countries countries,
            UnitService units,
            UnitLock lock,
            AuditTrail trail,
            News news) {
        this.repository = repository;
        this.countries = countries;
        this.units = units;
        this.lock = lock;
        this.trail = trail;
        this.news = news;
    }

    /** Those of the units that the current actor sees which count; by supplier, item and day. */
    @RolesAllowed(Permission.LEDGER)
    @Transactional(readOnly = true)
    public List<ExportLicence> all() {
        return repository.where(counting());
    }

    /** Those of them whose last day is among some days, both included; the next one first. */
    @RolesAllowed(Permission.LEDGER)
    @Transactional(readOnly = true)
    public List<ExportLicence> expiries(LocalDate from, LocalDate to) {
        return repository.where(counting().and(EXPORT_LICENCE.VALID_TO.between(from, to))).stream()
                .sorted(Comparator.comparing(one -> one.terms().dates().last()))
                .toList();
    }

    /**
     * A record, and behind it those in whose place it stands.
     *
     * @throws LicenceRefusal where the unit or the licence is not seen
     */
    @RolesAllowed(Permission.LEDGER)
    @Transactional(readOnly = true)
    public List<ExportLicence> history(int unit, int id) {
        requireUnit(unit);
        List<ExportLicence> chain = new ArrayList<>();
        for (Integer next = id; next != null; next = chain.getLast().replaces()) {
            chain.add(find(unit, next));
        }
        return chain;
    }

    /**
     * Suppliers of a unit whose code or name contains a text.
     *
     * @throws LicenceRefusal where the unit is not seen
     */
    @RolesAllowed(Permission.LEDGER)
    @Transactional(readOnly = true)
    public List<Choice> suppliers(int unit, String text, int most) {
        requireUnit(unit);
        return repository.suppliers(unit, text, most);
    }

    /**
     * Items that a supplier has delivered whose code or description contains a text.
     *
     * @throws LicenceRefusal where the unit is not seen
     */
    @RolesAllowed(Permission.LEDGER)
    @Transactional(readOnly = true)
    public List<Choice> items(int unit, int supplier, String text, int most) {
        requireUnit(unit);
        return repository.items(unit, supplier, text, most);
    }

    /**
     * Records a licence, or that one was applied for.
     *
     * @return its id
     * @throws LicenceRefusal where it cannot be, or is on file already
     */
    @Transactional
    public int record(int unit, LicenceTerms terms) {
        requireUnit(unit);
        lock.hold(unit);
        return add(unit, terms, null);
    }

    /**
     * Records what a licence says in truth, or now: the record before stays on file, withdrawn.
     *
     * @return id of the new record
     * @throws LicenceRefusal where there is no such licence, or it says what cannot be
     */
    @Transactional
    public int change(int unit, int id, LicenceTerms terms, String reason) {
        take(unit, id, reason);
        return add(unit, terms, id);
    }

    /**
     * What was recorded does not count any more; it stays on file.
     *
     * @throws LicenceRefusal where there is no such licence, or it was withdrawn before
     */
    @Transactional
    public void withdraw(int unit, int id, String reason) {
        take(unit, id, reason);
    }

    private void take(int unit, int id, String reason) {
        requireUnit(unit);
        lock.hold(unit);
        ExportLicence found = find(unit, id);
        if (!found.counts()) {
            throw new LicenceRefusal(Why.WITHDRAWN, found);
        }
        if (reason.isBlank()) {
            throw new LicenceRefusal(Why.REASON_MISSING);
        }
        if (reason.length() > LONGEST_TEXT) {
            throw new LicenceRefusal(Why.TOO_LONG);
        }
        repository.withdraw(unit, id, reason);
        trail.record(
                AuditEvent.of(
                                "export-licence.withdrawn",
                                "export-licence",
                                unit + "/" + id,
                                found.terms().number())
                        .because(reason));
        news.tell(News.Topic.PURCHASES);
    }

    private int add(int unit, LicenceTerms terms, @Nullable Integer replaces) {
        if (!repository.exists(unit, terms.goods())) {
            throw new LicenceRefusal(Why.ABSENT);
        }
        if (countries.find(terms.goods().destination()).isEmpty()) {
            throw new LicenceRefusal(Why.DESTINATION_UNKNOWN);
        }
        if (terms.goods().measure() != null && !repository.isMeasure(terms.goods().measure())) {
            throw new LicenceRefusal(Why.MEASURE_UNKNOWN);
        }
        LicenceCheck.require(terms);
        repository.where(LicenceRepository.same(unit, terms)).stream()
                .findAny()
                .ifPresent(other -> {
                    throw new LicenceRefusal(Why.ALREADY_KNOWN, other);
                });
        int id = repository.add(unit, terms, replaces);
        trail.record(
                AuditEvent.created(
                        "export-licence",
                        unit + "/" + id,
                        terms.number(),
                        Map.of(
                                "licence",
                                terms.toString(),
                                "replaces",
                                Objects.requireNonNullElse(replaces, 0))));
        news.tell(News.Topic.PURCHASES);
        return id;
    }

    private ExportLicence find(int unit, int id) {
        return repository
                .where(EXPORT_LICENCE.BUSINESS_UNIT_ID.eq(unit).and(EXPORT_LICENCE.ID.eq(id)))
                .stream()
                .findAny()
                .orElseThrow(() -> new LicenceRefusal(Why.ABSENT));
    }

    private static Condition counting() {
        return UnitFilter.within(EXPORT_LICENCE.BUSINESS_UNIT_ID, CurrentActor.get().units())
                .and(EXPORT_LICENCE.WITHDRAWN_AT.isNull());
    }

    private void requireUnit(int unit) {
        if (units.find(unit).isEmpty()) {
            throw new LicenceRefusal(Why.ABSENT);
        }
    }
}
