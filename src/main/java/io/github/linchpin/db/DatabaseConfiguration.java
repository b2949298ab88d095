package io.github.linchpin.db;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Chooses the database and hands its two roles out: the owner to Flyway, the other to the pool. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    /** Started only when {@link #databaseAccess} asks for it: not where a server is configured. */
    @Bean(destroyMethod = "close")
    @Lazy
    EmbeddedServer embeddedServer(DatabaseProperties properties) {
        return EmbeddedServer.start(properties.folder(), properties.port());
    }

    @Bean
    DatabaseAccess databaseAccess(
            DatabaseProperties properties, ObjectProvider<EmbeddedServer> embedded) {
        return properties.isExternal()
                ? ExternalServer.check(properties.externalAccess())
                : embedded.getObject().access();
    }

    @Bean
    JdbcConnectionDetails applicationConnection(DatabaseAccess access) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return access.url();
            }

            @Override
            public String getUsername() {
                return access.application().user();
            }

            @Override
            public String getPassword() {
                return access.application().password();
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerConnection(DatabaseAccess access) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return access.url();
            }

            @Override
            public String getUsername() {
                return access.owner().user();
            }

            @Override
            public String getPassword() {
                return access.owner().password();
            }
        };
    }

    /** The migrations grant rights to the application role by its configured name. */
    @Bean
    FlywayConfigurationCustomizer applicationRole(DatabaseAccess access) {
        String quoted = '"' + access.application().user().replace("\"", "\"\"") + '"';
        return flyway -> flyway.placeholders(Map.of("application", quoted));
    }
}
