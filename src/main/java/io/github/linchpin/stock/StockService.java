package io.github.linchpin.stock;

import static io.github.linchpin.db.jooq.Tables.STOCK_COUNT;

import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.db.News;
import io.github.linchpin.input.InputFiles;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.stock.StockRefusal.Fault;
import io.github.linchpin.stock.StockRefusal.Why;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units have counted. A count is kept for good; one that was wrong is withdrawn. */
@Service
@RolesAllowed(Permission.LOAD_LEDGER)
public class StockService {
    private final StockRepository repository;
    private final InputFiles inputs;
    private final UnitService units;
    private final News news;
    private final AuditTrail trail;
    private final Clock clock;

    StockService(
            StockRepository repository,
            InputFiles inputs,
            UnitService units,
            News news,
            AuditTrail trail,
            Clock clock) {
        this.repository = repository;
        this.inputs = inputs;
        this.units = units;
        this.news = news;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * All that was ever counted of an input at a stage, the newest first.
     *
     * @throws StockRefusal where the unit is not seen
     */
    @RolesAllowed(Permission.LEDGER)
    @Transactional(readOnly = true)
    public List<RecordedCount> counts(int unit, String input, Stage stage) {
        requireUnit(unit);
        return repository.where(
                STOCK_COUNT
                        .BUSINESS_UNIT_ID
                        .eq(unit)
                        .and(STOCK_COUNT.INPUT.eq(input))
                        .and(STOCK_COUNT.STAGE.eq(stage)));
    }

    /**
     * Records a count.
     *
     * @return its id
     * @throws StockRefusal with all that is wrong
     */
    @Transactional
    public int record(int unit, StockCount count) {
        requireUnit(unit);
        List<Fault> faults = StockCheck.faults(count, today(), inputs.slugs());
        if (!faults.isEmpty()) {
            throw new StockRefusal(faults);
        }
        int id = repository.add(unit, count);
        news.tell(News.Topic.PURCHASES);
        trail.record(
                AuditEvent.created("stock-count", unit + "/" + id, name(count), values(count)));
        return id;
    }

    /**
     * Records what a table says, all of it or nothing.
     *
     * @return how many counts
     * @throws StockRefusal where the unit is not seen; what is wrong in rows is told by the file
     */
    @Transactional
    public int load(int unit, StockFile file) {
        requireUnit(unit);
        Set<String> slugs = inputs.slugs();
        if (!file.check(count -> StockCheck.faults(count, today(), slugs))) {
            return 0;
        }
        file.counts().forEach(count -> record(unit, count));
        return file.counts().size();
    }

    /**
     * What was counted does not count any more; it stays on file.
     *
     * @throws StockRefusal where there is no such count, it was withdrawn before, or nobody says
     *     why
     */
    @Transactional
    public void withdraw(int unit, int id, String reason) {
        requireUnit(unit);
        RecordedCount found =
                repository.find(unit, id).orElseThrow(() -> new StockRefusal(Why.ABSENT));
        if (reason.isBlank()) {
            throw new StockRefusal(Why.REASON_MISSING);
        }
        if (reason.length() > StockCheck.LONGEST_TEXT) {
            throw new StockRefusal(Why.TOO_LONG);
        }
        if (!repository.withdraw(unit, id, reason.strip())) {
            throw new StockRefusal(Why.WITHDRAWN);
        }
        news.tell(News.Topic.PURCHASES);
        trail.record(
                AuditEvent.of(
                                "stock-count.withdrawn",
                                "stock-count",
                                unit + "/" + id,
                                name(found.count()))
                        .because(reason.strip()));
    }

    private static String name(StockCount count) {
        return "%s, %s, %s".formatted(count.input(), count.stage().code(), count.countedOn());
    }

    private static Map<String, @Nullable Object> values(StockCount count) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        values.put("countedOn", count.countedOn());
        values.put("quantity", count.quantity());
        values.put("unit", count.quantityUnit());
        values.put("dailyNeed", count.dailyNeed());
        values.put("requalificationDays", count.requalificationDays());
        values.put("note", count.note());
        values.put(
                "arrivals",
                count.arrivals().stream()
                        .map(one ->
                                "%s: %s %s"
                                        .formatted(
                                                one.day(),
                                                one.quantity().toPlainString(),
                                                one.reference())
                                        .strip())
                        .toList());
        return values;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void requireUnit(int unit) {
        if (units.find(unit).isEmpty()) {
            throw new StockRefusal(Why.ABSENT);
        }
    }
}
