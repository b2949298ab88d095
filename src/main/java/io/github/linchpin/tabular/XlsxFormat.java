package io.github.linchpin.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a number in a cell is: only its format tells a day from an amount. */
enum XlsxFormat {
    NUMBER,
    DAY,
    TIME;

    private static final int MOST = 1 << 16;

    /** The formats of a workbook by the number by which cells name them. */
    static List<XlsxFormat> of(@Nullable XlsxPart part) throws IOException {
        Map<String, String> codes = new HashMap<>();
        List<XlsxFormat> formats = new ArrayList<>();
        boolean cells = false;
        while (part != null && part.next()) {
            if (part.isStart("numFmt") && codes.size() < MOST) {
                codes.put(
                        String.valueOf(part.attribute("numFmtId")),
                        String.valueOf(part.attribute("formatCode")));
            } else if (part.isStart("cellXfs")) {
                cells = true;
            } else if (part.isEnd("cellXfs")) {
                cells = false;
            } else if (cells && part.isStart("xf") && formats.size() < MOST) {
                String number = String.valueOf(part.attribute("numFmtId"));
                String code = codes.get(number);
                formats.add(code == null ? ofNumber(number) : ofCode(code));
            }
        }
        return formats;
    }

    /** The formats that every workbook has without naming them (ECMA-376 part 1, 18.8.30). */
    private static XlsxFormat ofNumber(String number) {
        return switch (number) {
            case "14",
                    "15",
                    "16",
                    "17",
                    "22",
                    "27",
                    "28",
                    "29",
                    "30",
                    "31",
                    "34",
                    "35",
                    "36",
                    "50",
                    "51",
                    "52",
                    "53",
                    "54",
                    "55",
                    "56",
                    "57",
                    "58" ->
                    DAY;
            case "18", "19", "20", "21", "32", "33", "45", "47" -> TIME;
            default -> NUMBER;
        };
    }

    /** By the letters of the first section of a format, without what is printed as it stands. */
    static XlsxFormat ofCode(String code) {
        boolean month = false;
        boolean time = false;
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            if (code.regionMatches(true, i, "General", 0, 7)) {
                return NUMBER;
            }
            if (code.regionMatches(true, i, "AM/PM", 0, 5)) {
                i += 4;
                continue;
            }
            switch (code.charAt(i)) {
                case '\\', '_', '*' -> i++;
                case '"' -> i = end(code, i, '"');
                case '[' -> {
                    // hours beyond a day are an amount, neither a day nor a time of one
                    if (i + 1 < code.length() && "hHmMsS".indexOf(code.charAt(i + 1)) >= 0) {
                        return elapsed(code, i) ? NUMBER : DAY;
                    }
                    i = end(code, i, ']');
                }
                case 'y', 'Y', 'd', 'D' -> {
                    return DAY;
                }
                case 'm', 'M' -> month = true;
                case 'h', 'H', 's', 'S' -> time = true;
                default -> {}
            }
        }
        return time ? TIME : month ? DAY : NUMBER;
    }

    private static boolean elapsed(String code, int from) {
        return code.substring(from + 1, Math.max(from + 1, end(code, from, ']')))
                .matches("(?i)h+|m+|s+");
    }

    private static int end(String code, int from, char closing) {
        int end = code.indexOf(closing, from + 1);
        return end < 0 ? code.length() : end;
    }
}
