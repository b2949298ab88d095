package io.github.linchpin.spend;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shared.WholeMonths;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one's own units bought of that which a page is about. Empty where they bought nothing at all
 * that holds an input. One statement tells that, three the rest.
 */
@Service
@RolesAllowed(Permission.LEDGER)
public class PurchasedService {
    private final SpendQuery query;
    private final Worlds worlds;
    private final Clock clock;

    PurchasedService(SpendQuery query, Worlds worlds, Clock clock) {
        this.query = query;
        this.worlds = worlds;
        this.clock = clock;
    }

    /** Everything that was bought in the twelve months. */
    private record Basket(
            UnitPurchases bought,
            WholeMonths period,
            World world,
            Viewpoint viewpoint,
            CivilDay on) {
        ExposureSum sum(SpendFilter filter) {
            return new ExposureSum(world, viewpoint.reading(), on, filter);
        }

        PurchaseExposure exposure(SpendFilter filter) {
            return sum(filter).of(bought, period);
        }

        Purchased purchased(SpendFilter filter) {
            return new Purchased(exposure(filter), bought.units());
        }
    }

    /** What a filter of an input or a supplier keeps. */
    @Transactional(readOnly = true)
    public Optional<Purchased> of(Viewpoint viewpoint, SpendFilter filter) {
        UnitPurchases all = bought(viewpoint, filter);
        if (all.inputs().isEmpty()) {
            return Optional.empty();
        }
        UnitPurchases kept = all.keep(one -> filter.keeps(one.scope()));
        return Optional.of(
                kept.inputs().isEmpty()
                        ? Purchased.nothing(day(viewpoint), period(viewpoint))
                        : basket(viewpoint, kept).purchased(filter));
    }

    /**
     * What a measure does to them.
     *
     * @param measure its id
     */
    @Transactional(readOnly = true)
    public Optional<MeasurePurchases> under(Viewpoint viewpoint, String measure) {
        SpendFilter filter = new SpendFilter(null, "", null, null, null, "", measure);
        return anything(viewpoint, filter)
                .map(basket -> {
                    Purchased today = basket.purchased(filter);
                    return new MeasurePurchases(
                            today,
                            next(today.exposure().moves(), measure),
                            latent(basket, measure));
                });
    }

    /**
     * What comes from a country.
     *
     * @param country its code
     */
    @Transactional(readOnly = true)
    public Optional<CountryPurchases> from(Viewpoint viewpoint, String country) {
        SpendFilter filter = new SpendFilter(null, "", null, null, null, country, "");
        return anything(viewpoint, filter)
                .map(basket ->
                        new CountryPurchases(
                                country,
                                basket.purchased(filter),
                                basket.exposure(SpendFilter.ALL)));
    }

    private Optional<Basket> anything(Viewpoint viewpoint, SpendFilter filter) {
        UnitPurchases all = bought(viewpoint, filter);
        return all.inputs().isEmpty() ? Optional.empty() : Optional.of(basket(viewpoint, all));
    }

    /** Whatever is in it; one statement. */
    private UnitPurchases bought(Viewpoint viewpoint, SpendFilter filter) {
        return query.bought(
                CurrentActor.get().units(),
                new SpendFilter(filter.unit(), "", null, filter.supplier(), null, "", ""),
                period(viewpoint));
    }

    private Basket basket(Viewpoint viewpoint, UnitPurchases bought) {
        return new Basket(
                bought, period(viewpoint), worlds.at(viewpoint), viewpoint, viewpoint.day(clock));
    }

    private LocalDate day(Viewpoint viewpoint) {
        return viewpoint.day(clock).in(ZoneOffset.UTC);
    }

    private WholeMonths period(Viewpoint viewpoint) {
        return WholeMonths.before(day(viewpoint));
    }

    private static List<ComingMove> next(List<ComingMove> moves, String measure) {
        List<ComingMove> own =
                moves.stream().filter(move -> move.measures().contains(measure)).toList();
        Optional<LocalDate> first = own.stream().map(ComingMove::day).min(LocalDate::compareTo);
        return own.stream().filter(move -> first.filter(move.day()::equals).isPresent()).toList();
    }

    private static Map<Partition.Move, BigDecimal> latent(Basket basket, String measure) {
        PurchaseClasses classes = basket.world().classes(basket.viewpoint().reading(), basket.on());
        Map<Partition.Move, BigDecimal> latent = new HashMap<>();
        for (Spent one : basket.bought().inputs()) {
            classes.of(one.scope(), one.origin()).stream()
                    .filter(ClassedPart::sleeps)
                    .filter(part ->
                            part.awake().binding().stream()
                                    .anyMatch(binding -> binding.id().equals(measure)))
                    .forEach(part ->
                            latent.merge(
                                    new Partition.Move(
                                            part.today().controlClass(),
                                            part.awake().controlClass()),
                                    one.euros().multiply(part.fraction()),
                                    BigDecimal::add));
        }
        return latent;
    }
}
