package io.github.linchpin.security;

import io.github.linchpin.account.AccountRefusal;
import io.github.linchpin.account.ProviderIdentity;
import io.github.linchpin.account.SingleSignOnAnswer;
import io.github.linchpin.account.SingleSignOnService;
import io.github.linchpin.account.SingleSignOnSettings;
import io.github.linchpin.account.SingleSignOnWanted;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** Finds the account of somebody whose id token was found to be good. */
@Component
@Conditional(SingleSignOnWanted.class)
class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final SingleSignOnSettings settings;
    private final SingleSignOnService service;
    private final OidcUserService claims = new OidcUserService();

    ProviderUsers(
            SingleSignOnSettings settings,
            SingleSignOnService service,
            ProviderConnection connection) {
        this.settings = settings;
        this.service = service;
        RestTemplate http = new RestTemplate(connection.requests());
        http.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService more = new DefaultOAuth2UserService();
        more.setRestOperations(http);
        claims.setOauth2UserService(more);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = claims.loadUser(request);
        SingleSignOnAnswer answer;
        try {
            answer = service.signIn(identity(user));
        } catch (AccountRefusal | DataIntegrityViolationException e) {
            throw new AuthenticationServiceException("Two changes met at an account", e);
        }
        return switch (answer) {
            case SingleSignOnAnswer.Admitted in -> new ProviderUser(in.actor(), user.getIdToken());
            case SingleSignOnAnswer.Refused out -> throw new SingleSignOnRefused(out.why());
        };
    }

    private ProviderIdentity identity(OidcUser user) {
        String email = Boolean.FALSE.equals(user.getEmailVerified()) ? null : user.getEmail();
        return new ProviderIdentity(
                settings.issuer(),
                Objects.requireNonNull(user.getSubject()), // checked with the id token
                Stream.of(user.getPreferredUsername(), email).filter(Objects::nonNull).toList(),
                Objects.requireNonNullElse(user.getFullName(), ""),
                groups(user.getClaims().get(settings.groupsClaim())));
    }

    /** A list, or the only one. */
    private static Set<String> groups(@Nullable Object claim) {
        return switch (claim) {
            case Collection<?> several ->
                    several.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
            case String one -> Set.of(one);
            case null, default -> Set.of();
        };
    }
}
