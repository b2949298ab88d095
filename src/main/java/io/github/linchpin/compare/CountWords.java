package io.github.linchpin.compare;

import io.github.linchpin.kit.Texts;

/** How two counts differ. */
final class CountWords {
    private CountWords() {}

    /** "China has 3 more", "same". */
    static String difference(Sides<Named> sides, long left, long right) {
        if (left == right) {
            return Texts.text("compare.same");
        }
        Named more = left > right ? sides.left() : sides.right();
        return Texts.text("compare.has-more", more.name(), Math.abs(left - right));
    }

    /** "3 more", "2 fewer", "same": the right side against the left one. */
    static String difference(long left, long right) {
        if (left == right) {
            return Texts.text("compare.same");
        }
        return right > left
                ? Texts.text("compare.more", right - left)
                : Texts.text("compare.fewer", left - right);
    }
}
