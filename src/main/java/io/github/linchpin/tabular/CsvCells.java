package io.github.linchpin.tabular;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.github.linchpin.tabular.RawTaker.Fault;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the cells of a record; of one that is far too long no more than is needed to say so. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<CsvCells.Cells> {
    private final SheetLimits limits;
    private String[] cells = new String[16];
    private int count;
    private int usual = 16;
    private long length;
    private long line;
    private boolean tooMany;

    CsvCells(SheetLimits limits) {
        this.limits = limits;
    }

    /**
     * A record.
     *
     * @param line on which it begins
     */
    record Cells(long line, List<String> cells, @Nullable Fault fault) {}

    /** Line on which the record begins that is being read. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        cells = new String[usual];
        count = 0;
        length = 0;
        tooMany = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int from, int size, boolean quoted) {
        length += size + 1;
        if (length > limits.row()) {
            return;
        }
        if (count > limits.columns()) {
            tooMany |= size > 0;
            return;
        }
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, 2 * count);
        }
        cells[count] = size == 0 ? "" : new String(buffer, from, size);
        count++;
    }

    @Override
    protected void handleEmpty() {
        count = 0;
    }

    @Override
    protected Cells buildRecord() {
        String[] exact = count == cells.length ? cells : Arrays.copyOf(cells, count);
        usual = Math.max(1, count);
        return new Cells(line, Collections.unmodifiableList(Arrays.asList(exact)), fault());
    }

    private @Nullable Fault fault() {
        if (length > limits.row()) {
            return new Fault(
                    -1,
                    "",
                    "the row is longer than %,d characters; shorten it".formatted(limits.row()));
        }
        return tooMany
                ? new Fault(
                        -1,
                        "",
                        "the row has more than %d cells; check delimiters and quotation marks"
                                .formatted(limits.columns()))
                : null;
    }
}
