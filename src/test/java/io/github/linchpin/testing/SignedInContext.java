package io.github.linchpin.testing;

import io.github.linchpin.access.Actor;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Makes the security context of {@link SignedIn}. */
final class SignedInContext implements WithSecurityContextFactory<SignedIn> {
    @Override
    public SecurityContext createSecurityContext(SignedIn signedIn) {
        return FormTest.contextOf(Actor.system("test"));
    }
}
