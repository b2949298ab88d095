package io.github.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Whatever cannot be used is refused by name; nothing is ignored and nothing breaks. */
@ReadTest
class ReadRefusalTest {
    @Autowired Reader reader;

    static Stream<Arguments> badRequests() {
        return Stream.of(
                // what is asked, which parameter is named, what the message says
                Arguments.of("/shares?input=galium", "input", "is no input"),
                Arguments.of("/shares?input=Gallium", "input", "is no input"),
                Arguments.of("/shares?input=GALLIUM", "input", "is no input"),
                Arguments.of("/shares?input=gallium%20", "input", "is no input"),
                Arguments.of("/shares?input=gallium&input=galium", "input", "galium"),
                Arguments.of("/shares?input=gallium,germanium", "input", "is no input"),
                Arguments.of("/shares?input=", "input", "is empty"),
                Arguments.of("/shares?input", "input", "is empty"),
                Arguments.of("/shares?input=%20", "input", "is empty"),
                Arguments.of("/shares?input=%00", "input", "is no input"),
                Arguments.of("/shares?input=gallium%00", "input", "is no input"),
                Arguments.of("/shares?input=%FF%FE", "input", "is no input"),
                Arguments.of("/shares?input=%2e%2e%2fetc", "input", "is no input"),
                Arguments.of("/shares?input=%27%3B%20drop%20table%20input--", "input", "no input"),
                Arguments.of("/shares?input=%3Cscript%3Ealert(1)%3C/script%3E", "input", "no inp"),
                Arguments.of("/shares?input=%25zz", "input", "is no input"),
                Arguments.of("/shares?input=" + "x".repeat(201), "input", "longer than 200"),
                Arguments.of("/shares?stage=smelting", "stage", "refining"),
                Arguments.of("/shares?stage=Refining", "stage", "refining"),
                Arguments.of("/shares?stage=technology", "stage", "refining"),
                Arguments.of("/shares?period=202", "period", "is no period"),
                Arguments.of("/shares?period=2025-2020", "period", "is no period"),
                Arguments.of("/shares?period=2025-01", "period", "is no period"),
                Arguments.of("/shares?period=1899", "period", "is no period"),
                Arguments.of("/shares?period=%D9%A2%D9%A0%D9%A2%D9%A5", "period", "no period"),
                Arguments.of("/shares?source=usgs", "source", "is no source"),
                Arguments.of("/concentration?source=USGS-MCS-2026", "source", "is no source"),
                Arguments.of("/shares?on=yesterday", "on", "is no day"),
                Arguments.of("/shares?on=2026-02-30", "on", "is no day"),
                Arguments.of("/shares?on=2026-2-3", "on", "is no day"),
                Arguments.of("/shares?on=1899-12-31", "on", "is no day"),
                Arguments.of("/shares?on=2101-01-01", "on", "is no day"),
                Arguments.of("/shares?on=%2B12026-01-01", "on", "is no day"),
                Arguments.of("/shares?on=2026-11-21T00:00", "on", "is no day"),
                Arguments.of("/shares?on=2026-11-21&on=2026-11-22", "on", "given 2 times"),
                Arguments.of("/shares?known=now", "known", "is no day"),
                Arguments.of("/shares?known=2026-11-21&known=2026-11-21", "known", "2 times"),
                Arguments.of("/shares?limit=0", "limit", "from 1 to 10000"),
                Arguments.of("/shares?limit=-1", "limit", "from 1 to 10000"),
                Arguments.of("/shares?limit=10001", "limit", "from 1 to 10000"),
                Arguments.of("/shares?limit=1e3", "limit", "from 1 to 10000"),
                Arguments.of("/shares?limit=99999999999999999999", "limit", "from 1 to 10000"),
                Arguments.of("/shares?limit=all", "limit", "from 1 to 10000"),
                Arguments.of("/shares?after=abc", "after", "cursor"),
                Arguments.of("/shares?after=%00", "after", "cursor"),
                Arguments.of("/shares?after=" + "A".repeat(1001), "after", "longer than 1000"),
                Arguments.of("/shares?colour=red", "colour", "known are input, stage, period"),
                Arguments.of("/shares?INPUT=gallium", "INPUT", "Unknown parameter"),
                Arguments.of("/shares?reading=as-reported", "reading", "Unknown parameter"),
                Arguments.of("/inputs?stage=refining", "stage", "Unknown parameter"),
                Arguments.of("/countries?input=gallium", "input", "Unknown parameter"),
                Arguments.of("/shares?%3Cb%3E=1", "<b>", "Unknown parameter"),
                Arguments.of("/shares?=1", "", "Unknown parameter"),
                Arguments.of("/measures?effect=ban", "effect", "export-restriction"),
                Arguments.of("/measures?class=forbidden", "class", "prohibited"),
                Arguments.of("/measures?class=free", "class", "prohibited"),
                Arguments.of("/measures?state=inforce", "state", "in-force"),
                Arguments.of("/measures?issuer=XX", "issuer", "is no area"),
                Arguments.of("/measures?issuer=cn", "issuer", "is no area"),
                Arguments.of("/measures?reading=rumour", "reading", "legal-text"),
                Arguments.of("/measures?reading=", "reading", "is empty"),
                Arguments.of("/exposed-share?destination=us", "destination", "is no country"),
                Arguments.of("/exposed-share?destination=x-eu", "destination", "is no country"),
                Arguments.of("/exposed-share?destination=US&destination=DE", "destination", "2"),
                Arguments.of("/exposed-share?input=gallium&form=magnet", "form", "metal"),
                Arguments.of("/exposed-share?form=nosuch", "form", "oxide"),
                Arguments.of("/exposed-share?form=%00", "form", "is no form"),
                Arguments.of("/exposure?class=none", "class", "conditional"),
                Arguments.of("/measures?class=conditional", "class", "prohibited"),
                Arguments.of("/exposure?class=free&class=licence", "class", "given 2 times"),
                Arguments.of("/exposure?stage=technology", "stage", "refining"),
                Arguments.of("/exposure?origin=cn", "origin", "is no country"),
                Arguments.of("/exposure?origin=x-eu", "origin", "is no country"),
                Arguments.of("/exposure?measure=CN-1", "measure", "is no measure"),
                Arguments.of("/exposure?measure=%00", "measure", "is no measure"),
                Arguments.of("/exposure?changing=30-days", "changing", "90-days"),
                Arguments.of("/exposure?group=unit", "group", "whole"),
                Arguments.of("/exposure?unit=999999999", "unit", "is no business unit"),
                Arguments.of("/exposure?unit=0", "unit", "is no business unit"),
                Arguments.of("/exposure?unit=01", "unit", "is no business unit"),
                Arguments.of("/exposure?unit=9999999999", "unit", "is no business unit"),
                Arguments.of("/exposure?unit=works", "unit", "is no business unit"),
                Arguments.of("/exposure?supplier=1", "supplier", "Give unit too"),
                Arguments.of("/exposure?destination=DE", "destination", "Unknown parameter"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void a_bad_parameter_is_named(String path, String parameter, String says) {
        MockHttpServletResponse response = reader.get(path);
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        JsonNode problem = Reader.tree(response);
        assertThat(problem.get("status").intValue()).isEqualTo(400);
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).contains(says);
        assertThat(problem.get("value").asString().length()).isLessThanOrEqualTo(61);
        assertThat(Reader.text(response)).doesNotContain("Exception", "io.github", "\tat ");
    }

    /** The same address with a valid value is answered: the refusals above are not of the rest. */
    @ParameterizedTest
    @CsvSource({
        "/shares?input=gallium&stage=refining&period=2025&source=usgs-mcs-2026&limit=10000",
        "/shares?on=2026-11-21&known=2026-11-21&input=gallium",
        "/measures?effect=export-restriction&class=prohibited&state=in-force&issuer=CN",
        "/exposed-share?destination=DE&reading=legal-text&input=gallium&form=metal",
        "/exposure?input=gallium&stage=refining&class=licence&origin=CN&measure=CN-2024-46-2A",
        "/exposure?changing=90-days&group=whole&reading=legal-text&on=2026-11-28&limit=1",
        "/countries?on=1900-01-01&known=2100-12-31"
    })
    void a_good_one_is_answered(String path) {
        assertThat(reader.get(path).getStatus()).isEqualTo(200);
    }

    @Test
    void a_source_that_is_no_percent_code_is_told_where_it_is_wrong() {
        // such an address cannot be built from a URI, so the text is read alone
        assertThat(
                        catchThrowableOfType(Refusal.class, () -> QueryText.parse("input=%zz"))
                                .document())
                .containsEntry("parameter", "input")
                .containsEntry("value", "%zz");
    }

    @ParameterizedTest
    @CsvSource({
        "/nosuch",
        "/shares/gallium",
        "/shares.xml",
        "/Shares",
        "/shares.csv.json",
        "/.json",
        "/",
        "/openapi.xml"
    })
    void an_unknown_address_is_told_what_there_is(String path) {
        MockHttpServletResponse response = reader.get(path, "Accept", "text/csv");
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(Reader.tree(response).get("known"))
                .extracting(JsonNode::asString)
                .contains("/api/v1/shares", "/api/v1/exposed-share")
                .hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "PATCH", "DELETE"})
    void nothing_can_be_changed(String method) {
        MockHttpServletResponse response = reader.send(method, "/shares");
        assertThat(response.getStatus()).isEqualTo(405);
        assertThat(response.getHeader("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/png",
                "text/html",
                "application/json;q=0, text/csv;q=0",
                "nonsense",
                "application/problem+json"
            })
    void a_form_that_cannot_be_served_is_refused(String accept) {
        MockHttpServletResponse response = reader.get("/shares", "Accept", accept);
        assertThat(response.getStatus()).isEqualTo(406);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(reader.get("/inputs.csv", "Accept", accept).getStatus()).isEqualTo(200);
    }
}
