package io.github.linchpin.control;

import io.github.linchpin.db.jooq.tables.records.ScopeSetRecord;
import io.github.linchpin.shared.RevisionOrigin;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Under which numbers additions are stored. Files count their own versions; analysts may have
 * published in between, so the next version of a file gets the next number that is free.
 */
final class Numbering {
    private final RevisionOrigin origin;
    private final Map<Key, Integer> sets;
    private final Map<String, Integer> taken = new HashMap<>();

    private Numbering(RevisionOrigin origin, Map<Key, Integer> sets) {
        this.origin = origin;
        this.sets = sets;
    }

    /** Gives the additions of the files the next free numbers. */
    static Numbering ofFiles(Additions added, Numbers numbers) {
        Numbering numbering =
                new Numbering(RevisionOrigin.SHIPPED, new HashMap<>(numbers.shippedSets()));
        numbering.mark(added);
        numbering.numberSets(added, numbers);
        numbering.numberVersions(added, numbers);
        numbering.numberSuspensions(added, numbers);
        return numbering;
    }

    /** What analysts add has its numbers already, and none of a file. */
    static Numbering ofAnalysts(Additions added) {
        Numbering numbering = new Numbering(RevisionOrigin.ANALYST, new HashMap<>());
        added.scopeSets().forEach(set -> numbering.sets.put(set.key(), set.key().number()));
        numbering.mark(added);
        return numbering;
    }

    ScopeSetRecord record(ScopeSet set) {
        ScopeSetRecord record = new ScopeSetRecord();
        record.setMeasure(set.key().of());
        record.setNumber(Objects.requireNonNull(sets.get(set.key())));
        record.setOrigin(origin);
        record.setFileNumber(ofFile(set.key().number()));
        record.setChecksum(set.checksum());
        return record;
    }

    private void mark(Additions added) {
        added.acts().forEach(act -> act.setOrigin(origin));
        added.measures().forEach(measure -> measure.setOrigin(origin));
        added.versions()
                .forEach(version -> {
                    version.row().setOrigin(origin);
                    version.row().setFileNumber(ofFile(version.row().getNumber()));
                });
        added.suspensions()
                .forEach(suspension -> {
                    suspension.row().setOrigin(origin);
                    suspension.row().setFileNumber(ofFile(suspension.row().getNumber()));
                });
    }

    private @Nullable Integer ofFile(int number) {
        return origin == RevisionOrigin.SHIPPED ? number : null;
    }

    private void numberSets(Additions added, Numbers numbers) {
        taken.clear();
        added.scopeSets().stream()
                .sorted(Comparator.comparing(ScopeSet::key))
                .forEach(set -> {
                    int number = next(set.key().of(), numbers.nextSet(set.key().of()));
                    sets.put(set.key(), number);
                    set.scope().forEach(line -> line.value().setScopeSet(number));
                    set.codes().forEach(line -> line.value().setScopeSet(number));
                });
    }

    private void numberVersions(Additions added, Numbers numbers) {
        taken.clear();
        added.versions().stream()
                .sorted(Comparator.comparing(v -> v.key()))
                .forEach(version -> {
                    int set = Objects.requireNonNull(sets.get(version.scopeSet()));
                    int number = next(version.measure(), numbers.nextVersion(version.measure()));
                    version.row().setScopeSet(set);
                    version.row().setNumber(number);
                    version.areas().forEach(area -> area.setVersion(number));
                });
    }

    private void numberSuspensions(Additions added, Numbers numbers) {
        taken.clear();
        added.suspensions().stream()
                .sorted(Comparator.comparing(s -> s.key()))
                .forEach(one -> {
                    String id = one.key().of();
                    one.row().setNumber(next(id, numbers.nextOfSuspension(id)));
                });
    }

    private int next(String of, int first) {
        return taken.merge(of, first, (before, unused) -> before + 1);
    }
}
