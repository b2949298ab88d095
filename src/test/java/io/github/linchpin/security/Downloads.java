package io.github.linchpin.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.linchpin.Application;
import io.github.linchpin.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The files that pages hand over, each with a page that offers it and who may have it. */
public final class Downloads {
    private static final Path LIST = Path.of("src/test/resources/security/downloads.csv");
    private static final String ROOT = Application.class.getPackageName() + ".";

    private Downloads() {}

    /**
     * A file that a page hands over.
     *
     * @param offeredBy the class that makes the file, without the root package
     * @param page a page that offers it
     * @param permission who may have it; several, separated by blanks, where one is enough
     */
    public record Download(String offeredBy, String page, String permission) {
        /** The first role that may have it. */
        public Role somebody() {
            return Arrays.stream(Role.values()).filter(this::isFor).findFirst().orElseThrow();
        }

        public boolean isFor(Role role) {
            return Arrays.stream(permission.split(" ")).anyMatch(role.permissions()::contains);
        }
    }

    /** The list; that it is complete is proven once, since to read the classes takes seconds. */
    public static List<Download> all() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(LIST)) {
            return rows.stream()
                    .map(row ->
                            new Download(
                                    row.getField("offered_by"),
                                    row.getField("page"),
                                    row.getField("permission")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The list names every class of the product that makes a file, and no other. */
    public static void requireComplete(JavaClasses product) {
        assertThat(all())
                .extracting(Download::offeredBy)
                .containsExactlyInAnyOrderElementsOf(makers(product));
    }

    private static List<String> makers(JavaClasses product) {
        return product.stream()
                .filter(Downloads::makesFile)
                .map(type -> type.getName().substring(ROOT.length()))
                .toList();
    }

    /** Makes a handler itself, or is one: who only passes one on is left out. */
    private static boolean makesFile(JavaClass type) {
        return type.isAssignableTo(DownloadHandler.class)
                || type.getMethodCallsFromSelf().stream()
                        .anyMatch(call ->
                                call.getTargetOwner().isAssignableTo(DownloadHandler.class)
                                        && call.getName().startsWith("from"));
    }
}
