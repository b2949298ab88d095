package io.github.linchpin.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountChange;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.security.Downloads.Download;
import io.github.linchpin.shell.FailureView;
import io.github.linchpin.shell.NotFoundView;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.WritingTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every route of {@code authorisation.csv} opens for those who may and is absent for the others,
 * and so do the files that pages hand over.
 */
@WritingTest
class RouteMatrixTest extends FormTest {
    private static final Path MATRIX = Path.of("src/test/resources/security/authorisation.csv");

    @Autowired AccountService accounts;

    @ParameterizedTest
    @EnumSource
    void a_role_opens_what_it_may(Role role) throws IOException {
        int account =
                accounts.create(
                        "routes-" + role.code(),
                        new AccountChange("Routes", Set.of(role), Set.of(), true, ""));
        become(accounts.find(account).orElseThrow().actor());
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> matrix = CsvReader.builder().ofNamedCsvRecord(MATRIX)) {
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
                            .replace(":area", "CN")
                            .replace(":unit", "1")
                            .replace(":supplier", "1");
            assertThat(opens(path))
                    .as("/%s opens for %s", path, role.code())
                    .isEqualTo(
                            Stream.of(permission.split(" "))
                                    .anyMatch(role.permissions()::contains));
        }
        for (Download download : Downloads.all()) {
            assertThat(opens(download.page()) && offersFile())
                    .as("/%s offers a file to %s", download.page(), role.code())
                    .isEqualTo(download.isFor(role));
        }
    }

    private static boolean opens(String path) {
        UI.getCurrent().navigate(path);
        HasElement shown = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        assertThat(shown).as(path).isNotInstanceOf(FailureView.class);
        return !(shown instanceof NotFoundView);
    }

    private boolean offersFile() {
        return find(Anchor.class).all().stream()
                .anyMatch(link -> link.getHref().contains("VAADIN/dynamic"));
    }
}
