package io.github.linchpin.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.linchpin.testing.Proof;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a file, it ends in rows, problems or a refusal. */
class SheetFuzzTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final String[] PIECES = {
        "\"",
        "\"\"",
        ",",
        ";",
        "\n",
        "\r\n",
        "\0",
        "\u00ff",
        "\u0081",
        "\ufeff",
        "sep=;\n",
        "<",
        ">",
        "&",
        "&lt;",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<row>",
        "</row>",
        "<c t=\"s\"><v>",
        "</v></c>",
        "t=\"e\"",
        "r=\"ZZZZ9\"",
        "s=\"1\"",
        "99999999999",
        "-1",
        "1E308",
        "<!DOCTYPE x>",
        "_x0000_"
    };

    @TempDir private Path folder;

    @Test
    void every_mutated_csv_ends_in_rows_problems_or_a_refusal() throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        String text =
                "name;value;day\nK\u00f6ln;\"1,5 \u20ac\";2026-07-01\n\"a\nb\";;x\n\"\"\"\";2;3\n";
        for (Charset charset : SheetFormat.charsets()) {
            seeds.add(text.getBytes(charset));
            seeds.add(("\ufeff" + text.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE));
        }
        Random random = new Random(7);
        int rows = 0;
        for (int i = 0; i < Proof.cases(400, 10_000); i++) {
            byte[] file = mutated(random, seeds.get(i % seeds.size()));
            SheetFormat chosen =
                    new SheetFormat(
                            SheetFormat.Kind.CSV,
                            SheetFormat.charsets().get(random.nextInt(5)),
                            ";,\t|".charAt(random.nextInt(4)),
                            null);
            rows += read(i, file, chosen);
        }
        assertThat(rows).isPositive();
    }

    @Test
    void every_mutated_workbook_ends_in_rows_problems_or_a_refusal() throws Exception {
        SheetFormat first = new SheetFormat(SheetFormat.Kind.XLSX, null, ',', null);
        Random random = new Random(8);
        int rows = 0;
        for (int i = 0; i < Proof.cases(400, 10_000); i++) {
            Workbook book =
                    Workbook.below(
                            Workbook.row(2, Workbook.shared("A2", 2) + Workbook.number("B2", "1.5"))
                                    + Workbook.row(
                                            3,
                                            Workbook.cell("A3", "s=\"1\"", "<v>46204.5</v>")
                                                    + Workbook.cell("B3", "t=\"b\"", "<v>1</v>"))
                                    + Workbook.row(
                                            4,
                                            Workbook.text("A4", "a&amp;b")
                                                    + Workbook.cell(
                                                            "B4",
                                                            "t=\"str\"",
                                                            "<f>A1</f><v>x</v>")));
            if (i % 4 == 0) {
                rows += read(i, mutated(random, book.bytes()), first);
            } else {
                // the packing would hide what is wrong inside
                List<String> parts = List.copyOf(book.parts.keySet());
                String part = i % 2 == 0 ? Workbook.SHEET : parts.get(random.nextInt(parts.size()));
                byte[] content = book.parts.get(part).getBytes(StandardCharsets.UTF_8);
                String mutated = new String(mutated(random, content), StandardCharsets.UTF_8);
                rows += read(i, book.with(part, mutated).bytes(), first);
            }
        }
        assertThat(rows).isPositive();
    }

    private int read(int number, byte[] content, SheetFormat format) throws Exception {
        Path file = Files.write(folder.resolve("table.bin"), content);
        int rows = 0;
        for (int way = 0; way < 2; way++) {
            boolean found = way == 0;
            Taken taken =
                    assertTimeoutPreemptively(
                            LONGEST,
                            () -> found ? Taken.of(file) : Taken.of(file, format),
                            () -> "case " + number);
            rows += taken.rows.size();
            for (List<String> row : taken.cells) {
                assertThat(row).as("case %s", number).hasSameSizeAs(taken.names);
                assertThat(row)
                        .as("case %s", number)
                        .allMatch(cell -> storable(cell) && cell.length() <= 10_000);
            }
        }
        return rows;
    }

    /** A database in UTF-8 takes it: no NUL, no half of a pair, nothing that was lost. */
    private static boolean storable(String cell) {
        return cell.indexOf('\0') < 0
                && cell.indexOf('\ufffd') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(cell);
    }

    private static byte[] mutated(Random random, byte[] original) {
        byte[] bytes = original.clone();
        for (int i = 1 + random.nextInt(4); i > 0 && bytes.length > 1; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, at + 1);
                case 3 -> bytes = joined(bytes, at, new byte[0], Math.min(bytes.length, at + 5));
                case 4 -> {
                    String piece = PIECES[random.nextInt(PIECES.length)];
                    bytes = joined(bytes, at, piece.getBytes(StandardCharsets.UTF_8), at);
                }
                default -> {
                    int end = Math.min(bytes.length, at + random.nextInt(40));
                    bytes = joined(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
                }
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int until, byte[] between, int from) {
        byte[] all = Arrays.copyOf(bytes, until + between.length + bytes.length - from);
        System.arraycopy(between, 0, all, until, between.length);
        System.arraycopy(bytes, from, all, until + between.length, bytes.length - from);
        return all;
    }
}
