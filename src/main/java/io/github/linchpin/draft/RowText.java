package io.github.linchpin.draft;

import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.Grade;

/**
 * A row of a draft as it was typed. Nothing is lost while it is wrong: what is read from it, and
 * what is wrong with it, is found by {@link RowReader}.
 *
 * @param role area or residual
 * @param area name or code of the area, empty for a residual
 * @param printedName name as the source prints it
 * @param kind code of a {@link io.github.linchpin.shared.FigureKind}
 * @param value the number, in the unit of the table
 * @param low lower bound
 * @param high upper bound
 * @param locator where in the source the row stands; empty: where the table stands
 * @param source id of the source of the row
 */
public record RowText(
        FigureRole role,
        String area,
        String printedName,
        String kind,
        boolean estimated,
        String value,
        String low,
        String high,
        boolean outsideTotal,
        String note,
        String locator,
        String source,
        Grade grade) {
    /** Longest text of a cell. */
    public static final int LONGEST = 2000;

    public RowText {
        area = clean(area);
        printedName = clean(printedName);
        kind = clean(kind);
        value = clean(value);
        low = clean(low);
        high = clean(high);
        note = clean(note);
        locator = clean(locator);
    }

    /** The row of an area about which nothing is said yet. */
    public static RowText empty(String source, Grade grade) {
        return new RowText(
                FigureRole.AREA, "", "", "value", false, "", "", "", false, "", "", source, grade);
    }

    /** What stands in a cell. */
    public String cell(Cell cell) {
        return switch (cell) {
            case AREA -> area;
            case VALUE -> value;
            case KIND -> kind;
            case ESTIMATED -> estimated ? "yes" : "";
            case LOW -> low;
            case HIGH -> high;
            case NOTE -> note;
            case LOCATOR -> locator;
            case SOURCE -> source;
            case GRADE -> grade.code();
            case PRINTED_TOTAL, PRINTED_TOTAL_ROUNDING, TABLE ->
                    throw new IllegalArgumentException(cell + " is no cell of a row");
        };
    }

    /**
     * The same with another text in a cell; nothing else changes, nor does it for no grade or
     * source.
     */
    public RowText with(Cell cell, String text) {
        return new RowText(
                role,
                cell == Cell.AREA ? text : area,
                printedName,
                cell == Cell.KIND ? text : kind,
                cell == Cell.ESTIMATED ? !text.isBlank() : estimated,
                cell == Cell.VALUE ? text : value,
                cell == Cell.LOW ? text : low,
                cell == Cell.HIGH ? text : high,
                outsideTotal,
                cell == Cell.NOTE ? text : note,
                cell == Cell.LOCATOR ? text : locator,
                cell == Cell.SOURCE && !text.isBlank() ? text.strip() : source,
                cell == Cell.GRADE ? Coded.find(Grade.class, text).orElse(grade) : grade);
    }

    /** Whether nothing was typed that could become a figure. */
    public boolean isBlank() {
        return role == FigureRole.AREA
                && area.isEmpty()
                && value.isEmpty()
                && low.isEmpty()
                && high.isEmpty()
                && note.isEmpty();
    }

    /** Line ends and what no database text can hold become blanks. */
    private static String clean(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
