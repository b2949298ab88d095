package io.github.linchpin.country;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.when;

import io.github.linchpin.access.Permission;
import io.github.linchpin.shared.AreaKind;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The countries of the world by name. They come with the product and change only before it starts,
 * so they are read once.
 */
@Service
@RolesAllowed(Permission.READ)
public class Countries {
    private final DSLContext dsl;
    private volatile @Nullable List<Country> countries;

    Countries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * A country.
     *
     * @param code ISO 3166-1 alpha-2
     * @param mapKey how the world map calls it; null where it does not draw it
     */
    public record Country(String code, String name, @Nullable String mapKey) {}

    /** All of them, by name. */
    @Transactional(readOnly = true)
    public List<Country> all() {
        List<Country> held = countries;
        if (held == null) {
            held =
                    dsl.select(AREA.CODE, AREA.NAME, mapKey())
                            .from(AREA)
                            .where(AREA.KIND.eq(AreaKind.COUNTRY))
                            .orderBy(AREA.NAME)
                            .fetch(mapping(Country::new));
            countries = held;
        }
        return held;
    }

    /** The map has no number for Kosovo. */
    private static Field<String> mapKey() {
        return when(AREA.CODE.eq("XK"), AREA.CODE).otherwise(AREA.MAP_ID);
    }

    /** The country with this code. */
    @Transactional(readOnly = true)
    public Optional<Country> find(String code) {
        return all().stream().filter(country -> country.code().equals(code)).findAny();
    }

    /** The name of a country, its code where it is unknown. */
    @Transactional(readOnly = true)
    public String name(String code) {
        return find(code).map(Country::name).orElse(code);
    }
}
