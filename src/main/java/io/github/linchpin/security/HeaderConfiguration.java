package io.github.linchpin.security;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the response headers into the server. */
@Configuration(proxyBeanMethods = false)
class HeaderConfiguration {
    /** Last, so behind the valve that learns from the proxy whether the request came over TLS. */
    @Bean
    @Order
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> responseHeaders() {
        return server -> server.addEngineValves(new ResponseHeaders());
    }
}
