package io.github.linchpin.browser;

import io.github.linchpin.Application;
import io.github.linchpin.db.DatabaseAccess;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.TestDatabase;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The product in its demo mode, started on data and a database of its own. */
final class Product implements AutoCloseable {
    private final ServletWebServerApplicationContext context;
    private final Failures failures;

    /**
     * @param data value of {@code linchpin.data}
     * @param database empty, or with these data in it
     */
    Product(String data, DatabaseAccess database) {
        this(data, database, false);
    }

    private Product(String data, DatabaseAccess database, boolean purchases) {
        context =
                (ServletWebServerApplicationContext)
                        new SpringApplicationBuilder(Application.class, OnTheDay.class)
                                .initializers(start ->
                                        start.getBeanFactory()
                                                .registerSingleton("noTests", new NoTests()))
                                .properties(TestDatabase.properties(database))
                                .run(
                                        "--server.port=0",
                                        "--linchpin.demo=true",
                                        "--linchpin.demo.ledger=" + purchases,
                                        // the browser asks with the whole address, encoded twice
                                        "--server.max-http-request-header-size=32KB",
                                        "--linchpin.data=" + data);
        failures = new Failures(); // the start sets the log up anew
    }

    /** The same; the purchases of the demo group are loaded once it has started. */
    static Product withPurchases(String data, DatabaseAccess database) {
        return new Product(data, database, true);
    }

    @Import(FixedClock.class)
    private static final class OnTheDay {}

    /** What other tests set up stays away from it, as it does in their own contexts. */
    private static final class NoTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) {
            return type.getAnnotationMetadata().isAnnotated(TestConfiguration.class.getName());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NoTests;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** The address of a page. */
    String address(String path) {
        return "http://localhost:"
                + Objects.requireNonNull(context.getWebServer()).getPort()
                + "/"
                + path;
    }

    ServletContext servlets() {
        return Objects.requireNonNull(context.getServletContext());
    }

    <T> T service(Class<T> type) {
        return context.getBean(type);
    }

    /** What went wrong since it was last asked, as the log tells it. */
    List<String> failures() {
        return failures.take();
    }

    @Override
    public void close() {
        failures.close();
        context.close();
    }
}
