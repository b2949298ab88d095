package io.github.linchpin.admin;

import io.github.linchpin.access.Permission;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many accounts a unit was granted to, by its id; those that see it from above not counted. */
@Service
@RolesAllowed(Permission.UNITS)
public class UnitMembersService {
    private final UnitMembersQuery members;

    UnitMembersService(UnitMembersQuery members) {
        this.members = members;
    }

    /** Active accounts by unit; a unit without any is left out. */
    @Transactional(readOnly = true)
    public Map<Integer, Integer> accountsByUnit() {
        return members.byUnit();
    }
}
