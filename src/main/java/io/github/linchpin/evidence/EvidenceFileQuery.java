package io.github.linchpin.evidence;

import static io.github.linchpin.db.jooq.Tables.ITEM;
import static io.github.linchpin.db.jooq.Tables.ORIGIN_EVIDENCE;
import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER_SITE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import io.github.linchpin.origin.Evidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is on file about origins, and of what more could be put there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EvidenceFileQuery {
    private static final Field<LocalDate> DAY = max(PURCHASE_LINE.BOUGHT_ON);
    private static final Field<BigDecimal> EUROS = sum(PURCHASE_LINE.AMOUNT_EUR);

    private final DSLContext dsl;
    private final EvidenceRepository repository;

    EvidenceFileQuery(DSLContext dsl, EvidenceRepository repository) {
        this.dsl = dsl;
        this.repository = repository;
    }

    /** Of an item from a supplier: itself, its lines and their lots, the supplier's sites. */
    static Condition about(int unit, int item, int supplier) {
        return ORIGIN_EVIDENCE
                .SUPPLIER_ID
                .eq(supplier)
                .and(ORIGIN_EVIDENCE.ITEM_ID.eq(item).or(ORIGIN_EVIDENCE.ITEM_ID.isNull()))
                .or(ofLines(unit, supplier, PURCHASE_LINE.ITEM_ID.eq(item)));
    }

    /** Of all that a supplier delivers. */
    static Condition about(int unit, int supplier) {
        return ORIGIN_EVIDENCE
                .SUPPLIER_ID
                .eq(supplier)
                .or(ofLines(unit, supplier, PURCHASE_LINE.ITEM_ID.isNotNull()));
    }

    private static Condition ofLines(int unit, int supplier, Condition lines) {
        return exists(
                selectOne()
                        .from(PURCHASE_LINE)
                        .where(bought(unit, supplier).and(lines))
                        .and(PURCHASE_LINE.DOCUMENT_NO.eq(ORIGIN_EVIDENCE.DOCUMENT_NO))
                        .and(
                                ORIGIN_EVIDENCE
                                        .DOCUMENT_LINE
                                        .isNull()
                                        .or(
                                                ORIGIN_EVIDENCE.DOCUMENT_LINE.eq(
                                                        PURCHASE_LINE.DOCUMENT_LINE))));
    }

    private static Condition bought(int unit, int supplier) {
        return PURCHASE_LINE
                .BUSINESS_UNIT_ID
                .eq(unit)
                .and(PURCHASE_LINE.SUPPLIER_ID.eq(supplier))
                .and(PURCHASE_LINE.ENDED_BY.isNull());
    }

    /** With names; what counts first, then the newest. */
    List<FiledEvidence> filed(int unit, Condition condition) {
        List<RecordedEvidence> found =
                repository.where(ORIGIN_EVIDENCE.BUSINESS_UNIT_ID.eq(unit).and(condition));
        Map<Integer, String> items =
                dsl.select(ITEM.ID, ITEM.CODE)
                        .from(ITEM)
                        .where(ITEM.BUSINESS_UNIT_ID.eq(unit))
                        .and(
                                ITEM.ID.in(
                                        found.stream()
                                                .map(one -> one.evidence().about())
                                                .filter(Evidence.OfItem.class::isInstance)
                                                .map(about -> ((Evidence.OfItem) about).item())
                                                .toList()))
                        .fetchMap(ITEM.ID, ITEM.CODE);
        Map<Integer, String> sites =
                dsl.select(SUPPLIER_SITE.ID, SUPPLIER_SITE.CODE)
                        .from(SUPPLIER_SITE)
                        .where(SUPPLIER_SITE.BUSINESS_UNIT_ID.eq(unit))
                        .and(
                                SUPPLIER_SITE.ID.in(
                                        found.stream()
                                                .map(one -> one.evidence().about())
                                                .filter(Evidence.OfSite.class::isInstance)
                                                .map(about -> ((Evidence.OfSite) about).site())
                                                .toList()))
                        .fetchMap(SUPPLIER_SITE.ID, SUPPLIER_SITE.CODE);
        return found.stream()
                .sorted((one, other) -> Boolean.compare(other.counts(), one.counts()))
                .map(one -> named(one, items, sites))
                .toList();
    }

    private static FiledEvidence named(
            RecordedEvidence one, Map<Integer, String> items, Map<Integer, String> sites) {
        return switch (one.evidence().about()) {
            case Evidence.OfItem item -> new FiledEvidence(one, items.get(item.item()), null);
            case Evidence.OfSite site -> new FiledEvidence(one, null, sites.get(site.site()));
            case Evidence.OfLine line -> new FiledEvidence(one, null, null);
            case Evidence.OfLot lot -> new FiledEvidence(one, null, null);
        };
    }

    /** Newest first. */
    List<BoughtLine> lines(int unit, int item, int supplier, String text, int limit) {
        return dsl.select(PURCHASE_LINE.DOCUMENT_NO, PURCHASE_LINE.DOCUMENT_LINE, DAY, EUROS)
                .from(PURCHASE_LINE)
                .where(bought(unit, supplier))
                .and(PURCHASE_LINE.ITEM_ID.eq(item))
                .and(PURCHASE_LINE.DOCUMENT_NO.containsIgnoreCase(text))
                .groupBy(PURCHASE_LINE.DOCUMENT_NO, PURCHASE_LINE.DOCUMENT_LINE)
                .orderBy(DAY.desc(), PURCHASE_LINE.DOCUMENT_NO, PURCHASE_LINE.DOCUMENT_LINE)
                .limit(limit)
                .fetch(Records.mapping(BoughtLine::new));
    }

    /** Newest first. */
    List<BoughtLot> lots(int unit, int item, int supplier, String text, int limit) {
        return dsl.select(PURCHASE_LINE.DOCUMENT_NO, DAY, count(), EUROS)
                .from(PURCHASE_LINE)
                .where(bought(unit, supplier))
                .and(PURCHASE_LINE.ITEM_ID.eq(item))
                .and(PURCHASE_LINE.DOCUMENT_NO.containsIgnoreCase(text))
                .groupBy(PURCHASE_LINE.DOCUMENT_NO)
                .orderBy(DAY.desc(), PURCHASE_LINE.DOCUMENT_NO)
                .limit(limit)
                .fetch(Records.mapping(BoughtLot::new));
    }

    /** By name. */
    List<SupplierSite> sites(int unit, int supplier) {
        return dsl.select(SUPPLIER_SITE.ID, SUPPLIER_SITE.CODE, SUPPLIER_SITE.COUNTRY)
                .from(SUPPLIER_SITE)
                .where(SUPPLIER_SITE.BUSINESS_UNIT_ID.eq(unit))
                .and(SUPPLIER_SITE.SUPPLIER_ID.eq(supplier))
                .orderBy(SUPPLIER_SITE.CODE)
                .fetch(Records.mapping(SupplierSite::new));
    }
}
