package io.github.linchpin.testing;

import io.github.linchpin.db.DatabaseAccess;
import io.github.linchpin.shipped.ShippedTemplate;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every Spring context a database of its own on the one server of the test run. It holds the
 * shipped data as the first start of the product leaves them; every context's own start finds them
 * unchanged.
 */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext>,
                ExecutionCondition {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        use(context, ShippedTemplate.copy());
    }

    /** The same without anything in it: the start of the context itself migrates and loads. */
    public static final class Empty
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(context, TestServer.get().newDatabase());
        }
    }

    private static void use(ConfigurableApplicationContext context, DatabaseAccess access) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test database", properties(access)));
    }

    /** The settings that make the product use this database. */
    public static Map<String, Object> properties(DatabaseAccess access) {
        return Map.of(
                // statements are counted: nothing else may ask the database
                "linchpin.warm-up", false,
                "linchpin.password.strength", 4, // the cheapest that bcrypt has
                "linchpin.db.url", access.url(),
                "linchpin.db.owner.user", access.owner().user(),
                "linchpin.db.owner.password", access.owner().password(),
                "linchpin.db.application.user", access.application().user(),
                "linchpin.db.application.password", access.application().password());
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return TestServer.isAvailable()
                ? ConditionEvaluationResult.enabled("a PostgreSQL can be started")
                : ConditionEvaluationResult.disabled(
                        "no PostgreSQL 15 or newer is installed on this machine");
    }
}
