package io.github.linchpin.tabular;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells header, rows and problems apart. */
final class RowCheck implements RawTaker {
    private static final char UNREADABLE = '\ufffd';
    private static final int SHOWN = 200;

    private final SheetLimits limits;
    private final String unreadable;
    private final boolean filled;
    private final SheetProgress progress;
    private final RowTaker taker;
    private List<String> header = List.of();

    /**
     * @param unreadable what to say of a character that cannot be read
     * @param filled whether a row that is too short is filled with empty cells
     */
    RowCheck(
            SheetLimits limits,
            String unreadable,
            boolean filled,
            SheetProgress progress,
            RowTaker taker) {
        this.limits = limits;
        this.unreadable = unreadable;
        this.filled = filled;
        this.progress = progress;
        this.taker = taker;
    }

    boolean hasHeader() {
        return !header.isEmpty();
    }

    @Override
    public boolean take(long line, List<String> cells, @Nullable Fault fault) {
        if (fault == null && isBlank(cells)) {
            return true;
        }
        if (header.isEmpty()) {
            header = header(line, cells, fault);
            taker.header(header);
            return true;
        }
        progress.readRow();
        List<String> row = cells.size() == header.size() ? cells : fitted(cells);
        Fault found = fault != null ? fault : fault(row);
        if (found == null) {
            taker.row(line, row);
        } else {
            int index = found.index();
            String column = index >= 0 && index < header.size() ? header.get(index) : "";
            taker.problem(line, column, shown(found.raw()), found.reason());
        }
        return true;
    }

    /** Names of the columns; empty cells at the end of the row name none. */
    List<String> header(long line, List<String> cells, @Nullable Fault fault) {
        if (fault != null) {
            throw new BadSheet(line, "the header cannot be read: " + fault.reason());
        }
        int width = width(cells);
        if (width > limits.columns()) {
            throw new BadSheet(line, tooWide());
        }
        Set<String> seen = new HashSet<>();
        List<String> names = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            String name = cells.get(i).strip();
            Fault bad = fault(List.of(name));
            if (bad != null) {
                throw new BadSheet(line, "the header cannot be read: " + bad.reason());
            }
            if (name.isEmpty()) {
                throw new BadSheet(
                        line,
                        "column %d has no name; name it in the header or delete it"
                                .formatted(i + 1));
            }
            if (!seen.add(name)) {
                throw new BadSheet(
                        line,
                        "the name '%s' stands twice in the header; give every column its own"
                                .formatted(shown(name)));
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    private String tooWide() {
        return "the header has more than %d columns; delete those that are not needed"
                .formatted(limits.columns());
    }

    private List<String> fitted(List<String> cells) {
        if (cells.size() > header.size()) {
            return width(cells) > header.size() ? cells : cells.subList(0, header.size());
        }
        if (!filled) {
            return cells;
        }
        List<String> row = new ArrayList<>(header.size());
        row.addAll(cells);
        row.addAll(Collections.nCopies(header.size() - cells.size(), ""));
        return Collections.unmodifiableList(row);
    }

    private @Nullable Fault fault(List<String> row) {
        if (hasHeader() && row.size() != header.size()) {
            return new Fault(
                    -1,
                    "",
                    "the row has %d cells and the header names %d columns; check delimiters and quotation marks"
                            .formatted(row.size(), header.size()));
        }
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            if (cell.length() > limits.cell()) {
                return new Fault(
                        i,
                        cell,
                        "the cell is longer than %,d characters; shorten it"
                                .formatted(limits.cell()));
            }
            if (cell.indexOf(UNREADABLE) >= 0) {
                return new Fault(i, cell, unreadable);
            }
            if (cell.indexOf('\0') >= 0) {
                return new Fault(i, cell, "the cell holds a NUL character; take it out");
            }
        }
        return null;
    }

    /** What cannot be stored is made visible, and what is long is cut. */
    private static String shown(String raw) {
        String text = raw.length() <= SHOWN ? raw : raw.substring(0, end(raw)) + "\u2026";
        return text.replace('\0', '\u2400');
    }

    private static int end(String raw) {
        return Character.isHighSurrogate(raw.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    }

    private static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
