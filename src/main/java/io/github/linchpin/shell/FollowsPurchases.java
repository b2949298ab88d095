package io.github.linchpin.shell;

/**
 * A page whose figures follow from purchases. It is told when they have changed elsewhere, in the
 * thread of its user, and shows them again without losing what it has told the user. What is done
 * on the page itself it has shown by then.
 */
public interface FollowsPurchases {
    void purchasesChanged();
}
