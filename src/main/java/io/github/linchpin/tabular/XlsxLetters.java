package io.github.linchpin.tabular;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins the letters of a text, which may be parted by formatting; how it is spoken is left out. */
final class XlsxLetters {
    /** How a workbook writes letters that XML does not have. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final int most;
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean spoken;

    /**
     * @param most characters; of a longer text so many and one more are kept
     */
    XlsxLetters(int most) {
        this.most = most;
    }

    void begin() {
        text.setLength(0);
        inText = false;
        spoken = false;
    }

    void take(XlsxPart part) {
        if (part.isStart("rPh")) {
            spoken = true;
        } else if (part.isEnd("rPh")) {
            spoken = false;
        } else if (part.isStart("t")) {
            inText = !spoken;
        } else if (part.isEnd("t")) {
            inText = false;
        } else if (inText) {
            add(part);
        }
    }

    /** Takes the letters of the piece as they come. */
    void add(XlsxPart part) {
        String more = part.text();
        if (more != null && text.length() <= most) {
            text.append(more, 0, Math.min(more.length(), most + 1 - text.length()));
        }
    }

    String end() {
        String all = text.toString();
        if (!all.isEmpty() && Character.isHighSurrogate(all.charAt(all.length() - 1))) {
            // cut in the middle of a character; the text is too long anyway
            all = all.substring(0, all.length() - 1) + '\u2026';
        }
        return all.contains("_x") ? unescaped(all) : all;
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(found -> {
                    char letter = (char) Integer.parseInt(found.group(1), 16);
                    return Matcher.quoteReplacement(
                            Character.isSurrogate(letter) ? found.group() : String.valueOf(letter));
                });
    }
}
