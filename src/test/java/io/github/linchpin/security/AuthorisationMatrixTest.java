package io.github.linchpin.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountChange;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.account.PasswordLinkService;
import io.github.linchpin.testing.HttpVisitor;
import io.github.linchpin.testing.WritingTest;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may open what: every route and endpoint that the running product has on its lists, with every
 * role and without any. What is not in {@code authorisation.csv} fails.
 */
@WritingTest
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "linchpin.test.writes=true")
@Tag("view")
class AuthorisationMatrixTest {
    private static final Path MATRIX = Path.of("src/test/resources/security/authorisation.csv");
    private static final String PASSWORD = "correct horse battery staple";
    private static final String OPEN = "open";

    /** Something that is there for each parameter; a new one needs its line here. */
    private static final Map<String, String> SAMPLES =
            Map.of(
                    ":slug",
                    "gallium",
                    ":measure",
                    "CN-2024-46-2A",
                    ":area",
                    "CN",
                    ":unit",
                    "1",
                    ":supplier",
                    "1");

    @LocalServerPort int port;
    @Autowired AccountService accounts;
    @Autowired PasswordLinkService links;
    @Autowired ServletContext context;
    @Autowired RequestMappingHandlerMapping endpoints;

    private final Map<Role, HttpVisitor> people = new EnumMap<>(Role.class);

    @SuppressWarnings("NullAway.Init")
    private HttpVisitor stranger;

    record Entry(String what, String permission) {}

    @BeforeEach
    void signIn() {
        stranger = new HttpVisitor(port);
        for (Role role : Role.values()) {
            String name = "matrix-" + role.code();
            if (accounts.all().stream().noneMatch(account -> account.name().equals(name))) {
                int id =
                        accounts.create(
                                name, new AccountChange("M", Set.of(role), Set.of(), true, ""));
                links.setPassword(accounts.openPasswordLink(id, ""), PASSWORD);
            }
            HttpVisitor person = new HttpVisitor(port);
            person.signIn(name, PASSWORD, false);
            assertThat(person.isIn()).as(name).isTrue();
            people.put(role, person);
        }
    }

    @Test
    void every_route_is_on_the_list_and_closed_for_strangers() throws IOException {
        List<Entry> routes = entries("route");
        assertThat(routes)
                .extracting(Entry::what)
                .containsExactlyInAnyOrderElementsOf(
                        Routes.templates(context).stream()
                                .map(AuthorisationMatrixTest::plain)
                                .toList());
        for (Entry route : routes) {
            String path = sample(route.what());
            HttpResponse<String> answer = stranger.get("/" + path);
            if (route.permission().equals(OPEN)) {
                assertThat(answer.statusCode()).as(path).isIn(200, 404);
                continue;
            }
            assertThat(HttpVisitor.target(answer)).as(path).hasValue("/login");
            assertThat(answer.body()).as(path).isEmpty();
        }
    }

    @Test
    void every_endpoint_answers_those_who_may() throws IOException {
        Set<String> known = new TreeSet<>();
        endpoints
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> known.addAll(mapping.getPatternValues()));
        // Boot's page for errors, and the pattern behind which the resources stand
        known.removeAll(Set.of("/error", "/api/v1/{*path}"));
        Matcher resources =
                Pattern.compile("\"(/api/v1/[a-z-]+)\"")
                        .matcher(person(Role.MANAGER).get("/api/v1/openapi.json").body());
        while (resources.find()) {
            known.add(resources.group(1));
        }
        List<Entry> entries = entries("endpoint");
        assertThat(entries).extracting(Entry::what).containsExactlyInAnyOrderElementsOf(known);
        for (Entry endpoint : entries) {
            String path =
                    endpoint.what()
                            + (endpoint.what().startsWith("/api/v1/openapi") ? "" : "?limit=1");
            assertThat(stranger.get(path).statusCode()).as(path).isIn(302, 401);
            people.forEach((role, person) -> {
                int status = person.get(path).statusCode();
                boolean may = role.permissions().contains(endpoint.permission());
                assertThat(status < 400 && status != 401)
                        .as("%s for %s", path, role)
                        .isEqualTo(may);
            });
        }
    }

    private HttpVisitor person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    private static List<Entry> entries(String kind) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Files.readString(MATRIX))) {
            return rows.stream()
                    .filter(row -> row.getField("kind").equals(kind))
                    .map(row -> new Entry(row.getField("what"), row.getField("permission")))
                    .toList();
        }
    }

    /** Without what Vaadin adds to a parameter. */
    private static String plain(String template) {
        return template.replaceAll("(:[a-z]+)[^/]*", "$1");
    }

    private static String sample(String template) {
        String path = template;
        for (Map.Entry<String, String> sample : SAMPLES.entrySet()) {
            path = path.replace(sample.getKey(), sample.getValue());
        }
        return path.replace(":secret", "nothing");
    }
}
