package io.github.linchpin.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook consists of. Parts that are not named here are never opened: macros, links to
 * other workbooks, pictures.
 *
 * @param sheets name of the part by the name of the sheet, in the order of the sheets
 * @param texts part with the shared texts, null where there is none
 * @param styles part with the formats of the cells, null where there is none
 * @param from1904 whether days are counted from 1904
 */
record XlsxBook(
        Map<String, String> sheets,
        @Nullable String texts,
        @Nullable String styles,
        boolean from1904) {
    private static final int MOST_SHEETS = 10_000;

    /** Where a relationship leads, by the end of its type or by its id. */
    private record Link(String id, String type, String target) {}

    static XlsxBook of(XlsxArchive archive) throws IOException {
        String main =
                links(archive, "", "_rels/.rels").stream()
                        .filter(link -> link.type().equals("officeDocument"))
                        .map(Link::target)
                        .findFirst()
                        .orElse("xl/workbook.xml");
        if (!archive.has(main) || main.endsWith(".bin") || archive.has("word/document.xml")) {
            throw new BadSheet(
                    0,
                    "the file is an archive, but no .xlsx workbook; save the table as .xlsx or CSV");
        }
        int slash = main.lastIndexOf('/') + 1;
        String folder = main.substring(0, slash);
        List<Link> links =
                links(archive, folder, folder + "_rels/" + main.substring(slash) + ".rels");
        Map<String, String> parts = new HashMap<>();
        Map<String, String> byType = new HashMap<>();
        for (Link link : links) {
            byType.putIfAbsent(link.type(), link.target());
            if (link.type().equals("worksheet")) {
                parts.put(link.id(), link.target());
            }
        }
        return book(archive, main, parts, byType);
    }

    private static XlsxBook book(
            XlsxArchive archive, String main, Map<String, String> parts, Map<String, String> byType)
            throws IOException {
        Map<String, String> sheets = new LinkedHashMap<>();
        boolean from1904 = false;
        try (XlsxPart part = archive.part(main)) {
            while (part != null && part.next()) {
                if (part.isStart("workbookPr")) {
                    String since = part.attribute("date1904");
                    from1904 = "1".equals(since) || "true".equals(since);
                } else if (part.isStart("sheet")) {
                    String target = parts.get(part.attribute("id"));
                    String name = part.attribute("name");
                    if (target != null && name != null && sheets.size() < MOST_SHEETS) {
                        sheets.putIfAbsent(name, target);
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new BadSheet(0, "the workbook has no sheet with cells; save the table as CSV");
        }
        return new XlsxBook(sheets, byType.get("sharedStrings"), byType.get("styles"), from1904);
    }

    /**
     * @throws BadSheet where there is no such sheet
     */
    String part(@Nullable String sheet) {
        String part = sheet == null ? sheets.values().iterator().next() : sheets.get(sheet);
        if (part == null) {
            throw new BadSheet(
                    0, "the workbook has no sheet '%s'; choose one of its sheets".formatted(sheet));
        }
        return part;
    }

    /** Links to what lies outside the file are passed over. */
    private static List<Link> links(XlsxArchive archive, String folder, String name)
            throws IOException {
        List<Link> links = new ArrayList<>();
        try (XlsxPart part = archive.part(name)) {
            while (part != null && part.next()) {
                if (part.isStart("Relationship")
                        && !"External".equals(part.attribute("TargetMode"))) {
                    String id = part.attribute("Id");
                    String type = part.attribute("Type");
                    String target = part.attribute("Target");
                    if (id != null
                            && type != null
                            && target != null
                            && links.size() < MOST_SHEETS) {
                        links.add(
                                new Link(
                                        id,
                                        type.substring(type.lastIndexOf('/') + 1),
                                        resolved(folder, target)));
                    }
                }
            }
        }
        return links;
    }

    /** Names a part from the top; it is looked up in the archive, never in a folder. */
    private static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            } else if (!step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
