package io.github.linchpin.shared;

/** The step of a supply chain at which a share is measured, in the order of the chain. */
public enum Stage implements Coded {
    MINING("mining"),
    REFINING("refining"),
    COMPOUND("compound"),
    COMPONENT("component"),
    RECYCLING("recycling"),
    KEY_STARTING_MATERIAL("key-starting-material"),
    ACTIVE_INGREDIENT("active-ingredient");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
