package io.github.linchpin.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the register holds, as rows of its files: what analysts start from. */
@Component
public class StoredRows {
    private final StoredRowQuery query;

    StoredRows(StoredRowQuery query) {
        this.query = query;
    }

    /** The newest version of a measure, whatever its sources. */
    public Optional<StoredRow> version(String measure) {
        return query.newestVersion(measure);
    }

    /** A version of a measure. */
    public Optional<StoredRow> version(String measure, int number) {
        return query.version(measure, number);
    }

    /** A version of a suspension. */
    public Optional<StoredRow> suspension(String id, int number) {
        return query.suspension(id, number);
    }

    /** The newest version of a suspension. */
    public Optional<StoredRow> suspension(String id) {
        return query.newestOfSuspension(id);
    }

    /** The newest version of every suspension of a measure. */
    public List<StoredRow> suspensionsOf(String measure) {
        return query.suspensionsOf(measure);
    }

    /** The rows of a scope set in their order. */
    public List<Map<String, String>> scope(String measure, int set) {
        return query.scope(measure, set);
    }

    /** The codes of a scope set in their order. */
    public List<Map<String, String>> codes(String measure, int set) {
        return query.codes(measure, set);
    }

    /** Names of all acts by id. */
    public Map<String, String> acts() {
        return query.acts();
    }

    /** Short names of all measures by id. */
    public Map<String, String> measures() {
        return query.measures();
    }

    /** The effect of every type of measure. */
    public Map<String, String> types() {
        return query.types();
    }
}
