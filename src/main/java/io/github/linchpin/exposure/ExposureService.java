package io.github.linchpin.exposure;

import io.github.linchpin.access.Permission;
import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.Registers;
import io.github.linchpin.shared.Viewpoint;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Supply and register as they were known at K, for questions about exposed shares. */
@Service
@RolesAllowed(Permission.READ)
public class ExposureService {
    private final Registers registers;
    private final Supplies supplies;
    private final Clock clock;

    ExposureService(Registers registers, Supplies supplies, Clock clock) {
        this.registers = registers;
        this.supplies = supplies;
        this.clock = clock;
    }

    /** The register at K; one statement. */
    @Transactional(readOnly = true)
    public KnownRegister register(Viewpoint viewpoint) {
        return registers.at(viewpoint.knownUntil(clock));
    }

    /** Questions about exposed shares from a viewpoint; one statement. */
    @Transactional(readOnly = true)
    public Exposures exposures(Viewpoint viewpoint) {
        return new Exposures(
                register(viewpoint), viewpoint.reading(), viewpoint.home(), viewpoint.day(clock));
    }

    /** Everything that is known of supply, the same object while nothing changes; one statement. */
    @Transactional(readOnly = true)
    public KnownSupplies known(Viewpoint viewpoint) {
        return supplies.at(viewpoint.knownUntil(clock));
    }

    /** Lead table by lead table: who supplies every input at every stage; one statement. */
    @Transactional(readOnly = true)
    public List<Supply> supplies(Viewpoint viewpoint) {
        return known(viewpoint).leads().stream().map(LeadSupply::supply).toList();
    }

    /** The same for some inputs. */
    @Transactional(readOnly = true)
    public List<Supply> supplies(Collection<String> inputs, Viewpoint viewpoint) {
        return supplies(viewpoint).stream()
                .filter(supply -> inputs.contains(supply.input()))
                .toList();
    }
}
