package io.github.linchpin.account;

import io.github.linchpin.access.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions of this server in which somebody has signed in. */
@Component
public class OpenSessions {
    private static final int AGENT_LENGTH = 200;

    private final Map<String, OpenSession> sessions = new ConcurrentHashMap<>();
    private final Clock clock;

    OpenSessions(Clock clock) {
        this.clock = clock;
    }

    /** Takes note of a session in which somebody has just signed in. */
    public void open(Actor actor, HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        request.getSession()
                .setAttribute(
                        OpenSession.ATTRIBUTE,
                        new OpenSession(
                                this,
                                actor,
                                clock.instant(),
                                Secret.random().substring(0, 8),
                                request.getRemoteAddr(),
                                agent.substring(0, Math.min(agent.length(), AGENT_LENGTH))));
    }

    /** All of them, the newest first. */
    List<OpenSession> all() {
        return sessions.values().stream()
                .sorted(Comparator.comparing(OpenSession::since).reversed())
                .toList();
    }

    Optional<OpenSession> find(String number) {
        return Optional.ofNullable(sessions.get(number));
    }

    /** Ends the sessions of an account, but for the one of a request. */
    int end(int account, @Nullable HttpSession but) {
        List<OpenSession> ended =
                all().stream()
                        .filter(open -> Objects.equals(open.actor().account(), account))
                        .filter(open -> !open.isIn(but))
                        .toList();
        ended.forEach(OpenSession::end);
        return ended.size();
    }

    void add(OpenSession session) {
        sessions.put(session.number(), session);
    }

    void remove(OpenSession session) {
        sessions.remove(session.number());
    }
}
