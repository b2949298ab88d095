package io.github.linchpin.shell;

import io.github.linchpin.shared.Viewpoint;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days that are worth a look from a viewpoint. The frame of all views knows no feature, so a
 * feature above it says which days they are.
 */
public interface QuickDays {
    /** The next day after D on which the class of some supply changes. */
    Optional<LocalDate> nextEvent(Viewpoint viewpoint);

    /** The last day on which share tables became known; where K is set, the one before it. */
    Optional<LocalDate> lastEdition(Viewpoint viewpoint);
}
