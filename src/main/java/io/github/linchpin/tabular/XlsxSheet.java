package io.github.linchpin.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the rows of a sheet one by one, hidden ones too, under the number Excel shows. */
final class XlsxSheet {
    private final XlsxPart part;
    private final XlsxCell cell;
    private final SheetLimits limits;
    private final RawTaker taker;
    private long line;

    private XlsxSheet(XlsxPart part, XlsxCell cell, SheetLimits limits, RawTaker taker) {
        this.part = part;
        this.cell = cell;
        this.limits = limits;
        this.taker = taker;
    }

    /**
     * @throws BadSheet where the workbook is damaged or means harm
     * @throws SheetCancelled where somebody has cancelled
     */
    static void read(
            XlsxArchive archive,
            XlsxBook book,
            @Nullable String sheet,
            SheetLimits limits,
            RawTaker taker)
            throws IOException {
        List<XlsxFormat> formats;
        try (XlsxPart styles = part(archive, book.styles())) {
            formats = XlsxFormat.of(styles);
        }
        try (XlsxTexts texts = new XlsxTexts(part(archive, book.texts()), limits);
                XlsxPart part = archive.sheet(book.part(sheet))) {
            if (part == null) {
                throw XlsxPart.damaged(0);
            }
            XlsxCell cell = new XlsxCell(part, texts, formats, book.from1904(), limits);
            new XlsxSheet(part, cell, limits, taker).rows();
        }
    }

    private static @Nullable XlsxPart part(XlsxArchive archive, @Nullable String name)
            throws IOException {
        return name == null ? null : archive.part(name);
    }

    private void rows() throws IOException {
        boolean inside = false;
        while (part.next()) {
            if (part.isStart("sheetData")) {
                inside = true;
            } else if (part.isEnd("sheetData")) {
                return;
            } else if (inside && part.isStart("row")) {
                number(part.attribute("r"));
                if (!row()) {
                    return;
                }
            }
        }
    }

    private void number(@Nullable String given) {
        long number = line + 1;
        if (given != null) {
            number = XlsxCell.whole(given);
        }
        if (number <= line || number > SheetLimits.ROWS) {
            throw new BadSheet(
                    line, "the rows behind this one are wrongly numbered; save the table as CSV");
        }
        line = number;
        part.at(line);
    }

    private boolean row() throws IOException {
        List<String> cells = new ArrayList<>();
        RawTaker.@Nullable Fault fault = null;
        int last = -1;
        while (part.next() && !part.isEnd("row")) {
            if (!part.isStart("c")) {
                continue;
            }
            int index = XlsxCell.index(part.attribute("r"), last + 1);
            RawTaker.Fault found = null;
            String text = "";
            try {
                text = cell.text();
                if (index <= last || index >= SheetLimits.WIDTH) {
                    found = new RawTaker.Fault(-1, text, "the cells of the row are out of order");
                }
            } catch (BadCell e) {
                found = new RawTaker.Fault(index, cell.raw(), String.valueOf(e.getMessage()));
            }
            last = Math.max(last, index);
            if (found == null && !text.isEmpty()) {
                found = put(cells, index, text);
            }
            fault = fault == null ? found : fault;
        }
        return taker.take(line, Collections.unmodifiableList(cells), fault);
    }

    private RawTaker.@Nullable Fault put(List<String> cells, int index, String text) {
        if (index >= limits.columns()) {
            return new RawTaker.Fault(
                    -1,
                    text,
                    "the row has more than %d cells; delete what stands beside the table"
                            .formatted(limits.columns()));
        }
        while (cells.size() < index) {
            cells.add("");
        }
        cells.add(text);
        return null;
    }
}
