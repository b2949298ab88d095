package io.github.linchpin.shared;

import java.util.Arrays;
import java.util.List;

/**
 * The step of a supply chain, in the order of the chain. The last two have no shares: only measures
 * and projects speak of them.
 */
public enum Stage implements Coded {
    MINING("mining"),
    REFINING("refining"),
    COMPOUND("compound"),
    COMPONENT("component"),
    RECYCLING("recycling"),
    KEY_STARTING_MATERIAL("key-starting-material"),
    ACTIVE_INGREDIENT("active-ingredient"),
    TECHNOLOGY("technology"),
    EQUIPMENT("equipment");

    /** The stages at which shares are measured, in the order of the chain. */
    public static final List<Stage> OF_SHARES =
            Arrays.stream(values()).filter(Stage::hasShares).toList();

    /** Steps through which goods pass one after the other; recycling is a source, not a step. */
    private static final List<Stage> CHAIN = List.of(MINING, REFINING, COMPOUND, COMPONENT);

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /**
     * Reads a stage at which shares are measured.
     *
     * @throws IllegalArgumentException for another word, also for technology and equipment
     */
    public static Stage ofShares(String code) {
        Stage stage = Coded.of(Stage.class, code);
        if (!stage.hasShares()) {
            throw new IllegalArgumentException(
                    "'%s' is a stage of measures only, no share is measured there".formatted(code));
        }
        return stage;
    }

    /** The stages that come before this one in the chain, earliest first. */
    public List<Stage> upstream() {
        int place = CHAIN.indexOf(this);
        if (place >= 0) {
            return CHAIN.subList(0, place);
        }
        return this == ACTIVE_INGREDIENT ? List.of(KEY_STARTING_MATERIAL) : List.of();
    }

    private boolean hasShares() {
        return this != TECHNOLOGY && this != EQUIPMENT;
    }
}
