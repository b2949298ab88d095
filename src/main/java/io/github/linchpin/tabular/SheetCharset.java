package io.github.linchpin.tabular;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a text by its first bytes.
 *
 * @param doubtful whether it is a guess: neither a mark nor UTF-8 throughout
 */
record SheetCharset(Charset charset, boolean doubtful) {
    static SheetCharset of(SheetHead head) {
        byte[] bytes = head.bytes();
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return new SheetCharset(StandardCharsets.UTF_8, false);
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return new SheetCharset(StandardCharsets.UTF_16LE, false);
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return new SheetCharset(StandardCharsets.UTF_16BE, false);
        }
        int even = nuls(bytes, 0);
        int odd = nuls(bytes, 1);
        // every second byte of Latin letters in UTF-16 is NUL; in any other text there is none
        if (even + odd > bytes.length / 4) {
            return new SheetCharset(
                    odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, true);
        }
        return isUtf8(head)
                ? new SheetCharset(StandardCharsets.UTF_8, false)
                : new SheetCharset(Charset.forName("windows-1252"), true);
    }

    /** The bytes that mark this encoding at the beginning of a file. */
    static byte[] mark(Charset charset) {
        // the decoder of the charset that is just called UTF-16 takes the mark away by itself
        boolean marked =
                charset.canEncode()
                        && !charset.equals(StandardCharsets.UTF_16)
                        && charset.newEncoder().canEncode('\ufeff');
        return marked ? "\ufeff".getBytes(charset) : new byte[0];
    }

    private static boolean isUtf8(SheetHead head) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(head.bytes());
        CharBuffer out = CharBuffer.allocate(head.bytes().length + 1);
        // where there is more to come the last character may be cut in two
        return !decoder.decode(in, out, head.whole()).isError();
    }

    private static int nuls(byte[] bytes, int from) {
        int nuls = 0;
        for (int i = from; i < bytes.length; i += 2) {
            nuls += bytes[i] == 0 ? 1 : 0;
        }
        return nuls;
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
