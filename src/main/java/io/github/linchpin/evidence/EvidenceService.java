package io.github.linchpin.evidence;

import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.content.ContentRollups;
import io.github.linchpin.country.AreaBook;
import io.github.linchpin.country.AreaNames;
import io.github.linchpin.country.Countries;
import io.github.linchpin.evidence.EvidenceRefusal.Why;
import io.github.linchpin.ledger.Rollups;
import io.github.linchpin.origin.Evidence;
import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.OriginKind;
import io.github.linchpin.shared.Period;
import io.github.linchpin.unit.UnitLock;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What documents say about where purchases of a unit come from. What is recorded counts at once,
 * for months past as well, in the transaction that records it.
 */
@Service
@RolesAllowed(Permission.LOAD_LEDGER)
public class EvidenceService {
    /** Longest reference and note. */
    public static final int LONGEST_TEXT = 500;

    /** Longest name of a site. */
    public static final int LONGEST_NAME = 100;

    private final EvidenceRepository repository;
    private final Rollups lines;
    private final ContentRollups contents;
    private final Countries countries;
    private final AreaNames areas;
    private final Clock clock;
    private final UnitService units;
    private final UnitLock lock;
    private final AuditTrail trail;

    EvidenceService(
            EvidenceRepository repository,
            Rollups lines,
            ContentRollups contents,
            Countries countries,
            AreaNames areas,
            Clock clock,
            UnitService units,
            UnitLock lock,
            AuditTrail trail) {
        this.repository = repository;
        this.lines = lines;
        this.contents = contents;
        this.countries = countries;
        this.areas = areas;
        this.clock = clock;
        this.units = units;
        this.lock = lock;
        this.trail = trail;
    }

