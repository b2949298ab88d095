package io.github.linchpin.shared;

/** Which goods an export restriction follows. */
public enum Reach implements Coded {
    /** Goods that leave the imposing country. */
    EXPORT("export"),
    /** Its goods that leave a third country. */
    RE_EXPORT("re-export"),
    /** Goods made abroad that contain its goods. */
    CONTENT("content"),
    /** Goods made abroad with its technology. */
    TECHNOLOGY("technology");

    private final String code;

    Reach(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
