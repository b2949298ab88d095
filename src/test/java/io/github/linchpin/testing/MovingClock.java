package io.github.linchpin.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is moved. */
public final class MovingClock extends Clock {
    private volatile Instant now = FixedClock.NOW;

    /** Lets time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Does something at another moment, and comes back. */
    public void at(Instant moment, Runnable work) {
        Instant before = now;
        now = moment;
        try {
            work.run();
        } finally {
            now = before;
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("It knows UTC only");
    }
}
