package io.github.linchpin.compare;

import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.standing.Differences;
import io.github.linchpin.standing.Differences.Aspect;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The kinds of difference between two viewpoints, each a card of its own. */
enum Facet implements Coded {
    CLASS("class"),
    INDEX("index"),
    TABLE("table"),
    MEASURES("measures");

    /** Which facets are shown; all where none is named. */
    static final String SHOW = "show";

    private final String code;

    Facet(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** What of an input stage belongs to it. */
    Set<Aspect> aspects() {
        return switch (this) {
            case CLASS ->
                    Set.of(
                            Aspect.EXPORT_CLASS,
                            Aspect.IMPORT_CLASS,
                            Aspect.UPSTREAM_CLASS,
                            Aspect.SHARE);
            case INDEX -> Set.of(Aspect.LEVEL, Aspect.LEADER, Aspect.INDEX);
            case TABLE -> Set.of(Aspect.TABLE);
            case MEASURES -> Set.of();
        };
    }

    /** The input stages that come first, because a word changes and not only a number. */
    List<Differences.OfStage> strong(Differences differences) {
        Set<Aspect> words = EnumSet.noneOf(Aspect.class);
        words.addAll(aspects());
        words.remove(Aspect.SHARE);
        words.remove(Aspect.INDEX);
        return differences.with(words);
    }

    /** How many input stages, inputs without a table, or measures differ in it. */
    int count(Differences differences) {
        return switch (this) {
            case CLASS -> differences.with(aspects()).size() + differences.named().size();
            case INDEX, TABLE -> differences.with(aspects()).size();
            case MEASURES -> differences.measures().size();
        };
    }

    /** Those that a state asks for. */
    static Set<Facet> shown(UrlState state) {
        Set<Facet> asked = state.words(SHOW, Facet.class);
        return asked.isEmpty() ? EnumSet.allOf(Facet.class) : asked;
    }
}
