package io.github.linchpin.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A program of its own for tests: an OpenID Connect provider (Spring Authorization Server) that
 * knows everybody who has its one password. It is told line by line on its input what it says of
 * them, and to lie. Found by no test as configuration: it has no stereotype.
 */
@EnableWebSecurity
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class ProviderProcess {
    static final String READY = "provider: ready";
    static final String DONE = "provider: done";
    private static final String FORGE = "forge";

    /** Group by group, comma-separated, of a person. */
    private static final Map<String, String> GROUPS = new ConcurrentHashMap<>();

    /** What an id token says in place of the truth. */
    private static final Map<String, String> LIES = new ConcurrentHashMap<>();

    /** Arguments: port, client id, client secret, where the client is sent back to, password. */
    public static void main(String[] arguments) throws IOException {
        new SpringApplicationBuilder(ProviderProcess.class)
                .properties(
                        Map.of(
                                "spring.config.location",
                                "optional:classpath:/no-settings/",
                                "spring.main.banner-mode",
                                "off",
                                "logging.level.root",
                                "error",
                                "server.address",
                                "127.0.0.1",
                                "server.port",
                                arguments[0],
                                "server.servlet.session.cookie.name",
                                "provider",
                                "client.id",
                                arguments[1],
                                "client.secret",
                                arguments[2],
                                "client.redirect",
                                arguments[3],
                                "password",
                                arguments[4]))
                .run();
        System.out.println(READY);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                obey(line.split(" ", 3));
                System.out.println(DONE);
            }
        }
        System.exit(0); // whoever started it is gone
    }

    private static void obey(String[] words) {
        switch (words[0]) {
            case "groups" -> GROUPS.put(words[1], words.length > 2 ? words[2] : "");
            case "lie" -> LIES.put(words[1], words[2]);
            case "truth" -> LIES.clear();
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    @Bean
    SecurityFilterChain everything(HttpSecurity http) {
        return http.with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService everybody(Environment settings) {
        return name ->
                User.withUsername(name)
                        .password("{noop}" + settings.getRequiredProperty("password"))
                        .build();
    }

    @Bean
    RegisteredClientRepository clients(Environment settings) {
        return new InMemoryRegisteredClientRepository(
                RegisteredClient.withId("1")
                        .clientId(settings.getRequiredProperty("client.id"))
                        .clientSecret("{noop}" + settings.getRequiredProperty("client.secret"))
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(settings.getRequiredProperty("client.redirect"))
                        .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email")))
                        .clientSettings(
                                ClientSettings.builder()
                                        .requireProofKey(true)
                                        .requireAuthorizationConsent(false)
                                        .build())
                        .build());
    }

    @Bean
    AuthorizationServerSettings issuer(Environment settings) {
        return AuthorizationServerSettings.builder()
                .issuer("http://127.0.0.1:" + settings.getRequiredProperty("server.port"))
                .build();
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
        return keyNamed("k");
    }

    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    /** With the announced key, or with another one that has its name. */
    @Bean
    JwtEncoder signature(JWKSource<SecurityContext> keys) throws JOSEException {
        JwtEncoder right = new NimbusJwtEncoder(keys);
        JwtEncoder forged = new NimbusJwtEncoder(keyNamed("k"));
        return token -> (LIES.containsKey(FORGE) ? forged : right).encode(token);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            if (!OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                return;
            }
            String name = Objects.requireNonNull(context.<Authentication>getPrincipal()).getName();
            context.getClaims()
                    .claims(claims -> {
                        claims.put("preferred_username", name);
                        claims.put("name", "Person " + name);
                        claims.put("groups", List.of(GROUPS.getOrDefault(name, "").split(",")));
                        LIES.forEach((claim, lie) -> tell(claims, claim, lie));
                    });
        };
    }

    private static void tell(Map<String, Object> claims, String claim, String lie) {
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        switch (claim) {
            case FORGE -> {} // the claims stay true
            case "exp" -> {
                claims.put("iat", longAgo);
                claims.put("exp", longAgo.plus(5, ChronoUnit.MINUTES));
            }
            case "aud" -> claims.put("aud", List.of(lie));
            default -> claims.put(claim, lie);
        }
    }

    private static JWKSource<SecurityContext> keyNamed(String name) throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID(name).generate();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }
}
