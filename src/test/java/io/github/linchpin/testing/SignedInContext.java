package io.github.linchpin.testing;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.UnitScope;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Makes the security context of {@link SignedIn}. */
final class SignedInContext implements WithSecurityContextFactory<SignedIn> {
    @Override
    public SecurityContext createSecurityContext(SignedIn signedIn) {
        UnitScope units =
                new UnitScope(IntStream.of(signedIn.units()).boxed().collect(Collectors.toSet()));
        Actor actor =
                signedIn.value().length == 0
                        ? Actor.system("test")
                        : Actor.person(
                                signedIn.account(),
                                "tester",
                                "Tester",
                                Set.of(signedIn.value()),
                                units);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        actor, null, actor.getAuthorities()));
        return context;
    }
}
