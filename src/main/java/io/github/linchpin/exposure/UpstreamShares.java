package io.github.linchpin.exposure;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Works out what earlier stages add to a supply, see {@link UpstreamShare}. */
record UpstreamShares(KnownRegister register, Reading reading) {

    /** What one earlier stage adds; empty where nothing there is restricted. */
    Optional<UpstreamShare> of(Supply earlier, Supply direct, CivilDay on) {
        Map<String, ExposedShare> towards = new HashMap<>();
        for (Supply.Part processor : direct.parts()) {
            towards.computeIfAbsent(
                    place(processor),
                    country ->
                            new SupplyClasses(register, reading, country)
                                    .of(earlier, on, Effect.EXPORT_RESTRICTION));
        }
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        ControlClass headline = ControlClass.FREE;
        List<Supply.Part> origins = new ArrayList<>();
        Set<Measure> binding = new LinkedHashSet<>();
        for (int row = 0; row < earlier.parts().size(); row++) {
            Supply.Part origin = earlier.parts().get(row);
            Flow certain = Flow.NONE;
            Flow open = Flow.NONE;
            for (Supply.Part processor : direct.parts()) {
                ExposedShare.ClassedPart found =
                        Objects.requireNonNull(towards.get(place(processor))).parts().get(row);
                ControlClass one = found.controlClass();
                boolean hit = one.compareTo(ControlClass.CONDITIONAL) < 0;
                boolean maybe = one == ControlClass.CONDITIONAL || one == ControlClass.UNKNOWN;
                certain = certain.with(processor.share(), hit);
                open = open.with(processor.share(), hit || maybe);
                if (hit || one == ControlClass.CONDITIONAL) {
                    headline = one.compareTo(headline) < 0 ? one : headline;
                    binding.addAll(found.today().binding());
                    if (!origins.contains(origin)) {
                        origins.add(origin);
                    }
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

    /** A residual or block of processing countries is a destination that no measure names. */
    private static String place(Supply.Part processor) {
        return processor.kind() == Supply.Kind.COUNTRY && processor.area() != null
                ? processor.area()
                : SupplyClasses.ANY_OTHER;
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
            return origin.low().subtract(outHigh).max(BigDecimal.ZERO);
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
