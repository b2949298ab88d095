package io.github.linchpin.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.db.DatabaseAccess.Role;
import io.github.linchpin.testing.TestDatabase;
import io.github.linchpin.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What is asked of a server that somebody else runs, before anything is written to it. */
@Tag("query")
@ExtendWith(TestDatabase.class)
class ExternalServerTest {
    private final DatabaseAccess access = TestServer.get().newDatabase();

    @Test
    void a_database_with_an_owner_and_a_weaker_login_is_taken() {
        assertThat(ExternalServer.check(access)).isSameAs(access);
    }

    @Test
    void one_login_for_both_roles_is_refused() {
        assertThatThrownBy(() ->
                        ExternalServer.check(
                                new DatabaseAccess(access.url(), access.owner(), access.owner())))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("are the same database login 'linchpin_owner'")
                .hasMessageContaining("create role");
    }

    @Test
    void a_server_that_does_not_answer_is_named() {
        DatabaseAccess nobody =
                new DatabaseAccess(
                        "jdbc:postgresql://localhost:1/linchpin",
                        access.owner(),
                        access.application());

        assertThatThrownBy(() -> ExternalServer.check(nobody))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("jdbc:postgresql://localhost:1/linchpin")
                .hasMessageContaining("LINCHPIN_DB_URL");
    }

    @Test
    void an_application_login_that_may_create_tables_is_refused() {
        Role strong = new Role("postgres", "");

        assertThatThrownBy(() ->
                        ExternalServer.check(
                                new DatabaseAccess(access.url(), access.owner(), strong)))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("application login 'postgres' may create tables");
    }

    @Test
    void an_owner_login_that_may_not_create_tables_is_refused() {
        Role weak = access.application();
        Role strong = access.owner();

        assertThatThrownBy(
                        () -> ExternalServer.check(new DatabaseAccess(access.url(), weak, strong)))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("owner login 'linchpin_application' may not create tables")
                .hasMessageContaining("alter database");
    }

    @Test
    void a_login_that_does_not_exist_is_named_without_its_password() {
        Role unknown = new Role("nobody_knows", "secret-word");

        assertThatThrownBy(() ->
                        ExternalServer.check(
                                new DatabaseAccess(access.url(), access.owner(), unknown)))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("login 'nobody_knows'")
                .message()
                .doesNotContain("secret-word");
    }

    @Test
    void an_own_server_keeps_the_embedded_one_from_starting() {
        configured(access)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(DatabaseAccess.class)).isEqualTo(access);
                    assertThat(context.getBeanFactory().containsSingleton("embeddedServer"))
                            .isFalse();
                });
    }

    @Test
    void an_own_server_without_a_login_names_the_setting() {
        new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConfiguration.class)
                .withPropertyValues(
                        "linchpin.db.url=" + access.url(), "linchpin.db.owner.user=linchpin_owner")
                .run(context ->
                        assertThat(context)
                                .getFailure()
                                .rootCause()
                                .isInstanceOf(DatabaseUnusable.class)
                                .hasMessageContaining("LINCHPIN_DB_OWNER_PASSWORD is not set"));
    }

    private static ApplicationContextRunner configured(DatabaseAccess access) {
        return new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConfiguration.class)
                .withPropertyValues(
                        TestDatabase.properties(access).entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .toArray(String[]::new));
    }
}
