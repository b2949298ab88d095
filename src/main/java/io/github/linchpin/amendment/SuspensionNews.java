package io.github.linchpin.amendment;

import io.github.linchpin.shared.Coded;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became known about suspensions of one act. Texts as they were typed.
 *
 * @param kind what happened
 * @param act the official act; for a report who reported it
 * @param announced the day on which it was made public
 * @param end the last suspended day that follows from it, empty for a lapse
 * @param url where it can be read, may be empty
 * @param sources ids, joined by semicolons
 * @param grade how far it was verified
 */
public record SuspensionNews(
        Kind kind,
        String act,
        String announced,
        String end,
        String url,
        String sources,
        String grade) {

    /** What can happen to a suspension. */
    public enum Kind implements Coded {
        /** An official act gives it a later legal end. */
        EXTENDED("extended"),
        /** Somebody reports a later end, without an act. */
        REPORTED("reported"),
        /** An official act ends it before its time. */
        SHORTENED("shortened"),
        /** An official act confirms that it ended as its text says. */
        LAPSED("lapsed");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Whether the end fits what is stored.
     *
     * @param legalEnd the last suspended day by the act
     * @return false where an extension or report is not later, or a shortening not earlier
     */
    public boolean fits(String legalEnd) {
        LocalDate stored = day(legalEnd);
        LocalDate typed = day(end);
        if (stored == null || kind == Kind.LAPSED) {
            return true;
        }
        return typed != null
                && (kind == Kind.SHORTENED ? typed.isBefore(stored) : typed.isAfter(stored));
    }

    /** The cells of a suspension with this news. */
    Map<String, String> into(Map<String, String> cells) {
        Map<String, String> changed = new HashMap<>(cells);
        switch (kind) {
            case EXTENDED -> {
                changed.put("act", named(cells, "extended by "));
                changed.put("announced", announced);
                changed.put("legal_end", end);
                settleReport(changed);
            }
            case SHORTENED -> {
                changed.put("legal_end", end);
                changed.put("closing_act", act + ", announced " + announced);
                settleReport(changed);
            }
            case LAPSED -> {
                changed.put("closing_act", act + ", announced " + announced);
                settleReport(changed);
            }
            case REPORTED -> {
                changed.put("reported_end", end);
                changed.put("reported_on", announced);
                changed.put("reported_by", act);
            }
        }
        if (!url.isEmpty()) {
            changed.put("url", url);
        }
        changed.put("sources", Citations.with(cells.getOrDefault("sources", ""), sources));
        changed.put("grade", grade);
        return changed;
    }

    private String named(Map<String, String> cells, String how) {
        return cells.getOrDefault("act", "") + ", " + how + act;
    }

    /** An official act settles what was only reported. */
    private static void settleReport(Map<String, String> cells) {
        cells.remove("reported_end");
        cells.remove("reported_on");
        cells.remove("reported_by");
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
