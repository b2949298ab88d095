package io.github.linchpin.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Supplier;

/** "Show as table": the numbers of a chart for those who read rather than look. */
public final class ChartTable {
    private ChartTable() {}

    /** A button that opens the table in a dialog. */
    public static NativeButton button(String title, Supplier<PlainTable> table) {
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
