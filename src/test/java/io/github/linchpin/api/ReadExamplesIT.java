package io.github.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.testing.DatabaseTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the guide, run against the running product, and what only a real server does. */
@DatabaseTest
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"linchpin.demo=true", "linchpin.demo.ledger=false"})
class ReadExamplesIT {
    private static final Path GUIDE = Path.of("docs/user-guide/08-read-interface.md");
    private static final Pattern EXAMPLE =
            Pattern.compile(
                    "```console\n\\$ curl -s 'http://localhost:8080(/api/v1/[^']+)'\n(.*?)\n```",
                    Pattern.DOTALL);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort int port;

    /** A request line and the answer below it. */
    record Example(String path, String answer) {
        @Override
        public String toString() {
            return path;
        }
    }

    static List<Example> examples() throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(GUIDE));
        return matcher.results().map(found -> new Example(found.group(1), found.group(2))).toList();
    }

    @Test
    void no_example_is_overlooked() throws IOException {
        String guide = Files.readString(GUIDE);
        assertThat(examples()).hasSizeGreaterThan(12);
        assertThat(guide.lines().filter(line -> line.contains("curl"))).hasSize(examples().size());
        assertThat(guide.lines().filter(line -> line.startsWith("```")))
                .hasSize(2 * examples().size());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_answer_is_the_one_shown(Example example) throws Exception {
        HttpResponse<String> response = get(example.path());
        if (example.answer().startsWith("{")) {
            JsonNode shown = MAPPER.readTree(example.answer());
            JsonNode real = MAPPER.readTree(response.body());
            int status = shown.has("status") ? shown.get("status").intValue() : 200;
            assertThat(response.statusCode()).isEqualTo(status);
            contains(real, shown, "$");
        } else {
            assertThat(response.statusCode()).isEqualTo(200);
            List<String> shown = example.answer().lines().toList();
            List<String> real = response.body().lines().toList();
            boolean more = shown.getLast().equals("...");
            int lines = more ? shown.size() - 1 : shown.size();
            assertThat(real.subList(0, lines)).isEqualTo(shown.subList(0, lines));
            assertThat(real.size() > lines).isEqualTo(more);
        }
    }

    /** Every member and element shown is in the answer, at its place. */
    private static void contains(JsonNode real, JsonNode shown, String place) {
        if (shown.isObject()) {
            shown.properties()
                    .forEach(member -> {
                        assertThat(real.has(member.getKey())).as(place).isTrue();
                        contains(
                                real.get(member.getKey()),
                                member.getValue(),
                                place + "." + member.getKey());
                    });
        } else if (shown.isArray()) {
            assertThat(real.size()).as(place).isGreaterThanOrEqualTo(shown.size());
            for (int i = 0; i < shown.size(); i++) {
                contains(real.get(i), shown.get(i), place + "[" + i + "]");
            }
        } else {
            assertThat(real).as(place).isEqualTo(shown);
        }
    }

    @Test
    void the_description_is_served_under_both_names() throws Exception {
        HttpResponse<String> json = get("/api/v1/openapi.json");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(MAPPER.readTree(json.body()).get("paths").size()).isEqualTo(7);
        HttpResponse<String> yaml = get("/api/v1/openapi.yaml");
        assertThat(yaml.statusCode()).isEqualTo(200);
        assertThat(yaml.body()).startsWith("openapi: 3.1").contains("/api/v1/exposed-share:");
    }

    /** The pages have every other address. */
    @Test
    void pages_and_interface_do_not_catch_each_other() throws Exception {
        assertThat(get("/api/v1/nosuch").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(get("/login").headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/html");
    }

    /** Addresses that no URI class would build; the request is written by hand. */
    @ParameterizedTest
    @CsvSource({
        "/api/v1/shares?input=%zz, 400, \"parameter\":\"input\"",
        "/api/v1/shares?in%zput=1, 400, \"parameter\":\"in%zput\"",
        "/api/v1/shares?input=%, 400, \"parameter\":\"input\"",
        "/api/v1/shares%00, 400, ''",
        "/api/v1/../../etc/passwd, 400, ''",
        "/api/v1/shares;x=1?limit=1, 400, ''"
    })
    void a_crooked_address_is_no_fault(String address, int status, String says) throws Exception {
        String answer = raw("GET " + address + " HTTP/1.1");
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains(says);
        assertThat(answer).doesNotContain("\tat ", "Exception");
    }

    @Test
    void an_address_that_is_too_long_is_no_fault() throws Exception {
        assertThat(raw("GET /api/v1/shares?input=" + "x".repeat(20_000) + " HTTP/1.1"))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void csv_is_compressed_for_who_takes_it() throws Exception {
        HttpResponse<byte[]> response =
                CLIENT.send(
                        HttpRequest.newBuilder(uri("/api/v1/shares.csv"))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(response.body().length).isLessThan(500_000);
        assertThat(get("/api/v1/shares.csv").body().length()).isGreaterThan(1_000_000);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(uri(path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(
                            (requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
