package io.github.linchpin.concentration;

import io.github.linchpin.access.Permission;
import io.github.linchpin.metric.Concentration;
import io.github.linchpin.metric.Governance;
import io.github.linchpin.metric.Method;
import io.github.linchpin.metric.Metrics;
import io.github.linchpin.supply.Revision;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the stored metrics of every published revision in line with figures and methods. */
@Service
@RolesAllowed(Permission.OPERATION)
public class Snapshots {
    /** Raised when a formula changes, so that stored results are computed again. */
    private static final int FORMULAS = 2;

    private final SnapshotRepository repository;
    private final MethodQuery methods;
    private final GovernanceQuery governance;
    private final Clock clock;

    Snapshots(
            SnapshotRepository repository,
            MethodQuery methods,
            GovernanceQuery governance,
            Clock clock) {
        this.repository = repository;
        this.methods = methods;
        this.governance = governance;
        this.clock = clock;
    }

    /**
     * Computes everything again where any published revision lacks a snapshot of this state.
     *
     * @param reference changes whenever methods or governance values change
     * @return how many revisions were computed, 0 where nothing changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int refresh(String reference) {
        String fingerprint = FORMULAS + "-" + reference;
        if (repository.isComplete(fingerprint)) {
            return 0;
        }
        List<PublishedRevision> revisions = repository.published();
        List<Method> yardsticks = methods.all();
        GovernanceQuery.Estimates estimates = governance.estimates();
        DocumentedBounds documented = DocumentedBounds.of(revisions);
        Map<PublishedRevision, Concentration> results = new LinkedHashMap<>();
        for (PublishedRevision revision : revisions) {
            Governance weights = estimates.upTo(revision.period().to(), revision.areas());
            results.put(
                    revision,
                    Metrics.of(
                            revision.distribution(documented.knownWith(revision)),
                            yardsticks,
                            weights));
        }
        repository.replaceAll(results, fingerprint);
        return results.size();
    }

    /**
     * Computes and stores the metrics of a revision that was just published. Those of others stay:
     * a bound counts only for revisions that became known later.
     *
     * @param table id of the share table
     */
    @RolesAllowed(Permission.PUBLISH)
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(int table, int number) {
        List<PublishedRevision> revisions = repository.comparable(table);
        PublishedRevision published =
                revisions.stream()
                        .filter(one -> one.table() == table && one.number() == number)
                        .findFirst()
                        .orElseThrow();
        repository.add(
                Map.of(published, metrics(published, revisions)),
                repository.fingerprint().orElse(""));
    }

    /**
     * What the metrics of a table would be.
     *
     * @param table id of the share table
     * @param content what its next revision would say; it must pass the checks of a table
     */
    @RolesAllowed({Permission.EDIT, Permission.PUBLISH})
    @Transactional(readOnly = true)
    public Concentration trial(int table, Revision content) {
        return metrics(
                repository.candidate(table, content, OffsetDateTime.now(clock)),
                repository.comparable(table));
    }

    private Concentration metrics(PublishedRevision revision, List<PublishedRevision> comparable) {
        return Metrics.of(
                revision.distribution(DocumentedBounds.of(comparable).knownWith(revision)),
                methods.all(),
                governance.estimates().upTo(revision.period().to(), revision.areas()));
    }
}
