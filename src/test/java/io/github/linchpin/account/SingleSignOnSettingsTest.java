package io.github.linchpin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.access.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SingleSignOnSettingsTest {
    private static final String ISSUER = "https://login.example/realms/company";

    @Test
    void without_a_setting_there_is_no_single_sign_on() {
        assertThat(read(Map.of())).isEmpty();
        assertThat(read(Map.of("LINCHPIN_OIDC_ISSUER", "", "LINCHPIN_OIDC_GROUPS", " "))).isEmpty();
    }

    @Test
    void issuer_and_client_are_enough() {
        SingleSignOnSettings settings = minimal(Map.of());
        assertThat(settings.issuer()).isEqualTo(ISSUER);
        assertThat(settings.clientId()).isEqualTo("linchpin");
        assertThat(settings.clientSecret()).isNull();
        assertThat(settings.scopes()).containsExactlyInAnyOrder("openid", "profile", "email");
        assertThat(settings.groupsClaim()).isEqualTo("groups");
        assertThat(settings.roles(List.of("anything"))).isEmpty();
    }

    @Test
    void all_can_be_set_by_the_environment() {
        SingleSignOnSettings settings =
                minimal(
                        Map.of(
                                "LINCHPIN_OIDC_CLIENT_SECRET", "hidden",
                                "LINCHPIN_OIDC_NAME", "Company login",
                                "LINCHPIN_OIDC_SCOPES", "openid groups",
                                "LINCHPIN_OIDC_GROUPS_CLAIM", "memberOf",
                                "LINCHPIN_OIDC_GROUPS",
                                        "cn-admins=administrator, buyers=procurement,buyers=analyst"));
        assertThat(settings.clientSecret()).isEqualTo("hidden");
        assertThat(settings.name()).isEqualTo("Company login");
        assertThat(settings.scopes()).containsExactlyInAnyOrder("openid", "groups");
        assertThat(settings.groupsClaim()).isEqualTo("memberOf");
        assertThat(settings.roles(List.of("buyers", "others")))
                .hasValue(Set.of(Role.PROCUREMENT, Role.ANALYST));
        assertThat(settings.roles(List.of("others"))).hasValue(Set.of());
        assertThat(settings.toString()).doesNotContain("hidden");
    }

    @Test
    void groups_may_be_names_of_a_directory() {
        SingleSignOnSettings settings =
                minimal(
                        Map.of(
                                "LINCHPIN_OIDC_GROUPS",
                                "CN=Buyers,OU=Groups,DC=example=procurement; /admins=administrator"));
        assertThat(settings.roles(List.of("CN=Buyers,OU=Groups,DC=example", "/admins")))
                .hasValue(Set.of(Role.PROCUREMENT, Role.ADMINISTRATOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8081/realms/x",
                "http://127.0.0.1:9000",
                "http://[::1]:9000",
                "https://login.example/"
            })
    void these_issuers_can_be_used(String issuer) {
        assertThat(minimal(Map.of("LINCHPIN_OIDC_ISSUER", issuer)).issuer()).isEqualTo(issuer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example",
                "http://localhost.example",
                "http://127.0.0.1.example",
                "login.example",
                "ftp://login.example",
                "https://login.example?realm=x",
                "https:login",
                "not an address"
            })
    void these_issuers_stop_the_start(String issuer) {
        refuses("LINCHPIN_OIDC_ISSUER", Map.of("LINCHPIN_OIDC_ISSUER", issuer));
    }

    @ParameterizedTest
    @CsvSource({
        "LINCHPIN_OIDC_GROUPS, boss=emperor",
        "LINCHPIN_OIDC_GROUPS, procurement",
        "LINCHPIN_OIDC_GROUPS, =procurement",
        "LINCHPIN_OIDC_GROUPS, boss=Administrator",
        "LINCHPIN_OIDC_SCOPES, profile",
        "LINCHPIN_OIDC_CLIENT_ID, ''"
    })
    void what_cannot_be_meant_stops_the_start(String name, String value) {
        refuses(name, Map.of(name, value));
    }

    @Test
    void settings_without_an_issuer_stop_the_start() {
        assertThatThrownBy(() -> read(Map.of("LINCHPIN_OIDC_CLIENT_ID", "linchpin")))
                .isInstanceOf(SetupRefused.class)
                .hasMessageContaining("LINCHPIN_OIDC_ISSUER");
    }

    private static void refuses(String setting, Map<String, Object> variables) {
        assertThatThrownBy(() -> minimal(variables))
                .isInstanceOf(SetupRefused.class)
                .hasMessageContaining(setting);
    }

    private static SingleSignOnSettings minimal(Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>();
        all.put("LINCHPIN_OIDC_ISSUER", ISSUER);
        all.put("LINCHPIN_OIDC_CLIENT_ID", "linchpin");
        all.putAll(variables);
        return read(all).orElseThrow();
    }

    private static Optional<SingleSignOnSettings> read(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                variables));
        return SingleSignOnSettings.read(environment);
    }
}
