package io.github.linchpin.audit;

import io.github.linchpin.db.DatabaseProperties;
import io.github.linchpin.db.DatabaseUnusable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;

/**
 * {@code verify-audit [--expect NUMBER:HASH]}: verifies the trail from the command line, with the
 * settings of a start, but without its web server, migrations and loading. It changes no row.
 */
public final class VerifyAudit {
    /** The first argument that asks for it. */
    public static final String COMMAND = "verify-audit";

    private static final int INTACT = 0;
    private static final int DAMAGED = 1;
    private static final int CANNOT_RUN = 2;
    private static final Logger log = LoggerFactory.getLogger(VerifyAudit.class);

    private VerifyAudit() {}

    /** The database and the verification, nothing else; found by no scan. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JooqAutoConfiguration.class
    })
    @ComponentScan("io.github.linchpin.db")
    @Import({AuditChainQuery.class, AuditVerification.class})
    private static final class Verifying {}

    /** What was asked for; the other arguments are settings. */
    private record Order(@Nullable AuditHead expected, List<String> settings) {
        static Order of(List<String> arguments) {
            AuditHead expected = null;
            List<String> settings = new ArrayList<>();
            for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
                String argument = rest.next();
                if (argument.equals("--expect")) {
                    expected = AuditHead.parse(rest.hasNext() ? rest.next() : "");
                } else if (argument.startsWith("--expect=")) {
                    expected = AuditHead.parse(argument.substring("--expect=".length()));
                } else if (argument.startsWith("--")) {
                    settings.add(argument);
                } else {
                    throw new IllegalArgumentException(
                            "'%s' is not understood: %s [--expect NUMBER:HASH] [--setting=value ...]"
                                    .formatted(argument, COMMAND));
                }
            }
            return new Order(expected, settings);
        }
    }

    /**
     * Runs it.
     *
     * @param arguments what follows the command
     * @return 0 where the trail is intact, 1 where it is not, 2 where it could not be read
     */
    public static int run(List<String> arguments) {
        Order order;
        try {
            order = Order.of(arguments);
        } catch (IllegalArgumentException e) {
            log.error(e.getMessage());
            return CANNOT_RUN;
        }
        ConfigurableApplicationContext context;
        try {
            context = start(order.settings());
        } catch (RuntimeException e) {
            return CANNOT_RUN; // Spring Boot has printed why
        }
        try (context) {
            return verify(context, order.expected());
        } catch (DataAccessException e) {
            log.error("The audit trail could not be read: {}", e.getMessage());
            return CANNOT_RUN;
        }
    }

    private static ConfigurableApplicationContext start(List<String> settings) {
        return new SpringApplicationBuilder(Verifying.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(context -> requireDatabase(context.getEnvironment()))
                .run(settings.toArray(String[]::new));
    }

    /** Otherwise a mistyped folder would get a new and empty database. */
    private static void requireDatabase(Environment environment) {
        DatabaseProperties database =
                Binder.get(environment).bindOrCreate("linchpin.db", DatabaseProperties.class);
        if (!database.isThere()) {
            throw new DatabaseUnusable(
                    "There is no database in the folder %s. Name the one that Linchpin uses (LINCHPIN_DATA_DIR)."
                            .formatted(database.folder().toAbsolutePath().normalize()));
        }
    }

    private static int verify(
            ConfigurableApplicationContext context, @Nullable AuditHead expected) {
        if (!context.getBean(AuditChainQuery.class).exists()) {
            log.error(
                    "This database holds no audit trail: no Linchpin that keeps one was started on it yet");
            return CANNOT_RUN;
        }
        AuditReport report = context.getBean(AuditVerification.class).verify(expected);
        AuditReport.Damage damage = report.damage();
        if (damage == null) {
            log.info(
                    "The audit trail is intact: {} entries, head {}",
                    report.entries(),
                    report.head());
            return INTACT;
        }
        log.error(
                "The audit trail is damaged: {}. {} entries were read, head {}",
                words(damage),
                report.entries(),
                report.head());
        return DAMAGED;
    }

    private static String words(AuditReport.Damage damage) {
        String words =
                switch (damage.kind()) {
                    case MISSING -> "entry %d is missing";
                    case LINK -> "entry %d does not follow the one before it";
                    case CONTENT -> "entry %d does not say what was sealed";
                    case CUT_OFF ->
                            "entry %d and later ones are missing, the expected head among them";
                    case REWRITTEN -> "entry %d was written anew, its hash is not the expected one";
                };
        return words.formatted(damage.number());
    }
}
