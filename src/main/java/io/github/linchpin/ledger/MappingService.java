package io.github.linchpin.ledger;

import io.github.linchpin.access.Permission;
import io.github.linchpin.ledger.LedgerRefusal.Why;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which column of a file says what, as somebody has said it before for the same unit. */
@Service
@RolesAllowed(Permission.LOAD_LEDGER)
public class MappingService {
    private final MappingRepository mappings;
    private final UnitService units;

    MappingService(MappingRepository mappings, UnitService units) {
        this.mappings = mappings;
        this.units = units;
    }

    /**
     * The mappings of a unit, the one that was saved last first.
     *
     * @throws LedgerRefusal where the unit is not seen
     */
    @Transactional(readOnly = true)
    public List<SavedMapping> of(int unit) {
        require(unit);
        return mappings.of(unit);
    }

    /**
     * The saved mapping of a unit of which the header has every column; of several the one that
     * says most.
     *
     * @throws LedgerRefusal where the unit is not seen
     */
    @Transactional(readOnly = true)
    public Optional<SavedMapping> find(int unit, List<String> header) {
        return of(unit).stream()
                .filter(saved -> saved.mapping().fits(header))
                .max(Comparator.comparingInt(saved -> saved.mapping().names().size()));
    }

    /**
     * Saves a mapping for the next file, in the place of one with the same name.
     *
     * @throws LedgerRefusal where the unit is not seen
     */
    @Transactional
    public void save(int unit, String name, ColumnMapping mapping) {
        require(unit);
        mappings.save(unit, name.strip(), mapping);
    }

    /**
     * Forgets a mapping.
     *
     * @throws LedgerRefusal where the unit is not seen
     */
    @Transactional
    public void remove(int unit, String name) {
        require(unit);
        mappings.remove(unit, name);
    }

    private void require(int unit) {
        if (units.find(unit).isEmpty()) {
            throw new LedgerRefusal(Why.ABSENT);
        }
    }
}
