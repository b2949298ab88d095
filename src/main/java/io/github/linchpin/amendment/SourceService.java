package io.github.linchpin.amendment;

import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.control.TypedFault;
import io.github.linchpin.provenance.SourceFiles;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.tabular.BadFileException;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sources that analysts cite, and those that they add. */
@Service
@RolesAllowed({Permission.EDIT, Permission.PUBLISH})
public class SourceService {
    /** As other sources of which only facts are cited. */
    private static final String RANK = "80";

    private final SourceFiles sources;
    private final AuditTrail trail;

    SourceService(SourceFiles sources, AuditTrail trail) {
        this.sources = sources;
        this.trail = trail;
    }

    /** A source that can be cited. */
    public record Cited(String id, String shortName, String title, Grade grade) {}

    @Transactional(readOnly = true)
    public List<Cited> all() {
        return sources.listed().stream()
                .map(source ->
                        new Cited(source.id(), source.shortName(), source.title(), source.grade()))
                .toList();
    }

    /**
     * Adds a source; it can be cited at once. A citation says nothing until somebody publishes what
     * it stands for.
     *
     * @param typed id, short_name, publisher, title, published, url and grade
     * @return what is wrong; empty where it was added
     */
    @Transactional
    @RolesAllowed(Permission.EDIT)
    public List<TypedFault> add(Map<String, String> typed) {
        Map<String, String> cells = new HashMap<>(typed);
        cells.put("family", cells.getOrDefault("id", ""));
        cells.put("licence", "facts cited");
        cells.put("licence_certainty", "unknown");
        cells.put("rank", RANK);
        try {
            sources.add(cells);
        } catch (BadFileException bad) {
            return bad.problems().stream()
                    .map(problem -> new TypedFault(0, problem.column(), problem.reason(), false))
                    .toList();
        }
        String id = cells.getOrDefault("id", "");
        trail.record(AuditEvent.created("source", id, cells.getOrDefault("short_name", id), typed));
        return List.of();
    }
}
