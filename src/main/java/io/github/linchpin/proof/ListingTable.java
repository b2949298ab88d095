package io.github.linchpin.proof;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.evidence.RecordedListing;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether a buyer is on a list of entities, as it was found out; nothing where nobody asked. */
final class ListingTable extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * @param withdraw null: somebody who only looks
     */
    ListingTable(
            String unit,
            List<RecordedListing> listings,
            @Nullable Consumer<RecordedListing> withdraw) {
        addClassNames("lp-evidence", "lp-listing");
        if (listings.isEmpty()) {
            return;
        }
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("unit-listing.column.says")),
                        PlainTable.Column.text(Texts.text("origin-evidence.column.recorded")));
        for (RecordedListing one : listings) {
            table.row(
                    new Div(new Span(says(one)), RecordedCell.second(one.listing().reference())),
                    new RecordedCell(
                            one.recording(),
                            one.withdrawal(),
                            says(one),
                            withdraw == null ? null : () -> withdraw.accept(one)));
        }
        add(new H3(Texts.text("unit-listing.title", unit)), table);
    }

    /** What it says, and from when. */
    static String says(RecordedListing recorded) {
        return Texts.text(
                recorded.listing().listed() ? "unit-listing.yes" : "unit-listing.no",
                recorded.listing().from().toString());
    }
}
