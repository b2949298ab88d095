package io.github.linchpin.concentration;

import static io.github.linchpin.db.jooq.Tables.METHOD;
import static io.github.linchpin.db.jooq.Tables.METHOD_BAND;

import io.github.linchpin.metric.Band;
import io.github.linchpin.metric.Method;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The stored methods as the metrics need them. */
@Component
class MethodQuery {
    private final DSLContext dsl;

    MethodQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All methods with their bands, in the order of their codes. */
    List<Method> all() {
        List<Method> methods = new ArrayList<>();
        dsl.select()
                .from(METHOD)
                .join(METHOD_BAND)
                .on(METHOD_BAND.METHOD.eq(METHOD.CODE), METHOD_BAND.VERSION.eq(METHOD.VERSION))
                .orderBy(METHOD.CODE, METHOD.VERSION, METHOD_BAND.ABOVE)
                .fetchGroups(METHOD)
                .forEach((method, bands) ->
                        methods.add(
                                new Method(
                                        method.getCode(),
                                        method.getVersion(),
                                        method.getMetric(),
                                        bands.into(METHOD_BAND)
                                                .map(band ->
                                                        new Band(
                                                                band.getLevel(),
                                                                band.getAbove(),
                                                                band.getInclusive())))));
        return methods;
    }
}
