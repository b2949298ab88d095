package io.github.linchpin.country;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.AREA_ALIAS;
import static io.github.linchpin.db.jooq.Tables.AREA_SPELLING;

import io.github.linchpin.shared.NameKey;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How areas are written: their names, the shipped aliases and what analysts have decided. */
@Component
public class AreaNames {
    private final DSLContext dsl;
    private final Clock clock;

    AreaNames(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** All of them as they are now. */
    public AreaBook book() {
        Map<String, String> names =
                dsl.select(AREA.CODE, AREA.NAME).from(AREA).fetchMap(AREA.CODE, AREA.NAME);
        Map<String, AreaBook.Spelling> spellings = new HashMap<>();
        dsl.selectFrom(AREA_SPELLING)
                .forEach(row ->
                        spellings.put(
                                row.getAliasKey(),
                                new AreaBook.Spelling(row.getArea(), null, null)));
        dsl.selectFrom(AREA_ALIAS)
                .forEach(row ->
                        spellings.put(
                                row.getAliasKey(),
                                new AreaBook.Spelling(
                                        row.getArea(), row.getValidFrom(), row.getValidTo())));
        names.forEach((code, name) ->
                spellings.put(NameKey.of(name), new AreaBook.Spelling(code, null, null)));
        return new AreaBook(names, spellings);
    }

    /** From now on the spelling means the area. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(String spelling, String area, String who) {
        dsl.insertInto(AREA_SPELLING)
                .set(AREA_SPELLING.ALIAS_KEY, NameKey.of(spelling))
                .set(AREA_SPELLING.SPELLING, spelling)
                .set(AREA_SPELLING.AREA, area)
                .set(AREA_SPELLING.ADDED_BY, who)
                .set(AREA_SPELLING.ADDED_AT, now())
                .onConflictDoNothing()
                .execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
