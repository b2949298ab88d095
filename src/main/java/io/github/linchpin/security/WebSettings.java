package io.github.linchpin.security;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What {@code linchpin.https} means for the server. With it readers come over TLS, which a proxy in
 * front ends: its headers are believed and the session cookie is bound to TLS and this host.
 * Without it nobody but this machine may come, since passwords would cross the network in the
 * clear.
 *
 * <p>The settings made here are defaults; whoever names one of them otherwise is obeyed.
 */
final class WebSettings implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        Binder binder = Binder.get(environment);
        boolean https = binder.bind("linchpin.https", Boolean.class).orElse(false);
        if (!https) {
            requireLoopback(binder);
        }
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("linchpin.https", settings(https)));
    }

    private static void requireLoopback(Binder binder) {
        // no address means every address
        boolean loopback =
                binder.bind("server.address", InetAddress.class)
                        .map(InetAddress::isLoopbackAddress)
                        .orElse(false);
        if (!loopback) {
            String address = binder.bind("server.address", String.class).orElse("");
            throw new UnsafeAddress(address.isEmpty() ? "every address of this machine" : address);
        }
    }

    private static Map<String, Object> settings(boolean https) {
        Map<String, Object> settings = new HashMap<>();
        String cookie = "server.servlet.session.cookie.";
        if (https) {
            // browsers take a cookie of this name only over TLS, for this host alone, on all paths
            settings.put(cookie + "name", "__Host-linchpin");
            settings.put(cookie + "secure", true);
            // believed only from private addresses, unlike with "framework"
            settings.put("server.forward-headers-strategy", "native");
        } else {
            settings.put(cookie + "name", "linchpin");
        }
        settings.put(cookie + "path", "/");
        settings.put(cookie + "http-only", true);
        settings.put(cookie + "same-site", "lax");
        // never in the address
        settings.put("server.servlet.session.tracking-modes", "cookie");
        return settings;
    }
}
