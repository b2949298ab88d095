package io.github.linchpin.account;

import io.github.linchpin.shared.Coded;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a password must be: long. Nothing is asked about kinds of letters (NIST SP 800-63B). */
public final class PasswordRules {
    /** Characters at least. */
    public static final int SHORTEST = 12;

    /** Bytes in UTF-8 at most: what bcrypt reads. */
    public static final int LONGEST = 72;

    /** Different characters at least. */
    private static final int VARIETY = 5;

    private PasswordRules() {}

    /** Why a password cannot be taken. */
    public enum Fault implements Coded {
        TOO_SHORT("too-short"),
        TOO_LONG("too-long"),
        TOO_SIMPLE("too-simple"),
        HAS_NAME("has-name");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What is wrong with a password for an account; empty where it can be taken. */
    public static Optional<Fault> fault(String password, String account) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (isTooLong(password)) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (password.codePoints().distinct().count() < VARIETY) {
            return Optional.of(Fault.TOO_SIMPLE);
        }
        return password.toLowerCase(Locale.ROOT).contains(account.toLowerCase(Locale.ROOT))
                ? Optional.of(Fault.HAS_NAME)
                : Optional.empty();
    }

    static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }
}
