package io.github.linchpin.security;

import io.github.linchpin.account.SingleSignOnSettings;
import io.github.linchpin.account.SingleSignOnWanted;
import io.github.linchpin.entry.SingleSignOnLink;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ProviderDetails;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The OpenID Connect provider as it describes itself. It is asked at every sign-in and not at the
 * start: Linchpin runs without it, and what it changes is known at once.
 */
@Component
@Conditional(SingleSignOnWanted.class)
class IdentityProvider implements ClientRegistrationRepository {
    private static final String DESCRIPTION = "/.well-known/openid-configuration";

    private final SingleSignOnSettings settings;
    private final RestClient http;

    IdentityProvider(SingleSignOnSettings settings, ProviderConnection connection) {
        this.settings = settings;
        this.http = RestClient.builder().requestFactory(connection.requests()).build();
    }

    /**
     * {@inheritDoc}
     *
     * @throws AuthenticationServiceException where the provider cannot be asked
     */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(SingleSignOnLink.PROVIDER)) {
            return null;
        }
        try {
            return registration(description());
        } catch (RestClientException | IllegalArgumentException e) {
            throw new ProviderUnreachable(
                    "The provider %s does not describe itself".formatted(settings.issuer()), e);
        }
    }

    private Map<String, Object> description() {
        String issuer = settings.issuer();
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> description =
                http.get()
                        .uri(URI.create(base + DESCRIPTION))
                        .retrieve()
                        .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        if (description == null || !issuer.equals(description.get("issuer"))) {
            throw new IllegalArgumentException(
                    "It calls itself %s"
                            .formatted(description == null ? null : description.get("issuer")));
        }
        return description;
    }

    private ClientRegistration registration(Map<String, Object> description) {
        ClientRegistration.Builder builder =
                ClientRegistrations.fromOidcConfiguration(description)
                        .registrationId(SingleSignOnLink.PROVIDER)
                        .clientId(settings.clientId())
                        .scope(settings.scopes())
                        .userNameAttributeName("sub");
        if (settings.clientSecret() == null) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            builder.clientSecret(settings.clientSecret());
        }
        ClientRegistration registration = builder.build();
        requireSafe(registration.getProviderDetails());
        return registration;
    }

    private static void requireSafe(ProviderDetails provider) {
        String userInfo = provider.getUserInfoEndpoint().getUri();
        requireSafe(provider.getAuthorizationUri());
        requireSafe(provider.getTokenUri());
        requireSafe(provider.getJwkSetUri());
        if (userInfo != null) {
            requireSafe(userInfo);
        }
    }

    private static void requireSafe(@Nullable String address) {
        if (address == null || !SingleSignOnSettings.isSafe(URI.create(address))) {
            throw new IllegalArgumentException("No TLS at " + address);
        }
    }
}
