package io.github.linchpin.workbench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.RevisionOrigin;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The published revisions of a table; an earlier one can be said again by a new one. */
final class RevisionList extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * @param revert starts a draft from an earlier revision; null where that cannot be done now
     */
    RevisionList(List<TableListService.PublishedRevision> revisions, @Nullable IntConsumer revert) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lp-findings");
        for (int i = 0; i < revisions.size(); i++) {
            TableListService.PublishedRevision revision = revisions.get(i);
            ListItem item =
                    new ListItem(
                            new Span(
                                    Texts.text(
                                            "workbench.history.revision",
                                            revision.number(),
                                            Texts.word("workbench.origin", revision.origin()),
                                            known(revision))));
            if (i > 0 && revert != null) {
                NativeButton again =
                        new NativeButton(
                                Texts.text("workbench.revert"),
                                click -> revert.accept(revision.number()));
                again.addClassName("lp-button");
                item.add(again);
            }
            list.add(item);
        }
        add(new H2(Texts.text("workbench.history")), list);
    }

    /** A source is published on a day, a draft at a moment. */
    private static String known(TableListService.PublishedRevision revision) {
        return revision.origin() == RevisionOrigin.SHIPPED
                ? Formats.day(revision.knownFrom().atOffset(ZoneOffset.UTC).toLocalDate())
                : Formats.moment(revision.knownFrom());
    }
}
