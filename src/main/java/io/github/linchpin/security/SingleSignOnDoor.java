package io.github.linchpin.security;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import io.github.linchpin.account.SingleSignOnWanted;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Signing in at an OpenID Connect provider: the authorization code flow with PKCE, state and nonce
 * (all of them by default in Spring Security), beside the form.
 */
@Component
@Conditional(SingleSignOnWanted.class)
class SingleSignOnDoor {
    private final IdentityProvider provider;
    private final ProviderUsers users;
    private final ProviderConnection connection;
    private final VaadinDefaultRequestCache wanted;
    private final SingleSignOnFailure failure = new SingleSignOnFailure();

    SingleSignOnDoor(
            IdentityProvider provider,
            ProviderUsers users,
            ProviderConnection connection,
            VaadinDefaultRequestCache wanted) {
        this.provider = provider;
        this.users = users;
        this.connection = connection;
        this.wanted = wanted;
    }

    void open(HttpSecurity http) {
        http.oauth2Login(this::open);
    }

    private void open(OAuth2LoginConfigurer<HttpSecurity> login) {
        VaadinSavedRequestAwareAuthenticationSuccessHandler success =
                new VaadinSavedRequestAwareAuthenticationSuccessHandler();
        success.setDefaultTargetUrl(SignInTarget.PATH);
        success.setRequestCache(wanted);
        login.loginPage("/login")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoTokensKept())
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(info -> info.oidcUserService(users))
                .successHandler(success)
                .failureHandler(failure)
                .addObjectPostProcessor(
                        new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <F extends OAuth2AuthorizationRequestRedirectFilter>
                                    F postProcess(F filter) {
                                // the provider is asked where to go, and may not answer
                                filter.setAuthenticationFailureHandler(failure);
                                return filter;
                            }
                        });
    }

    private RestClientAuthorizationCodeTokenResponseClient tokens() {
        RestClientAuthorizationCodeTokenResponseClient client =
                new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(
                RestClient.builder()
                        .requestFactory(connection.requests())
                        .configureMessageConverters(converters ->
                                converters
                                        .disableDefaults()
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return client;
    }
}
