package io.github.linchpin.compare;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands on the left and on the right. */
record Sides<T extends @Nullable Object>(T left, T right) {
    <R extends @Nullable Object> Sides<R> map(Function<? super T, ? extends R> each) {
        return new Sides<>(each.apply(left), each.apply(right));
    }
}
