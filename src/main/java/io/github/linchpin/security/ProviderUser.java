package io.github.linchpin.security;

import io.github.linchpin.access.Acting;
import io.github.linchpin.access.Actor;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody who signed in at the provider, with what their account allows here. */
record ProviderUser(Actor actor, OidcIdToken token) implements OidcUser, Acting {
    private static final long serialVersionUID = 1L;

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return actor.getAuthorities();
    }

    @Override
    public String getName() {
        return actor.name();
    }
}
