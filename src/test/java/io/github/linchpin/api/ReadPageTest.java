package io.github.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Pages together are the whole, and a cursor serves its own request only. */
@ReadTest
class ReadPageTest {
    private static final Pattern NEXT = Pattern.compile("<(/api/v1[^>]+)>; rel=\"next\"");

    @Autowired Reader reader;

    @Test
    void pages_of_every_size_are_the_whole() {
        String path = "/concentration?input=gallium&input=lithium";
        List<JsonNode> all = reader.items(path);
        assertThat(all).hasSizeGreaterThan(15);
        for (int limit = 1; limit <= all.size() + 1; limit++) {
            assertThat(paged(path, limit)).as("limit %s", limit).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shares?input=gallium&input=rare-earths",
                "/measures?on=2026-11-21",
                "/exposed-share?on=2026-11-21&input=gallium&input=lithium&input=nickel",
                "/inputs?known=2026-11-21",
                "/countries?on=2026-11-21"
            })
    void pages_of_some_sizes_are_the_whole(String path) {
        List<JsonNode> all = reader.items(path);
        Random random = new Random(20261121);
        for (int time = 0; time < 4; time++) {
            int limit = 2 + random.nextInt(all.size());
            assertThat(paged(path, limit)).as("limit %s", limit).isEqualTo(all);
        }
    }

    private List<JsonNode> paged(String path, int limit) {
        List<JsonNode> rows = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = reader.json(path + "&limit=" + limit + after);
            page.get("items").forEach(rows::add);
            JsonNode next = page.get("next");
            if (next.isNull()) {
                return rows;
            }
            assertThat(page.get("items")).hasSize(limit);
            after = "&after=" + next.asString();
        }
    }

    @Test
    void csv_is_paged_by_a_link() {
        List<List<String>> all = reader.csv("/shares.csv?input=gallium&stage=refining");
        List<List<String>> rows = new ArrayList<>();
        String path = "/shares.csv?input=gallium&stage=refining&limit=13";
        while (true) {
            MockHttpServletResponse response = reader.get(path);
            List<List<String>> table = Reader.table(Reader.text(response));
            assertThat(table.getFirst()).isEqualTo(all.getFirst());
            rows.addAll(table.subList(1, table.size()));
            String link = response.getHeader("Link");
            if (link == null) {
                break;
            }
            Matcher next = NEXT.matcher(link);
            assertThat(next.matches()).as(link).isTrue();
            path = next.group(1).substring("/api/v1".length());
        }
        assertThat(rows).isEqualTo(all.subList(1, all.size()));
    }

    @Test
    void a_cursor_serves_its_own_request_only() {
        String cursor = reader.json("/shares?input=gallium&limit=2").get("next").asString();
        assertThat(status("/shares?input=gallium&limit=5&after=" + cursor)).isEqualTo(200);
        assertThat(status("/shares?limit=2&after=" + cursor)).isEqualTo(400);
        assertThat(status("/shares?input=germanium&limit=2&after=" + cursor)).isEqualTo(400);
        assertThat(status("/shares?input=gallium&on=2026-11-21&limit=2&after=" + cursor))
                .isEqualTo(400);
        assertThat(status("/concentration?input=gallium&limit=2&after=" + cursor)).isEqualTo(400);
        assertThat(status("/shares?input=gallium&after=" + cursor + "&after=" + cursor))
                .isEqualTo(400);
    }

    /** Every single letter counts, the last one too. */
    @Test
    void an_altered_cursor_is_noticed_wherever_it_was_altered() {
        String cursor = reader.json("/shares?input=gallium&limit=2").get("next").asString();
        for (int place = 0; place < cursor.length(); place++) {
            char other = cursor.charAt(place) == 'A' ? 'B' : 'A';
            String altered = cursor.substring(0, place) + other + cursor.substring(place + 1);
            assertThat(status("/shares?input=gallium&limit=2&after=" + altered))
                    .as(altered)
                    .isEqualTo(400);
        }
        assertThat(status("/shares?input=gallium&after=" + cursor + "A")).isEqualTo(400);
        assertThat(status("/shares?input=gallium&after=" + cursor.substring(1))).isEqualTo(400);
    }

    /** Who knows how a cursor is made gets a refusal, not a fault. */
    @ParameterizedTest
    @ValueSource(strings = {"", "gallium", "gallium/nosuch/table/1", "gallium/mining/table/x"})
    void a_forged_cursor_that_is_no_key_is_refused(String key) {
        String forged = Cursor.of(new Position(List.of(key.split("/"))), "shares", Map.of());
        assertThat(status("/shares?after=" + forged)).isEqualTo(400);
    }

    private int status(String path) {
        return reader.get(path).getStatus();
    }
}
