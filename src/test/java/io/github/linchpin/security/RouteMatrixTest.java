package io.github.linchpin.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.linchpin.access.Role;
import io.github.linchpin.shell.NotFoundView;
import io.github.linchpin.testing.SignedIn;
import io.github.linchpin.testing.ViewTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every route of {@code authorisation.csv} opens for those who may and is absent for the others.
 */
@ViewTest
class RouteMatrixTest extends SpringBrowserlessTest {
    private static final Path MATRIX = Path.of("src/test/resources/security/authorisation.csv");

    @Test
    @SignedIn(Role.MANAGER)
    void manager() throws IOException {
        opensWhatItMay(Role.MANAGER);
    }

    @Test
    @SignedIn(Role.PROCUREMENT)
    void procurement() throws IOException {
        opensWhatItMay(Role.PROCUREMENT);
    }

    @Test
    @SignedIn(Role.ANALYST)
    void analyst() throws IOException {
        opensWhatItMay(Role.ANALYST);
    }

    @Test
    @SignedIn(Role.REVIEWER)
    void reviewer() throws IOException {
        opensWhatItMay(Role.REVIEWER);
    }

    @Test
    @SignedIn(Role.ADMINISTRATOR)
    void administrator() throws IOException {
        opensWhatItMay(Role.ADMINISTRATOR);
    }

    private static void opensWhatItMay(Role role) throws IOException {
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> matrix =
                CsvReader.builder().ofNamedCsvRecord(Files.readString(MATRIX))) {
            rows = matrix.stream().filter(row -> row.getField("kind").equals("route")).toList();
        }
        assertThat(rows).hasSizeGreaterThan(15);
        for (NamedCsvRecord row : rows) {
            String permission = row.getField("permission");
            if (permission.equals("open")) {
                continue;
            }
            String path =
                    row.getField("what")
                            .replace(":slug", "gallium")
                            .replace(":measure", "CN-2024-46-2A")
                            .replace(":area", "CN");
            UI.getCurrent().navigate(path);
            assertThat(
                            UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst()
                                    instanceof NotFoundView)
                    .as("/%s is absent for %s", path, role.code())
                    .isEqualTo(!role.permissions().contains(permission));
        }
    }
}
