package io.github.linchpin.shipped;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.provenance.SourceFiles;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records what a load changed, in the name of the shipped data. */
@Component
class LoadAudit {
    private static final String NAME = "shipped data";

    private final AuditTrail trail;

    LoadAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /** Records nothing where nothing changed: most starts find everything as it was. */
    void record(LoadReport report, List<SourceFiles.Switched> switched) {
        CurrentActor.asSystem(
                NAME,
                () -> {
                    switched.forEach(source -> trail.record(event(source)));
                    if (report.changed()) {
                        trail.record(event(report));
                    }
                });
    }

    private static AuditEvent event(SourceFiles.Switched source) {
        return AuditEvent.of(
                        source.on() ? "source.switched-on" : "source.switched-off",
                        "source",
                        source.id(),
                        source.name())
                .before(Map.of("shown", !source.on()))
                .after(Map.of("shown", source.on()));
    }

    private static AuditEvent event(LoadReport report) {
        return AuditEvent.of("shipped-data.loaded", "shipped-data", "shipped-data", NAME)
                .after(
                        Map.of(
                                "referenceFiles",
                                report.readFiles(),
                                "tablesAdded",
                                report.tables().added(),
                                "tablesRevised",
                                report.tables().revised(),
                                "measureVersions",
                                report.controls().versions(),
                                "suspensionVersions",
                                report.controls().suspensionVersions(),
                                "revisionsComputed",
                                report.snapshots()));
    }
}
