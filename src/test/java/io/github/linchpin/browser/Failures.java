package io.github.linchpin.browser;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What the log says of failures: all errors, and all warnings with a stack trace. */
final class Failures implements AutoCloseable {
    /** The server push: it complains when a session ends under an open connection. */
    private static final String PUSH = "org.atmosphere.";

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> appender =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    if (isFailure(event)) {
                        failures.add(event.getLoggerName() + ": " + event.getFormattedMessage());
                    }
                }
            };

    Failures() {
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
    }

    private static boolean isFailure(ILoggingEvent event) {
        return !event.getLoggerName().startsWith(PUSH)
                && (event.getLevel().isGreaterOrEqual(Level.ERROR)
                        || (event.getLevel() == Level.WARN && event.getThrowableProxy() != null));
    }

    /** All so far, and forgets them. */
    List<String> take() {
        List<String> taken = new ArrayList<>();
        for (String next = failures.poll(); next != null; next = failures.poll()) {
            taken.add(next);
        }
        return taken;
    }

    @Override
    public void close() {
        root.detachAppender(appender);
    }
}
