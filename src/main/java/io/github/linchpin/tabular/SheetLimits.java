package io.github.linchpin.tabular;

/**
 * Absolute limits: an honest workbook may shrink to less than a hundredth when it is packed, so a
 * ratio would refuse good files.
 *
 * @param columns most columns of a header
 * @param cell most characters of a cell
 * @param row most characters of a row of a CSV
 * @param entries most entries of an archive
 * @param directory most bytes of the table of contents of an archive
 * @param unpacked most bytes that are unpacked of one archive
 * @param texts most bytes that are unpacked of one part other than a sheet
 * @param keptTexts most bytes of the shared texts of a workbook, which are kept in memory
 * @param piece most bytes of a single piece of XML, for example of a comment
 */
record SheetLimits(
        int columns,
        int cell,
        int row,
        int entries,
        int directory,
        long unpacked,
        long texts,
        long keptTexts,
        int piece) {
    /** Rows of a sheet, as many as Excel has. */
    static final int ROWS = 1 << 20;

    /** Columns of a sheet, as many as Excel has. */
    static final int WIDTH = 1 << 14;

    static final SheetLimits USUAL =
            new SheetLimits(
                    500,
                    10_000,
                    1 << 20,
                    10_000,
                    16 << 20,
                    4L << 30,
                    512L << 20,
                    128L << 20,
                    4 << 20);
}
