package io.github.linchpin.api;

import io.github.linchpin.api.Field.Kind;
import io.github.linchpin.exposure.ExposureService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The countries of the world. */
@Component
class CountryResource implements Resource<CountryResource.Row> {
    private final CountryQuery countries;
    private final LeadCodeQuery leads;
    private final ExposureService exposures;
    private final Clock clock;

    CountryResource(
            CountryQuery countries, LeadCodeQuery leads, ExposureService exposures, Clock clock) {
        this.countries = countries;
        this.leads = leads;
        this.exposures = exposures;
        this.clock = clock;
    }

    /**
     * A country with what it leads and imposes.
     *
     * @param led inputs and stages whose lead table it leads
     * @param measures measures of its own that are on file
     */
    record Row(CountryQuery.Row country, int led, int measures) {}

    @Override
    public String name() {
        return "countries";
    }

    @Override
    public String about() {
        return "One row for each country, with the blocs that it belongs to on D.";
    }

    @Override
    public String order() {
        return "code";
    }

    @Override
    public Set<Parameter> parameters() {
        return Set.of();
    }

    @Override
    public List<Field<Row>> fields() {
        return List.of(
                Field.of("code", Kind.TEXT, "ISO 3166-1 alpha-2.", row -> row.country().code()),
                Field.of("name", Kind.TEXT, "Name in English.", row -> row.country().name()),
                Field.<Row>of("iso3", Kind.TEXT, "ISO 3166-1 alpha-3.", row -> row.country().iso3())
                        .orNull(),
                Field.<Row>of("m49", Kind.TEXT, "UN M49 code.", row -> row.country().m49())
                        .orNull(),
                Field.<Row>of("region", Kind.TEXT, "Region.", row -> row.country().region())
                        .orNull(),
                Field.<Row>of(
                                "sub_region",
                                Kind.TEXT,
                                "Sub-region.",
                                row -> row.country().subRegion())
                        .orNull(),
                Field.of(
                        "blocs",
                        Kind.TEXTS,
                        "Codes of the blocs that it belongs to on D.",
                        row -> row.country().blocs()),
                Field.of(
                        "stages_led",
                        Kind.INTEGER,
                        "In how many lead tables known at K it has the largest share.",
                        row -> row.led()),
                Field.of(
                        "measures",
                        Kind.INTEGER,
                        "How many measures known at K it imposes itself, whatever their effect and"
                                + " state; those of its blocs are not counted.",
                        row -> row.measures()));
    }

    @Override
    public List<Row> rows(Asked asked) {
        LocalDate day = asked.viewpoint().day(clock).in(ZoneOffset.UTC);
        Instant known = asked.viewpoint().knownUntil(clock);
        Map<String, Integer> led = new HashMap<>();
        leads.all(known)
                .forEach(lead -> {
                    if (lead.leader() != null) {
                        led.merge(lead.leader(), 1, Integer::sum);
                    }
                });
        Map<String, Integer> measures = new HashMap<>();
        exposures
                .register(asked.viewpoint())
                .measures()
                .forEach(measure -> measures.merge(measure.measure().issuer(), 1, Integer::sum));
        return Rows.page(
                countries.all(day).stream()
                        .map(row ->
                                new Row(
                                        row,
                                        led.getOrDefault(row.code(), 0),
                                        measures.getOrDefault(row.code(), 0))),
                this,
                asked);
    }

    @Override
    public Position position(Row row) {
        return Position.of(row.country().code());
    }
}
