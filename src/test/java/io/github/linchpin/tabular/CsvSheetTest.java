package io.github.linchpin.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvSheetTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String RAGGED = "check delimiters and quotation marks";
    private static final String UTF8 =
            "a character of the cell cannot be read as UTF-8; choose the encoding in which the file was saved";

    @TempDir private Path folder;

    static Stream<Arguments> files() {
        String many = "b".repeat(10_001);
        return Stream.of(
                // structure
                row("plain", "a,b\n1,2\n", "a|b\n2:1|2"),
                row("no end of line at the end", "a,b\n1,2", "a|b\n2:1|2"),
                row("crlf", "a,b\r\n1,2\r\n", "a|b\n2:1|2"),
                row("cr alone", "a,b\r1,2\r3,4", "a|b\n2:1|2\n3:3|4"),
                row("mixed ends", "a,b\r\n1,2\n3,4\r5,6", "a|b\n2:1|2\n3:3|4\n4:5|6"),
                row("header only", "a,b\n", "a|b"),
                row("header without an end", "a,b", "a|b"),
                row("one column", "a\n1\n2\n", "a\n2:1\n3:2"),
                row("names are trimmed, cells are not", " a , b\n 1 , 2\n", "a|b\n2: 1 | 2"),
                row("empty lines", "\n\na,b\n\n1,2\n\n", "a|b\n5:1|2"),
                row("blank rows", "a,b\n,\n1,2\n , \n", "a|b\n3:1|2"),
                row("blank row in front", ";;\na;b;c\n1;2;3\n", "a|b|c\n3:1|2|3"),
                row("empty cells", "a,b,c\n,2,\n", "a|b|c\n2:|2|"),
                row("formulas are text", "a,b\n=1+1,@x\n", "a|b\n2:=1+1|@x"),
                // quotation marks
                row("quoted delimiter", "a,b\n\"1,5\",2\n", "a|b\n2:1,5|2"),
                row("quoted quotation mark", "a,b\n\"1\"\"\",2\n", "a|b\n2:1\"|2"),
                row("quotation mark inside", "a,b\n3\" pipe,2\n", "a|b\n2:3\" pipe|2"),
                row("line inside", "a,b\n\"1\n2\",3\n4,5\n", "a|b\n2:1\n2|3\n4:4|5"),
                row("crlf inside", "a,b\n\"1\r\n2\",3\r\n4,5\n", "a|b\n2:1\r\n2|3\n4:4|5"),
                row("line inside the header", "\"a\n1\",b\n2,3\n", "a\n1|b\n3:2|3"),
                row(
                        "open to the end",
                        "a,b\n1,2\n\"3,4\n5,6\n",
                        "a|b\n2:1|2\n!! 3:a quotation mark that opens in this row is never closed; close it"),
                row(
                        "open in the last letter",
                        "a,b\n1,\"",
                        "a|b\n!! 2:a quotation mark that opens in this row is never closed; close it"),
                row(
                        "text behind",
                        "a,b\n1,2\n\"3\"x,4\n",
                        "a|b\n2:1|2\n!! 3:text stands behind a closing quotation mark; double the quotation marks inside a cell"),
                // width
                row(
                        "too few",
                        "a,b,c\n1,2\n3,4,5\n",
                        "a|b|c\n3:3|4|5\n! 2::the row has 2 cells and the header names 3 columns; "
                                + RAGGED),
                row(
                        "too many",
                        "a,b\n1,2,3\n4,5\n",
                        "a|b\n3:4|5\n! 2::the row has 3 cells and the header names 2 columns; "
                                + RAGGED),
                row("empty ones behind", "a,b\n1,2,,\n", "a|b\n2:1|2"),
                row("delimiter at each end", "a;b;\n1;2;\n", "a|b\n2:1|2"),
                row(
                        "a column without a name in which something stands",
                        "a;b;\n1;2;3\n",
                        "a|b\n! 2::the row has 3 cells and the header names 2 columns; " + RAGGED),
                row("500 columns", wide(500), String.join("|", names(500)) + "\n2:" + bars(500)),
                row(
                        "501 columns",
                        wide(501),
                        "\n!! 1:the header has more than 500 columns; delete those that are not needed"),
                row(
                        "10,000 columns",
                        wide(10_000),
                        "\n!! 1:the header cannot be read: the row has more than 500 cells; "
                                + RAGGED),
                row(
                        "10,000 cells below",
                        "a,b\n" + "1,".repeat(10_000) + "1\n2,3\n",
                        "a|b\n3:2|3\n! 2::the row has more than 500 cells; " + RAGGED),
                row("10,000 empty cells below", "a,b\n1,2" + ",".repeat(9_999), "a|b\n2:1|2"),
                // the header
                row("no byte", "", "\n!! 0:the file is empty"),
                row(
                        "empty lines alone",
                        "\n\r\n\n",
                        "\n!! 0:there is no row in it, not even a header; choose another file or sheet"),
                row(
                        "delimiters alone",
                        ";;;\n;;;\n",
                        "\n!! 0:there is no row in it, not even a header; choose another file or sheet"),
                row(
                        "twice",
                        "a,b,a\n1,2,3\n",
                        "\n!! 1:the name 'a' stands twice in the header; give every column its own"),
                row(
                        "twice but for spaces",
                        "a, a\n1,2\n",
                        "\n!! 1:the name 'a' stands twice in the header; give every column its own"),
                row("twice but for capitals", "a,A\n1,2\n", "a|A\n2:1|2"),
                row(
                        "no name",
                        "a,,c\n1,2,3\n",
                        "\n!! 1:column 2 has no name; name it in the header or delete it"),
                row(
                        "first one without a name",
                        "\n ,b\n1,2\n",
                        "\n!! 2:column 1 has no name; name it in the header or delete it"),
                row(
                        "NUL in a name",
                        "a\0,b\n1,2\n",
                        "\n!! 1:the header cannot be read: the cell holds a NUL character; take it out"),
                // delimiters
                row("semicolon", "a;b\n1,5;2,5\n", "a|b\n2:1,5|2,5"),
                row("tab", "a\tb\n1,5\t2;5\n", "a|b\n2:1,5|2;5"),
                row("bar", "a|b\n1,5|2,5\n", "a|b\n2:1,5|2,5"),
                row(
                        "semicolon although of commas there are more",
                        "a;b\n1,2,3;4,5,6\n",
                        "a|b\n2:1,2,3|4,5,6"),
                row("quoted commas in the header", "\"a,x\";\"b,x\"\n1;2\n", "a,x|b,x\n2:1|2"),
                row("named", "sep=|\na|b\n1|2;3\n", "a|b\n3:1|2;3"),
                row("named after the mark", "\ufeffsep=;\r\na;b\r\n1;2\r\n", "a|b\n3:1|2"),
                row("comma in one column", "a\n\"1,2\"\n", "a\n2:1,2"),
                // letters
                row("mark", "\ufeffa,b\n1,2\n", "a|b\n2:1|2"),
                row("mark and quotation mark", "\ufeff\"a\",b\n1,2\n", "a|b\n2:1|2"),
                row(
                        "wide letters",
                        "a,b\n\u4e2d\u6587,\ud83d\ude00\n",
                        "a|b\n2:\u4e2d\u6587|\ud83d\ude00"),
                row(
                        "windows",
                        "a,b\nM\u00fcller,5 \u20ac\n",
                        WINDOWS,
                        "a|b\n2:M\u00fcller|5 \u20ac"),
                row(
                        "utf-16 little",
                        "\ufeffa;b\n\u00fc;\u4e2d\n",
                        StandardCharsets.UTF_16LE,
                        "a|b\n2:\u00fc|\u4e2d"),
                row(
                        "utf-16 big",
                        "\ufeffa\tb\r\n\u00fc\t2\r\n",
                        StandardCharsets.UTF_16BE,
                        "a|b\n2:\u00fc|2"),
                row("utf-16 without mark", "a;b\n1;2\n", StandardCharsets.UTF_16LE, "a|b\n2:1|2"),
                row(
                        "half a pair",
                        bytes("\ufeffa;b\n1;2\n3;x\ud83d;\n"),
                        "a|b\n2:1|2\n! 3:b:a character of the cell cannot be read as UTF-16LE; choose the encoding"
                                + " in which the file was saved, or save it as UTF-8"),
                row(
                        "an open byte of windows",
                        latin("a,b\nM\u00fcller,2\nx\u0081,3\n4,5\n"),
                        "a|b\n2:M\u00fcller|2\n4:4|5\n! 3:a:a character of the cell cannot be read as"
                                + " windows-1252; choose the encoding in which the file was saved, or save it as UTF-8"),
                row(
                        "marked as UTF-8 and not",
                        latin("\u00ef\u00bb\u00bfa,b\nM\u00fcller,2\n3,4\n"),
                        "a|b\n3:3|4\n! 2:a:" + UTF8),
                row(
                        "no longer UTF-8 behind the first look",
                        latin("a,b\n" + "1,2\n".repeat(20_000) + "3,M\u00fcller\n"),
                        "a|b\n" + repeated(20_000) + "! 20002:b:" + UTF8),
                row("a letter that was lost before", "a,b\n1,\ufffd\n", "a|b\n! 2:b:" + UTF8),
                row(
                        "NUL",
                        "a,b\n1,\0\n3,4\n",
                        "a|b\n3:3|4\n! 2:b:the cell holds a NUL character; take it out"),
                // lengths
                row(
                        "10,000 letters",
                        "a,b\n" + many.substring(1) + ",1\n",
                        "a|b\n2:" + many.substring(1) + "|1"),
                row(
                        "10,001 letters",
                        "a,b\n" + many + ",1\n2,3\n",
                        "a|b\n3:2|3\n! 2:a:the cell is longer than 10,000 characters; shorten it"),
                row(
                        "one cell of 10 MB",
                        "a,b\n1," + "x".repeat(10 << 20) + "\n2,3\n",
                        "a|b\n!! 2:a cell of this row is longer than 1,048,576 characters; shorten it, or close a"
                                + " quotation mark that was left open"),
                row(
                        "one line of 10 MB",
                        "a,b\n" + "xxx,".repeat(10 << 18) + "\n2,3\n",
                        "a|b\n3:2|3\n! 2::the row is longer than 1,048,576 characters; shorten it"),
                row(
                        "open quotation mark with 10 MB behind",
                        "a,b\n1,2\n\"" + "x,y\n".repeat(10 << 18),
                        "a|b\n2:1|2\n!! 3:a cell of this row is longer than 1,048,576 characters; shorten it, or"
                                + " close a quotation mark that was left open"),
                // what is no table
                row(
                        "pdf",
                        "%PDF-1.7\n",
                        "\n!! 0:the file is a PDF; save the table as .xlsx or CSV"),
                row(
                        "picture",
                        latin("\u0089PNG\r\n\u001a\n"),
                        "\n!! 0:the file is a picture; save the table as .xlsx or CSV"),
                row(
                        "old workbook",
                        latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1\0\0"),
                        "\n!! 0:the file is an old .xls or protected by a password; save the table as .xlsx or CSV"),
                row(
                        "web page",
                        "\ufeff\r\n<HTML><table><tr><td>1",
                        "\n!! 0:the file is a web page or XML under the name of a table; save the table as .xlsx or CSV"),
                row(
                        "packed",
                        latin("\u001f\u008b\b\0"),
                        "\n!! 0:the file is packed with gzip; unpack it; save the table as .xlsx or CSV"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_file_gives_exactly_what_is_expected(String name, byte[] content, String told)
            throws Exception {
        assertThat(Taken.of(write(content)).told()).isEqualTo(told);
    }

    @Test
    void the_first_look_shows_format_header_and_twenty_rows() throws Exception {
        SheetPreview seen =
                SheetReader.look(write(" K\u00f6ln ;b\nM\u00fc;2\n".repeat(30).getBytes(WINDOWS)));

        assertThat(seen.format())
                .isEqualTo(new SheetFormat(SheetFormat.Kind.CSV, WINDOWS, ';', null));
        assertThat(seen.doubtful()).isTrue();
        assertThat(seen.header()).containsExactly("K\u00f6ln", "b");
        assertThat(seen.rows()).hasSize(20).first().isEqualTo(List.of("M\u00fc", "2"));
        assertThat(seen.sheets()).isEmpty();
        assertThat(seen.objection()).isNull();
    }

    @Test
    void an_encoding_that_a_person_chooses_is_used() throws Exception {
        Charset chinese = Charset.forName("GB18030");
        Path file = write("\u540d\u79f0,b\n\u9553,\ud83d\ude00\n".getBytes(chinese));
        SheetFormat chosen = SheetReader.look(file).format().withCharset(chinese);

        assertThat(SheetReader.look(file, chosen).header()).containsExactly("\u540d\u79f0", "b");
        assertThat(Taken.of(file, chosen).told())
                .isEqualTo("\u540d\u79f0|b\n2:\u9553|\ud83d\ude00");
    }

    @Test
    void what_stands_against_a_file_is_shown_with_its_first_rows() throws Exception {
        SheetPreview seen = SheetReader.look(write("a,a\n1,2\n".getBytes(WINDOWS)));

        assertThat(seen.rows()).containsExactly(List.of("1", "2"));
        assertThat(seen.objection()).hasMessageContaining("stands twice");
    }

    @Test
    void the_first_look_ends_where_enough_was_seen() throws Exception {
        byte[] content = ("a,b\n" + "1,2\n".repeat(100_000) + "\"open").getBytes(WINDOWS);

        assertThat(SheetReader.look(write(content)).objection()).isNull();
    }

    @Test
    void a_file_of_another_kind_than_was_looked_at_is_refused() throws Exception {
        SheetFormat csv = new SheetFormat(SheetFormat.Kind.CSV, null, ',', null);

        assertThat(Taken.of(write(Workbook.below("").bytes()), csv).refused)
                .isEqualTo("0:the file is no CSV; look at it again before it is read");
    }

    private Path write(byte[] content) throws Exception {
        return Files.write(folder.resolve("table.bin"), content);
    }

    private static Arguments row(String name, String content, String told) {
        return row(name, content, StandardCharsets.UTF_8, told);
    }

    private static Arguments row(String name, String content, Charset charset, String told) {
        return arguments(name, content.getBytes(charset), told);
    }

    private static Arguments row(String name, byte[] content, String told) {
        return arguments(name, content, told);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** UTF-16 as it stands: an encoder would not write half a pair. */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (char c : text.toCharArray()) {
            out.write(c & 0xff);
            out.write(c >> 8);
        }
        return out.toByteArray();
    }

    private static List<String> names(int count) {
        return Stream.iterate(1, i -> i + 1).limit(count).map(i -> "c" + i).toList();
    }

    private static String bars(int count) {
        return "|".repeat(count - 1) + "x";
    }

    private static String wide(int count) {
        // the second row is not blank: its last cell holds something
        return String.join(",", names(count)) + "\n" + ",".repeat(count - 1) + "x\n";
    }

    private static String repeated(int rows) {
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            told.append(i + 2).append(":1|2\n");
        }
        return told.toString();
    }
}
