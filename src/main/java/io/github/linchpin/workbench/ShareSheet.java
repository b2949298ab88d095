package io.github.linchpin.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Rows and columns that are typed into like a spreadsheet; see {@code share-sheet.ts}. */
@Tag("linchpin-share-sheet")
@JsModule("./sheet/share-sheet.ts")
final class ShareSheet extends Component {
    private static final long serialVersionUID = 1L;

    /**
     * A column.
     *
     * @param words that a cell may hold; none: any text
     * @param ghost shown pale: what others say beside the own figures
     */
    record Column(
            String key,
            String label,
            boolean numeric,
            boolean editable,
            List<String> words,
            boolean ghost) {}

    /** Something wrong with a cell. */
    record Mark(String text, boolean error) {}

    /**
     * A row.
     *
     * @param id 0 for the empty row at the end
     * @param cells what stands in the columns, by their keys
     * @param marks what is wrong with them, by their keys
     */
    record Row(
            int id,
            String label,
            Map<String, String> cells,
            Map<String, Mark> marks,
            boolean residual) {}

    /**
     * Somebody typed into a cell.
     *
     * @param row id of the row; 0 and below stand for new rows, the same number for the same row
     */
    record Edit(int row, String column, String text) {}

    ShareSheet(String label) {
        getElement().setProperty("label", label);
    }

    void show(List<Column> columns, List<Row> rows, boolean readonly) {
        getElement().setPropertyJson("columns", JacksonUtils.listToJson(columns));
        getElement().setPropertyJson("rows", JacksonUtils.listToJson(rows));
        getElement().setProperty("readonly", readonly);
    }

    /** Puts the cursor into a cell. */
    void goTo(int row, String column) {
        getElement().callJsFunction("goTo", row, column);
    }

    Registration onEdit(ComponentEventListener<EditEvent> listener) {
        return addListener(EditEvent.class, listener);
    }

    Registration onRemove(ComponentEventListener<RemoveEvent> listener) {
        return addListener(RemoveEvent.class, listener);
    }

    Registration onUndo(ComponentEventListener<UndoEvent> listener) {
        return addListener(UndoEvent.class, listener);
    }

    Registration onRedo(ComponentEventListener<RedoEvent> listener) {
        return addListener(RedoEvent.class, listener);
    }

    /** Cells were typed into or pasted. */
    @DomEvent("sheet-edit")
    public static final class EditEvent extends ComponentEvent<ShareSheet> {
        private static final long serialVersionUID = 1L;

        /** The most cells that one paste may fill. */
        private static final int MOST = 5_000;

        private final String json;

        public EditEvent(
                ShareSheet source,
                boolean fromClient,
                @EventData("event.detail.json") String json) {
            super(source, fromClient);
            this.json = json;
        }

        /** What was typed; sent by the browser, so not to be trusted. */
        List<Edit> edits() {
            List<Edit> edits = new ArrayList<>();
            for (JsonNode edit : JacksonUtils.readTree("{\"list\":" + json + "}").get("list")) {
                if (edits.size() == MOST) {
                    break;
                }
                edits.add(
                        new Edit(
                                edit.get("row").asInt(),
                                edit.get("column").asString(),
                                edit.get("text").asString()));
            }
            return edits;
        }
    }

    /** Rows are to be taken out. */
    @DomEvent("sheet-remove")
    public static final class RemoveEvent extends ComponentEvent<ShareSheet> {
        private static final long serialVersionUID = 1L;

        private final String json;

        public RemoveEvent(
                ShareSheet source,
                boolean fromClient,
                @EventData("event.detail.json") String json) {
            super(source, fromClient);
            this.json = json;
        }

        /** Ids of the rows; sent by the browser, so not to be trusted. */
        List<Integer> rows() {
            List<Integer> rows = new ArrayList<>();
            JacksonUtils.readTree("{\"list\":" + json + "}")
                    .get("list")
                    .forEach(id -> rows.add(id.asInt()));
            return rows;
        }
    }

    /** The last change is to be taken back. */
    @DomEvent("sheet-undo")
    public static final class UndoEvent extends ComponentEvent<ShareSheet> {
        private static final long serialVersionUID = 1L;

        public UndoEvent(ShareSheet source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** What was taken back is to be done again. */
    @DomEvent("sheet-redo")
    public static final class RedoEvent extends ComponentEvent<ShareSheet> {
        private static final long serialVersionUID = 1L;

        public RedoEvent(ShareSheet source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
