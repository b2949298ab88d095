package io.github.linchpin.lookup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import java.util.function.Supplier;

/** "Show as table": the numbers of a chart for those who read rather than look. */
final class ChartTable {
    private ChartTable() {}

    static NativeButton button(String title, Supplier<PlainTable> table) {
        return new NativeButton(
                Texts.text("chart.as-table"),
                click -> {
                    Dialog dialog = new Dialog(title);
                    dialog.add(table.get());
                    dialog.getFooter()
                            .add(new Button(Texts.text("close"), close -> dialog.close()));
                    dialog.open();
                });
    }
}
