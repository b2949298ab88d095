package io.github.linchpin.lookup;

import io.github.linchpin.metric.LabelChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of an input shows.
 *
 * @param proxy the tables are those of a family, because the input has none of its own
 * @param selection the table looked at, null where nothing fits the wish
 * @param tables all tables that could be looked at
 * @param rows the figures of that table
 * @param controls measures about the input, and what they expose of the stage looked at
 */
record InputDossier(
        InputHead head,
        boolean proxy,
        List<KnownTable> tables,
        @Nullable Selection selection,
        List<ShareRow> rows,
        List<Yardstick> yardsticks,
        LabelChange.@Nullable Ends labelChange,
        ApartQuery.Apart apart,
        InputControls controls) {}
