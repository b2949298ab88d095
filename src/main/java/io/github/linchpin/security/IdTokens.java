package io.github.linchpin.security;

import io.github.linchpin.account.SingleSignOnWanted;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ProviderDetails;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Reads id tokens: issuer, audience, times, type and the signature with a key of the provider. The
 * nonce is compared by Spring Security, where the request is known. The keys are asked for at each
 * sign-in, so an exchanged one is known at once.
 */
@Component
@Conditional(SingleSignOnWanted.class)
class IdTokens implements JwtDecoderFactory<ClientRegistration> {
    private static final String ALGORITHMS = "id_token_signing_alg_values_supported";

    private final RestTemplate http;

    IdTokens(ProviderConnection connection) {
        http = new RestTemplate(connection.requests());
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        ProviderDetails provider = registration.getProviderDetails();
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(provider.getJwkSetUri()))
                        .jwsAlgorithms(algorithms -> announced(provider, algorithms))
                        .restOperations(http)
                        .build();
        // by the clock of the machine, as the provider's
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        List.of(
                                new JwtTimestampValidator(),
                                JwtTypeValidator.jwt(),
                                new OidcIdTokenValidator(registration))));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }

    /** Signatures with a private key only; a provider that announces none signs with RS256. */
    private static void announced(ProviderDetails provider, Set<SignatureAlgorithm> algorithms) {
        if (provider.getConfigurationMetadata().get(ALGORITHMS) instanceof Collection<?> names) {
            for (Object name : names) {
                SignatureAlgorithm algorithm = SignatureAlgorithm.from(String.valueOf(name));
                if (algorithm != null) {
                    algorithms.add(algorithm);
                }
            }
        }
        if (algorithms.isEmpty()) {
            algorithms.add(SignatureAlgorithm.RS256);
        }
    }
}
