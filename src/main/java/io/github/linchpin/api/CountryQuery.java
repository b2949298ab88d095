package io.github.linchpin.api;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.AREA_MEMBER;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;

import io.github.linchpin.shared.AreaKind;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which countries are there, and in which blocs is each on a day? */
@Component
class CountryQuery {
    private final DSLContext dsl;

    CountryQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A country with its codes. */
    record Row(
            String code,
            String name,
            @Nullable String iso3,
            @Nullable String m49,
            @Nullable String region,
            @Nullable String subRegion,
            List<String> blocs) {}

    List<Row> all(LocalDate day) {
        return dsl.select(
                        AREA.CODE,
                        AREA.NAME,
                        AREA.ISO3,
                        AREA.M49,
                        AREA.REGION,
                        AREA.SUB_REGION,
                        array(
                                select(AREA_MEMBER.BLOC)
                                        .from(AREA_MEMBER)
                                        .where(AREA_MEMBER.MEMBER.eq(AREA.CODE))
                                        .and(
                                                AREA_MEMBER
                                                        .VALID_FROM
                                                        .isNull()
                                                        .or(AREA_MEMBER.VALID_FROM.le(day)))
                                        .and(
                                                AREA_MEMBER
                                                        .VALID_TO
                                                        .isNull()
                                                        .or(AREA_MEMBER.VALID_TO.ge(day)))
                                        .orderBy(AREA_MEMBER.BLOC)))
                .from(AREA)
                .where(AREA.KIND.eq(AreaKind.COUNTRY))
                .fetch(row ->
                        new Row(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                List.of(row.value7())));
    }
}
