package io.github.linchpin.account;

import io.github.linchpin.access.Role;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The mode in which everybody who reaches the server signs in as any role with one click. It is
 * there for a first look, on the loopback address only.
 */
@Component
public class DemoMode {
    private static final String PREFIX = "demo-";

    private final boolean on;

    DemoMode(@Value("${linchpin.demo:false}") boolean on) {
        this.on = on;
    }

    /** Whether the server runs in this mode. */
    public boolean isOn() {
        return on;
    }

    /** Name of the account of a role. */
    public static String account(Role role) {
        return PREFIX + role.code();
    }

    static boolean isDemo(String account) {
        return Arrays.stream(Role.values()).map(DemoMode::account).toList().contains(account);
    }
}
