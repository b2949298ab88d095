package io.github.linchpin.overview;

import io.github.linchpin.access.Permission;
import io.github.linchpin.exposure.ClassChange;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shell.QuickDays;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.standing.StandingService;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers the days of the next change and of the last edition in the header of every view. */
@Service
@RolesAllowed(Permission.READ)
public class WorthALook implements QuickDays {
    private final StandingService standings;

    WorthALook(StandingService standings) {
        this.standings = standings;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextEvent(Viewpoint viewpoint) {
        return standings.from(viewpoint).all().stream()
                .map(Standing::changes)
                .filter(changes -> !changes.isEmpty())
                .map(changes -> changes.getFirst())
                .map(ClassChange::day)
                .min(Comparator.naturalOrder());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastEdition(Viewpoint viewpoint) {
        return standings.outlook().lastEdition(viewpoint);
    }
}
