package io.github.linchpin.items;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.github.linchpin.content.ContentRefusal;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.content.ContentTerms;
import io.github.linchpin.content.ContentVocabulary;
import io.github.linchpin.content.ItemContents;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.ledger.ItemRow;
import io.github.linchpin.wording.ContentWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What an item contains, to be looked at and changed. */
final class ContentsDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final transient ItemRow item;
    private final transient ContentService service;
    private final transient ContentVocabulary words;
    private final transient ItemContents seen;
    private final transient Stored stored;
    private final List<ContentFields> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Checkbox without = new Checkbox(Texts.text("items.without"));

    /** Is told what was stored. */
    interface Stored {
        void changed(ItemRow item, ItemContents before, ItemContents now);
    }

    ContentsDialog(ItemRow item, ContentService service, ContentVocabulary words, Stored stored) {
        super(Texts.text("items.dialog", item.code()), Texts.text("items.save"));
        this.item = item;
        this.service = service;
        this.words = words;
        this.stored = stored;
        seen = service.of(item.unit(), item.id());
        setWidth("min(980px, 96vw)");
        Paragraph about =
                new Paragraph(
                        Texts.text(
                                "items.dialog.about",
                                item.description(),
                                Formats.euros(item.spend()),
                                item.suppliers()));
        about.addClassName("lp-muted");
        list.addClassName("lp-content-list");
        Button more = new Button(Texts.text("items.add"), click -> add());
        // nothing is focused at first: a long list would be scrolled to its end
        addFields(about, list, new Div(more), new Div(without));
        seen.terms().forEach(terms -> add().show(terms));
        without.setValue(seen.without());
        fit();
        without.addValueChangeListener(change -> fit());
        if (seen.equals(ItemContents.OPEN)) {
            add();
        }
    }

    private ContentFields add() {
        ContentFields fields =
                new ContentFields(
                        words,
                        gone -> {
                            rows.remove(gone);
                            list.remove(gone);
                            fit();
                        });
        rows.add(fields);
        list.add(fields);
        without.setValue(false);
        fit();
        return fields;
    }

    /** Something is in it, or nothing. */
    private void fit() {
        list.setVisible(!without.getValue());
    }

    @Override
    protected Object typed() {
        return List.of(without.getValue(), rows.stream().map(ContentFields::typed).toList());
    }

    @Override
    protected boolean store() {
        List<ContentTerms> terms = new ArrayList<>();
        if (!without.getValue()) {
            for (ContentFields fields : rows) {
                terms.add(fields.terms());
            }
        }
        if (terms.stream().anyMatch(Objects::isNull)) {
            refuse(Texts.text("items.fields"));
            return false;
        }
        ItemContents now = new ItemContents(terms, without.getValue());
        try {
            service.change(item.unit(), item.id(), seen, now);
        } catch (ContentRefusal refusal) {
            refuse(ContentWords.of(refusal));
            return false;
        }
        stored.changed(item, seen, now);
        return true;
    }
}
