package io.github.linchpin.release;

import io.github.linchpin.testing.TestDatabase;
import io.github.linchpin.testing.WritingTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** A test on a product that has its vocabulary and its register, and not one share table. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WritingTest
@ContextConfiguration(initializers = {TestDatabase.Empty.class, EmptyProduct.Folder.class})
@interface EmptyProduct {

    /** A copy of the shipped files without the baseline. */
    final class Folder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory("linchpin-empty");
                for (String part : new String[] {"reference", "controls"}) {
                    Path target = Files.createDirectory(folder.resolve(part));
                    target.toFile().deleteOnExit();
                    try (Stream<Path> files = Files.list(Path.of("db", part))) {
                        for (Path file : files.toList()) {
                            Path copy = target.resolve(file.getFileName());
                            Files.copy(file, copy);
                            copy.toFile().deleteOnExit();
                        }
                    }
                }
                Files.createDirectory(folder.resolve("baseline")).toFile().deleteOnExit();
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(
                                new MapPropertySource(
                                        "empty product",
                                        Map.of("linchpin.data", folder.toUri().toString())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
