package io.github.linchpin.measures;

import io.github.linchpin.amendment.AmendmentActions;
import io.github.linchpin.amendment.AmendmentService;
import io.github.linchpin.amendment.SourceService;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the forms of one page put what is typed: into the amendment that is open, otherwise into a
 * new one.
 *
 * @param choices read when a form opens, since sources may be added meanwhile
 * @param change the amendment that is open and may be changed; null: none
 * @param show goes to an amendment
 */
record Desk(
        AmendmentService amendments,
        AmendmentActions actions,
        SourceService sources,
        Supplier<Choices> choices,
        @Nullable Integer change,
        IntConsumer show) {

    /** Does something to the amendment and shows it. */
    void act(String title, IntConsumer work) {
        int id = change == null ? amendments.open(title) : change;
        work.accept(id);
        show.accept(id);
    }
}
