package io.github.linchpin.tabular;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook share, packed: a sheet names them in any order, so they
 * are kept, and as strings they would take three times the memory. They are read as far as they are
 * asked for: a first look needs few.
 */
final class XlsxTexts implements AutoCloseable {
    private static final int BLOCK_BITS = 20;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final @Nullable XlsxPart part;
    private final SheetLimits limits;
    private final XlsxLetters letters;
    private final List<byte[]> blocks = new ArrayList<>();
    private int[] starts = new int[1024];
    private int count;
    private int used = BLOCK;

    XlsxTexts(@Nullable XlsxPart part, SheetLimits limits) {
        this.part = part;
        this.limits = limits;
        this.letters = new XlsxLetters(limits.cell());
    }

    /** Reads the next text; the end of the part leaves the number of texts as it is. */
    private boolean readMore() throws IOException {
        XlsxPart from = part;
        while (from != null && from.next()) {
            if (from.isStart("si")) {
                letters.begin();
            } else if (from.isEnd("si")) {
                add(letters.end());
                return true;
            } else {
                letters.take(from);
            }
        }
        return false;
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (used + 2 + bytes.length > BLOCK) {
            // an offset has 20 bits and the number of its block what is left of an int
            if ((long) blocks.size() * BLOCK >= limits.keptTexts()) {
                throw full();
            }
            blocks.add(new byte[BLOCK]);
            used = 0;
        }
        if (4L * count > limits.keptTexts()) {
            throw full();
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count + count / 2);
        }
        byte[] block = blocks.getLast();
        starts[count] = ((blocks.size() - 1) << BLOCK_BITS) | used;
        count++;
        block[used] = (byte) (bytes.length >> 8);
        block[used + 1] = (byte) bytes.length;
        System.arraycopy(bytes, 0, block, used + 2, bytes.length);
        used += 2 + bytes.length;
    }

    private BadSheet full() {
        return new BadSheet(
                0,
                "the workbook holds more than %,d bytes of different texts; save the sheet as CSV"
                        .formatted(limits.keptTexts()));
    }

    /**
     * A text by its number; null where there is none.
     *
     * @throws BadSheet where they are too many to be kept
     */
    @Nullable String get(int number) throws IOException {
        while (number >= count) {
            if (!readMore()) {
                return null;
            }
        }
        int start = starts[number];
        byte[] block = blocks.get(start >>> BLOCK_BITS);
        int at = start & (BLOCK - 1);
        int length = ((block[at] & 0xff) << 8) | (block[at + 1] & 0xff);
        return new String(block, at + 2, length, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (part != null) {
            part.close();
        }
    }
}
