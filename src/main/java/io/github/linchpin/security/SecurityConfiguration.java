package io.github.linchpin.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.github.linchpin.access.Permission;
import io.github.linchpin.account.TokenSignIn;
import io.github.linchpin.entry.LoginView;
import jakarta.servlet.DispatcherType;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Service;

/**
 * Two doors. Pages need a session, the read interface a session or a token. What is behind them is
 * guarded once more by the permission that each route and each service names.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** {@code @RolesAllowed} names permissions as they are. */
    @Bean
    static GrantedAuthorityDefaults permissionsWithoutPrefix() {
        return new GrantedAuthorityDefaults("");
    }

    /**
     * Guards the services. Not Spring's switch for the whole application: it would put a proxy
     * around each view too, which Vaadin guards itself.
     */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor guardOfServices() {
        Jsr250AuthorizationManager permissions = new Jsr250AuthorizationManager();
        permissions.setRolePrefix("");
        AuthorizationManagerBeforeMethodInterceptor guard =
                new AuthorizationManagerBeforeMethodInterceptor(
                        new AnnotationMatchingPointcut(Service.class, true), permissions);
        guard.setOrder(AuthorizationInterceptorsOrder.JSR250.getOrder());
        return guard;
    }

    /**
     * Where the threads keep who acts. Vaadin would put its own in place after the shipped data are
     * loaded, and each application context of a process another one; here it is the same from the
     * start.
     */
    @Bean
    static VaadinAwareSecurityContextHolderStrategy contextOfThreads() {
        if (SecurityContextHolder.getContextHolderStrategy()
                instanceof VaadinAwareSecurityContextHolderStrategy strategy) {
            return strategy;
        }
        VaadinAwareSecurityContextHolderStrategy strategy =
                new VaadinAwareSecurityContextHolderStrategy();
        SecurityContextHolder.setContextHolderStrategy(strategy);
        return strategy;
    }

    @Bean
    @Order(1)
    SecurityFilterChain readInterface(
            HttpSecurity http, TokenSignIn tokens, ReadInterfaceDoor door) {
        return http.headers(HeadersConfigurer::disable) // see ResponseHeaders
                .securityMatcher("/api/**")
                // nothing can be changed there, so there is nothing to forge
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterBefore(new TokenFilter(tokens, door), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.anyRequest().hasAuthority(Permission.READ))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(door).accessDeniedHandler(door))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            PasswordSignIn passwords,
            RememberMe rememberMe,
            RequestUtil requests,
            ObjectProvider<SingleSignOnDoor> singleSignOn) {
        http.headers(HeadersConfigurer::disable)
                .authenticationProvider(passwords)
                // Vaadin's own requests carry a token of Vaadin; its default spares the sign-in too
                .csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest))
                .authorizeHttpRequests(allowed ->
                        allowed.requestMatchers("/styles/**", "/fonts/**", "/icons/**")
                                .permitAll()
                                // what was refused says so instead of asking to sign in
                                .dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(SignInTarget.PATH)
                                .hasAuthority(Permission.OWN_ACCOUNT))
                .rememberMe(remember ->
                        remember.rememberMeServices(rememberMe).key(rememberMe.getKey()))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin ->
                                vaadin.enableCsrfConfiguration(false)
                                        // an unknown address is answered by the page that says so
                                        .anyRequest(any -> any.authenticated())
                                        .loginView(LoginView.class, "/login")
                                        .defaultSuccessUrl(SignInTarget.PATH));
        singleSignOn.ifAvailable(door -> door.open(http));
        return http.build();
    }
}
