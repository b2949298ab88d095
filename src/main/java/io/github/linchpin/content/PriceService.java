package io.github.linchpin.content;

import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.INPUT_PRICE;
import static io.github.linchpin.db.jooq.Tables.ITEM_CONTENT;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.content.ContentRefusal.Why;
import io.github.linchpin.unit.UnitLock;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prices of inputs, by which contents that are known in kilograms are valued. They are the same for
 * all units; what was spent follows in the same transaction.
 */
@Service
@RolesAllowed(Permission.EDIT)
public class PriceService {
    private final DSLContext dsl;
    private final ContentRollups rollups;
    private final UnitLock lock;
    private final AuditTrail trail;

    PriceService(DSLContext dsl, ContentRollups rollups, UnitLock lock, AuditTrail trail) {
        this.dsl = dsl;
        this.rollups = rollups;
        this.lock = lock;
        this.trail = trail;
    }

    /** All prices by input, stage, form and month. */
    @RolesAllowed(Permission.LEDGER)
    @Transactional(readOnly = true)
    public List<InputPrice> all() {
        return dsl.selectFrom(INPUT_PRICE)
                .orderBy(
                        INPUT_PRICE.INPUT,
                        INPUT_PRICE.STAGE,
                        INPUT_PRICE.FORM_KEY,
                        INPUT_PRICE.MONTH)
                .fetch(price ->
                        new InputPrice(
                                price.getInput(),
                                price.getStage(),
                                price.getFormKey(),
                                YearMonth.from(price.getMonth()),
                                price.getEurPerKg(),
                                price.getSource()));
    }

    /**
     * Adds prices and replaces those of the same months; others stay. All of them are taken or
     * none.
     *
     * @return how many
     * @throws ContentRefusal with the problems by row where something cannot be taken
     */
    @Transactional
    public int load(PriceFile file) {
        List<ContentProblem> problems =
                file.problems(dsl.select(INPUT.SLUG).from(INPUT).fetchSet(INPUT.SLUG));
        if (!problems.isEmpty()) {
            throw new ContentRefusal(Why.NOT_USABLE, problems);
        }
        List<InputPrice> prices = file.prices();
        concerned(prices).forEach(lock::hold);
        Condition counting = counting(prices);
        rollups.around(counting, () -> prices.forEach(this::put));
        trail.record(
                AuditEvent.of("prices.loaded", "input-price", file.name(), file.name())
                        .after(Map.of("prices", prices.size())));
        return prices.size();
    }

    private void put(InputPrice price) {
        dsl.insertInto(INPUT_PRICE)
                .set(INPUT_PRICE.INPUT, price.input())
                .set(INPUT_PRICE.STAGE, price.stage())
                .set(INPUT_PRICE.FORM_KEY, price.form())
                .set(INPUT_PRICE.MONTH, price.month().atDay(1))
                .set(INPUT_PRICE.EUR_PER_KG, price.euros())
                .set(INPUT_PRICE.SOURCE, price.source())
                .onDuplicateKeyUpdate()
                .set(INPUT_PRICE.EUR_PER_KG, price.euros())
                .set(INPUT_PRICE.SOURCE, price.source())
                .execute();
    }

    /** Units that have valued something by these prices, always in the same order. */
    private List<Integer> concerned(List<InputPrice> prices) {
        return dsl.selectDistinct(ITEM_CONTENT.BUSINESS_UNIT_ID)
                .from(ITEM_CONTENT)
                .where(byWeight(prices))
                .orderBy(ITEM_CONTENT.BUSINESS_UNIT_ID)
                .fetch(ITEM_CONTENT.BUSINESS_UNIT_ID);
    }

    private static Condition byWeight(List<InputPrice> prices) {
        Set<String> inputs = prices.stream().map(InputPrice::input).collect(Collectors.toSet());
        return ITEM_CONTENT.KG_PER_UNIT.isNotNull().and(ITEM_CONTENT.INPUT.in(inputs));
    }

    private static Condition counting(List<InputPrice> prices) {
        Set<LocalDate> months =
                prices.stream().map(price -> price.month().atDay(1)).collect(Collectors.toSet());
        return SPEND_ITEM_MONTH
                .MONTH
                .in(months)
                .and(
                        row(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID, SPEND_ITEM_MONTH.ITEM_ID)
                                .in(
                                        select(ITEM_CONTENT.BUSINESS_UNIT_ID, ITEM_CONTENT.ITEM_ID)
                                                .from(ITEM_CONTENT)
                                                .where(byWeight(prices))));
    }
}
