package io.github.linchpin.proof;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.github.linchpin.kit.Texts;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is on file about the origin of something, as it is at every moment. */
final class EvidenceFileDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<Component> table;
    private final Div content = new Div();

    /**
     * @param table what is on file now
     * @param record opens the form; null: somebody who only looks
     */
    EvidenceFileDialog(String name, Supplier<Component> table, @Nullable Runnable record) {
        this.table = table;
        setHeaderTitle(Texts.text("origin-evidence.file", name));
        setWidth("min(860px, 96vw)");
        Paragraph about = new Paragraph(Texts.text("origin-evidence.file.about"));
        about.addClassNames("lp-muted", "lp-small");
        add(about, content);
        if (record != null) {
            getFooter().add(new Button(Texts.text("origin-evidence.add"), click -> record.run()));
        }
        getFooter().add(new Button(Texts.text("close"), click -> close()));
        refresh();
    }

    void refresh() {
        content.removeAll();
        content.add(table.get());
    }
}
