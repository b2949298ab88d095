package io.github.linchpin.testing;

/** Size of the long proofs: seeded and small in every build, full in the profile {@code proof}. */
public final class Proof {
    private Proof() {}

    /** {@code full} in the profile {@code proof}, otherwise {@code seeded}. */
    public static int cases(int seeded, int full) {
        return isFull() ? full : seeded;
    }

    /** The profile {@code proof} is on. */
    public static boolean isFull() {
        return "full".equals(System.getProperty("linchpin.proof"));
    }
}
