package io.github.linchpin.api;

import io.github.linchpin.unit.UnitService;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Checks ids of what units own; what is foreign is refused as what is not there. */
@Component
class OwnCodes {
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,8}");

    private final UnitService units;
    private final KnownCodesQuery codes;

    OwnCodes(UnitService units, KnownCodesQuery codes) {
        this.units = units;
        this.codes = codes;
    }

    /**
     * Checks unit and supplier where they are given.
     *
     * @throws Refusal naming the one that cannot be used
     */
    void check(Map<Parameter, List<String>> given) {
        List<String> unit = given.getOrDefault(Parameter.UNIT, List.of());
        for (String id : unit) {
            if (!isId(id) || units.find(Integer.parseInt(id)).isEmpty()) {
                throw absent(
                        Parameter.UNIT,
                        id,
                        "that you see. The field units of /exposure lists those that bought"
                                + " something.");
            }
        }
        for (String id : given.getOrDefault(Parameter.SUPPLIER, List.of())) {
            if (unit.isEmpty()) {
                throw Refusal.parameter(
                        Parameter.SUPPLIER.code(),
                        id,
                        "A supplier belongs to a unit. Give unit too, or leave supplier out.");
            }
            if (!isId(id)
                    || !codes.isSupplier(Integer.parseInt(unit.getFirst()), Integer.parseInt(id))) {
                throw absent(
                        Parameter.SUPPLIER,
                        id,
                        "of this unit. The last number in the address of its page is its id.");
            }
        }
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static Refusal absent(Parameter parameter, String id, String where) {
        return Refusal.parameter(
                parameter.code(),
                id,
                "%s is no %s %s".formatted(Refusal.quoted(id), parameter.noun(), where));
    }
}
