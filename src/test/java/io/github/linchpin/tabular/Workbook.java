package io.github.linchpin.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that odd ones can be made. */
final class Workbook {
    static final String WORKBOOK = "xl/workbook.xml";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String TEXTS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String LINKS = "xl/_rels/workbook.xml.rels";

    private static final String TYPE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    final Map<String, String> parts = new LinkedHashMap<>();

    /**
     * @param rows content of {@code sheetData}
     */
    static Workbook of(String rows) {
        Workbook book = new Workbook();
        book.parts.put("[Content_Types].xml", "<Types/>");
        book.parts.put("_rels/.rels", links(link("rId1", "officeDocument", "xl/workbook.xml")));
        book.parts.put(
                LINKS,
                links(
                        link("rId1", "worksheet", "worksheets/sheet1.xml")
                                + link("rId2", "worksheet", "/xl/worksheets/sheet2.xml")
                                + link("rId3", "styles", "styles.xml")
                                + link("rId4", "sharedStrings", "sharedStrings.xml")));
        book.parts.put(WORKBOOK, book("<workbookPr/>"));
        // 0 General, 1 a day, 2 a time, 3 a format of its own with a day, 4 one without
        book.parts.put(
                STYLES,
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-409]d\\ mmm yyyy;@\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"#,##0.00&quot; days&quot;\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"21\"/>"
                        + "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
        book.parts.put(
                TEXTS,
                "<sst><si><t>name</t></si><si><t>value</t></si><si><r><t>Ga</t></r><r><rPr><b/></rPr>"
                        + "<t xml:space=\"preserve\">llium </t></r><rPh sb=\"0\"><t>spoken</t></rPh></si></sst>");
        book.parts.put(SHEET, sheet(rows));
        book.parts.put("xl/worksheets/sheet2.xml", sheet(row(1, text("B1", "other"))));
        return book;
    }

    /** With the header {@code name, value} in row 1. */
    static Workbook below(String rows) {
        return of(row(1, shared("A1", 0) + shared("B1", 1)) + rows);
    }

    static String book(String settings) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"u\">"
                + settings
                + "<sheets><sheet name=\"Lines\" sheetId=\"1\" r:id=\"rId1\"/>"
                + "<sheet name=\"Other\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/></sheets></workbook>";
    }

    static String sheet(String rows) {
        return "<?xml version=\"1.0\"?><worksheet><cols><col min=\"1\"/></cols><sheetData>"
                + rows
                + "</sheetData></worksheet>";
    }

    static String row(long number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    static String shared(String address, long number) {
        return cell(address, "t=\"s\"", "<v>" + number + "</v>");
    }

    static String text(String address, String text) {
        return cell(address, "t=\"inlineStr\"", "<is><t>" + text + "</t></is>");
    }

    static String number(String address, String number) {
        return cell(address, "", "<v>" + number + "</v>");
    }

    static String cell(String address, String attributes, String content) {
        return "<c r=\"" + address + "\" " + attributes + ">" + content + "</c>";
    }

    private static String link(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>"
                .formatted(id, TYPE, type, target);
    }

    static String links(String links) {
        return "<Relationships>" + links + "</Relationships>";
    }

    Workbook with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    Workbook without(String part) {
        parts.remove(part);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
