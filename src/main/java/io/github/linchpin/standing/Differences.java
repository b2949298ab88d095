package io.github.linchpin.standing;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.exposure.UpstreamShare;
import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.ControlClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two viewpoints, by input stage and by measure.
 *
 * @param stages input stages that differ, in the order of the later viewpoint
 * @param named inputs without a table on either side that measures give another class, by slug
 * @param measures measures that differ
 */
public record Differences(List<OfStage> stages, List<OfNamed> named, List<OfMeasure> measures) {

    /** In what an input stage differs, what matters most first. */
    public enum Aspect implements Coded {
        /** A part of the supply has another class by export restrictions. */
        EXPORT_CLASS("export-class"),
        /** The same by import restrictions. */
        IMPORT_CLASS("import-class"),
        /** An earlier stage with a stronger class came, went or has another one. */
        UPSTREAM_CLASS("upstream-class"),
        /** Another country leads. */
        LEADER("leader"),
        /** The level has another word. */
        LEVEL("level"),
        /** Another table speaks, its figures were corrected, one came or one went. */
        TABLE("table"),
        /** The index or its interval. */
        INDEX("index"),
        /** The classes are the same, but not their shares. */
        SHARE("share");

        private final String code;

        Aspect(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** In what a measure differs. */
    public enum Kind implements Coded {
        /** It was not on record. */
        NEW("new"),
        /** It is no longer on record. */
        GONE("gone"),
        /** It has another state or certainty. */
        STATE("state"),
        /** Other facts about it are known; the state is the same. */
        VERSION("version");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** One input stage on both sides; null where it has no table. */
    public record OfStage(
            Standing.Place place,
            @Nullable Standing before,
            @Nullable Standing after,
            Set<Aspect> aspects) {
        public OfStage {
            aspects = Set.copyOf(aspects);
        }

        /** What matters most of it. */
        public Aspect foremost() {
            return aspects.stream().min(Comparator.naturalOrder()).orElseThrow();
        }

        /** The side that exists, the later one of two. */
        public Standing present() {
            if (after != null) {
                return after;
            }
            if (before != null) {
                return before;
            }
            throw new IllegalStateException("Neither side has " + place);
        }
    }

    /** An input without a table, with the strongest class that measures give it by name. */
    public record OfNamed(String input, ControlClass before, ControlClass after) {}

    /** One measure on both sides; null where it is not known. */
    public record OfMeasure(
            Kind kind,
            @Nullable RegisteredMeasure before,
            @Nullable RegisteredMeasure after,
            @Nullable Status statusBefore,
            @Nullable Status statusAfter) {

        /** The side that exists, the later one of two. */
        public RegisteredMeasure present() {
            if (after != null) {
                return after;
            }
            if (before != null) {
                return before;
            }
            throw new IllegalStateException("Neither side is known");
        }
    }

    public Differences {
        stages = List.copyOf(stages);
        named = List.copyOf(named);
        measures = List.copyOf(measures);
    }

    /** Nothing differs. */
    public boolean isEmpty() {
        return stages.isEmpty() && named.isEmpty() && measures.isEmpty();
    }

    /** What differs between two viewpoints. */
    public static Differences between(Standings before, Standings after) {
        if (before == after) {
            return new Differences(List.of(), List.of(), List.of());
        }
        return new Differences(
                stages(before, after), named(before, after), measures(before, after));
    }

    /** The input stages that differ in one of these aspects. */
    public List<OfStage> with(Set<Aspect> aspects) {
        return stages.stream()
                .filter(stage -> !Collections.disjoint(stage.aspects(), aspects))
                .toList();
    }

    /** The measures that differ in this way. */
    public List<OfMeasure> of(Kind kind) {
        return measures.stream().filter(measure -> measure.kind() == kind).toList();
    }

    private static List<OfStage> stages(Standings before, Standings after) {
        Map<Standing.Place, Standing> earlier = new LinkedHashMap<>();
        before.all().forEach(one -> earlier.put(one.place(), one));
        List<OfStage> found = new ArrayList<>();
        for (Standing then : after.all()) {
            Standing was = earlier.remove(then.place());
            Set<Aspect> aspects = was == null ? EnumSet.of(Aspect.TABLE) : aspects(was, then);
            if (!aspects.isEmpty()) {
                found.add(new OfStage(then.place(), was, then, aspects));
            }
        }
        earlier.values()
                .forEach(gone ->
                        found.add(new OfStage(gone.place(), gone, null, EnumSet.of(Aspect.TABLE))));
        return found;
    }

    private static Set<Aspect> aspects(Standing was, Standing then) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        if (!SideBySide.sameTable(was, then)) {
            aspects.add(Aspect.TABLE);
        }
        if (!SideBySide.sameIndex(was.lead().index(), then.lead().index())) {
            aspects.add(Aspect.INDEX);
        }
        if (!SideBySide.sameLevel(was.lead().index(), then.lead().index())) {
            aspects.add(Aspect.LEVEL);
        }
        if (!Objects.equals(was.lead().largest().area(), then.lead().largest().area())) {
            aspects.add(Aspect.LEADER);
        }
        boolean exports = SideBySide.sameClasses(was.exported(), then.exported());
        boolean imports = SideBySide.sameClasses(was.imported(), then.imported());
        if (!exports) {
            aspects.add(Aspect.EXPORT_CLASS);
        }
        if (!imports) {
            aspects.add(Aspect.IMPORT_CLASS);
        }
        if (upstream(was) != upstream(then)) {
            aspects.add(Aspect.UPSTREAM_CLASS);
        }
        if ((exports && !SideBySide.sameShares(was.exported(), then.exported()))
                || (imports && !SideBySide.sameShares(was.imported(), then.imported()))) {
            aspects.add(Aspect.SHARE);
        }
        return aspects;
    }

    private static @Nullable ControlClass upstream(Standing standing) {
        UpstreamShare upstream = standing.upstream();
        return upstream == null ? null : upstream.headline();
    }

    private static List<OfNamed> named(Standings before, Standings after) {
        Set<String> inputs = new TreeSet<>(before.named());
        inputs.addAll(after.named());
        return inputs.stream()
                // one that has a table on either side is among the stages
                .filter(input -> before.of(input).isEmpty() && after.of(input).isEmpty())
                .map(input ->
                        new OfNamed(
                                input,
                                before.named(input).orElse(ControlClass.FREE),
                                after.named(input).orElse(ControlClass.FREE)))
                .filter(one -> one.before() != one.after())
                .toList();
    }

    private static List<OfMeasure> measures(Standings before, Standings after) {
        Map<String, RegisteredMeasure> earlier = new LinkedHashMap<>();
        before.register().measures().forEach(one -> earlier.put(one.id(), one));
        List<OfMeasure> found = new ArrayList<>();
        for (RegisteredMeasure then : after.register().measures()) {
            RegisteredMeasure was = earlier.remove(then.id());
            Status status = then.on(after.from().on(), after.from().reading());
            if (was == null) {
                found.add(new OfMeasure(Kind.NEW, null, then, null, status));
                continue;
            }
            Status statusBefore = was.on(before.from().on(), before.from().reading());
            if (status.state() != statusBefore.state()
                    || status.certainty() != statusBefore.certainty()) {
                found.add(new OfMeasure(Kind.STATE, was, then, statusBefore, status));
            } else if (was.version() != then.version()
                    || !was.measure().timetable().equals(then.measure().timetable())) {
                found.add(new OfMeasure(Kind.VERSION, was, then, statusBefore, status));
            }
        }
        for (RegisteredMeasure gone : earlier.values()) {
            Status status = gone.on(before.from().on(), before.from().reading());
            found.add(new OfMeasure(Kind.GONE, gone, null, status, null));
        }
        return found;
    }
}
