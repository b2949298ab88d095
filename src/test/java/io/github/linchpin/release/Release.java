package io.github.linchpin.release;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A small valid release to be damaged: gallium, two areas, two years. Texts stand for bytes until
 * the end, so that a broken encoding can be written too.
 */
final class Release {
    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String LONG_HEADER =
            "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes";
    private static final String WIDE_HEADER =
            "SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES,CAP_2023,CAP_EST_ 2024,CAP_NOTES,RESERVES_2024,RESERVE_NOTES";

    private Release() {}

    /** Rows 2 to 7: China, Japan and the total, first of 2024, then of 2025. */
    static String longOne() {
        List<String> lines = new ArrayList<>(List.of(LONG_HEADER));
        for (String year : List.of("2024", "2025")) {
            lines.add(longRow("China", "Primary production", year, "900"));
            lines.add(longRow("Japan", "Primary production", year, "100"));
            lines.add(longRow("World total", "Primary production: rounded", year, "\"1,000\""));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    static String longRow(String area, String detail, String year, String value) {
        return "GALLIUM,World Low-Purity Production and Production Capacity,Gallium,%s,Production,%s,kilograms,%s,%s,,Yes,"
                .formatted(area, detail, year, value);
    }

    /** Rows 2 to 4: China, Japan and the total. */
    static String wideOne() {
        return String.join(
                        "\r\n",
                        WIDE_HEADER,
                        wideRow("China", "900", "900"),
                        wideRow("Japan", "100", "100"),
                        wideRow("World total (rounded)", "1000", "1000"))
                + "\r\n";
    }

    static String wideRow(String area, String before, String last) {
        return "MCS2025,Gallium ,%s,Primary production,kilograms,%s,%s,,,,,,"
                .formatted(area, before, last);
    }

    /** A damaged file, and where the damage is to be found. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bad(String name, byte[] bytes, long line, String column, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Bad bad(
            String name,
            String text,
            UnaryOperator<String> damage,
            long line,
            String column,
            String reason) {
        return bad(name, text, damage, StandardCharsets.UTF_8, line, column, reason);
    }

    static Bad bad(
            String name,
            String text,
            UnaryOperator<String> damage,
            Charset charset,
            long line,
            String column,
            String reason) {
        String damaged = damage.apply(text);
        if (damaged.equals(text) && !charset.name().startsWith("UTF-16")) {
            throw new IllegalArgumentException(name + " is not damaged");
        }
        return new Bad(name, damaged.getBytes(charset), line, column, reason);
    }

    /** One text in the place of the first other. */
    static UnaryOperator<String> put(String before, String after) {
        return text -> {
            int at = text.indexOf(before);
            return at < 0
                    ? text
                    : text.substring(0, at) + after + text.substring(at + before.length());
        };
    }

    /** One text in the place of every other. */
    static UnaryOperator<String> all(String before, String after) {
        return text -> text.replace(before, after);
    }

    /** Without a line, counted from 1. */
    static UnaryOperator<String> without(int line) {
        return text -> {
            List<String> lines = new ArrayList<>(List.of(text.split("\r\n")));
            lines.remove(line - 1);
            return String.join("\r\n", lines) + "\r\n";
        };
    }

    /** With one more line at the end. */
    static UnaryOperator<String> more(String line) {
        return text -> text + line + "\r\n";
    }
}
