package io.github.linchpin.ledger;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The items that the units of the current actor buy. */
@Service
@RolesAllowed(Permission.LEDGER)
public class ItemService {
    private final ItemQuery items;

    ItemService(ItemQuery items) {
        this.items = items;
    }

    /** Items that meet a filter, those on which most was spent first. */
    @Transactional(readOnly = true)
    public List<ItemRow> rows(ItemFilter filter, int offset, int limit) {
        return items.rows(CurrentActor.get().units(), filter, offset, limit);
    }

    /** How many items meet a filter. */
    @Transactional(readOnly = true)
    public int count(ItemFilter filter) {
        return items.count(CurrentActor.get().units(), filter);
    }

    /** How much of the spend of a unit, or of all, is mapped; text and states do not matter. */
    @Transactional(readOnly = true)
    public Coverage coverage(ItemFilter filter) {
        return items.coverage(CurrentActor.get().units(), filter);
    }
}
