package io.github.linchpin.purchased;

import com.vaadin.flow.component.HtmlContainer;
import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.country.Countries;
import io.github.linchpin.input.InputFiles;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.spend.PurchasedService;
import io.github.linchpin.spend.SourcingService;
import io.github.linchpin.spend.SpendFilter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What was bought, for the pages of what it is about. Empty for who may not see purchases, and
 * where there are none at all.
 */
@Component
public class PurchasedCards {
    private final PurchasedService purchases;
    private final SourcingService sourcing;
    private final InputFiles inputs;
    private final Countries countries;

    PurchasedCards(
            PurchasedService purchases,
            SourcingService sourcing,
            InputFiles inputs,
            Countries countries) {
        this.purchases = purchases;
        this.sourcing = sourcing;
        this.inputs = inputs;
        this.countries = countries;
    }

    /** Who buys an input. */
    public PurchasedPart ofInput(String slug, UrlState state) {
        SpendFilter filter = SpendFilter.of(slug);
        return part(
                () -> purchases.of(state.viewpoint(), filter),
                bought ->
                        new InputPurchases(
                                        bought,
                                        bought.isAny()
                                                ? sourcing.inputs(
                                                        state.viewpoint(),
                                                        filter,
                                                        bought.exposure())
                                                : Map.of(),
                                        countries::name,
                                        state)
                                .card(slug));
    }

    /** What a measure does to purchases. */
    public PurchasedPart ofMeasure(String id, UrlState state) {
        return part(
                () -> purchases.under(state.viewpoint(), id),
                bought -> new MeasurePurchasesCard(bought, names(bought.isAny()), state).card(id));
    }

    /** What comes from a country. */
    public PurchasedPart ofCountry(String code, String name, UrlState state) {
        return part(
                () -> purchases.from(state.viewpoint(), code),
                bought ->
                        new CountryPurchasesCard(bought, names(bought.isAny()), state).card(name));
    }

    /** What a supplier of a unit delivers; empty where that holds no input. */
    public PurchasedPart ofSupplier(int unit, int supplier, UrlState state) {
        SpendFilter filter = new SpendFilter(unit, "", null, supplier, null, "", "");
        return part(
                () -> purchases.of(state.viewpoint(), filter),
                bought ->
                        new SupplierPurchases(
                                        bought,
                                        sourcing.inputs(
                                                state.viewpoint(), filter, bought.exposure()),
                                        sourcing.itemsFrom(state.viewpoint(), unit, supplier),
                                        names(true),
                                        state)
                                .card(
                                        ExposureLink.from(state)
                                                .ofUnit(unit)
                                                .with(
                                                        Addresses.SUPPLIER,
                                                        Integer.toString(supplier))));
    }

    /** Of purchases, for who sees any. */
    private static <T> PurchasedPart part(
            Supplier<Optional<T>> ask, Function<T, HtmlContainer> card) {
        return new PurchasedPart(() -> {
            Actor actor = CurrentActor.get();
            boolean sees = actor.may(Permission.LEDGER) && !actor.units().equals(UnitScope.NONE);
            return sees ? ask.get().map(card) : Optional.empty();
        });
    }

    private Map<String, String> names(boolean any) {
        return any ? inputs.names() : Map.of();
    }
}
