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
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<Origin> origin;
    private final List<Consumer<Told>> listeners = new CopyOnWriteArrayList<>();
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

    /** Knows where the current thread does something: on which open page, say. */
    @FunctionalInterface
    public interface Origin {
        /** A word without spaces; empty: on none. */
        String current();
    }

    /**
     * News of a committed change.
     *
     * @param by where it was done; empty: unknown
     */
    public record Told(Topic topic, String by) {
        private String payload() {
            return topic.name() + " " + by;
        }

        /** Of another version of Linchpin may come what this one does not know. */
        private static Optional<Told> of(String payload) {
            String[] words = payload.split(" ", 2);
            return Arrays.stream(Topic.values())
                    .filter(topic -> topic.name().equals(words[0]))
                    .map(topic -> new Told(topic, words.length == 1 ? "" : words[1]))
                    .findFirst();
        }
    }

    News(DataSource database, DSLContext dsl, ObjectProvider<Origin> origin) {
        this.database = database;
        this.dsl = dsl;
        this.origin = origin;
    }

    /** Tells it with the commit of the current transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Topic topic) {
        Origin here = origin.getIfAvailable(() -> () -> "");
        dsl.execute("select pg_notify(?, ?)", CHANNEL, new Told(topic, here.current()).payload());
    }

    /**
     * Calls a listener with everything that is told from now on.
     *
     * @return ends it
     */
    public Runnable listen(Consumer<Told> listener) {
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
                pass(new Told(topic, ""));
            }
        }
        while (running) {
            PGNotification[] told = server.getNotifications(WAIT_MILLIS);
            if (told != null) {
                for (PGNotification one : told) {
                    Told.of(one.getParameter()).ifPresent(this::pass);
                }
            }
        }
    }

    private void pass(Told told) {
        for (Consumer<Told> listener : listeners) {
            Thread.ofVirtual().name("news-of-" + told.topic()).start(() -> pass(told, listener));
        }
    }

    private static void pass(Told told, Consumer<Told> listener) {
        try {
            listener.accept(told);
        } catch (RuntimeException e) {
            log.warn("A listener could not take the news of {}", told.topic(), e);
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
