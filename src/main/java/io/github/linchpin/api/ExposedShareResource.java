package io.github.linchpin.api;

import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.ExposureService;
import io.github.linchpin.exposure.Exposures;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.exposure.UpstreamShare;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What measures in force on D do to the supply of every input and stage, towards a country. */
@Component
class ExposedShareResource implements Resource<ExposedShareResource.Row> {
    private final ExposureService exposures;
    private final LeadCodeQuery leads;
    private final Clock clock;

    ExposedShareResource(ExposureService exposures, LeadCodeQuery leads, Clock clock) {
        this.exposures = exposures;
        this.leads = leads;
        this.clock = clock;
    }

    /**
     * A lead table as measures of one effect meet it.
     *
     * @param formKey by which the rules were tested
     * @param upstream what earlier stages add, nearest first
     */
    record Row(
            LeadCode lead,
            ExposedShare share,
            String formKey,
            List<UpstreamShare> upstream,
            String destination,
            LocalDate on,
            Reading reading) {
        Supply supply() {
            return share.supply();
        }
    }

    @Override
    public String name() {
        return "exposed-share";
    }

    @Override
    public String about() {
        return "One row for each lead table and effect: how its supply stands on D towards the"
                + " destination. Export and import restrictions are rows of their own and are"
                + " never added; direct and upstream shares are never added either. With form:"
                + " the inputs and stages that know this form, as if that form were bought.";
    }

    @Override
    public String order() {
        return "input, stage (by code), effect";
    }

    @Override
    public Set<Parameter> parameters() {
        return Set.of(
                Parameter.INPUT,
                Parameter.STAGE,
                Parameter.FORM,
                Parameter.DESTINATION,
                Parameter.READING);
    }

    @Override
    public List<Field<Row>> fields() {
        return ExposedShareFields.all();
    }

    @Override
    public List<Row> rows(Asked asked) {
        Exposures from = exposures.exposures(asked.viewpoint());
        List<String> inputs = asked.values(Parameter.INPUT);
        List<Supply> all =
                inputs.isEmpty()
                        ? exposures.supplies(asked.viewpoint())
                        : exposures.supplies(inputs, asked.viewpoint());
        Map<String, List<Supply>> byInput =
                all.stream().collect(Collectors.groupingBy(Supply::input));
        List<Supply> wanted =
                all.stream()
                        .filter(supply -> asked.keeps(Parameter.STAGE, supply.stage().code()))
                        .toList();
        Exposures bought = from;
        Optional<String> form = asked.value(Parameter.FORM);
        if (form.isPresent() && !wanted.isEmpty()) {
            BoughtForm one = new BoughtForm(from.register(), form.get());
            List<Supply> knowing =
                    wanted.stream().filter(supply -> one.keyFor(supply).isPresent()).toList();
            if (knowing.isEmpty()) {
                throw Refusal.word(Parameter.FORM, form.get(), List.copyOf(one.possible(wanted)));
            }
            wanted = knowing;
            bought = one.in(from, wanted);
        }
        Map<Place, LeadCode> lead = new HashMap<>();
        leads.all(asked.viewpoint().knownUntil(clock))
                .forEach(one -> lead.put(new Place(one.input(), one.stage()), one));
        List<Row> rows = new ArrayList<>();
        for (Supply supply : wanted) {
            LeadCode table =
                    Objects.requireNonNull(lead.get(new Place(supply.input(), supply.stage())));
            for (Effect effect : List.of(Effect.EXPORT_RESTRICTION, Effect.IMPORT_RESTRICTION)) {
                rows.add(
                        new Row(
                                table,
                                bought.of(supply, effect),
                                bought.register()
                                        .formKey(supply.input(), supply.stage(), supply.form()),
                                effect == Effect.EXPORT_RESTRICTION
                                        ? from.upstream(
                                                supply,
                                                byInput.getOrDefault(supply.input(), List.of()))
                                        : List.of(),
                                from.home(),
                                from.on().in(ZoneOffset.UTC),
                                from.reading()));
            }
        }
        return Rows.page(rows.stream(), this, asked);
    }

    /** An input and a stage. */
    private record Place(String input, Stage stage) {}

    @Override
    public Position position(Row row) {
        return Position.of(
                row.supply().input(), row.supply().stage().code(), row.share().effect().code());
    }
}
