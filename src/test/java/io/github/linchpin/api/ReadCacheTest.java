package io.github.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.concentration.ShareState;
import io.github.linchpin.control.Registers;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.StatementCounter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

/** What an answer costs, and when it need not be sent again. */
@ReadTest
class ReadCacheTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Autowired Reader reader;
    @Autowired StatementCounter statements;
    @Autowired ShareState shares;
    @Autowired Registers registers;
    @Autowired DataVersion version;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/inputs?input=gallium",
                "/shares?input=gallium&source=usgs-mcs-2026",
                "/concentration?input=gallium&source=usgs-mcs-2026",
                "/measures?input=gallium&issuer=CN",
                "/exposed-share?input=gallium&destination=DE&form=metal",
                "/countries?limit=5"
            })
    void an_answer_takes_few_statements(String path) {
        reader.json(path);
        statements.reset();
        reader.json(path);
        assertThat(statements.count()).isBetween(3, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/shares", "/exposed-share.csv", "/countries?limit=3"})
    void what_was_sent_is_not_sent_again(String path) {
        MockHttpServletResponse first = reader.get(path);
        String tag = Objects.requireNonNull(first.getHeader("ETag"));
        assertThat(tag).matches("W/\"[0-9a-f]{20}-(json|csv)\"");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.getHeaders("Vary").toString()).containsIgnoringCase("accept");
        statements.reset();
        MockHttpServletResponse again = reader.get(path, "If-None-Match", tag);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(again.getHeader("ETag")).isEqualTo(tag);
        assertThat(statements.count()).isLessThanOrEqualTo(2);
        assertThat(reader.get(path, "If-None-Match", "W/\"other\"").getStatus()).isEqualTo(200);
    }

    @Test
    void json_and_csv_have_tags_of_their_own() {
        assertThat(reader.get("/inputs.json").getHeader("ETag"))
                .isNotEqualTo(reader.get("/inputs.csv").getHeader("ETag"));
    }

    @Test
    void a_bad_parameter_is_told_whatever_was_sent_before() {
        String tag = Objects.requireNonNull(reader.get("/shares").getHeader("ETag"));
        assertThat(reader.get("/shares?input=galium", "If-None-Match", tag).getStatus())
                .isEqualTo(400);
    }

    @Test
    void head_has_the_headers_alone() {
        MockHttpServletResponse head = reader.send("HEAD", "/shares?limit=2");
        MockHttpServletResponse get = reader.get("/shares?limit=2");
        assertThat(head.getStatus()).isEqualTo(200);
        assertThat(head.getContentAsByteArray()).isEmpty();
        for (String name : List.of("ETag", "Link", "Content-Type", "Cache-Control")) {
            assertThat(head.getHeader(name)).as(name).isEqualTo(get.getHeader(name)).isNotNull();
        }
        assertThat(reader.send("HEAD", "/shares?input=galium").getStatus()).isEqualTo(400);
    }

    /** The change is rolled back with the test. */
    @Test
    @Transactional
    void a_change_of_the_data_changes_the_tag() {
        String before = version.tag(Viewpoint.NOW, Format.JSON);
        assertThat(version.tag(Viewpoint.NOW, Format.JSON)).isEqualTo(before);
        shares.countAddition();
        assertThat(version.tag(Viewpoint.NOW, Format.JSON)).isNotEqualTo(before);
    }

    /** Hours after noon of 21 November, UTC: at 16:00 it is the next day in China. */
    @ParameterizedTest
    @CsvSource({
        "0, , , true",
        "1, , , false",
        "1, on, , true",
        "5, on, , true",
        "13, on, , false",
        "13, on, known, true",
        "5, , known, false"
    })
    void the_day_is_part_of_the_tag_where_it_was_left_out(
            int hours, @Nullable String on, @Nullable String known, boolean same) {
        Viewpoint viewpoint =
                new Viewpoint(
                        on == null ? null : DAY,
                        known == null ? null : DAY,
                        Viewpoint.DEFAULT_HOME,
                        Reading.AS_REPORTED);
        Moving clock = new Moving();
        DataVersion of = new DataVersion(shares, registers, clock);
        String before = of.tag(viewpoint, Format.JSON);
        clock.now = clock.now.plus(Duration.ofHours(hours));
        assertThat(of.tag(viewpoint, Format.JSON).equals(before)).isEqualTo(same);
    }

    /** A clock that stands where it is set. */
    private static final class Moving extends Clock {
        private Instant now = FixedClock.NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException(zone.getId());
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void a_text_that_a_spreadsheet_would_run_is_made_harmless_in_csv_alone() {
        Page<String> page =
                new Page<>(
                        List.of(Field.of("note", Field.Kind.TEXT, "", text -> text)),
                        List.of("=1+1", "+A1", "-1", "@x", "plain"),
                        null);
        AnswerWriter writer = new AnswerWriter();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        writer.csv(page, csv);
        assertThat(csv.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("note", "'=1+1", "'+A1", "-1", "'@x", "plain");
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        writer.json(page, Map.of(), json);
        assertThat(json.toString(StandardCharsets.UTF_8)).contains("\"=1+1\"", "\"@x\"");
    }
}
