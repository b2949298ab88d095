package io.github.linchpin.exposed;

import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.spend.ExposureGroup;
import io.github.linchpin.spend.Grouping;
import io.github.linchpin.unit.BusinessUnit;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What groups of purchases are called, and where a click on one leads. */
final class GroupWords {
    private final UnaryOperator<String> inputs;
    private final UnaryOperator<String> countries;
    private final Map<Integer, String> units;
    private Grouping by = Grouping.INPUT;
    private UrlState state = new UrlState(Map.of());

    /**
     * @param inputs names of inputs by slug
     * @param countries names of countries by code
     */
    GroupWords(
            UnaryOperator<String> inputs,
            UnaryOperator<String> countries,
            List<BusinessUnit> units) {
        this.inputs = inputs;
        this.countries = countries;
        this.units = units.stream().collect(Collectors.toMap(BusinessUnit::id, BusinessUnit::name));
    }

    /** From now on it is about these groups. */
    void take(Grouping grouping, UrlState current) {
        by = grouping;
        state = current;
    }

    String name(ExposureGroup group) {
        ExposureGroup.Key key = group.key();
        return switch (by) {
            case INPUT -> inputs.apply(key.code());
            case UNIT -> unit(key);
            case SUPPLIER -> key.name();
            case ITEM -> key.code();
            case STAGE -> stage(key.code());
            case FORM -> form(key.code());
            case COUNTRY ->
                    key.code().isEmpty()
                            ? Texts.text("exposure.group.unknown")
                            : countries.apply(key.code());
            case MEASURE ->
                    key.code().isEmpty() ? Texts.text("exposure.group.no-measure") : key.code();
        };
    }

    /** A second line; empty where there is nothing to add. */
    String detail(ExposureGroup group) {
        ExposureGroup.Key key = group.key();
        return switch (by) {
            case SUPPLIER -> key.code() + ", " + unit(key);
            case ITEM -> key.name().isEmpty() ? unit(key) : key.name() + ", " + unit(key);
            case FORM -> {
                String[] place = key.code().split("/", -1);
                yield inputs.apply(place[0]) + ", " + stage(place[1]);
            }
            case MEASURE -> key.name();
            case INPUT, UNIT, STAGE, COUNTRY -> "";
        };
    }

    /** Where everything about a group is; empty where there is no such place. */
    String address(ExposureGroup group) {
        ExposureGroup.Key key = group.key();
        UrlState all = state.with(ExposureNavigation.BY, (String) null);
        return switch (by) {
            case INPUT -> to(all.with(ExposureNavigation.INPUT, key.code()));
            case UNIT -> to(all.with(ExposureNavigation.UNIT, Integer.toString(key.unit())));
            case SUPPLIER ->
                    to(
                            all.with(ExposureNavigation.UNIT, Integer.toString(key.unit()))
                                    .with(ExposureNavigation.SUPPLIER, Integer.toString(key.id())));
            case ITEM -> Addresses.lines(key.unit(), Addresses.ITEM, key.code(), state);
            case STAGE -> to(all.with(ExposureNavigation.STAGE, key.code()));
            case FORM -> {
                String[] place = key.code().split("/", -1);
                yield to(
                        all.with(ExposureNavigation.INPUT, place[0])
                                .with(ExposureNavigation.STAGE, place[1]));
            }
            case COUNTRY ->
                    key.code().isEmpty()
                            ? to(all.with(ExposureNavigation.CLASS, ControlClass.UNKNOWN.code()))
                            : to(all.with(ExposureNavigation.ORIGIN, key.code()));
            case MEASURE ->
                    key.code().isEmpty()
                            ? ""
                            : to(all.with(ExposureNavigation.MEASURE, key.code()));
        };
    }

    private String unit(ExposureGroup.Key key) {
        return units.getOrDefault(key.unit(), "");
    }

    private static String form(String code) {
        String form = code.substring(code.lastIndexOf('/') + 1);
        return form.isEmpty() ? Texts.text("exposure.group.no-form") : form;
    }

    private static String stage(String code) {
        return Coded.find(Stage.class, code).map(one -> Texts.word("stage", one)).orElse(code);
    }

    private static String to(UrlState state) {
        return ExposureNavigation.address(state);
    }
}
