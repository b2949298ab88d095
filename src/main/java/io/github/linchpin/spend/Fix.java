package io.github.linchpin.spend;

import io.github.linchpin.measure.Question;
import io.github.linchpin.shared.ControlClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that would move value to another class (own definition, docs/metrics.md, Exposure).
 *
 * @param goods item from a supplier that it is about
 * @param question to be answered; null for the other kinds
 * @param alternate who delivers the same item unrestricted; null for the other kinds
 * @param euros value that it may move
 */
public record Fix(
        Kind kind,
        Goods goods,
        @Nullable Question question,
        ItemExposure.@Nullable Seller alternate,
        BigDecimal euros) {
    private static final List<ControlClass> RESTRICTED =
            List.of(
                    ControlClass.PROHIBITED,
                    ControlClass.QUOTA,
                    ControlClass.LICENCE,
                    ControlClass.REVIEW);

    /** What to do. */
    public enum Kind {
        /** Move to a supplier who delivers the same item from where nothing restricts it. */
        ALTERNATE,
        /** Ask for a document: its origin is not known, and could be restricted. */
        DOCUMENT,
        /** Answer a question on which a class depends. */
        ANSWER
    }

    /** An item from a supplier. */
    public record Goods(ItemExposure.Item item, ItemExposure.Seller seller) {}

    private record Open(Kind kind, Goods goods, @Nullable Question question) {}

    /** What can be done about purchases, the most value first. */
    public static List<Fix> of(Collection<ItemExposure> items) {
        Map<Open, BigDecimal> open = new LinkedHashMap<>();
        for (ItemExposure one : items) {
            Goods goods = new Goods(one.item(), one.seller());
            BigDecimal could =
                    RESTRICTED.stream()
                            .map(restricted ->
                                    one.partition()
                                            .couldBe()
                                            .getOrDefault(restricted, BigDecimal.ZERO))
                            .max(Comparator.naturalOrder())
                            .orElse(BigDecimal.ZERO);
            open.merge(new Open(Kind.DOCUMENT, goods, null), could, BigDecimal::add);
            one.partition()
                    .byQuestion()
                    .forEach((question, euros) ->
                            open.merge(
                                    new Open(Kind.ANSWER, goods, question),
                                    euros,
                                    BigDecimal::add));
        }
        List<Fix> fixes = new ArrayList<>();
        open.forEach((what, euros) ->
                fixes.add(new Fix(what.kind(), what.goods(), what.question(), null, euros)));
        fixes.addAll(alternates(items));
        return fixes.stream()
                .filter(fix -> fix.euros().signum() > 0)
                .sorted(
                        Comparator.comparing(Fix::euros)
                                .reversed()
                                .thenComparing(Fix::kind)
                                .thenComparing(fix -> fix.goods().item().code())
                                .thenComparing(fix -> fix.goods().seller().code()))
                .toList();
    }

    /** Restricted value of items that somebody else delivers, all of it known and free. */
    private static List<Fix> alternates(Collection<ItemExposure> items) {
        Map<ItemExposure.Item, Map<ItemExposure.Seller, Supplied>> bought = new LinkedHashMap<>();
        for (ItemExposure one : items) {
            bought.computeIfAbsent(one.item(), item -> new LinkedHashMap<>())
                    .merge(one.seller(), Supplied.of(one.partition()), Supplied::and);
        }
        List<Fix> fixes = new ArrayList<>();
        bought.forEach((item, sellers) ->
                sellers.entrySet().stream()
                        .filter(seller -> seller.getValue().isFree())
                        .max(
                                Comparator.comparing(
                                                (Map.Entry<ItemExposure.Seller, Supplied> seller) ->
                                                        seller.getValue().value())
                                        .thenComparing(seller -> seller.getKey().code()))
                        .ifPresent(alternate ->
                                sellers.forEach((seller, supplied) ->
                                        fixes.add(
                                                new Fix(
                                                        Kind.ALTERNATE,
                                                        new Goods(item, seller),
                                                        null,
                                                        alternate.getKey(),
                                                        supplied.restricted())))));
        return fixes;
    }

    /** What a supplier delivered of an item. */
    private record Supplied(BigDecimal value, BigDecimal restricted, BigDecimal free) {
        static Supplied of(Partition partition) {
            return new Supplied(
                    partition.value(),
                    RESTRICTED.stream().map(partition::of).reduce(BigDecimal.ZERO, BigDecimal::add),
                    partition.of(ControlClass.FREE));
        }

        Supplied and(Supplied other) {
            return new Supplied(
                    value.add(other.value), restricted.add(other.restricted), free.add(other.free));
        }

        boolean isFree() {
            return value.signum() > 0 && free.compareTo(value) == 0;
        }
    }
}
