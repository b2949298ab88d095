package io.github.linchpin.security;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.account.DemoMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who may come to the read interface, and what the others are told. */
@Component
class ReadInterfaceDoor implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final DemoMode demo;
    private final JsonMapper json;

    ReadInterfaceDoor(DemoMode demo, JsonMapper json) {
        this.demo = demo;
        this.json = json;
    }

    /** As whom somebody reads who comes with nothing: as a guest in demo mode, else not at all. */
    Optional<Actor> guest() {
        return demo.isOn() && CurrentActor.get().kind() == Actor.Kind.VISITOR
                ? Optional.of(
                        new Actor(
                                Actor.Kind.VISITOR,
                                null,
                                "demo",
                                "demo",
                                Role.MANAGER.permissions(),
                                UnitScope.NONE))
                : Optional.empty();
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Linchpin\"");
        refuse(
                response,
                HttpStatus.UNAUTHORIZED,
                "Sign in or send a token that works",
                "Send the header Authorization: Bearer TOKEN. Tokens are made under Your account; they expire and can be revoked.");
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        refuse(
                response,
                HttpStatus.FORBIDDEN,
                "This is not open to you",
                "Neither the session nor the token may read here.");
    }

    private void refuse(
            HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
