package io.github.linchpin.evidence;

import static io.github.linchpin.db.jooq.Tables.ORIGIN_EVIDENCE;
import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;

import io.github.linchpin.origin.Evidence;
import io.github.linchpin.shared.OriginKind;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Of which lines, sums and other evidence a piece of evidence speaks. */
final class EvidenceSubjects {
    private EvidenceSubjects() {}

    static Condition lines(int unit, Evidence.OfLine line) {
        return lines(unit, new Evidence.OfLot(line.document()))
                .and(PURCHASE_LINE.DOCUMENT_LINE.eq(line.line()));
    }

    static Condition lines(int unit, Evidence.OfLot lot) {
        return PURCHASE_LINE
                .BUSINESS_UNIT_ID
                .eq(unit)
                .and(PURCHASE_LINE.DOCUMENT_NO.eq(lot.document()));
    }

    static Condition sums(int unit, Evidence.OfItem item) {
        return SPEND_ITEM_MONTH
                .BUSINESS_UNIT_ID
                .eq(unit)
                .and(SPEND_ITEM_MONTH.ITEM_ID.eq(item.item()))
                .and(SPEND_ITEM_MONTH.SUPPLIER_ID.eq(item.supplier()));
    }

    static Condition sums(int unit, Evidence.OfSite site) {
        return SPEND_ITEM_MONTH
                .BUSINESS_UNIT_ID
                .eq(unit)
                .and(SPEND_ITEM_MONTH.SUPPLIER_ID.eq(site.supplier()))
                .and(SPEND_ITEM_MONTH.SITE_ID.eq(site.site()));
    }

    /** Evidence that counts and says the same origin of the same thing in one of its months. */
    static Condition same(int unit, Evidence.About about, OriginKind kind) {
        Condition same =
                ORIGIN_EVIDENCE
                        .BUSINESS_UNIT_ID
                        .eq(unit)
                        .and(ORIGIN_EVIDENCE.SUBJECT.eq(about.subject().code()))
                        .and(ORIGIN_EVIDENCE.ORIGIN_KIND.eq(kind))
                        .and(ORIGIN_EVIDENCE.WITHDRAWN_AT.isNull());
        return switch (about) {
            case Evidence.OfLine line ->
                    same.and(ORIGIN_EVIDENCE.DOCUMENT_NO.eq(line.document()))
                            .and(ORIGIN_EVIDENCE.DOCUMENT_LINE.eq(line.line()));
            case Evidence.OfLot lot -> same.and(ORIGIN_EVIDENCE.DOCUMENT_NO.eq(lot.document()));
            case Evidence.OfItem item ->
                    same.and(ORIGIN_EVIDENCE.ITEM_ID.eq(item.item()))
                            .and(ORIGIN_EVIDENCE.SUPPLIER_ID.eq(item.supplier()))
                            .and(overlaps(item.months()));
            case Evidence.OfSite site ->
                    same.and(ORIGIN_EVIDENCE.SUPPLIER_ID.eq(site.supplier()))
                            .and(ORIGIN_EVIDENCE.SITE_ID.eq(site.site()))
                            .and(ORIGIN_EVIDENCE.STAGE.eq(site.stage()))
                            .and(overlaps(site.months()));
        };
    }

    private static Condition overlaps(Evidence.Months months) {
        @Nullable YearMonth last = months.last();
        LocalDate first = months.first().atDay(1);
        Condition begins =
                ORIGIN_EVIDENCE.VALID_UNTIL.isNull().or(ORIGIN_EVIDENCE.VALID_UNTIL.gt(first));
        return last == null ? begins : begins.and(ORIGIN_EVIDENCE.VALID_FROM.le(last.atDay(1)));
    }
}
