package io.github.linchpin.tabular;

import io.github.linchpin.tabular.SheetFormat.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;

/**
 * The first 64 kB of a file, and what it is by them. Its name does not count: anything may be
 * called .csv.
 */
final class SheetHead {
    private static final int LENGTH = 1 << 16;

    private static final String SAVE = "; save the table as .xlsx or CSV";

    /** First bytes of what people take for a table. */
    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry(
                            "d0cf11e0a1b11ae1",
                            "the file is an old .xls or protected by a password"),
                    Map.entry("25504446", "the file is a PDF"),
                    Map.entry("89504e47", "the file is a picture"),
                    Map.entry("ffd8ff", "the file is a picture"),
                    Map.entry("474946383", "the file is a picture"),
                    Map.entry("1f8b", "the file is packed with gzip; unpack it"),
                    Map.entry("377abcaf271c", "the file is packed with 7-Zip; unpack it"),
                    Map.entry("52617221", "the file is packed with RAR; unpack it"),
                    Map.entry("7b5c727466", "the file is a text document"),
                    Map.entry("53514c69746520666f726d6174", "the file is a database"),
                    Map.entry("50415231", "the file is in the format Parquet"));

    private final byte[] bytes;
    private final boolean whole;

    private SheetHead(byte[] bytes, boolean whole) {
        this.bytes = bytes;
        this.whole = whole;
    }

    static SheetHead of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LENGTH);
            return new SheetHead(bytes, bytes.length < LENGTH || in.read() < 0);
        }
    }

    /** The first bytes; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** Whether these are all. */
    boolean whole() {
        return whole;
    }

    /**
     * What the file is.
     *
     * @throws BadSheet where it is neither
     */
    Kind kind() {
        if (bytes.length == 0) {
            throw new BadSheet(0, "the file is empty");
        }
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 16));
        if (start.startsWith("504b0304") || start.startsWith("504b0506")) {
            return Kind.XLSX;
        }
        OTHERS.forEach((first, what) -> {
            if (start.startsWith(first)) {
                throw new BadSheet(0, what + SAVE);
            }
        });
        String text =
                new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        String plain = text.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "");
        for (String markup : new String[] {"<!doctype", "<html", "<table", "<?xml", "<workbook"}) {
            if (plain.regionMatches(true, 0, markup, 0, markup.length())) {
                throw new BadSheet(
                        0, "the file is a web page or XML under the name of a table" + SAVE);
            }
        }
        return Kind.CSV;
    }
}
