package io.github.linchpin.api;

import io.github.linchpin.api.Field.Kind;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The inputs that are tracked. */
@Component
class InputResource implements Resource<InputResource.Row> {
    private final InputQuery inputs;
    private final LeadCodeQuery leads;
    private final Clock clock;

    InputResource(InputQuery inputs, LeadCodeQuery leads, Clock clock) {
        this.inputs = inputs;
        this.leads = leads;
        this.clock = clock;
    }

    /** An input with the lead tables of its stages. */
    record Row(InputQuery.Row input, List<LeadCode> stages) {}

    @Override
    public String name() {
        return "inputs";
    }

    @Override
    public String about() {
        return "One row for each material, chemical, component or medicine ingredient that is"
                + " tracked, and for each family of them.";
    }

    @Override
    public String order() {
        return "slug";
    }

    @Override
    public Set<Parameter> parameters() {
        return Set.of(Parameter.INPUT);
    }

    @Override
    public List<Field<Row>> fields() {
        return List.of(
                Field.of("slug", Kind.TEXT, "Key of the input.", row -> row.input().slug()),
                Field.of("name", Kind.TEXT, "Name in English.", row -> row.input().name()),
                Field.of(
                        "kind",
                        Kind.TEXT,
                        "material, chemical, component, medicine-ingredient or group.",
                        row -> row.input().kind()),
                Field.of("category", Kind.TEXT, "Category.", row -> row.input().category()),
                Field.<Row>of(
                                "symbol",
                                Kind.TEXT,
                                "Chemical symbol or formula.",
                                row -> row.input().symbol())
                        .orNull(),
                Field.of(
                        "families",
                        Kind.TEXTS,
                        "Slugs of the families that it is a member of.",
                        row -> row.input().families()),
                Field.of(
                        "members",
                        Kind.TEXTS,
                        "Slugs of its members, where it is a family.",
                        row -> row.input().members()),
                Field.of(
                        "critical_lists",
                        Kind.TEXTS,
                        "Codes of the official lists that name it.",
                        row -> row.input().lists()),
                stages());
    }

    private static Field<Row> stages() {
        return Field.<Row>of(
                        "stages",
                        Kind.OBJECTS,
                        "Stages with a share table at K.",
                        row -> row.stages().stream().map(InputResource::stage).toList())
                .inColumns(
                        List.of(
                                column("stages", LeadCode::stage),
                                column("stage_tables", LeadCode::tables),
                                column("stage_leads", LeadCode::table)))
                .withParts(
                        List.of(
                                part("stage", Kind.TEXT, "Code of the stage."),
                                part("tables", Kind.INTEGER, "How many share tables it has."),
                                part("lead", Kind.TEXT, "Code of its lead table.")));
    }

    private static Field.Column<Row> column(String name, Function<LeadCode, Object> value) {
        return new Field.Column<>(
                name, row -> Field.cell(Field.plain(row.stages().stream().map(value).toList())));
    }

    private static Field<?> part(String name, Kind kind, String about) {
        return Field.of(name, kind, about, row -> null);
    }

    private static Map<String, @Nullable Object> stage(LeadCode lead) {
        Map<String, @Nullable Object> stage = new LinkedHashMap<>();
        stage.put("stage", lead.stage().code());
        stage.put("tables", lead.tables());
        stage.put("lead", lead.table());
        return stage;
    }

    @Override
    public List<Row> rows(Asked asked) {
        Map<String, List<LeadCode>> byInput =
                leads.all(asked.viewpoint().knownUntil(clock)).stream()
                        .collect(Collectors.groupingBy(LeadCode::input));
        return Rows.page(
                inputs.all().stream()
                        .filter(row -> asked.keeps(Parameter.INPUT, row.slug()))
                        .map(row -> new Row(row, byInput.getOrDefault(row.slug(), List.of()))),
                this,
                asked);
    }

    @Override
    public Position position(Row row) {
        return Position.of(row.input().slug());
    }
}
