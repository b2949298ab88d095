package io.github.linchpin.tabular;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What came out of a file: header, rows and problems as lines of text, or why it was refused. */
final class Taken implements RowTaker {
    final List<String> names = new ArrayList<>();
    final List<String> rows = new ArrayList<>();
    final List<List<String>> cells = new ArrayList<>();
    final List<String> problems = new ArrayList<>();
    String refused = "";

    @Override
    public void header(List<String> header) {
        names.addAll(header);
    }

    @Override
    public void row(long line, List<String> row) {
        rows.add(line + ":" + String.join("|", row));
        cells.add(row);
    }

    @Override
    public void problem(long line, String column, String raw, String reason) {
        problems.add(line + ":" + column + ":" + reason);
    }

    /** As a person would: looks first and reads what was found out. */
    static Taken of(Path file) throws Exception {
        return of(file, SheetLimits.USUAL);
    }

    static Taken of(Path file, SheetLimits limits) throws Exception {
        Taken taken = new Taken();
        try {
            SheetFormat format = SheetReader.look(file, limits).format();
            SheetReader.read(file, format, new SheetProgress(), taken, limits);
        } catch (BadSheet e) {
            taken.refused = e.line() + ":" + e.reason();
        }
        return taken;
    }

    static Taken of(Path file, SheetFormat format) throws Exception {
        Taken taken = new Taken();
        try {
            SheetReader.read(file, format, new SheetProgress(), taken);
        } catch (BadSheet e) {
            taken.refused = e.line() + ":" + e.reason();
        }
        return taken;
    }

    /** All of it in the order of kinds, for comparing with what is expected. */
    String told() {
        List<String> told = new ArrayList<>();
        told.add(String.join("|", names));
        told.addAll(rows);
        problems.forEach(problem -> told.add("! " + problem));
        if (!refused.isEmpty()) {
            told.add("!! " + refused);
        }
        return String.join("\n", told);
    }
}
