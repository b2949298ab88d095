package io.github.linchpin.demo;

import io.github.linchpin.shared.EndUse;
import java.time.YearMonth;
import java.util.Locale;

/** Draws the terms of an order: mostly the usual ones, sometimes others. */
final class TermsDraw {
    private static final double OWN_CURRENCY = 0.85;
    private static final double ELSEWHERE = 0.03;
    private static final double SHIPMENT_STATED = 0.5;
    private static final double BUYER_LISTED = 0.0005;
    private static final double LISTING_UNKNOWN = 0.005;

    private final DemoCatalogue catalogue;

    TermsDraw(DemoCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Terms terms(Draw draw, Company company, DemoItem item, DemoSource source, YearMonth month) {
        DemoSupplier supplier = source.supplier();
        DemoCurrency currency =
                draw.chance(OWN_CURRENCY)
                        ? catalogue.currency(company.unit().currency())
                        : catalogue.currencyOf(supplier);
        boolean declared = draw.chance(source.declared());
        return new Terms(
                currency,
                draw.chance(ELSEWHERE) ? draw.pick(company.otherDestinations()) : "",
                endUse(draw, company, item),
                declared ? source.origin() : "",
                declared ? declaration(source, month) : "",
                draw.chance(SHIPMENT_STATED) ? supplier.siteCountry() : "",
                buyerListed(draw.fraction()));
    }

    private static EndUse endUse(Draw draw, Company company, DemoItem item) {
        double military = item.maybeMilitary() ? company.militaryUse() : 0;
        double drawn = draw.fraction();
        if (drawn < military) {
            return EndUse.MILITARY;
        }
        return drawn < military + company.unknownUse() ? EndUse.UNKNOWN : EndUse.CIVIL;
    }

    private static String buyerListed(double drawn) {
        if (drawn < BUYER_LISTED) {
            return "yes";
        }
        return drawn < BUYER_LISTED + LISTING_UNKNOWN ? "unknown" : "no";
    }

    /** A supplier declares an item once a year, for all units. */
    private static String declaration(DemoSource source, YearMonth month) {
        int subject = (source.supplier().code() + source.item()).hashCode();
        return String.format(
                Locale.ROOT, "LTD-%d-%04d", month.getYear(), Math.floorMod(subject, 10_000));
    }
}
