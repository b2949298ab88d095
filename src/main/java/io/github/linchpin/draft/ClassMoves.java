package io.github.linchpin.draft;

import io.github.linchpin.draft.TableUse.ClassMove;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.Exposures;
import io.github.linchpin.exposure.ShareRange;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Reading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of a supply in every class of export control, before and after a draft. */
final class ClassMoves {
    private ClassMoves() {}

    static List<ClassMove> of(
            Exposures exposures, @Nullable Supply before, @Nullable Supply after) {
        Map<Reading, List<ClassMove>> moves = new EnumMap<>(Reading.class);
        for (Reading reading : Reading.values()) {
            moves.put(reading, of(reading, exposures.in(reading), before, after));
        }
        List<List<ClassMove>> all = List.copyOf(moves.values());
        List<ClassMove> plain = all.getFirst().stream().map(ClassMoves::inBoth).toList();
        if (all.stream()
                .allMatch(one -> one.stream().map(ClassMoves::inBoth).toList().equals(plain))) {
            return plain;
        }
        return all.stream().flatMap(List::stream).toList();
    }

    private static ClassMove inBoth(ClassMove move) {
        return new ClassMove(null, move.controlClass(), move.before(), move.after());
    }

    private static List<ClassMove> of(
            Reading reading, Exposures exposures, @Nullable Supply before, @Nullable Supply after) {
        Map<ControlClass, ShareRange> then = classes(exposures, before);
        Map<ControlClass, ShareRange> now = classes(exposures, after);
        List<ClassMove> moves = new ArrayList<>();
        for (ControlClass one : ControlClass.values()) {
            ShareRange left = then.get(one);
            ShareRange right = now.get(one);
            if (left != null || right != null) {
                moves.add(
                        new ClassMove(
                                reading,
                                one,
                                before == null ? null : left == null ? ShareRange.ZERO : left,
                                after == null ? null : right == null ? ShareRange.ZERO : right));
            }
        }
        return moves;
    }

    private static Map<ControlClass, ShareRange> classes(
            Exposures exposures, @Nullable Supply supply) {
        if (supply == null) {
            return Map.of();
        }
        ExposedShare share = exposures.of(supply, Effect.EXPORT_RESTRICTION);
        return share.byClass();
    }
}
