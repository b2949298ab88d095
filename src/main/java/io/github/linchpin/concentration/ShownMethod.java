package io.github.linchpin.concentration;

/** The method whose levels stand on chips and in lists: DOJ 2023 with severe. */
public final class ShownMethod {
    public static final String CODE = "linchpin-2023";
    public static final int VERSION = 1;

    private ShownMethod() {}
}
