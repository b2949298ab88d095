package io.github.linchpin.measures;

import io.github.linchpin.access.Permission;
import io.github.linchpin.amendment.SourceService;
import io.github.linchpin.control.Registers;
import io.github.linchpin.control.StoredRows;
import io.github.linchpin.country.AreaNames;
import io.github.linchpin.input.InputFiles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of the register offer. */
@Service
@RolesAllowed({Permission.EDIT, Permission.PUBLISH})
class ChoiceService {
    private final Registers registers;
    private final SourceService sources;
    private final StoredRows stored;
    private final AreaNames areas;
    private final InputFiles inputs;
    private final Clock clock;

    ChoiceService(
            Registers registers,
            SourceService sources,
            StoredRows stored,
            AreaNames areas,
            InputFiles inputs,
            Clock clock) {
        this.registers = registers;
        this.sources = sources;
        this.stored = stored;
        this.areas = areas;
        this.inputs = inputs;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Choices all() {
        return new Choices(
                registers.at(clock.instant()).measures(),
                sources.all(),
                sorted(areas.book().names()),
                inputs.names(),
                stored.acts(),
                stored.types());
    }

    private static Map<String, String> sorted(Map<String, String> names) {
        Map<String, String> sorted = new LinkedHashMap<>();
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
