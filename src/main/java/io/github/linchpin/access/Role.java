package io.github.linchpin.access;

import static io.github.linchpin.access.Permission.ACCOUNTS;
import static io.github.linchpin.access.Permission.AUDIT;
import static io.github.linchpin.access.Permission.EDIT;
import static io.github.linchpin.access.Permission.LEDGER;
import static io.github.linchpin.access.Permission.LOAD_LEDGER;
import static io.github.linchpin.access.Permission.OPERATION;
import static io.github.linchpin.access.Permission.OWN_ACCOUNT;
import static io.github.linchpin.access.Permission.OWN_TOKENS;
import static io.github.linchpin.access.Permission.PUBLISH;
import static io.github.linchpin.access.Permission.READ;
import static io.github.linchpin.access.Permission.UNITS;

import io.github.linchpin.shared.Coded;
import java.util.Set;

/** What somebody does with the product; an account has one or several. */
public enum Role implements Coded {
    MANAGER("manager"),
    PROCUREMENT("procurement"),
    ANALYST("analyst"),
    REVIEWER("reviewer"),
    ADMINISTRATOR("administrator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Constants of {@link Permission}. */
    public Set<String> permissions() {
        return switch (this) {
            case MANAGER -> Set.of(READ, OWN_ACCOUNT, LEDGER);
            case PROCUREMENT -> Set.of(READ, OWN_ACCOUNT, OWN_TOKENS, LEDGER, LOAD_LEDGER);
            case ANALYST -> Set.of(READ, OWN_ACCOUNT, OWN_TOKENS, EDIT, LEDGER, LOAD_LEDGER);
            case REVIEWER -> Set.of(READ, OWN_ACCOUNT, OWN_TOKENS, PUBLISH);
            case ADMINISTRATOR ->
                    Set.of(READ, OWN_ACCOUNT, OWN_TOKENS, ACCOUNTS, UNITS, AUDIT, OPERATION);
        };
    }
}
