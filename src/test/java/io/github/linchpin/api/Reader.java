package io.github.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the read interface as another program would. */
@TestComponent
public class Reader {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final MockMvc mvc;

    Reader(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** One for a test that has none: a setting of its own would cost a start of the product. */
    public static Reader of(WebApplicationContext product) {
        return new Reader(
                MockMvcBuilders.webAppContextSetup(product)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build());
    }

    /** What comes back for a path below the root, with headers as name and value. */
    public MockHttpServletResponse get(String path, String... headers) {
        return send("GET", path, headers);
    }

    MockHttpServletResponse send(String method, String path, String... headers) {
        var request =
                MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(method), URI.create("/api/v1" + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        // the filters end a request with nobody signed in, as a server does; the test goes on
        SecurityContext signedIn = SecurityContextHolder.getContext();
        request.with(SecurityMockMvcRequestPostProcessors.securityContext(signedIn));
        try {
            MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
            response.setDefaultCharacterEncoding("UTF-8");
            return response;
        } catch (Exception e) {
            throw new AssertionError(method + " " + path, e);
        } finally {
            TestSecurityContextHolder.setContext(signedIn);
        }
    }

    /** The answer to a path, which must be good. */
    JsonNode json(String path) {
        MockHttpServletResponse response = get(path, "Accept", "application/json");
        assertThat(response.getStatus()).as(path + " " + text(response)).isEqualTo(200);
        return MAPPER.readTree(text(response));
    }

    /** The rows of the answer. */
    List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        json(path).get("items").forEach(items::add);
        return items;
    }

    /** Header and rows of the same in CSV. */
    List<List<String>> csv(String path) {
        MockHttpServletResponse response = get(path, "Accept", "text/csv");
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        return table(text(response));
    }

    static List<List<String>> table(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream().map(CsvRecord::getFields).toList();
    }

    /** The rows of a CSV by the names of its columns. */
    static List<Map<String, String>> byColumn(List<List<String>> table) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : table.subList(1, table.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(table.getFirst().get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    static JsonNode tree(MockHttpServletResponse response) {
        return MAPPER.readTree(text(response));
    }

    public static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
