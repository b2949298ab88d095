package io.github.linchpin.tabular;

import static io.github.linchpin.tabular.Workbook.below;
import static io.github.linchpin.tabular.Workbook.row;
import static io.github.linchpin.tabular.Workbook.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that mean harm are refused before they do any. */
class XlsxHarmTest {
    private static final SheetLimits LOW =
            new SheetLimits(20, 100, 1000, 12, 4096, 200_000, 100_000, 50_000, 20_000);

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                Workbook.SHEET,
                Workbook.TEXTS,
                Workbook.STYLES,
                Workbook.WORKBOOK,
                Workbook.LINKS,
                "_rels/.rels"
            })
    void a_billion_laughs_are_not_heard(String part) throws Exception {
        StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            type.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
        }
        Workbook book = below(row(2, text("A2", "&l29;")));

        assertThat(prefixed(book, part, type + "]>").refused)
                .contains("the workbook declares a document type; no workbook needs one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>",
                "<!DOCTYPE x SYSTEM \"%s\">",
                "<!DOCTYPE x [<!ENTITY %% p SYSTEM \"%s\"> %%p;]>"
            })
    void nothing_outside_the_file_is_read(String type) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "<!ENTITY e \"the secret\">");
        Workbook book = below(row(2, text("A2", "&e;")));

        Taken taken = prefixed(book, Workbook.SHEET, type.formatted(secret.toUri()));

        assertThat(taken.told()).contains("!! 0:the workbook").doesNotContain("secret");
        assertThat(taken.rows).isEmpty();
    }

    @Test
    void links_out_of_the_file_lead_nowhere() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.xml"), Workbook.sheet(""));
        for (String link :
                new String[] {
                    "Target=\"%s\" TargetMode=\"External\"".formatted(secret.toUri()),
                    "Target=\"../../../../../../../..%s\"".formatted(secret),
                    "Target=\"%s\"".formatted(secret)
                }) {
            Workbook book =
                    below("")
                            .with(
                                    Workbook.LINKS,
                                    Workbook.links(
                                            "<Relationship Id=\"rId1\" Type=\"x/worksheet\" %s/>"
                                                    .formatted(link)));
            assertThat(taken(book, SheetLimits.USUAL).refused).startsWith("0:the workbook");
        }
    }

    @Test
    void a_bomb_is_stopped_at_an_absolute_limit() throws Exception {
        Workbook sheet = below("<row r=\"2\"/>" + " ".repeat(10_000_000));
        Workbook texts = below(row(2, Workbook.shared("A2", 100)));
        texts.with(
                Workbook.TEXTS,
                "<sst><si><t>name</t></si><si><t>value</t></si>"
                        + "<si><t>a</t></si>".repeat(10_000));
        texts.with(Workbook.SHEET, texts.parts.get(Workbook.SHEET).replace("<v>100<", "<v>9999<"));

        assertThat(sheet.bytes().length).isLessThan(20_000);
        assertThat(taken(sheet, LOW).refused).contains("more than");
        assertThat(taken(texts, LOW).refused)
                .isEqualTo(
                        "0:the workbook unpacks to more than 100,000 bytes; save the sheet as CSV");
        // no ratio counts: this one is no longer than others that are honest
        assertThat(taken(sheet, SheetLimits.USUAL).told()).isEqualTo("name|value");
    }

    @Test
    void rows_without_end_are_stopped() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 2; i < 10_000; i++) {
            rows.append(row(i, text("A" + i, "x")));
        }
        Taken taken = taken(below(rows.toString()), LOW);

        assertThat(taken.rows).isNotEmpty().hasSizeLessThan(9_000);
        assertThat(taken.refused)
                .isEqualTo(
                        "0:the workbook unpacks to more than 200,000 bytes; save the sheet as CSV");
    }

    @Test
    void more_shared_texts_than_can_be_kept_are_refused() throws Exception {
        StringBuilder texts = new StringBuilder("<sst><si><t>name</t></si><si><t>value</t></si>");
        for (int i = 0; i < 200; i++) {
            texts.append("<si><t>").append("x".repeat(10_000)).append("</t></si>");
        }
        SheetLimits limits =
                new SheetLimits(
                        500, 10_000, 1 << 20, 100, 1 << 20, 1L << 30, 1L << 30, 1 << 20, 1 << 20);
        Workbook book = below(row(2, Workbook.shared("A2", 150)));

        assertThat(taken(book.with(Workbook.TEXTS, texts + "</sst>"), limits).refused)
                .contains("different texts; save the sheet as CSV");
    }

    @Test
    void an_archive_of_far_too_many_files_is_refused_unopened() throws Exception {
        Workbook book = below("");
        for (int i = 0; i < 10_001; i++) {
            book.with("x/" + i, "");
        }
        assertThat(taken(book, SheetLimits.USUAL).refused)
                .isEqualTo(
                        "0:the file is an archive of more than 10,000 files; save the table as .xlsx or CSV");
    }

    @Test
    void a_piece_without_end_is_refused() throws Exception {
        String endless = "x".repeat(5 << 20);
        for (String piece :
                new String[] {
                    "<!--" + endless + "-->",
                    "<?x " + endless + "?>",
                    "<row r=\"2\" x=\"" + endless + "\"/>",
                    "<" + endless + "/>",
                    "<row r=\"2\"><c><v><![CDATA[" + endless + "]]></v></c></row>"
                }) {
            assertThat(taken(below(piece), SheetLimits.USUAL).refused)
                    .as(piece.substring(0, 20))
                    .containsAnyOf("a piece of more than 4,194,304 bytes", "damaged");
        }
    }

    @Test
    void elements_inside_elements_without_end_are_refused() throws Exception {
        assertThat(taken(below("<a>".repeat(100_000)), SheetLimits.USUAL).refused)
                .contains("damaged");
    }

    @Test
    void honest_entities_are_not_counted() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 2; i < 30_000; i++) {
            rows.append(row(i, text("A" + i, "R&amp;D &lt;1&gt; &#228;&quot;&apos;".repeat(3))));
        }
        Taken taken = taken(below(rows.toString()), SheetLimits.USUAL);

        assertThat(taken.refused).isEmpty();
        assertThat(taken.rows).hasSize(29_998).last().asString().contains("R&D <1> \u00e4\"'R&D");
    }

    @Test
    void a_shared_text_is_looked_for_no_longer_than_the_texts_go_on() {
        StringBuilder rows = new StringBuilder();
        for (int i = 2; i < 5_000; i++) {
            rows.append(row(i, Workbook.shared("A" + i, 100_000_000)));
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () ->
                        assertThat(taken(below(rows.toString()), SheetLimits.USUAL).problems)
                                .hasSize(4_998));
    }

    private Taken prefixed(Workbook book, String part, String type) throws Exception {
        String old = book.parts.get(part).replaceFirst("<\\?xml[^>]*>", "");
        return taken(book.with(part, type + old), SheetLimits.USUAL);
    }

    private Taken taken(Workbook book, SheetLimits limits) throws Exception {
        return Taken.of(Files.write(folder.resolve("table.xlsx"), book.bytes()), limits);
    }
}
