package io.github.linchpin.content;

import static io.github.linchpin.db.jooq.Tables.ITEM;
import static io.github.linchpin.db.jooq.Tables.ITEM_CONTENT;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.db.jooq.tables.records.ItemContentRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes what items contain, in the name of the current actor. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ContentRepository {
    private final DSLContext dsl;
    private final Clock clock;

    ContentRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** Ids of the items of a unit that have these codes, by code. */
    Map<String, Integer> items(int unit, Collection<String> codes) {
        return dsl.select(ITEM.CODE, ITEM.ID)
                .from(ITEM)
                .where(ITEM.BUSINESS_UNIT_ID.eq(unit), ITEM.CODE.in(codes))
                .fetchMap(ITEM.CODE, ITEM.ID);
    }

    /** Contents by id of the item; an item that is not there is left out. */
    Map<Integer, ItemContents> contents(int unit, Collection<Integer> items) {
        Map<Integer, List<ContentTerms>> terms =
                dsl.selectFrom(ITEM_CONTENT)
                        .where(ITEM_CONTENT.BUSINESS_UNIT_ID.eq(unit))
                        .and(ITEM_CONTENT.ITEM_ID.in(items))
                        .orderBy(
                                ITEM_CONTENT.ITEM_ID,
                                ITEM_CONTENT.INPUT,
                                ITEM_CONTENT.STAGE,
                                ITEM_CONTENT.VALID_FROM,
                                ITEM_CONTENT.ID)
                        .fetchGroups(ITEM_CONTENT.ITEM_ID, ContentRepository::terms);
        Map<Integer, ItemContents> found = new HashMap<>();
        dsl.select(ITEM.ID, ITEM.WITHOUT_INPUTS)
                .from(ITEM)
                .where(ITEM.BUSINESS_UNIT_ID.eq(unit), ITEM.ID.in(items))
                .forEach(row ->
                        found.put(
                                row.value1(),
                                new ItemContents(
                                        terms.getOrDefault(row.value1(), List.of()),
                                        row.value2())));
        return found;
    }

    /** Replaces all that is said of some items. */
    void replace(int unit, Map<Integer, ItemContents> items) {
        dsl.deleteFrom(ITEM_CONTENT)
                .where(ITEM_CONTENT.BUSINESS_UNIT_ID.eq(unit))
                .and(ITEM_CONTENT.ITEM_ID.in(items.keySet()))
                .execute();
        dsl.batchInsert(
                        new LinkedHashMap<>(items)
                                .entrySet().stream()
                                        .flatMap(item ->
                                                item.getValue().terms().stream()
                                                        .map(terms ->
                                                                row(unit, item.getKey(), terms)))
                                        .toList())
                .execute();
        mark(unit, items, true);
        mark(unit, items, false);
    }

    private void mark(int unit, Map<Integer, ItemContents> items, boolean without) {
        dsl.update(ITEM)
                .set(ITEM.WITHOUT_INPUTS, without)
                .where(ITEM.BUSINESS_UNIT_ID.eq(unit))
                .and(
                        ITEM.ID.in(
                                items.entrySet().stream()
                                        .filter(item -> item.getValue().without() == without)
                                        .map(Map.Entry::getKey)
                                        .toList()))
                .execute();
    }

    private ItemContentRecord row(int unit, int item, ContentTerms terms) {
        ItemContentRecord row = new ItemContentRecord();
        row.setBusinessUnitId(unit);
        row.setItemId(item);
        row.setInput(terms.input());
        row.setStage(terms.stage());
        row.setFormKey(terms.form());
        row.setSpec(terms.spec());
        row.setShareOfValue(terms.share());
        row.setKgPerUnit(terms.kilograms());
        row.setUnit(terms.kilograms() == null ? null : terms.unit());
        row.setValidFrom(terms.first().atDay(1));
        YearMonth last = terms.last();
        row.setValidUntil(last == null ? null : last.plusMonths(1).atDay(1));
        row.setRecordedBy(CurrentActor.get().name());
        row.setRecordedAt(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return row;
    }

    private static ContentTerms terms(ItemContentRecord row) {
        @Nullable LocalDate until = row.getValidUntil();
        return new ContentTerms(
                row.getInput(),
                row.getStage(),
                row.getFormKey(),
                row.getSpec(),
                row.getShareOfValue(),
                row.getKgPerUnit(),
                row.getUnit(),
                YearMonth.from(row.getValidFrom()),
                until == null ? null : YearMonth.from(until).minusMonths(1));
    }
}
