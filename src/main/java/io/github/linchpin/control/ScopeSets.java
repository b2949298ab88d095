package io.github.linchpin.control;

import io.github.linchpin.db.jooq.tables.records.MeasureCodeRecord;
import io.github.linchpin.db.jooq.tables.records.MeasureScopeRecord;
import io.github.linchpin.shared.Effect;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts scope and codes to the versions that use them. */
final class ScopeSets {
    /** What never applies to a purchase without a row of scope. */
    private static final Set<Effect> NEED_SCOPE =
            Set.of(Effect.EXPORT_RESTRICTION, Effect.IMPORT_RESTRICTION);

    private final Map<Key, ScopeSet> sets = new LinkedHashMap<>();
    private final Problems problems;

    private ScopeSets(Problems problems) {
        this.problems = problems;
    }

    /** The sets of all versions; a set without a row is empty. */
    static List<ScopeSet> of(
            List<Line<VersionRows.Version>> versions,
            List<Line<MeasureScopeRecord>> scope,
            List<Line<MeasureCodeRecord>> codes,
            Problems problems) {
        ScopeSets sets = new ScopeSets(problems);
        for (Line<VersionRows.Version> version : versions) {
            Key key = version.value().scopeSet();
            sets.sets.putIfAbsent(key, ScopeSet.empty(key, version));
        }
        for (Line<MeasureScopeRecord> line : scope) {
            ScopeSet set = sets.used(line, line.value().getMeasure(), line.value().getScopeSet());
            if (set != null) {
                set.scope().add(line);
            }
        }
        for (Line<MeasureCodeRecord> line : codes) {
            ScopeSet set = sets.used(line, line.value().getMeasure(), line.value().getScopeSet());
            if (set != null) {
                set.codes().add(line);
            }
        }
        sets.sets.values().forEach(sets::requireOneQuestionAKey);
        versions.forEach(sets::requireScope);
        return List.copyOf(sets.sets.values());
    }

    private @Nullable ScopeSet used(Line<?> line, String measure, int number) {
        Key key = new Key(measure, number);
        if (!sets.containsKey(key)) {
            problems.add(line.problem("scope_set", "no version has " + key.named("scope set")));
        }
        return sets.get(key);
    }

    /** The answer to a question is kept under its key, so the key must mean one question. */
    private void requireOneQuestionAKey(ScopeSet set) {
        Map<String, String> questions = new HashMap<>();
        for (Line<MeasureScopeRecord> line : set.scope()) {
            String key = line.value().getConditionKey();
            if (key == null) {
                continue;
            }
            String question = line.row().text("condition_question");
            String first = questions.putIfAbsent(key, question);
            if (first != null && !first.equals(question)) {
                problems.add(
                        line.problem(
                                "condition_question",
                                "%s asks '%s' on another row of this set".formatted(key, first)));
            }
        }
    }

    private void requireScope(Line<VersionRows.Version> version) {
        ScopeSet set = sets.get(version.value().scopeSet());
        Effect effect = version.value().row().getEffect();
        if (NEED_SCOPE.contains(effect) && (set == null || set.scope().isEmpty())) {
            problems.add(
                    version.problem(
                            "scope_set",
                            "the %s has no row of scope and would reach nothing"
                                    .formatted(effect.code())));
        }
    }
}
