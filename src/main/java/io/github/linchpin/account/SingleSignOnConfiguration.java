package io.github.linchpin.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads the settings of single sign-on, where there are any. */
@Configuration(proxyBeanMethods = false)
@Conditional(SingleSignOnWanted.class)
class SingleSignOnConfiguration {
    @Bean
    SingleSignOnSettings singleSignOnSettings(Environment environment, DemoMode demo) {
        SingleSignOnSettings settings = SingleSignOnSettings.read(environment).orElseThrow();
        if (demo.isOn()) {
            throw new SetupRefused(
                    "The demo mode and single sign-on exclude each other: one lets everybody in, the other makes real accounts.",
                    "Start without the demo mode (LINCHPIN_DEMO=false), or without LINCHPIN_OIDC_...");
        }
        return settings;
    }
}
