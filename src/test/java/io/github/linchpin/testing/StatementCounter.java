package io.github.linchpin.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the SQL statements of a page. */
public final class StatementCounter implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private final AtomicInteger statements = new AtomicInteger();

    @Override
    public void executeStart(ExecuteContext context) {
        statements.incrementAndGet();
    }

    /** Starts at 0 again. */
    public void reset() {
        statements.set(0);
    }

    /** Statements since the last reset. */
    public int count() {
        return statements.get();
    }

    /** Puts a counter into the context of a test. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Counting {
        @Bean
        StatementCounter statementCounter() {
            return new StatementCounter();
        }

        @Bean
        ExecuteListenerProvider statementCounterProvider(StatementCounter counter) {
            return new DefaultExecuteListenerProvider(counter);
        }
    }
}
