package io.github.linchpin.api;

import io.github.linchpin.access.Permission;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.PurchaseExposure;
import io.github.linchpin.spend.SpendFilter;
import io.github.linchpin.spend.SpendService;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitService;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the purchases of the units of who asks are exposed to. */
@Component
class ExposureResource implements Resource<ExposureRow> {
    private final SpendService spend;
    private final UnitService units;

    ExposureResource(SpendService spend, UnitService units) {
        this.spend = spend;
        this.units = units;
    }

    @Override
    public String name() {
        return "exposure";
    }

    @Override
    public String about() {
        return "One row for each input and stage that the units you see bought in the twelve whole"
                + " months before the month of D: its value by class on D. Needs the permission to"
                + " read purchases. Purchases are those on file now; K is about measures and"
                + " shares. Amounts are rounded to cents, so parts may add up to a cent more or"
                + " less than their whole.";
    }

    @Override
    public String order() {
        return "input, stage (by code)";
    }

    @Override
    public String permission() {
        return Permission.LEDGER;
    }

    @Override
    public boolean isOfUnits() {
        return true;
    }

    @Override
    public Set<Parameter> parameters() {
        return Set.of(
                Parameter.INPUT,
                Parameter.STAGE,
                Parameter.UNIT,
                Parameter.SUPPLIER,
                Parameter.BOUGHT_CLASS,
                Parameter.ORIGIN,
                Parameter.MEASURE,
                Parameter.CHANGING,
                Parameter.GROUP,
                Parameter.READING);
    }

    @Override
    public List<Field<ExposureRow>> fields() {
        return ExposureFields.all();
    }

    @Override
    public List<ExposureRow> rows(Asked asked) {
        SpendFilter filter = filter(asked);
        PurchaseExposure exposure = spend.exposure(asked.viewpoint(), filter);
        ExposureRow.Looked looked =
                new ExposureRow.Looked(
                        exposure,
                        asked.viewpoint().reading(),
                        units.own().stream()
                                .collect(Collectors.toMap(BusinessUnit::id, BusinessUnit::name)),
                        filter.keepsWhole());
        List<InputExposure> inputs =
                exposure.inputs().stream()
                        .filter(input ->
                                asked.keeps(Parameter.INPUT, input.input())
                                        && asked.keeps(Parameter.STAGE, input.stage().code()))
                        .toList();
        boolean whole = asked.words(Parameter.GROUP, Grouping.class).contains(Grouping.WHOLE);
        return Rows.page(
                whole ? Stream.of(looked.whole(inputs)) : inputs.stream().map(looked::of),
                this,
                asked);
    }

    /** One input or stage is left to the filter; of several the rows are kept. */
    private static SpendFilter filter(Asked asked) {
        List<String> inputs = asked.values(Parameter.INPUT);
        Set<Stage> stages = asked.stages();
        return new SpendFilter(
                asked.value(Parameter.UNIT).map(Integer::valueOf).orElse(null),
                inputs.size() == 1 ? inputs.getFirst() : "",
                stages.size() == 1 ? stages.iterator().next() : null,
                asked.value(Parameter.SUPPLIER).map(Integer::valueOf).orElse(null),
                asked.value(Parameter.BOUGHT_CLASS)
                        .map(code -> Coded.of(ControlClass.class, code))
                        .orElse(null),
                asked.value(Parameter.ORIGIN).orElse(""),
                asked.value(Parameter.MEASURE).orElse(""),
                asked.value(Parameter.CHANGING).isPresent());
    }

    @Override
    public Position position(ExposureRow row) {
        ExposureRow.Place place = row.place();
        return place == null
                ? Position.of("", "")
                : Position.of(place.input(), place.stage().code());
    }
}
