package io.github.linchpin.testing;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.UnitScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
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
        // the frame of the view tests asks for roles by their prefix, whatever the settings say
        List<GrantedAuthority> authorities = new ArrayList<>(actor.getAuthorities());
        actor.permissions()
                .forEach(permission ->
                        authorities.add(new SimpleGrantedAuthority("ROLE_" + permission)));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(actor, null, authorities));
        return context;
    }
}
