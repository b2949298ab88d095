package io.github.linchpin.api;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.exposure.ExposureService;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Status;
import io.github.linchpin.measure.Timetable;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.Reading;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The register of measures with the state of each on D. */
@Component
class MeasureResource implements Resource<MeasureResource.Row> {
    private final ExposureService exposures;
    private final Clock clock;

    MeasureResource(ExposureService exposures, Clock clock) {
        this.exposures = exposures;
        this.clock = clock;
    }

    /**
     * A measure and how it stands.
     *
     * @param other how it stands in the other reading
     */
    record Row(RegisteredMeasure measure, Status status, Status other, Reading reading) {
        Measure rules() {
            return measure.measure();
        }

        Timetable dates() {
            return measure.measure().timetable();
        }
    }

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public String about() {
        return "One row for each measure known at K, with its state on D. With input: measures"
                + " whose scope names the input, its families or its members.";
    }

    @Override
    public String order() {
        return "issuer, measure_id";
    }

    @Override
    public Set<Parameter> parameters() {
        return Set.of(
                Parameter.READING,
                Parameter.INPUT,
                Parameter.EFFECT,
                Parameter.CLASS,
                Parameter.STATE,
                Parameter.ISSUER);
    }

    @Override
    public List<Field<Row>> fields() {
        return MeasureFields.all();
    }

    @Override
    public List<Row> rows(Asked asked) {
        KnownRegister register = exposures.register(asked.viewpoint());
        CivilDay day = asked.viewpoint().day(clock);
        Reading reading = asked.viewpoint().reading();
        return Rows.page(
                wanted(register, asked.values(Parameter.INPUT)).stream()
                        .map(measure ->
                                new Row(
                                        measure,
                                        measure.on(day, reading),
                                        measure.on(day, reading.other()),
                                        reading))
                        .filter(row -> keeps(row, asked)),
                this,
                asked);
    }

    private static List<RegisteredMeasure> wanted(KnownRegister register, List<String> inputs) {
        if (inputs.isEmpty()) {
            return register.measures();
        }
        Set<String> ids = new HashSet<>();
        List<RegisteredMeasure> wanted = new ArrayList<>();
        for (String input : inputs) {
            register.about(input).stream().filter(one -> ids.add(one.id())).forEach(wanted::add);
        }
        return wanted;
    }

    private static boolean keeps(Row row, Asked asked) {
        return asked.keeps(Parameter.EFFECT, row.rules().effect().code())
                && asked.keeps(Parameter.CLASS, row.rules().strength().code())
                && asked.keeps(Parameter.STATE, row.status().state().code())
                && asked.keeps(Parameter.ISSUER, row.rules().issuer());
    }

    @Override
    public Position position(Row row) {
        return Position.of(row.rules().issuer(), row.measure().id());
    }
}
