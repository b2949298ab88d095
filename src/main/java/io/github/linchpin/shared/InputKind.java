package io.github.linchpin.shared;

/** What an input is. */
public enum InputKind implements Coded {
    MATERIAL("material"),
    CHEMICAL("chemical"),
    COMPONENT("component"),
    MEDICINE_INGREDIENT("medicine-ingredient"),
    /** A family of other inputs. */
    GROUP("group");

    private final String code;

    InputKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
