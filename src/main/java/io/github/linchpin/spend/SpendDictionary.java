package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.LINE_ORIGIN;
import static io.github.linchpin.db.jooq.Tables.SCOPE;

import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.origin.Rung;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scopes and origins by their ids. They are few, are only ever added and never change, so what was
 * read once is kept.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SpendDictionary {
    private final DSLContext dsl;
    private final Map<Integer, SpendScope> scopes = new ConcurrentHashMap<>();
    private final Map<Integer, PurchaseOrigin> origins = new ConcurrentHashMap<>();

    SpendDictionary(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Reads what is not known yet of some ids; no statement where all are. */
    void learn(Collection<Integer> scopeIds, Collection<Integer> originIds) {
        if (!scopes.keySet().containsAll(scopeIds)) {
            dsl.selectFrom(SCOPE)
                    .where(SCOPE.ID.notIn(scopes.keySet()))
                    .forEach(row ->
                            scopes.put(
                                    row.getId(),
                                    SpendScope.of(
                                            row.getId(),
                                            row.getInput(),
                                            row.getStage(),
                                            row.getFormKey(),
                                            row.getSpec(),
                                            row.getDestination(),
                                            row.getEndUse(),
                                            row.getBuyerListed())));
        }
        if (!origins.keySet().containsAll(originIds)) {
            dsl.selectFrom(LINE_ORIGIN)
                    .where(LINE_ORIGIN.ID.notIn(origins.keySet()))
                    .forEach(row ->
                            origins.put(
                                    row.getId(),
                                    new PurchaseOrigin(
                                            row.getId(),
                                            OriginMix.of(row.getLastProcessing()),
                                            Rung.of(row.getLastRung()),
                                            OriginMix.of(row.getPrimaryOrigin()),
                                            Rung.of(row.getPrimaryRung()),
                                            row.getShipment())));
        }
    }

    SpendScope scope(int id) {
        return Objects.requireNonNull(scopes.get(id));
    }

    PurchaseOrigin origin(int id) {
        return Objects.requireNonNull(origins.get(id));
    }
}
