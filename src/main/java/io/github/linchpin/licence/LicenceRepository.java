package io.github.linchpin.licence;

import static io.github.linchpin.db.jooq.Tables.BUSINESS_UNIT;
import static io.github.linchpin.db.jooq.Tables.EXPORT_LICENCE;
import static io.github.linchpin.db.jooq.Tables.ITEM;
import static io.github.linchpin.db.jooq.Tables.MEASURE;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.db.jooq.tables.records.ExportLicenceRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes licences, in the name of the current actor. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LicenceRepository {
    private final DSLContext dsl;
    private final Clock clock;

    LicenceRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** By supplier, item and first day. */
    List<ExportLicence> where(Condition condition) {
        return dsl.select(EXPORT_LICENCE.fields())
                .select(BUSINESS_UNIT.NAME, SUPPLIER.CODE, SUPPLIER.NAME)
                .select(ITEM.CODE, ITEM.DESCRIPTION)
                .from(EXPORT_LICENCE)
                .join(BUSINESS_UNIT)
                .on(BUSINESS_UNIT.ID.eq(EXPORT_LICENCE.BUSINESS_UNIT_ID))
                .join(SUPPLIER)
                .on(
                        SUPPLIER.BUSINESS_UNIT_ID.eq(EXPORT_LICENCE.BUSINESS_UNIT_ID),
                        SUPPLIER.ID.eq(EXPORT_LICENCE.SUPPLIER_ID))
                .leftJoin(ITEM)
                .on(
                        ITEM.BUSINESS_UNIT_ID.eq(EXPORT_LICENCE.BUSINESS_UNIT_ID),
                        ITEM.ID.eq(EXPORT_LICENCE.ITEM_ID))
                .where(condition)
                .orderBy(
                        SUPPLIER.NAME,
                        ITEM.CODE.asc().nullsFirst(),
                        coalesce(EXPORT_LICENCE.VALID_FROM, EXPORT_LICENCE.APPLIED_ON),
                        EXPORT_LICENCE.BUSINESS_UNIT_ID,
                        EXPORT_LICENCE.ID)
                .fetch(LicenceRepository::licence);
    }

    /** Whether the unit has the supplier, and the item where one is named. */
    boolean exists(int unit, LicenceTerms.Goods goods) {
        return dsl.fetchExists(
                        SUPPLIER,
                        SUPPLIER.BUSINESS_UNIT_ID.eq(unit),
                        SUPPLIER.ID.eq(goods.supplier()))
                && (goods.item() == null
                        || dsl.fetchExists(
                                ITEM, ITEM.BUSINESS_UNIT_ID.eq(unit), ITEM.ID.eq(goods.item())));
    }

    boolean isMeasure(String id) {
        return dsl.fetchExists(MEASURE, MEASURE.ID.eq(id));
    }

    /** Suppliers of a unit whose code or name contains a text. */
    List<Choice> suppliers(int unit, String text, int most) {
        return dsl.select(SUPPLIER.ID, SUPPLIER.CODE, SUPPLIER.NAME)
                .from(SUPPLIER)
                .where(SUPPLIER.BUSINESS_UNIT_ID.eq(unit))
                .and(
                        SUPPLIER.CODE
                                .containsIgnoreCase(text)
                                .or(SUPPLIER.NAME.containsIgnoreCase(text)))
                .orderBy(SUPPLIER.NAME, SUPPLIER.CODE)
                .limit(most)
                .fetch(mapping(Choice::new));
    }

    /** Items that a supplier has delivered whose code or description contains a text. */
    List<Choice> items(int unit, int supplier, String text, int most) {
        return dsl.select(ITEM.ID, ITEM.CODE, ITEM.DESCRIPTION)
                .from(ITEM)
                .where(ITEM.BUSINESS_UNIT_ID.eq(unit))
                .and(
                        ITEM.CODE
                                .containsIgnoreCase(text)
                                .or(ITEM.DESCRIPTION.containsIgnoreCase(text)))
                .andExists(
                        selectOne()
                                .from(SPEND_ITEM_MONTH)
                                .where(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID.eq(unit))
                                .and(SPEND_ITEM_MONTH.ITEM_ID.eq(ITEM.ID))
                                .and(SPEND_ITEM_MONTH.SUPPLIER_ID.eq(supplier)))
                .orderBy(ITEM.CODE)
                .limit(most)
                .fetch(mapping(Choice::new));
    }

    /**
     * Adds a record.
     *
     * @param replaces id of the record in whose place it stands
     */
    int add(int unit, LicenceTerms terms, @Nullable Integer replaces) {
        ExportLicenceRecord row = dsl.newRecord(EXPORT_LICENCE);
        row.setBusinessUnitId(unit);
        row.setSupplierId(terms.goods().supplier());
        row.setItemId(terms.goods().item());
        row.setDestination(terms.goods().destination());
        row.setMeasure(terms.goods().measure());
        row.setLicenceType(terms.type());
        row.setNumber(terms.number());
        row.setCertificate(terms.certificate());
        LicenceTerms.@Nullable Amount amount = terms.amount();
        row.setQuantity(amount == null ? null : amount.quantity());
        row.setQuantityUnit(amount == null ? null : amount.unit());
        row.setAppliedOn(terms.dates().applied());
        row.setRefusedOn(terms.dates().refused());
        row.setValidFrom(terms.dates().first());
        row.setValidTo(terms.dates().last());
        row.setNote(terms.note());
        row.setReplaces(replaces);
        row.setRecordedBy(CurrentActor.get().name());
        row.setRecordedAt(now());
        row.store();
        return row.getId();
    }

    void withdraw(int unit, int id, String reason) {
        dsl.update(EXPORT_LICENCE)
                .set(EXPORT_LICENCE.WITHDRAWN_BY, CurrentActor.get().name())
                .set(EXPORT_LICENCE.WITHDRAWN_AT, now())
                .set(EXPORT_LICENCE.WITHDRAWN_WHY, reason)
                .where(EXPORT_LICENCE.BUSINESS_UNIT_ID.eq(unit), EXPORT_LICENCE.ID.eq(id))
                .execute();
    }

    /** Records that count and say the same of the same goods on one of the same days. */
    static Condition same(int unit, LicenceTerms terms) {
        LicenceTerms.Goods goods = terms.goods();
        LicenceDates dates = terms.dates();
        return EXPORT_LICENCE
                .BUSINESS_UNIT_ID
                .eq(unit)
                .and(EXPORT_LICENCE.WITHDRAWN_AT.isNull())
                .and(EXPORT_LICENCE.SUPPLIER_ID.eq(goods.supplier()))
                .and(coalesce(EXPORT_LICENCE.ITEM_ID, inline(0)).eq(orNone(goods.item())))
                .and(EXPORT_LICENCE.DESTINATION.eq(goods.destination()))
                .and(
                        coalesce(EXPORT_LICENCE.MEASURE, inline(""))
                                .eq(Objects.requireNonNullElse(goods.measure(), "")))
                .and(EXPORT_LICENCE.NUMBER.eq(terms.number()))
                .and(
                        dates.first() == null
                                ? EXPORT_LICENCE
                                        .VALID_FROM
                                        .isNull()
                                        .and(EXPORT_LICENCE.APPLIED_ON.eq(dates.applied()))
                                : EXPORT_LICENCE
                                        .VALID_TO
                                        .isNull()
                                        .or(EXPORT_LICENCE.VALID_TO.ge(dates.first()))
                                        .and(
                                                dates.last() == null
                                                        ? EXPORT_LICENCE.VALID_FROM.isNotNull()
                                                        : EXPORT_LICENCE.VALID_FROM.le(
                                                                dates.last())));
    }

    private static int orNone(@Nullable Integer item) {
        return item == null ? 0 : item;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static ExportLicence licence(Record record) {
        ExportLicenceRecord row = record.into(EXPORT_LICENCE);
        return new ExportLicence(
                row.getBusinessUnitId(),
                row.getId(),
                new ExportLicence.Names(
                        record.get(BUSINESS_UNIT.NAME),
                        record.get(SUPPLIER.CODE),
                        record.get(SUPPLIER.NAME),
                        Objects.requireNonNullElse(record.get(ITEM.CODE), ""),
                        Objects.requireNonNullElse(record.get(ITEM.DESCRIPTION), "")),
                terms(row),
                row.getReplaces(),
                new ExportLicence.Act(row.getRecordedBy(), row.getRecordedAt().toInstant()),
                row.getWithdrawnAt() == null
                        ? null
                        : new ExportLicence.Withdrawal(
                                row.getWithdrawnBy(),
                                row.getWithdrawnAt().toInstant(),
                                row.getWithdrawnWhy()));
    }

    private static LicenceTerms terms(ExportLicenceRecord row) {
        return new LicenceTerms(
                new LicenceTerms.Goods(
                        row.getSupplierId(),
                        row.getItemId(),
                        row.getDestination(),
                        row.getMeasure()),
                row.getLicenceType(),
                row.getNumber(),
                row.getCertificate(),
                row.getQuantity() == null
                        ? null
                        : new LicenceTerms.Amount(row.getQuantity(), row.getQuantityUnit()),
                new LicenceDates(
                        row.getAppliedOn(),
                        row.getRefusedOn(),
                        row.getValidFrom(),
                        row.getValidTo()),
                row.getNote());
    }
}
