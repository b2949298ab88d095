package io.github.linchpin.api;

import io.github.linchpin.api.Field.Kind;
import io.github.linchpin.shared.Level;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How concentrated every published share table is. */
@Component
class ConcentrationResource implements Resource<TableConcentration> {
    private static final int DIGITS = 6;
    private static final TableConcentration.Levels NONE = new TableConcentration.Levels(null, null);

    private final ConcentrationQuery query;
    private final Clock clock;
    private volatile @Nullable List<String> methods;

    ConcentrationResource(ConcentrationQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "concentration";
    }

    @Override
    public String about() {
        return "One row for each published share table known at K, with its index, its largest"
                + " shares and its level by each method. Rows with lead are those that the"
                + " screens show. Concentration does not depend on D.";
    }

    @Override
    public String order() {
        return "input, stage (by code), table";
    }

    @Override
    public Set<Parameter> parameters() {
        return Set.of(Parameter.INPUT, Parameter.STAGE, Parameter.PERIOD, Parameter.SOURCE);
    }

    @Override
    public List<Field<TableConcentration>> fields() {
        List<Field<TableConcentration>> fields = new ArrayList<>();
        fields.addAll(ConcentrationFields.ofTable());
        fields.addAll(ConcentrationFields.ofMetrics());
        fields.add(
                Field.<TableConcentration>of(
                                "effective_suppliers_low",
                                Kind.NUMBER,
                                "suppliers",
                                "1/HHI at its upper end; none where that is not known.",
                                row -> inverse(row.hhi().high()))
                        .orNull());
        fields.add(
                Field.<TableConcentration>of(
                                "effective_suppliers_high",
                                Kind.NUMBER,
                                "suppliers",
                                "1/HHI at its lower end.",
                                row -> inverse(row.hhi().low()))
                        .orNull());
        fields.add(levels());
        fields.addAll(ConcentrationFields.ofEvidence());
        return fields;
    }

    /** In CSV one column for each method; methods are shipped and read before the first request. */
    private Field<TableConcentration> levels() {
        List<String> codes = methods;
        if (codes == null) {
            codes = query.methods();
            methods = codes;
        }
        return new Field<>(
                "levels",
                Kind.OBJECT_BY_CODE,
                false,
                "",
                "By code of the method: the level at the lower and at the upper end of the"
                        + " interval. In CSV one column for each method, such as level_doj-2023:"
                        + " one word where both are the same, else both with two dots between,"
                        + " and nothing in place of an end that is not known.",
                row -> json(row.levels()),
                codes.stream()
                        .map(code ->
                                new Field.Column<TableConcentration>(
                                        "level_" + code,
                                        row -> words(row.levels().getOrDefault(code, NONE))))
                        .toList(),
                List.of(
                        Field.of("low", Kind.TEXT, "Level at the lower end.", row -> null).orNull(),
                        Field.of("high", Kind.TEXT, "Level at the upper end.", row -> null)
                                .orNull()));
    }

    private static Map<String, Map<String, @Nullable Object>> json(
            Map<String, TableConcentration.Levels> levels) {
        Map<String, Map<String, @Nullable Object>> json = new LinkedHashMap<>();
        levels.forEach((method, found) -> {
            Map<String, @Nullable Object> ends = new LinkedHashMap<>();
            ends.put("low", Field.plain(found.low()));
            ends.put("high", Field.plain(found.high()));
            json.put(method, ends);
        });
        return json;
    }

    static String words(TableConcentration.Levels levels) {
        Level low = levels.low();
        Level high = levels.high();
        if (low == high) {
            return low == null ? "" : low.code();
        }
        return Field.cell(Field.plain(low)) + ".." + Field.cell(Field.plain(high));
    }

    private static @Nullable BigDecimal inverse(@Nullable BigDecimal index) {
        return index == null || index.signum() == 0
                ? null
                : BigDecimal.ONE
                        .divide(index, MathContext.DECIMAL64)
                        .setScale(DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }

    @Override
    public List<TableConcentration> rows(Asked asked) {
        List<TableConcentration> tables = query.find(asked, asked.viewpoint().knownUntil(clock));
        Map<Integer, Map<String, TableConcentration.Levels>> levels = query.levels(tables);
        return tables.stream()
                .map(one -> one.withLevels(levels.getOrDefault(one.table().id(), Map.of())))
                .toList();
    }

    @Override
    public Position position(TableConcentration row) {
        return Position.of(row.table().input(), row.table().stage().code(), row.table().code());
    }
}
