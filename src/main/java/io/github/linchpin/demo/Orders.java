package io.github.linchpin.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The orders of one item by one company in one month, and the credit notes that follow them. */
final class Orders {
    /** How often an order has one, two or three lines. */
    private static final List<Integer> LINES = List.of(1, 1, 1, 1, 1, 1, 2, 2, 2, 3);

    private static final double CREDITED = 0.0105;

    /** Six digits, as a price list has them. */
    private static final MathContext PRICE = new MathContext(6, RoundingMode.HALF_EVEN);

    private final long seed;
    private final DemoCatalogue catalogue;
    private final MarketPrice prices;
    private final TermsDraw terms;

    Orders(long seed, DemoCatalogue catalogue) {
        this.seed = seed;
        this.catalogue = catalogue;
        prices = new MarketPrice(seed, catalogue);
        terms = new TermsDraw(catalogue);
    }

    /** All lines; a credit note may lie in a later month. */
    List<DemoLine> of(Company company, DemoItem item, YearMonth month) {
        BigDecimal demand = item.demandOf(company.unit());
        if (demand.signum() == 0) {
            return List.of();
        }
        Draw draw = Draw.of(seed, company.unit().key(), item.code(), month.toString());
        double pace = item.orders() * company.pace();
        double usual = demand.doubleValue() / pace * season(month);
        // 2.3 orders a month are two, and three in every third month
        int orders = (int) (pace + draw.fraction());
        List<DemoLine> lines = new ArrayList<>();
        for (int order = 1; order <= orders; order++) {
            String number = number(item, month, order);
            for (DemoLine line : order(draw, number, company, item, month, usual)) {
                lines.add(line);
                credit(draw, number, line).ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** Made from what the order is about, so that other orders cannot shift it. */
    private static String number(DemoItem item, YearMonth month, int order) {
        return String.format(
                Locale.ROOT,
                "%02d%02d-%s-%d",
                month.getYear() % 100,
                month.getMonthValue(),
                item.code().replace("-", ""),
                order);
    }

    private List<DemoLine> order(
            Draw draw,
            String number,
            Company company,
            DemoItem item,
            YearMonth month,
            double usual) {
        DemoSource source = draw.pick(catalogue.sourcesOf(item), DemoSource::weight);
        Terms agreed = terms.terms(draw, company, item, source, month);
        LocalDate day = Workday.in(month, draw);
        double euro = prices.inEuro(item, source.supplier(), month) * draw.between(0.99, 1.01);
        BigDecimal price = new BigDecimal(euro * agreed.currency().perEuro(), PRICE);
        int count = draw.pick(LINES);
        List<DemoLine> lines = new ArrayList<>();
        for (int line = 1; line <= count; line++) {
            BigDecimal quantity = quantity(item, usual / count * draw.between(0.7, 1.3));
            lines.add(
                    new DemoLine(
                            "PO-" + number,
                            10 * line,
                            day,
                            item,
                            item.description(),
                            source.supplier(),
                            quantity,
                            amount(quantity.multiply(price), agreed),
                            agreed));
        }
        return lines;
    }

    /** A part of what was bought goes back, at the price that was paid. */
    private static Optional<DemoLine> credit(Draw draw, String number, DemoLine line) {
        if (!draw.chance(CREDITED)) {
            return Optional.empty();
        }
        double wanted = line.quantity().doubleValue() * draw.between(0.05, 0.6);
        BigDecimal returned = quantity(line.item(), wanted).min(line.quantity());
        BigDecimal paid =
                line.amount().multiply(returned).divide(line.quantity(), MathContext.DECIMAL64);
        LocalDate day = Workday.onOrAfter(line.boughtOn().plusDays(draw.whole(5, 40)));
        return Optional.of(
                new DemoLine(
                        "CR-" + number + "-" + line.line(),
                        10,
                        day,
                        line.item(),
                        "Credit note for " + line.reference() + ": " + line.description(),
                        line.supplier(),
                        returned.negate(),
                        amount(paid, line.terms()).negate(),
                        line.terms()));
    }

    /** At least the smallest quantity that can be ordered. */
    private static BigDecimal quantity(DemoItem item, double wanted) {
        int decimals = item.quantityDecimals();
        return new BigDecimal(wanted)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .max(BigDecimal.ONE.movePointLeft(decimals));
    }

    private static BigDecimal amount(BigDecimal exact, Terms terms) {
        return exact.setScale(terms.currency().decimals(), RoundingMode.HALF_EVEN);
    }

    /** Less is bought while the works stand still. */
    private static double season(YearMonth month) {
        return switch (month.getMonth()) {
            case AUGUST -> 0.80;
            case DECEMBER -> 0.84;
            default -> 1.04;
        };
    }
}
