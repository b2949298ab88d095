package io.github.linchpin.stock;

import io.github.linchpin.shared.Coded;
import java.util.List;

/** A count is not taken, or not withdrawn; nothing has changed. */
public final class StockRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** Why not. */
    public enum Why implements Coded {
        /** The unit or the count is not there, or not seen by the actor. */
        ABSENT("absent"),
        /** No such input is tracked. */
        INPUT_UNKNOWN("input-unknown"),
        /** Nobody has stock of a technology or of equipment. */
        STAGE_NOT_USABLE("stage-not-usable"),
        /** A count of a day that has not come, or of a day long past. */
        DAY_NOT_USABLE("day-not-usable"),
        QUANTITY_NOT_USABLE("quantity-not-usable"),
        UNIT_MISSING("unit-missing"),
        NEED_NOT_USABLE("need-not-usable"),
        REQUALIFICATION_NOT_USABLE("requalification-not-usable"),
        /** What came on the day of the count, or before, is in it. */
        ARRIVAL_DAY_NOT_USABLE("arrival-day-not-usable"),
        ARRIVAL_QUANTITY_NOT_USABLE("arrival-quantity-not-usable"),
        /** A text is longer than it may be. */
        TOO_LONG("too-long"),
        /** Nobody says why it does not count any more. */
        REASON_MISSING("reason-missing"),
        /** It does not count any more. */
        WITHDRAWN("withdrawn");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * What is wrong.
     *
     * @param arrival place of the arrival that it is about, from 0; -1: about none
     */
    public record Fault(Why why, int arrival) {
        static Fault of(Why why) {
            return new Fault(why, -1);
        }
    }

    StockRefusal(Why why) {
        this(List.of(Fault.of(why)));
    }

    StockRefusal(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** All that is wrong; at least one. */
    public List<Fault> faults() {
        return faults;
    }

    /** The first thing that is wrong. */
    public Why why() {
        return faults.getFirst().why();
    }
}
