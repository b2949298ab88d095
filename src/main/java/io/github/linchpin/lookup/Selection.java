package io.github.linchpin.lookup;

import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which table of an input is looked at. Tables come in the order in which they speak, so whatever
 * is left open is answered by the first table that fits.
 *
 * @param tables all tables of the input (of its families where it has none), in lead order
 * @param stage the stage looked at
 * @param table the table looked at
 */
record Selection(List<KnownTable> tables, Stage stage, KnownTable table) {

    /** What the URL asks for; null parts are open. */
    record Wish(
            @Nullable Stage stage,
            @Nullable Period period,
            @Nullable String source,
            @Nullable String form) {}

    /**
     * The table that fits, null where none does.
     *
     * @param tables in lead order, not empty
     */
    static @Nullable Selection of(List<KnownTable> tables, Wish wish) {
        Stage stage = wish.stage() == null ? mostConcentrated(tables) : wish.stage();
        return tables.stream()
                .filter(table -> table.stage() == stage)
                .filter(table -> wish.period() == null || table.period().equals(wish.period()))
                .filter(table -> wish.source() == null || table.source().id().equals(wish.source()))
                .filter(table -> wish.form() == null || table.form().equals(wish.form()))
                .findFirst()
                .map(table -> new Selection(tables, stage, table))
                .orElse(null);
    }

    /** Opens a page at the choke point: the stage whose lead table is most concentrated. */
    private static Stage mostConcentrated(List<KnownTable> tables) {
        return Stage.OF_SHARES.stream()
                .map(stage -> lead(tables, stage))
                .filter(Objects::nonNull)
                .max(
                        Comparator.comparing(
                                (KnownTable table) -> table.metrics().hhiLow(),
                                Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElseThrow()
                .stage();
    }

    private static @Nullable KnownTable lead(List<KnownTable> tables, Stage stage) {
        return tables.stream().filter(table -> table.stage() == stage).findFirst().orElse(null);
    }

    /** The table looked at is the one that speaks for the input and stage. */
    boolean isLead() {
        return table.equals(lead(tables, stage));
    }

    /** The stages that have a table, in the order of the chain. */
    List<Stage> stages() {
        return Stage.OF_SHARES.stream().filter(s -> lead(tables, s) != null).toList();
    }

    /** The tables of the stage looked at, in lead order. */
    List<KnownTable> ofStage() {
        return tables.stream().filter(other -> other.stage() == stage).toList();
    }

    /** The periods of the stage looked at, newest first. */
    List<Period> periods() {
        return ofStage().stream()
                .map(KnownTable::period)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The tables of the stage and period looked at, in lead order. */
    List<KnownTable> ofPeriod() {
        return ofStage().stream().filter(other -> other.period().equals(table.period())).toList();
    }
}
