package io.github.linchpin.tabular;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Looks at the end of an archive before it is opened: its table of contents is read into memory as
 * a whole, and a million entries would fill it.
 */
final class XlsxDirectory {
    /** Where the record may begin: it has 22 bytes and a comment of up to 65,535. */
    private static final int TAIL = 22 + 0xffff;

    private static final int MARK = 0x06054b50;

    private XlsxDirectory() {}

    /**
     * @throws BadSheet where there is no end, or more entries than a workbook has
     */
    static void check(Path file, SheetLimits limits) throws IOException {
        ByteBuffer tail;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(TAIL, in.length());
            byte[] bytes = new byte[length];
            in.seek(in.length() - length);
            in.readFully(bytes);
            tail = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
        boolean found = false;
        // whatever looks like the record is checked: which one is taken is up to the reader
        for (int at = tail.limit() - 22; at >= 0; at--) {
            if (tail.getInt(at) == MARK) {
                found = true;
                int entries = tail.getShort(at + 10) & 0xffff;
                long bytes = tail.getInt(at + 12) & 0xffff_ffffL;
                if (entries > limits.entries() || bytes > limits.directory()) {
                    throw new BadSheet(
                            0,
                            "the file is an archive of more than %,d files; save the table as .xlsx or CSV"
                                    .formatted(limits.entries()));
                }
            }
        }
        if (!found) {
            throw XlsxPart.damaged(0);
        }
    }
}
