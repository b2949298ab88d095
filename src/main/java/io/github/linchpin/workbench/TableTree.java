package io.github.linchpin.workbench;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.NameKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All share tables: input, stage, form, then period and source. */
final class TableTree extends Div {
    private static final long serialVersionUID = 1L;

    private final TreeGrid<Node> tree = new TreeGrid<>();
    private final transient List<ListedTable> tables;
    private final @Nullable String chosen;

    /**
     * A line of the tree.
     *
     * @param path of the line, unlike that of every other
     * @param table null for a line that only holds others
     */
    private record Node(String path, String label, @Nullable ListedTable table) {}

    /**
     * @param chosen code of the table that is open; null: none
     * @param begin asks for a new table
     */
    TableTree(
            List<ListedTable> tables,
            @Nullable String chosen,
            Consumer<String> open,
            Runnable begin) {
        this.tables = tables;
        this.chosen = chosen;
        addClassNames("lp-card", "lp-bench__tree");
        TextField filter = new TextField();
        filter.setPlaceholder(Texts.text("workbench.filter"));
        filter.setAriaLabel(Texts.text("workbench.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> show(change.getValue()));
        filter.setWidthFull();
        tree.addComponentHierarchyColumn(this::label).setHeader(Texts.text("workbench.tables"));
        tree.setSelectionMode(Grid.SelectionMode.NONE);
        tree.setPartNameGenerator(node -> isChosen(node) ? "chosen" : null);
        tree.addClassNames("lp-grid", "lp-bench__grid");
        tree.addItemClickListener(click -> {
            ListedTable table = click.getItem().table();
            if (table != null) {
                open.accept(table.code());
            } else if (tree.isExpanded(click.getItem())) {
                tree.collapse(click.getItem());
            } else {
                tree.expand(click.getItem());
            }
        });
        Button fresh = new Button(Texts.text("workbench.new"), click -> begin.run());
        add(filter, tree, fresh);
        show("");
    }

    private boolean isChosen(Node node) {
        return node.table() != null && node.table().code().equals(chosen);
    }

    private Span label(Node node) {
        Span label = new Span(node.label());
        if (node.table() != null && node.table().draft() != null) {
            Span mark = new Span(Texts.word("workbench.mark", node.table().draft()));
            mark.addClassName("lp-bench__mark");
            label.add(mark);
        }
        return label;
    }

    private void show(String wanted) {
        String key = NameKey.plain(wanted);
        TreeData<Node> data = new TreeData<>();
        Map<String, Node> seen = new HashMap<>();
        List<Node> open = new ArrayList<>();
        Node here = null;
        for (ListedTable table : tables) {
            if (!NameKey.plain(words(table)).contains(key)) {
                continue;
            }
            List<Node> above = above(table);
            Node parent = null;
            for (Node node : above) {
                Node known = seen.get(node.path());
                if (known == null) {
                    data.addItem(parent, node);
                    seen.put(node.path(), node);
                    known = node;
                }
                parent = known;
            }
            Node leaf =
                    new Node(
                            table.code(),
                            Texts.text("workbench.leaf", table.period().toString(), table.source()),
                            table);
            data.addItem(parent, leaf);
            if (!key.isEmpty() || isChosen(leaf)) {
                open.addAll(above);
            }
            if (isChosen(leaf)) {
                here = leaf;
            }
        }
        tree.setDataProvider(new TreeDataProvider<>(data));
        tree.expand(open);
        Node wantedLine = here;
        if (wantedLine != null) {
            // only a tree that is on the page can be scrolled
            tree.addAttachListener(attached -> {
                attached.unregisterListener();
                tree.scrollToItem(wantedLine);
            });
        }
    }

    private static List<Node> above(ListedTable table) {
        List<Node> above = new ArrayList<>();
        String path = table.input();
        above.add(new Node(path, table.input(), null));
        path += "/" + table.stage().code();
        above.add(new Node(path, Texts.word("stage", table.stage()), null));
        if (!table.form().isEmpty()) {
            above.add(new Node(path + "/" + table.form(), table.form(), null));
        }
        return above;
    }

    private static String words(ListedTable table) {
        return String.join(
                " ",
                table.input(),
                Texts.word("stage", table.stage()),
                table.form(),
                table.period().toString(),
                table.source());
    }
}
