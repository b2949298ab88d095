package io.github.linchpin.suppliers;

import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.ITEM;
import static io.github.linchpin.db.jooq.Tables.LINE_ORIGIN;
import static io.github.linchpin.db.jooq.Tables.SCOPE;
import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_SUPPLIER_MONTH;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER_SITE;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.github.linchpin.shared.WholeMonths;
import io.github.linchpin.suppliers.SupplierDossier.Item;
import io.github.linchpin.suppliers.SupplierDossier.Origin;
import io.github.linchpin.suppliers.SupplierDossier.Site;
import io.github.linchpin.suppliers.SupplierDossier.Supplied;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** What is on file about a supplier that somebody was found to see. */
@Component
class SupplierQuery {
    private static final short NOTHING = 0;
    private static final Field<BigDecimal> EUROS = sum(SPEND_ITEM_MONTH.AMOUNT_EUR);

    private final DSLContext dsl;

    SupplierQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Site> sites(SupplierLine of) {
        return dsl.select(SUPPLIER_SITE.CODE, SUPPLIER_SITE.COUNTRY)
                .from(SUPPLIER_SITE)
                .where(SUPPLIER_SITE.BUSINESS_UNIT_ID.eq(of.unit()))
                .and(SUPPLIER_SITE.SUPPLIER_ID.eq(of.id()))
                .orderBy(SUPPLIER_SITE.CODE)
                .fetch(Records.mapping(Site::new));
    }

    Map<LocalDate, BigDecimal> months(SupplierLine of, WholeMonths period) {
        return dsl.select(SPEND_ITEM_MONTH.MONTH, EUROS)
                .from(SPEND_ITEM_MONTH)
                .where(spentWith(of))
                .and(SPEND_ITEM_MONTH.MONTH.between(period.first(), period.last()))
                .groupBy(SPEND_ITEM_MONTH.MONTH)
                .fetchMap(SPEND_ITEM_MONTH.MONTH, EUROS);
    }

    List<Item> items(SupplierLine of) {
        return dsl.select(ITEM.CODE, ITEM.DESCRIPTION, EUROS)
                .from(SPEND_ITEM_MONTH)
                .join(ITEM)
                .on(
                        ITEM.BUSINESS_UNIT_ID.eq(SPEND_ITEM_MONTH.BUSINESS_UNIT_ID),
                        ITEM.ID.eq(SPEND_ITEM_MONTH.ITEM_ID))
                .where(spentWith(of))
                .groupBy(ITEM.CODE, ITEM.DESCRIPTION)
                .orderBy(EUROS.desc(), ITEM.CODE)
                .fetch(Records.mapping(Item::new));
    }

    List<Origin> origins(SupplierLine of) {
        return dsl.select(SPEND_ITEM_MONTH.ORIGIN, EUROS)
                .from(SPEND_ITEM_MONTH)
                .where(spentWith(of))
                .groupBy(SPEND_ITEM_MONTH.ORIGIN)
                .orderBy(EUROS.desc(), SPEND_ITEM_MONTH.ORIGIN)
                .fetch(Records.mapping(Origin::new));
    }

    List<Supplied> inputs(SupplierLine of) {
        Field<BigDecimal> known =
                sum(
                        when(LINE_ORIGIN.LAST_RUNG.gt(NOTHING), SPEND_SUPPLIER_MONTH.AMOUNT_EUR)
                                .otherwise(BigDecimal.ZERO));
        Field<BigDecimal> undeclared =
                sum(
                        when(LINE_ORIGIN.LAST_RUNG.gt(NOTHING), BigDecimal.ZERO)
                                .otherwise(SPEND_SUPPLIER_MONTH.AMOUNT_EUR));
        return dsl.select(INPUT.SLUG, INPUT.NAME, SCOPE.STAGE, known, undeclared)
                .from(SPEND_SUPPLIER_MONTH)
                .join(SCOPE)
                .on(SCOPE.ID.eq(SPEND_SUPPLIER_MONTH.SCOPE_ID))
                .join(LINE_ORIGIN)
                .on(LINE_ORIGIN.ID.eq(SPEND_SUPPLIER_MONTH.ORIGIN_ID))
                .join(INPUT)
                .on(INPUT.SLUG.eq(SCOPE.INPUT))
                .where(SPEND_SUPPLIER_MONTH.BUSINESS_UNIT_ID.eq(of.unit()))
                .and(SPEND_SUPPLIER_MONTH.SUPPLIER_ID.eq(of.id()))
                .groupBy(INPUT.SLUG, INPUT.NAME, SCOPE.STAGE)
                .orderBy(known.plus(undeclared).desc(), INPUT.NAME)
                .fetch(Records.mapping(Supplied::new));
    }

    private static Condition spentWith(SupplierLine of) {
        return SPEND_ITEM_MONTH
                .BUSINESS_UNIT_ID
                .eq(of.unit())
                .and(SPEND_ITEM_MONTH.SUPPLIER_ID.eq(of.id()));
    }
}