    /**
     * The mix of origins that a text means: the name or code of an area, or a mix like {@code
     * CN:60;MY:40}.
     *
     * @return empty where a name is not known or the parts do not make 100 percent
     */
    @RolesAllowed(Permission.LEDGER)
    @Transactional(readOnly = true)
    public Optional<OriginMix> read(String text) {
        AreaBook book = areas.book();
        Period now = Period.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear());
        return OriginMix.read(text.strip(), name -> book.find(name, now));
    }

    /**
     * Records a document, or a declaration.
     *
     * @return its id
     * @throws EvidenceRefusal where it cannot be, or something on file says it already
     */
    @Transactional
    public int record(int unit, Evidence evidence) {
        requireUnit(unit);
        requireUsable(evidence);
        lock.hold(unit);
        if (!repository.exists(unit, evidence.about())) {
            throw new EvidenceRefusal(Why.ABSENT);
        }
        repository.where(EvidenceSubjects.same(unit, evidence.about(), evidence.kind())).stream()
                .findAny()
                .ifPresent(other -> {
                    throw new EvidenceRefusal(Why.ALREADY_KNOWN, other);
                });
        int[] id = new int[1];
        around(unit, evidence.about(), () -> id[0] = repository.add(unit, evidence));
        trail.record(
                AuditEvent.created(
                        "origin-evidence",
                        unit + "/" + id[0],
                        evidence.reference(),
                        Map.of("evidence", evidence.toString())));
        return id[0];
    }

    /**
     * Records what is made at a site of a supplier; a site that was not known is added.
     *
     * @return id of the evidence
     * @throws EvidenceRefusal where it cannot be, or something on file says it already
     */
    @Transactional
    public int record(int unit, SiteStatement said) {
        requireUnit(unit);
        String name = said.site().strip();
        if (name.isEmpty()) {
            throw new EvidenceRefusal(Why.SITE_MISSING);
        }
        if (name.length() > LONGEST_NAME) {
            throw new EvidenceRefusal(Why.TOO_LONG);
        }
        if (countries.find(said.country()).isEmpty()) {
            throw new EvidenceRefusal(Why.ORIGIN_UNKNOWN);
        }
        lock.hold(unit);
        int site = site(unit, said.supplier(), name, said.country());
        return record(
                unit,
                new Evidence(
                        new Evidence.OfSite(said.supplier(), site, said.stage(), said.months()),
                        OriginKind.LAST_PROCESSING,
                        Rung.SITE,
                        OriginMix.whole(said.country()),
                        said.reference(),
                        said.note()));
    }

    private int site(int unit, int supplier, String name, String country) {
        Optional<Integer> known = repository.site(unit, supplier, name);
        if (known.isPresent()) {
            return known.get();
        }
        int id =
                repository
                        .addSite(unit, supplier, name, country)
                        .orElseThrow(() -> new EvidenceRefusal(Why.ABSENT));
        trail.record(
                AuditEvent.created(
                        "supplier-site",
                        unit + "/" + id,
                        name,
                        Map.of("supplier", supplier, "country", country)));
        return id;
    }

    /**
     * What was recorded does not count any more; it stays on file.
     *
     * @param reason why it does not count any more
     * @throws EvidenceRefusal where there is no such evidence, it was withdrawn before, or nobody
     *     says why
     */
    @Transactional
    public void withdraw(int unit, int id, String reason) {
        requireUnit(unit);
        if (reason.isBlank()) {
            throw new EvidenceRefusal(Why.REASON_MISSING);
        }
        if (reason.length() > AuditEvent.LONGEST_REASON) {
            throw new EvidenceRefusal(Why.TOO_LONG);
        }
        lock.hold(unit);
        RecordedEvidence found =
                repository.find(unit, id).orElseThrow(() -> new EvidenceRefusal(Why.ABSENT));
        if (!found.counts()) {
            throw new EvidenceRefusal(Why.WITHDRAWN, found);
        }
        around(unit, found.evidence().about(), () -> repository.withdraw(unit, id, reason));
        trail.record(
                AuditEvent.of(
                                "origin-evidence.withdrawn",
                                "origin-evidence",
                                unit + "/" + id,
                                found.evidence().reference())
                        .because(reason));
    }

    private void around(int unit, Evidence.About about, Runnable change) {
        switch (about) {
            case Evidence.OfLine line ->
                    lines.around(unit, EvidenceSubjects.lines(unit, line), change);
            case Evidence.OfLot lot ->
                    lines.around(unit, EvidenceSubjects.lines(unit, lot), change);
            case Evidence.OfItem item -> contents.around(EvidenceSubjects.sums(unit, item), change);
            case Evidence.OfSite site -> contents.around(EvidenceSubjects.sums(unit, site), change);
        }
    }

    private void requireUsable(Evidence evidence) {
        boolean ofSite = evidence.about() instanceof Evidence.OfSite;
        if (!evidence.rung().isKnown()
                || ofSite != (evidence.rung() == Rung.SITE)
                || (ofSite && evidence.kind() == OriginKind.PRIMARY)) {
            throw new EvidenceRefusal(Why.RUNG_NOT_USABLE);
        }
        if (evidence.origin().isUnknown()
                || evidence.origin().percents().keySet().stream()
                        .anyMatch(area -> countries.find(area).isEmpty())) {
            throw new EvidenceRefusal(Why.ORIGIN_UNKNOWN);
        }
        if (evidence.rung() != Rung.DECLARATION && evidence.reference().isBlank()) {
            throw new EvidenceRefusal(Why.REFERENCE_MISSING);
        }
        if (evidence.reference().length() > LONGEST_TEXT
                || evidence.note().length() > LONGEST_TEXT) {
            throw new EvidenceRefusal(Why.TOO_LONG);
        }
        Evidence.@Nullable Months months =
                switch (evidence.about()) {
                    case Evidence.OfItem item -> item.months();
                    case Evidence.OfSite site -> site.months();
                    case Evidence.OfLine line -> null;
                    case Evidence.OfLot lot -> null;
                };
        if (months != null && months.last() != null && months.last().isBefore(months.first())) {
            throw new EvidenceRefusal(Why.MONTHS_NOT_USABLE);
        }
    }

    private void requireUnit(int unit) {
        if (units.find(unit).isEmpty()) {
            throw new EvidenceRefusal(Why.ABSENT);
        }
    }
}
