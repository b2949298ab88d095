package io.github.linchpin.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells every server on the database that something has changed, once the transaction that changed
 * it is committed (LISTEN/NOTIFY). Every listener is called in a thread of its own: none waits for
 * the page of another.
 */
@Component
public class News implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(News.class);
    private static final String CHANNEL = "linchpin";

    /** How long one look at the connection waits, and so the end of the server at most. */
    private static final int WAIT_MILLIS = 1_000;

    private static final int RETRY_MILLIS = 1_000;

    private final DataSource database;
    private final DSLContext dsl;
    private final List<Consumer<Topic>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private volatile boolean listening;

    /** What has changed. */
    public enum Topic {
        /** Share tables. */
        SHARES,
        /** Drafts of share tables. */
        DRAFTS,
        /** Acts, measures and suspensions. */
        REGISTER,
        /** Purchase lines, contents, prices, and what is known of them. */
        PURCHASES
    }

    News(DataSource database, DSLContext dsl) {
        this.database = database;
        this.dsl = dsl;
    }

    /** Tells it with the commit of the current transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Topic topic) {
        dsl.execute("select pg_notify(?, ?)", CHANNEL, topic.name());
    }

    /**
     * Calls a listener with everything that is told from now on.
     *
     * @return ends it
     */
    public Runnable listen(Consumer<Topic> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Whether news arrive at the moment. */
    public boolean isListening() {
        return listening;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("news").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Connection connection = database.getConnection()) {
                follow(connection);
            } catch (SQLException e) {
                listening = false;
                if (running) {
                    log.debug("No news from the database, trying again", e);
                    pause();
                }
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        PGConnection server = connection.unwrap(PGConnection.class);
        if (!listening) {
            // what was told meanwhile is lost: everybody looks again
            listening = true;
            for (Topic topic : Topic.values()) {
                pass(topic);
            }
        }
        while (running) {
            PGNotification[] told = server.getNotifications(WAIT_MILLIS);
            if (told != null) {
                for (PGNotification one : told) {
                    topic(one.getParameter()).ifPresent(this::pass);
                }
            }
        }
    }

    /** Of another version of Linchpin may come what this one does not know. */
    private static Optional<Topic> topic(String name) {
        return Arrays.stream(Topic.values()).filter(topic -> topic.name().equals(name)).findFirst();
    }

    private void pass(Topic topic) {
        for (Consumer<Topic> listener : listeners) {
            Thread.ofVirtual().name("news-of-" + topic).start(() -> pass(topic, listener));
        }
    }

    private static void pass(Topic topic, Consumer<Topic> listener) {
        try {
            listener.accept(topic);
        } catch (RuntimeException e) {
            log.warn("A listener could not take the news of {}", topic, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
