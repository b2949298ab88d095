package io.github.linchpin.concentration;

import static io.github.linchpin.db.jooq.Tables.SHARE_STATE;

import io.github.linchpin.access.Permission;
import jakarta.annotation.security.RolesAllowed;
import org.jooq.DSLContext;
import org.jooq.Records;
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

    /**
     * How often something changed.
     *
     * @param all every change: the same number means the same content
     * @param rewrites the changes that may alter what was known before; the others only added
     *     something that is known from its own moment on
     */
    public record Changes(long all, long rewrites) {}

    /** How often something has changed until now. */
    @Transactional(readOnly = true)
    public Changes changes() {
        return dsl.select(SHARE_STATE.CHANGES, SHARE_STATE.REWRITES)
                .from(SHARE_STATE)
                .fetchSingle(Records.mapping(Changes::new));
    }

    /**
     * Tells that something became known, in the transaction that added it: a revision or a choice
     * with its own moment. What was known before that moment is as it was.
     */
    @RolesAllowed({Permission.EDIT, Permission.PUBLISH})
    @Transactional(propagation = Propagation.MANDATORY)
    public void countAddition() {
        dsl.update(SHARE_STATE).set(SHARE_STATE.CHANGES, SHARE_STATE.CHANGES.plus(1)).execute();
    }

    /** Tells that something else has changed, in the transaction that changed it. */
    @RolesAllowed(Permission.OPERATION)
    @Transactional(propagation = Propagation.MANDATORY)
    public void countRewrite() {
        dsl.update(SHARE_STATE)
                .set(SHARE_STATE.CHANGES, SHARE_STATE.CHANGES.plus(1))
                .set(SHARE_STATE.REWRITES, SHARE_STATE.REWRITES.plus(1))
                .execute();
    }
}
