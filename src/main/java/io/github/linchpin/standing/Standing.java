package io.github.linchpin.standing;

import io.github.linchpin.concentration.LeadTable;
import io.github.linchpin.exposure.ClassChange;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.LeadSupply;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.exposure.UpstreamShare;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an input stands at a stage: its lead table, and what measures do to that supply.
 *
 * @param table the lead table
 * @param exported by export restrictions, in the reading shown
 * @param otherReading the same in the other reading
 * @param imported by import restrictions, a figure of its own
 * @param upstream the earlier stage whose class is stronger, null where none is
 * @param changes the days of the next 12 months on which the class of a part changes, soonest
 *     first, by either kind of restriction
 */
public record Standing(
        LeadSupply table,
        ExposedShare exported,
        ExposedShare otherReading,
        ExposedShare imported,
        @Nullable UpstreamShare upstream,
        List<ClassChange> changes) {

    public Standing {
        changes = List.copyOf(changes);
    }

    /** An input at a stage; no stage for an input without a table. */
    public record Place(String input, @Nullable Stage stage) {}

    public Place place() {
        return new Place(lead().input(), lead().stage());
    }

    public LeadTable lead() {
        return table.lead();
    }

    public Supply supply() {
        return table.supply();
    }

    /** The strongest class of its supply, direct or upstream. */
    public ControlClass headline() {
        return upstream == null ? exported.headline() : upstream.headline();
    }

    /** Whether the two readings give a part another class. */
    public boolean readingsDiffer() {
        return !exported.sameClasses(otherReading);
    }

    /** The next day on which an export restriction changes a class. */
    public Optional<ClassChange> next() {
        return changes.stream()
                .filter(change -> change.after().effect() == Effect.EXPORT_RESTRICTION)
                .findFirst();
    }

    /** The changes up to a day. */
    public List<ClassChange> changesUntil(LocalDate last) {
        return changes.stream().filter(change -> !change.day().isAfter(last)).toList();
    }

    /** Of the key alone: partitions are heavy, and views keep rows by hash. */
    @Override
    public int hashCode() {
        return place().hashCode();
    }
}
