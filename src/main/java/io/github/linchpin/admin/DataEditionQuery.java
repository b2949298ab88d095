package io.github.linchpin.admin;

import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import io.github.linchpin.shared.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The editions on file with the number of their tables. */
@Component
class DataEditionQuery {
    private static final Field<Integer> TABLES =
            field(selectCount().from(SHARE_TABLE).where(SHARE_TABLE.SOURCE.eq(SOURCE.ID)));

    private final DSLContext dsl;

    DataEditionQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<DataEdition> all() {
        return dsl.select(SOURCE.fields())
                .select(TABLES)
                .from(SOURCE)
                .orderBy(TABLES.desc(), SOURCE.SHORT_NAME, SOURCE.ID)
                .fetch(row ->
                        new DataEdition(
                                row.get(SOURCE.SHORT_NAME),
                                row.get(SOURCE.PUBLISHER),
                                row.get(SOURCE.EDITION),
                                date(
                                        row.get(SOURCE.PUBLISHED),
                                        row.get(SOURCE.PUBLISHED_PRECISION)),
                                row.get(TABLES),
                                row.get(SOURCE.LICENCE),
                                row.get(SOURCE.LICENCE_CERTAINTY),
                                row.get(SOURCE.ENABLED)));
    }

    private static @Nullable PartialDate date(
            @Nullable LocalDate day, PartialDate.@Nullable Precision precision) {
        return day == null || precision == null ? null : new PartialDate(day, precision);
    }
}
