package io.github.linchpin.exposure;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Reach;
import io.github.linchpin.shared.Reading;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Works out what earlier stages add to a supply, see {@link UpstreamShare}. */
record UpstreamShares(KnownRegister register, Reading reading) {
    private static final String ELSEWHERE = "elsewhere";

    /** A processing row with the countries that may stand behind it. */
    private record Processor(ShareRange share, Set<String> countries) {}

    /** How an origin stands towards a processing row. */
    private record Towards(ControlClass controlClass, Set<Measure> binding) {}

    /** What one earlier stage adds; empty where nothing there is restricted. */
    Optional<UpstreamShare> of(Supply earlier, Supply direct, CivilDay on) {
        List<Processor> processors = processors(earlier, direct, on);
        Map<String, ExposedShare> shares = new HashMap<>();
        for (Processor processor : processors) {
            for (String country : processor.countries()) {
                shares.computeIfAbsent(
                        country,
                        destination ->
                                new SupplyClasses(register, reading, place(destination))
                                        .of(earlier, on, Effect.EXPORT_RESTRICTION));
            }
        }
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        ControlClass headline = ControlClass.FREE;
        Set<Supply.Part> origins = new LinkedHashSet<>();
        Set<Measure> binding = new LinkedHashSet<>();
        for (int row = 0; row < earlier.parts().size(); row++) {
            Supply.Part origin = earlier.parts().get(row);
            if (origin.share().isZero()) {
                continue;
            }
            Flow certain = Flow.NONE;
            Flow open = Flow.NONE;
            for (Processor processor : processors) {
                Towards found = towards(processor, shares, row);
                ControlClass one = found.controlClass();
                boolean hit = one.compareTo(ControlClass.CONDITIONAL) < 0;
                certain = certain.with(processor.share(), hit);
                open = open.with(processor.share(), one != ControlClass.FREE);
                if (hit || one == ControlClass.CONDITIONAL) {
                    headline = one.compareTo(headline) < 0 ? one : headline;
                    binding.addAll(found.binding());
                    origins.add(origin);
                }
            }
            low = low.add(certain.least(origin.share()));
            high = high.add(certain.most(origin.share()));
            possible = possible.add(open.most(origin.share()));
        }
        if (headline == ControlClass.FREE) {
            return Optional.empty();
        }
        return Optional.of(
                new UpstreamShare(
                        earlier,
                        headline,
                        ShareRange.within(low, low.compareTo(high) == 0 ? low : null, high),
                        ShareRange.within(low, null, possible.max(high)),
                        origins.stream()
                                .sorted(
                                        Comparator.comparing(
                                                        (Supply.Part part) -> part.share().high())
                                                .reversed())
                                .map(Supply.Part::name)
                                .toList(),
                        List.copyOf(binding)));
    }

    /**
     * The processing rows that hold something. Behind a residual or block may stand a country that
     * a measure names, or the one that issued it, to which its own goods cross no border.
     */
    private List<Processor> processors(Supply earlier, Supply direct, CivilDay on) {
        Set<String> named = new TreeSet<>();
        register.binding(earlier.input(), earlier.stage(), Effect.EXPORT_RESTRICTION)
                .forEach(measure -> {
                    named.add(measure.issuer());
                    named.addAll(measure.addressees().destinations());
                    if (measure.reach() != Reach.EXPORT) {
                        // what stays in its country is free of the rule, whoever issued it
                        earlier.parts().stream()
                                .map(Supply.Part::area)
                                .filter(Objects::nonNull)
                                .forEach(named::add);
                    }
                });
        Unnamed unnamed = new Unnamed(register.blocs());
        return direct.parts().stream()
                .filter(part -> !part.share().isZero())
                .map(part ->
                        new Processor(
                                part.share(),
                                part.kind() == Supply.Kind.COUNTRY
                                        ? Set.of(String.valueOf(part.area()))
                                        : unnamed.behind(
                                                part, direct, named, on.in(ZoneOffset.UTC))))
                .toList();
    }

    /** Another one than the other country from which something may come. */
    private static String place(String country) {
        return country.equals(Unnamed.ANY_OTHER) ? ELSEWHERE : country;
    }

    /** The weakest class towards any country behind a row, unknown where some are free. */
    private static Towards towards(Processor processor, Map<String, ExposedShare> shares, int row) {
        Set<ControlClass> classes = EnumSet.noneOf(ControlClass.class);
        Set<Measure> binding = new LinkedHashSet<>();
        for (String country : processor.countries()) {
            ExposedShare.ClassedPart found =
                    Objects.requireNonNull(shares.get(country)).parts().get(row);
            classes.add(found.controlClass());
            binding.addAll(found.today().binding());
        }
        ControlClass weakest = Collections.max(classes);
        boolean open = weakest == ControlClass.FREE && classes.size() > 1;
        return new Towards(open ? ControlClass.UNKNOWN : weakest, binding);
    }

    /** The part of the processing countries towards which an origin is restricted, or not. */
    private record Flow(BigDecimal in, BigDecimal inHigh, BigDecimal out, BigDecimal outHigh) {
        static final Flow NONE =
                new Flow(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Flow with(ShareRange share, boolean restricted) {
            return restricted
                    ? new Flow(in.add(share.low()), inHigh.add(share.high()), out, outHigh)
                    : new Flow(in, inHigh, out.add(share.low()), outHigh.add(share.high()));
        }

        /** What must flow there: the origin less all that the other countries can take. */
        BigDecimal least(ShareRange origin) {
            BigDecimal others = BigDecimal.ONE.subtract(in).min(outHigh);
            return origin.low().subtract(others).max(BigDecimal.ZERO);
        }

        /** What can flow there: the origin, but no more than these countries take. */
        BigDecimal most(ShareRange origin) {
            return inHigh.signum() == 0 ? BigDecimal.ZERO : origin.high().min(takes());
        }

        private BigDecimal takes() {
            return BigDecimal.ONE.subtract(out).min(inHigh);
        }
    }
}
