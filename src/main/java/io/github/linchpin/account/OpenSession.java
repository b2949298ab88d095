package io.github.linchpin.account;

import io.github.linchpin.access.Actor;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session in which somebody has signed in. It lies in the session itself, so it goes when the
 * session goes, for whatever reason.
 */
public final class OpenSession implements HttpSessionBindingListener {
    static final String ATTRIBUTE = OpenSession.class.getName();

    private final OpenSessions all;
    private final Actor actor;
    private final Instant since;
    private final String number;
    private final String address;
    private final String agent;
    private volatile @Nullable HttpSession session;

    OpenSession(
            OpenSessions all,
            Actor actor,
            Instant since,
            String number,
            String address,
            String agent) {
        this.all = all;
        this.actor = actor;
        this.since = since;
        this.number = number;
        this.address = address;
        this.agent = agent;
    }

    /** Names the session on the screen; not the id that opens it. */
    public String number() {
        return number;
    }

    /** Who has signed in. */
    public Actor actor() {
        return actor;
    }

    /** When they did. */
    public Instant since() {
        return since;
    }

    /** From where they did. */
    public String address() {
        return address;
    }

    /** The browser as it calls itself. */
    public String agent() {
        return agent;
    }

    /** The last request. */
    public Instant lastUsed() {
        HttpSession now = session;
        try {
            return now == null ? since : Instant.ofEpochMilli(now.getLastAccessedTime());
        } catch (IllegalStateException e) {
            return since; // ended in this moment
        }
    }

    /** Whether it is the session of a request. */
    public boolean isIn(@Nullable HttpSession other) {
        return other != null && other.getAttribute(ATTRIBUTE) == this;
    }

    void end() {
        HttpSession now = session;
        if (now != null) {
            try {
                now.invalidate();
            } catch (IllegalStateException e) {
                all.remove(this); // has ended already
            }
        }
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        session = event.getSession();
        all.add(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        all.remove(this);
    }
}
