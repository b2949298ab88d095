package io.github.linchpin.proof;

import io.github.linchpin.evidence.EvidenceRefusal;
import io.github.linchpin.evidence.FiledEvidence;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.origin.Evidence;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;

/** Evidence in words. */
public final class ProofWords {
    private ProofWords() {}

    /** Why it is not taken, and what stands in the way. */
    public static String of(EvidenceRefusal refusal) {
        String why = Texts.word("origin-evidence.refusal", refusal.why());
        return refusal.other() == null
                ? why
                : why
                        + " "
                        + Texts.text(
                                "origin-evidence.refusal.other",
                                refusal.other().evidence().reference(),
                                refusal.other().recording().by(),
                                Formats.moment(refusal.other().recording().at()));
    }

    /** "Line 1 of V-1", "Site W-1, refining". */
    static String about(FiledEvidence filed) {
        return switch (filed.recorded().evidence().about()) {
            case Evidence.OfLine line ->
                    Texts.text("origin-evidence.of-line", line.line(), line.document());
            case Evidence.OfLot lot -> Texts.text("origin-evidence.of-lot", lot.document());
            case Evidence.OfItem item ->
                    Texts.text(
                            "origin-evidence.of-item",
                            Objects.requireNonNullElse(filed.item(), ""));
            case Evidence.OfSite site ->
                    Texts.text(
                            "origin-evidence.of-site",
                            Objects.requireNonNullElse(filed.site(), ""),
                            Texts.word("stage", site.stage()).toLowerCase(Locale.ENGLISH));
        };
    }

    /** "from 2026-01", "2026-01 to 2026-06"; a line or a lot holds whatever its day. */
    static String months(Evidence.About about) {
        return switch (about) {
            case Evidence.OfLine line -> "";
            case Evidence.OfLot lot -> "";
            case Evidence.OfItem item -> months(item.months());
            case Evidence.OfSite site -> months(site.months());
        };
    }

    private static String months(Evidence.Months months) {
        YearMonth last = months.last();
        return last == null
                ? Texts.text("origin-evidence.since", months.first().toString())
                : Texts.text("origin-evidence.between", months.first().toString(), last.toString());
    }
}
