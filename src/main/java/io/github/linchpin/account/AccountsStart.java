package io.github.linchpin.account;

import io.github.linchpin.access.CurrentActor;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees to it at the start that somebody can sign in, and nobody who should not. */
@Component
class AccountsStart implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(AccountsStart.class);

    private final DemoMode demo;
    private final DemoAccounts demoAccounts;
    private final FirstAdministrator first;
    private final String name;
    private final String password;

    AccountsStart(
            DemoMode demo,
            DemoAccounts demoAccounts,
            FirstAdministrator first,
            @Value("${linchpin.admin.name:admin}") String name,
            @Value("${linchpin.admin.password:}") String password) {
        this.demo = demo;
        this.demoAccounts = demoAccounts;
        this.first = first;
        this.name = name;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        CurrentActor.asSystem("start", this::prepare);
    }

    private void prepare() {
        if (!demo.isOn()) {
            demoAccounts.close();
            if (!password.isEmpty()) {
                create();
            }
            return;
        }
        if (demoAccounts.isForReal()) {
            throw new SetupRefused(
                    "This database has accounts of its own, and the demo mode would open it to everybody who reaches the server.",
                    "Start without the demo mode (LINCHPIN_DEMO=false), or with another data folder (LINCHPIN_DATA_DIR).");
        }
        demoAccounts.open();
    }

    private void create() {
        try {
            if (first.create(name, password)) {
                log.info("The administrator '{}' was created with LINCHPIN_ADMIN_PASSWORD", name);
            }
        } catch (AccountRefusal refusal) {
            throw new SetupRefused(
                    "The first administrator cannot be created from LINCHPIN_ADMIN_NAME and LINCHPIN_ADMIN_PASSWORD: "
                            + refusal.why(),
                    "Choose a name of small letters, digits and . _ @ + - and a password of %d characters or more that does not contain it."
                            .formatted(PasswordRules.SHORTEST));
        }
    }

    /** After the line with the address of the server. */
    @EventListener
    @Order
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext server
                && server.getWebServer() != null) {
            int port = server.getWebServer().getPort();
            if (demo.isOn()) {
                log.warn("Demo mode: everybody on this machine may sign in as any role");
                return;
            }
            Optional<String> secret = first.open();
            secret.ifPresent(value ->
                    log.info(
                            "There is no administrator yet. Create the first one, once, at http://localhost:{}/setup/{}",
                            port,
                            value));
        }
    }
}
