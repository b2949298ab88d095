package io.github.linchpin.amendment;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Ids of sources as a cell joins them. */
final class Citations {
    private Citations() {}

    /** What stood there stays true: new sources come first, the others stay behind them. */
    static String with(String cited, String added) {
        Set<String> all = new LinkedHashSet<>();
        Stream.of(ids(added), ids(cited)).forEach(all::addAll);
        return String.join(";", all);
    }

    private static Collection<String> ids(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(";", -1));
    }
}
