package io.github.linchpin.tabular;

import static io.github.linchpin.tabular.Workbook.below;
import static io.github.linchpin.tabular.Workbook.cell;
import static io.github.linchpin.tabular.Workbook.number;
import static io.github.linchpin.tabular.Workbook.row;
import static io.github.linchpin.tabular.Workbook.shared;
import static io.github.linchpin.tabular.Workbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class XlsxSheetTest {
    private static final String DAMAGED =
            "the workbook is damaged or cut off; open it in a spreadsheet program and save it as .xlsx or CSV";

    @TempDir private Path folder;

    static Stream<Arguments> workbooks() {
        return Stream.of(
                book("plain", below(row(2, text("A2", "x") + number("B2", "1"))), "2:x|1"),
                book("header only", below(""), ""),
                book("shared text in pieces", below(row(2, shared("A2", 2))), "2:Gallium |"),
                book(
                        "inline text in pieces",
                        below(
                                row(
                                        2,
                                        cell(
                                                "A2",
                                                "t=\"inlineStr\"",
                                                "<is><r><t>a</t></r><r><t>b</t></r></is>"))),
                        "2:ab|"),
                book("an empty cell between", below(row(2, text("B2", "z"))), "2:|z"),
                book(
                        "rows left out",
                        below(row(5, text("A5", "x")) + row(1_048_576, text("A1048576", "z"))),
                        "5:x|\n1048576:z|"),
                book(
                        "rows without number",
                        below("<row><c t=\"inlineStr\"><is><t>x</t></is></c><c><v>2</v></c></row>"),
                        "2:x|2"),
                book(
                        "header further down",
                        Workbook.of(
                                row(1, "")
                                        + row(3, text("B3", ""))
                                        + row(4, shared("A4", 0) + shared("B4", 1))
                                        + row(6, text("A6", "x"))),
                        "6:x|"),
                book(
                        "cells with a format alone beside",
                        below(row(2, text("A2", "x") + cell("ZZ2", "s=\"1\"", ""))),
                        "2:x|"),
                book(
                        "truth",
                        below(
                                row(
                                        2,
                                        cell("A2", "t=\"b\"", "<v>1</v>")
                                                + cell("B2", "t=\"b\"", "<v>0</v>"))),
                        "2:TRUE|FALSE"),
                book(
                        "days",
                        below(
                                row(
                                        2,
                                        cell("A2", "s=\"1\"", "<v>46204</v>")
                                                + cell("B2", "s=\"3\"", "<v>46204.5</v>"))),
                        "2:2026-07-01|2026-07-01T12:00:00"),
                book(
                        "a day as text",
                        below(
                                row(
                                        2,
                                        cell("A2", "t=\"d\"", "<v>2026-07-01T00:00:00</v>")
                                                + cell("B2", "t=\"d\"", "<v>2026-07-01</v>"))),
                        "2:2026-07-01|2026-07-01"),
                book(
                        "no days",
                        below(
                                row(
                                        2,
                                        cell("A2", "s=\"4\"", "<v>46204</v>")
                                                + cell("B2", "s=\"99\"", "<v>46204</v>"))),
                        "2:46204|46204"),
                book(
                        "days from 1904",
                        below(
                                        row(
                                                2,
                                                cell("A2", "s=\"1\"", "<v>44742</v>")
                                                        + cell("B2", "s=\"1\"", "<v>0</v>")))
                                .with(
                                        Workbook.WORKBOOK,
                                        Workbook.book("<workbookPr date1904=\"1\"/>")),
                        "2:2026-07-01|1904-01-01"),
                book(
                        "formula",
                        below(
                                row(
                                        2,
                                        cell("A2", "", "<f>1+1</f><v>2</v>")
                                                + cell(
                                                        "B2",
                                                        "t=\"str\"",
                                                        "<f>\"a\"&amp;\"b\"</f><v>ab</v>"))),
                        "2:2|ab"),
                book(
                        "formula that gives nothing",
                        below(
                                row(
                                        2,
                                        text("A2", "x")
                                                + cell("B2", "t=\"str\"", "<f>\"\"</f><v></v>"))),
                        "2:x|"),
                book(
                        "shared formula without its first",
                        below(row(2, cell("A2", "", "<f t=\"shared\" si=\"7\"/><v>2</v>"))),
                        "2:2|"),
                book(
                        "formula of another workbook",
                        below(row(2, cell("A2", "", "<f>[1]Lines!A1</f><v>2</v>")))
                                .with("xl/externalLinks/externalLink1.xml", "<externalLink/>"),
                        "2:2|"),
                book(
                        "formula that would run a program",
                        below(row(2, cell("A2", "t=\"str\"", "<f>cmd|'/c calc'!A0</f><v>#</v>"))),
                        "2:#|"),
                book(
                        "macros are passed over",
                        below(row(2, text("A2", "x"))).with("xl/vbaProject.bin", "Shell"),
                        "2:x|"),
                book(
                        "escaped letters",
                        below(row(2, text("A2", "a_x000D_b_x005F_x0041_") + text("B2", "_xD800_"))),
                        "2:a\rb_x0041_|_xD800_"),
                book(
                        "cdata and entities",
                        below(
                                row(
                                        2,
                                        text("A2", "<![CDATA[a<b]]>")
                                                + text("B2", "&lt;&#228;&#x1F600;"))),
                        "2:a<b|<\u00e4\ud83d\ude00"),
                book(
                        "case of the names of parts",
                        below(row(2, text("A2", "x")))
                                .without(Workbook.SHEET)
                                .with(
                                        "XL/Worksheets/Sheet1.xml",
                                        below(row(2, text("A2", "x"))).parts.get(Workbook.SHEET)),
                        "2:x|"),
                book(
                        "links that climb",
                        below(row(2, text("A2", "x")))
                                .with(
                                        Workbook.LINKS,
                                        "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"../xl/./worksheets/sheet1.xml\"/><Relationship Id=\"rId4\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"),
                        "2:x|"),
                // rows with problems
                book(
                        "error",
                        below(
                                row(2, cell("A2", "t=\"e\"", "<v>#N/A</v>"))
                                        + row(3, text("A3", "x"))),
                        "3:x|\n! 2:name:the cell shows the error #N/A; correct its formula"),
                book(
                        "error of a formula",
                        below(
                                row(
                                        2,
                                        text("A2", "x")
                                                + cell(
                                                        "B2",
                                                        "t=\"e\"",
                                                        "<f>1/0</f><v>#DIV/0!</v>"))),
                        "! 2:value:the cell shows the error #DIV/0!; correct its formula"),
                book(
                        "formula without value",
                        below(row(2, cell("A2", "", "<f>1+1</f>"))),
                        "! 2:name:the file holds a formula without its value; open it in a spreadsheet program and save it again"),
                book(
                        "shared text that is not there",
                        below(row(2, shared("A2", 999_999_999)) + row(3, shared("A3", 2))),
                        "3:Gallium |\n! 2:name:the workbook does not hold the text of this cell; save the table as CSV"),
                book(
                        "shared text with a wrong number",
                        below(row(2, cell("A2", "t=\"s\"", "<v>-1</v>"))),
                        "! 2:name:the workbook does not hold the text of this cell; save the table as CSV"),
                book(
                        "29 February 1900",
                        below(row(2, cell("A2", "s=\"1\"", "<v>60</v>"))),
                        "! 2:name:'60' is shown as a day and is none"),
                book(
                        "a day before all days",
                        below(row(2, cell("A2", "s=\"1\"", "<v>-1</v>"))),
                        "! 2:name:'-1' is shown as a day and is none"),
                book(
                        "a day after all days",
                        below(row(2, cell("B2", "s=\"1\"", "<v>1E+300</v>"))),
                        "! 2:value:'1E+300' is shown as a day and is none"),
                book(
                        "a number that is none",
                        below(row(2, number("A2", "1,5"))),
                        "! 2:name:'1,5' is no number; type it again"),
                book(
                        "an exponent of a billion",
                        below(row(2, number("A2", "1E999999999"))),
                        "! 2:name:'1E999999999' is no number; type it again"),
                book(
                        "neither true nor false",
                        below(row(2, cell("A2", "t=\"b\"", "<v>2</v>"))),
                        "! 2:name:the cell is neither true nor false; type it again"),
                book(
                        "an unknown type",
                        below(row(2, cell("A2", "t=\"zz\"", "<v>2</v>"))),
                        "! 2:name:the cell is of an unknown type; save the table as CSV"),
                book(
                        "beside the table",
                        below(row(2, text("A2", "x") + text("D2", "note"))),
                        "! 2::the row has 4 cells and the header names 2 columns; check delimiters and quotation marks"),
                book(
                        "far beside the table",
                        below(row(2, text("A2", "x") + text("XFD2", "note"))),
                        "! 2::the row has more than 500 cells; delete what stands beside the table"),
                book(
                        "beyond every column",
                        below(row(2, text("ZZZZZZ2", "x"))),
                        "! 2::the cells of the row are out of order"),
                book(
                        "cells out of order",
                        below(row(2, text("B2", "x") + text("A2", "y"))),
                        "! 2::the cells of the row are out of order"),
                book(
                        "a long cell",
                        below(row(2, text("A2", "x".repeat(10_001)))),
                        "! 2:name:the cell is longer than 10,000 characters; shorten it"),
                book(
                        "NUL",
                        below(row(2, text("A2", "_x0000_"))),
                        "! 2:name:the cell holds a NUL character; take it out"),
                book(
                        "a letter that was lost",
                        below(row(2, text("A2", "\ufffd"))),
                        "! 2:name:a character of the cell was lost before; type the cell again"),
                // refused
                book(
                        "rows out of order",
                        below(row(3, text("A3", "x")) + row(2, text("A2", "y"))),
                        "3:x|\n!! 3:the rows behind this one are wrongly numbered; save the table as CSV"),
                book(
                        "a row too far",
                        below(row(1_048_577, text("A1048577", "x"))),
                        "!! 1:the rows behind this one are wrongly numbered; save the table as CSV"),
                book(
                        "cut off in a row",
                        below(row(2, text("A2", "x")) + "<row r=\"3\"><c>"),
                        "2:x|\n!! 3:" + DAMAGED),
                book("an unknown entity", below(row(2, text("A2", "&lol;"))), "!! 2:" + DAMAGED));
    }

    private static Arguments book(String name, Workbook book, String told) {
        return arguments(name, book.bytes(), told);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void a_workbook_gives_exactly_what_is_expected(String name, byte[] content, String told)
            throws Exception {
        assertThat(told(content)).isEqualTo("name|value" + (told.isEmpty() ? "" : "\n") + told);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0,                        0
                    42,                       42
                    -7,                       -7
                    007,                      7
                    1.1,                      1.1
                    1.1000000000000001,       1.1
                    0.30000000000000004,      0.3
                    2.4500000000000002,       2.45
                    1E-3,                     0.001
                    1.5E+20,                  150000000000000000000
                    123456789012345678,       123456789012345678
                    -0,                       0
                    1.0,                      1
                    100,                      100
                    1.2345678901234567E+16,   12345678901234600
                    """)
    void a_number_is_plain_decimal_without_noise(String raw, String plain) throws Exception {
        assertThat(told(below(row(2, number("A2", raw))).bytes()))
                .isEqualTo("name|value\n2:" + plain + "|");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1,                  1900-01-01
                    59,                 1900-02-28
                    61,                 1900-03-01
                    0.75,               18:00:00
                    46204.999999999,    2026-07-02
                    46204.00001,        2026-07-01T00:00:01
                    2958465,            9999-12-31
                    """)
    void a_day_is_counted_as_excel_does(String serial, String day) throws Exception {
        assertThat(told(below(row(2, cell("A2", "s=\"1\"", "<v>" + serial + "</v>"))).bytes()))
                .isEqualTo("name|value\n2:" + day + "|");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    General,                   NUMBER
                    0.00E+00,                  NUMBER
                    #\u00a0##0_d;-0,           NUMBER
                    0 "days",                  NUMBER
                    [Red]0.0;[h]:mm,           NUMBER
                    [h]:mm:ss,                 NUMBER
                    \\d0,                      NUMBER
                    yyyy-mm-dd,                DAY
                    [$-407]d. mmmm yyyy;@,     DAY
                    mmm,                       DAY
                    m/d/yy h:mm,               DAY
                    h:mm AM/PM,                TIME
                    mm:ss.0,                   TIME
                    [,                         NUMBER
                    "open,                     NUMBER
                    """)
    void the_format_tells_days_from_amounts(String code, XlsxFormat format) {
        assertThat(XlsxFormat.ofCode(code)).isEqualTo(format);
    }

    @Test
    void the_first_look_names_the_sheets_and_another_one_can_be_chosen() throws Exception {
        Path file = write(below(row(2, text("A2", "x"))).bytes());
        SheetPreview seen = SheetReader.look(file);
        SheetPreview other = SheetReader.look(file, seen.format().withSheet("Other"));

        assertThat(seen.sheets()).containsExactly("Lines", "Other");
        assertThat(seen.format().sheet()).isEqualTo("Lines");
        assertThat(seen.rows()).containsExactly(List.of("x"));
        assertThat(other.header()).containsExactly("", "other");
        assertThat(other.objection()).hasMessageContaining("column 1 has no name");
        assertThat(Taken.of(file, seen.format().withSheet("None")).refused)
                .isEqualTo("0:the workbook has no sheet 'None'; choose one of its sheets");
    }

    @Test
    void an_empty_first_sheet_leaves_the_choice_of_another_one() throws Exception {
        SheetPreview seen = SheetReader.look(write(Workbook.of("").bytes()));

        assertThat(seen.sheets()).hasSize(2);
        assertThat(seen.objection()).hasMessageContaining("there is no row in it");
    }

    @Test
    void an_archive_that_is_no_workbook_is_refused() throws Exception {
        Workbook letter = new Workbook().with("word/document.xml", "<w/>");

        assertThat(told(letter.bytes()))
                .isEqualTo(
                        "\n!! 0:the file is an archive, but no .xlsx workbook; save the table as .xlsx or CSV");
    }

    @Test
    void a_workbook_that_is_cut_off_anywhere_is_refused() throws Exception {
        byte[] whole = below(row(2, text("A2", "x"))).bytes();
        for (int length = 4; length < whole.length; length += 7) {
            assertThat(Taken.of(write(Arrays.copyOf(whole, length))).refused).contains("damaged");
        }
    }

    private String told(byte[] content) throws Exception {
        return Taken.of(write(content)).told();
    }

    private Path write(byte[] content) throws Exception {
        return Files.write(folder.resolve("table.bin"), content);
    }
}
