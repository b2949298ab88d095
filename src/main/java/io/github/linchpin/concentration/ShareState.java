package io.github.linchpin.concentration;

import static io.github.linchpin.db.jooq.Tables.SHARE_STATE;

import io.github.linchpin.access.Permission;
import jakarta.annotation.security.RolesAllowed;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the changes of share tables, metrics and the names shown with them, so that what was read
 * can be kept until something changes.
 */
@Service
@RolesAllowed(Permission.READ)
public class ShareState {
    private final DSLContext dsl;

    ShareState(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The same number means the same content. */
    @Transactional(readOnly = true)
    public long changes() {
        return dsl.select(SHARE_STATE.CHANGES)
                .from(SHARE_STATE)
                .fetchSingle(row -> row.get(SHARE_STATE.CHANGES));
    }

    /** Tells that something has changed, in the transaction that changed it. */
    @RolesAllowed({Permission.OPERATION, Permission.EDIT, Permission.PUBLISH})
    @Transactional(propagation = Propagation.MANDATORY)
    public void countChange() {
        dsl.update(SHARE_STATE).set(SHARE_STATE.CHANGES, SHARE_STATE.CHANGES.plus(1)).execute();
    }
}
