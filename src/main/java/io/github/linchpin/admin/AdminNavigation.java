package io.github.linchpin.admin;

import io.github.linchpin.access.Role;
import io.github.linchpin.audit.AuditFilter;
import io.github.linchpin.kit.UrlState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Addresses of the screens of administration, and what their parameters mean. */
final class AdminNavigation {
    static final String ACCOUNTS = "admin/accounts";
    static final String UNITS = "admin/units";
    static final String SESSIONS = "admin/sessions";
    static final String TOKENS = "admin/tokens";
    static final String AUDIT = "admin/audit";
    static final String ABOUT = "admin/about";

    static final String TEXT = "q";
    static final String ROLE = "role";
    static final String STATE = "state";

    /** The row that is open: an id, or {@link #NEW}. */
    static final String OPEN = "open";

    static final String NEW = "new";
    static final String FROM = "from";
    static final String TO = "to";
    static final String ACTOR = "actor";
    static final String ACTION = "action";
    static final String SUBJECT = "subject";
    static final String ID = "id";

    private AdminNavigation() {}

    static AccountFilter accounts(UrlState state) {
        return new AccountFilter(
                state.value(TEXT).orElse(""),
                state.words(ROLE, Role.class),
                state.words(STATE, AccountState.class));
    }

    static List<String> accountMistakes(UrlState state) {
        List<String> mistakes = new ArrayList<>(state.strangers(ROLE, Role.class));
        mistakes.addAll(state.strangers(STATE, AccountState.class));
        return mistakes;
    }

    static AuditFilter audit(UrlState state) {
        return new AuditFilter(
                state.day(FROM),
                state.day(TO),
                state.value(ACTOR).orElse(null),
                state.value(ACTION).orElse(null),
                state.value(SUBJECT).orElse(null),
                state.value(ID).orElse(null),
                state.value(TEXT).orElse(null));
    }

    static List<String> auditMistakes(UrlState state) {
        List<String> mistakes = new ArrayList<>();
        for (String name : List.of(FROM, TO)) {
            LocalDate day = state.day(name);
            if (day == null) {
                state.value(name).ifPresent(value -> mistakes.add(name + "=" + value));
            }
        }
        return mistakes;
    }

    /** The row that is open, where the state names one by a number. */
    static Optional<Long> open(UrlState state) {
        return state.value(OPEN).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** The state without its filters, and without an open row. */
    static UrlState cleared(UrlState state) {
        return state.viewpointOnly();
    }
}
