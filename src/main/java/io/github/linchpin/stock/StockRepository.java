package io.github.linchpin.stock;

import static io.github.linchpin.db.jooq.Tables.STOCK_ARRIVAL;
import static io.github.linchpin.db.jooq.Tables.STOCK_COUNT;
import static org.jooq.impl.DSL.row;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.db.jooq.tables.records.StockCountRecord;
import io.github.linchpin.unit.UnitFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Row2;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes counts, in the name of the current actor. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StockRepository {
    private final DSLContext dsl;
    private final Clock clock;

    StockRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /**
     * The count that speaks on a day, of each unit of a scope, input and stage; one statement, one
     * more where there are any.
     */
    List<RecordedCount> newest(UnitScope scope, LocalDate on) {
        return recorded(
                dsl.select(STOCK_COUNT.fields())
                        .distinctOn(
                                STOCK_COUNT.BUSINESS_UNIT_ID, STOCK_COUNT.INPUT, STOCK_COUNT.STAGE)
                        .from(STOCK_COUNT)
                        .where(UnitFilter.within(STOCK_COUNT.BUSINESS_UNIT_ID, scope))
                        .and(STOCK_COUNT.WITHDRAWN_AT.isNull())
                        .and(STOCK_COUNT.COUNTED_ON.le(on))
                        .orderBy(
                                STOCK_COUNT.BUSINESS_UNIT_ID,
                                STOCK_COUNT.INPUT,
                                STOCK_COUNT.STAGE,
                                STOCK_COUNT.COUNTED_ON.desc(),
                                STOCK_COUNT.RECORDED_AT.desc(),
                                STOCK_COUNT.ID.desc())
                        .fetchInto(STOCK_COUNT));
    }

    /** All that a condition keeps, withdrawn or not; the one that speaks first. */
    List<RecordedCount> where(Condition condition) {
        return recorded(
                dsl.selectFrom(STOCK_COUNT)
                        .where(condition)
                        .orderBy(
                                STOCK_COUNT.COUNTED_ON.desc(),
                                STOCK_COUNT.RECORDED_AT.desc(),
                                STOCK_COUNT.ID.desc())
                        .fetch());
    }

    Optional<RecordedCount> find(int unit, int id) {
        return where(STOCK_COUNT.BUSINESS_UNIT_ID.eq(unit).and(STOCK_COUNT.ID.eq(id))).stream()
                .findAny();
    }

    int add(int unit, StockCount count) {
        StockCountRecord row = dsl.newRecord(STOCK_COUNT);
        row.setBusinessUnitId(unit);
        row.setInput(count.input());
        row.setStage(count.stage());
        row.setCountedOn(count.countedOn());
        row.setQuantity(count.quantity());
        row.setQuantityUnit(count.quantityUnit());
        row.setDailyNeed(count.dailyNeed());
        row.setRequalificationDays(count.requalificationDays());
        row.setNote(count.note());
        row.setRecordedBy(CurrentActor.get().name());
        row.setRecordedAt(now());
        row.store();
        for (Arrival arrival : count.arrivals()) {
            dsl.insertInto(STOCK_ARRIVAL)
                    .set(STOCK_ARRIVAL.BUSINESS_UNIT_ID, unit)
                    .set(STOCK_ARRIVAL.STOCK_COUNT_ID, row.getId())
                    .set(STOCK_ARRIVAL.ARRIVES_ON, arrival.day())
                    .set(STOCK_ARRIVAL.QUANTITY, arrival.quantity())
                    .set(STOCK_ARRIVAL.REFERENCE, arrival.reference())
                    .execute();
        }
        return row.getId();
    }

    /**
     * Has it count no more.
     *
     * @return whether it did until now
     */
    boolean withdraw(int unit, int id, String reason) {
        return dsl.update(STOCK_COUNT)
                        .set(STOCK_COUNT.WITHDRAWN_BY, CurrentActor.get().name())
                        .set(STOCK_COUNT.WITHDRAWN_AT, now())
                        .set(STOCK_COUNT.WITHDRAWN_BECAUSE, reason)
                        .where(
                                STOCK_COUNT.BUSINESS_UNIT_ID.eq(unit),
                                STOCK_COUNT.ID.eq(id),
                                STOCK_COUNT.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private List<RecordedCount> recorded(List<StockCountRecord> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Row2<Integer, Integer>, List<Arrival>> arrivals =
                dsl.selectFrom(STOCK_ARRIVAL)
                        .where(
                                row(STOCK_ARRIVAL.BUSINESS_UNIT_ID, STOCK_ARRIVAL.STOCK_COUNT_ID)
                                        .in(rows.stream().map(StockRepository::key).toList()))
                        .orderBy(STOCK_ARRIVAL.ARRIVES_ON, STOCK_ARRIVAL.ID)
                        .fetchGroups(
                                one -> row(one.getBusinessUnitId(), one.getStockCountId()),
                                one ->
                                        new Arrival(
                                                one.getArrivesOn(),
                                                one.getQuantity(),
                                                one.getReference()));
        return rows.stream()
                .map(one -> recorded(one, arrivals.getOrDefault(key(one), List.of())))
                .toList();
    }

    private static Row2<Integer, Integer> key(StockCountRecord one) {
        return row(one.getBusinessUnitId(), one.getId());
    }

    private static RecordedCount recorded(StockCountRecord row, List<Arrival> arrivals) {
        return new RecordedCount(
                row.getBusinessUnitId(),
                row.getId(),
                new StockCount(
                        row.getInput(),
                        row.getStage(),
                        row.getCountedOn(),
                        row.getQuantity(),
                        row.getQuantityUnit(),
                        row.getDailyNeed(),
                        row.getRequalificationDays(),
                        row.getNote(),
                        arrivals),
                new RecordedCount.Act(row.getRecordedBy(), row.getRecordedAt().toInstant()),
                row.getWithdrawnAt() == null
                        ? null
                        : new RecordedCount.Withdrawal(
                                new RecordedCount.Act(
                                        row.getWithdrawnBy(), row.getWithdrawnAt().toInstant()),
                                row.getWithdrawnBecause()));
    }
}
