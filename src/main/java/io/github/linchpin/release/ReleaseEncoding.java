package io.github.linchpin.release;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the bytes of a file are to be read: UTF-8 where every byte fits, else Windows-1252. A byte
 * that fits neither is a fault with its line, never a replacement character.
 */
final class ReleaseEncoding {
    private static final int BLOCK = 1 << 16;

    /** The five bytes that Windows-1252 leaves open. */
    private static final String OPEN = "\u0081\u008d\u008f\u0090\u009d";

    private long line = 1;
    private long notUtf8;
    private long notWindows;
    private long nul;
    private int expected;
    private int lowest = 0x80;
    private int highest = 0xbf;

    private ReleaseEncoding() {}

    /**
     * @throws BadRelease naming the first line that cannot be read
     * @throws ReadingCancelled where somebody has cancelled
     */
    static Charset of(Path file, ReadingProgress progress) throws IOException {
        ReleaseEncoding found = new ReleaseEncoding();
        byte[] block = new byte[BLOCK];
        byte[] mark = new byte[0];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                if (mark.length == 0) {
                    mark = java.util.Arrays.copyOf(block, Math.min(3, read));
                }
                for (int i = 0; i < read; i++) {
                    found.take(block[i] & 0xff);
                }
                progress.readBytes(read);
            }
        }
        return found.decide(mark);
    }

    private void take(int value) {
        if (value == 0 && nul == 0) {
            nul = line;
        }
        if (notWindows == 0 && OPEN.indexOf(value) >= 0) {
            notWindows = line;
        }
        if (notUtf8 == 0) {
            utf8(value);
        }
        if (value == '\n') {
            line++;
        }
    }

    /** RFC 3629: neither overlong forms nor surrogates nor what lies beyond U+10FFFF. */
    private void utf8(int value) {
        if (expected > 0) {
            if (value < lowest || value > highest) {
                notUtf8 = line;
                return;
            }
            expected--;
            lowest = 0x80;
            highest = 0xbf;
        } else if (value >= 0x80) {
            expected =
                    value < 0xc2 ? 0 : value < 0xe0 ? 1 : value < 0xf0 ? 2 : value < 0xf5 ? 3 : 0;
            if (expected == 0) {
                notUtf8 = line;
            }
            lowest = value == 0xe0 ? 0xa0 : value == 0xf0 ? 0x90 : 0x80;
            highest = value == 0xed ? 0x9f : value == 0xf4 ? 0x8f : 0xbf;
        }
    }

    private Charset decide(byte[] mark) {
        boolean utf8Mark = starts(mark, 0xef, 0xbb, 0xbf);
        if (starts(mark, 0xff, 0xfe) || starts(mark, 0xfe, 0xff)) {
            throw new BadRelease(1, "the file is UTF-16; save it as UTF-8");
        }
        if (nul > 0) {
            throw new BadRelease(nul, "a NUL byte: the file is no text");
        }
        if (expected > 0 && notUtf8 == 0) {
            notUtf8 = line;
        }
        if (notUtf8 == 0) {
            return StandardCharsets.UTF_8;
        }
        if (utf8Mark) {
            throw new BadRelease(
                    notUtf8, "the file is marked as UTF-8, and a byte of this line is not");
        }
        if (notWindows > 0) {
            throw new BadRelease(
                    notWindows, "a byte of this line is neither UTF-8 nor Windows-1252");
        }
        return Charset.forName("windows-1252");
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
