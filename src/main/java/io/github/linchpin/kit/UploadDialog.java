package io.github.linchpin.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;

/** A dialog in which a small table is uploaded; it is read and taken while the browser waits. */
public final class UploadDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final long MOST = 16L << 20;
    private static final int SHOWN = 200;

    private final transient Taker taker;
    private final transient Runnable afterwards;
    private final Div result = new Div();

    /** Reads and stores a file. */
    @FunctionalInterface
    public interface Taker {
        /**
         * Reads and stores it.
         *
         * @throws UploadRefused where it is not taken as a whole
         */
        Taken take(UploadedFile file);
    }

    /**
     * What became of a file.
     *
     * @param words what was taken, or that nothing was
     * @param problems why nothing was; none where it was taken
     */
    public record Taken(String words, List<Problem> problems) {}

    /**
     * A cell that cannot be taken.
     *
     * @param row of the file
     */
    public record Problem(long row, String column, String raw, String reason) {}

    /**
     * A dialog that is closed yet.
     *
     * @param above fields that stand above the upload
     * @param afterwards is done once a file was taken
     */
    public UploadDialog(
            String title, String hint, Taker taker, Runnable afterwards, Component... above) {
        this.taker = taker;
        this.afterwards = afterwards;
        setHeaderTitle(title);
        setWidth("min(760px, 96vw)");
        result.addClassName("lp-notices");
        result.getElement().setAttribute("role", "alert");
        Paragraph explained = new Paragraph(hint);
        explained.addClassName("lp-muted");
        add(explained);
        add(above);
        add(upload(), result);
        getFooter().add(new Button(Texts.text("upload.close"), click -> close()));
    }

    private Upload upload() {
        Upload upload =
                new Upload(
                        new FileUploadHandler(
                                MOST, Texts.text("upload.too-large", MOST >> 20), this::take));
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(Texts.text("upload.choose")));
        upload.setDropLabel(new Span(Texts.text("upload.drop")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private void take(UploadedFile file) {
        UI ui = getUI().orElseThrow();
        try {
            Taken taken = taker.take(file);
            var unused = ui.access(() -> show(taken));
        } catch (UploadRefused refused) {
            var unused = ui.access(() -> say(Banner.warning(refused.text())));
        } finally {
            file.remove();
        }
    }

    private void show(Taken taken) {
        if (taken.problems().isEmpty()) {
            say(Banner.info(taken.words()));
            afterwards.run();
            return;
        }
        say(Banner.warning(taken.words()));
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.number(Texts.text("upload.row")),
                        PlainTable.Column.text(Texts.text("upload.column")),
                        PlainTable.Column.text(Texts.text("upload.raw")),
                        PlainTable.Column.text(Texts.text("upload.reason")));
        taken.problems().stream()
                .limit(SHOWN)
                .forEach(problem ->
                        table.row(
                                Long.toString(problem.row()),
                                problem.column(),
                                problem.raw(),
                                problem.reason()));
        result.add(table);
    }

    private void say(Banner banner) {
        result.removeAll();
        result.add(banner);
    }
}
