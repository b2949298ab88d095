package io.github.linchpin.draft;

import java.util.List;

/** Somebody else has changed a row meanwhile: both values are to be shown, nothing is stored. */
public final class DraftConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Clash> clashes;

    /**
     * Two values of one row.
     *
     * @param wanted what was to be stored
     * @param stored what is stored now
     */
    public record Clash(RowSave wanted, DraftRow stored) {}

    DraftConflict(List<Clash> clashes) {
        super(clashes.size() + " rows were changed by others meanwhile");
        this.clashes = List.copyOf(clashes);
    }

    public List<Clash> clashes() {
        return clashes;
    }
}
