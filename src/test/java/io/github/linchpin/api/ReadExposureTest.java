package io.github.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.account.TokenService;
import io.github.linchpin.account.TokenWish;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.Partition;
import io.github.linchpin.spend.PurchaseExposure;
import io.github.linchpin.spend.SpendFilter;
import io.github.linchpin.spend.SpendService;
import io.github.linchpin.spend.UpstreamExposure;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** What purchases are exposed to, as other programs read it: for their own units only. */
@WritingTest
class ReadExposureTest {
    private static final String DAY = "on=2026-11-21";

    @Autowired WebApplicationContext product;
    @Autowired SpendService spend;
    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired TokenService tokens;
    @Autowired StatementCounter statements;
    @Autowired DSLContext dsl;

    @SuppressWarnings("NullAway.Init")
    private Reader reader;

    @SuppressWarnings("NullAway.Init")
    private LedgerBench.Desk desk;

    @BeforeEach
    void buy() {
        reader = Reader.of(product);
        desk = bought("read-exposure");
    }

    /** Gallium half of unknown origin, dysprosium, cobalt with a restricted stage before it. */
    private LedgerBench.Desk bought(String unit) {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk buyer = bench.desk(unit, "US");
        if (!CurrentActor.as(buyer.actor(), imports::all).isEmpty()) {
            return buyer;
        }
        bench.load(
                buyer,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,amount,currency,origin,end_use,buyer_listed
                R-1,1,2026-06-10,GA,S-1,400000,EUR,CN:98.38;JP:1.62,civil,no
                R-1,2,2026-06-10,GA,S-9,100000.01,EUR,,civil,no
                R-2,1,2026-06-11,DY,S-2,250000,EUR,CN:95;JP:5,civil,no
                R-3,1,2026-06-11,CO,S-3,70000,EUR,FI,civil,no
                R-4,1,2026-06-11,BOLT,S-3,30000,EUR,DE,civil,no
                """);
        bench.map(
                buyer,
                contents,
                "GA,gallium,refining,metal,1,2020-01",
                "DY,dysprosium,refining,oxide,1,2020-01",
                "CO,cobalt,refining,metal,1,2020-01");
        return buyer;
    }

    private <T> T as(Actor actor, Supplier<T> ask) {
        return CurrentActor.as(actor, ask);
    }

    private List<JsonNode> items(String query) {
        return as(desk.actor(), () -> reader.items("/exposure?" + query));
    }

    private JsonNode row(String query) {
        List<JsonNode> items = items(query);
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    @Test
    void the_rows_are_the_worked_example() {
        assertThat(items(DAY))
                .extracting(row -> row.get("input").asString())
                .containsExactly("cobalt", "dysprosium", "gallium");
        JsonNode gallium = row(DAY + "&input=gallium");
        assertThat(number(gallium, "value")).isEqualTo(500000.01);
        assertThat(number(gallium, "spend")).isEqualTo(850000.01);
        assertThat(number(gallium, "known_origin_ratio")).isEqualTo(.8, within(1e-7));
        assertThat(gallium.get("class").asString()).isEqualTo("licence");
        JsonNode licence = gallium.get("by_class").get("licence");
        assertThat(number(licence, "value")).isEqualTo(393520);
        assertThat(number(licence, "high")).isEqualTo(493520.01);
        assertThat(number(licence, "expected")).isBetween(393520., 493520.);
        assertThat(number(gallium.get("by_class").get("unknown"), "value")).isEqualTo(100000.01);
        assertThat(gallium.get("latent"))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"from\":\"licence\",\"to\":\"prohibited\",\"value\":393520}",
                        "{\"from\":\"free\",\"to\":\"conditional\",\"value\":6480}");
        assertThat(gallium.get("origins").toString())
                .contains("{\"country\":\"JP\",\"value\":6480,");
        assertThat(gallium.get("units").get(0).get("name").asString()).isEqualTo("read-exposure");
        assertThat(List.of("from", "to", "months", "on", "reading"))
                .extracting(name -> gallium.get(name).asString())
                .containsExactly("2025-11-01", "2026-10-31", "12", "2026-11-21", "as-reported");
        JsonNode then = row("on=2026-11-28&input=gallium");
        assertThat(number(then.get("by_class").get("prohibited"), "value")).isEqualTo(393520);
        assertThat(then.get("measures").get(0).toString())
                .isEqualTo("{\"measure_id\":\"CN-2024-46-2A\",\"value\":400000}");
        JsonNode cobalt = row(DAY + "&input=cobalt").get("upstream");
        assertThat(cobalt.get(0).get("class").asString()).isEqualTo("quota");
        assertThat(number(cobalt.get(0), "high")).isEqualTo(70000);
    }

    @Test
    void every_figure_is_that_of_the_screen() {
        PurchaseExposure exposure =
                as(
                        desk.actor(),
                        () ->
                                spend.exposure(
                                        new Viewpoint(LocalDate.of(2026, 11, 21), null),
                                        SpendFilter.ALL));
        for (InputExposure input : exposure.inputs()) {
            JsonNode row = row(DAY + "&input=" + input.input());
            same(row, input.partition());
            same(row, input.upstream());
        }
        JsonNode whole = row(DAY + "&group=whole");
        assertThat(whole.get("input").isNull()).isTrue();
        same(whole, exposure.whole());
        same(whole, exposure.inputs().stream().flatMap(one -> one.upstream().stream()).toList());
        assertThat(
                        row(DAY + "&group=whole&input=gallium&input=dysprosium")
                                .get("value")
                                .decimalValue())
                .isEqualByComparingTo("750000.01");
    }

    private static void same(JsonNode row, Partition partition) {
        assertThat(number(row, "value")).isEqualTo(partition.value().doubleValue(), within(.005));
        for (ControlClass one : ControlClass.values()) {
            JsonNode found = row.get("by_class").get(one.code());
            same(found, "value", partition.of(one));
            same(found, "expected", partition.expected(one));
            same(found, "high", partition.atMost(one));
        }
        assertThat(row.get("measures")).hasSameSizeAs(partition.byMeasure().keySet());
        assertThat(row.get("origins")).hasSizeGreaterThanOrEqualTo(partition.byOrigin().size());
        assertThat(row.get("latent")).hasSameSizeAs(partition.latent().keySet());
    }

    /** The ends of the strongest stage; in the row of the whole there is one stage too. */
    private static void same(JsonNode row, List<UpstreamExposure> upstream) {
        assertThat(row.get("upstream")).hasSameSizeAs(upstream);
        for (int i = 0; i < upstream.size(); i++) {
            JsonNode found = row.get("upstream").get(i);
            same(found, "low", upstream.get(i).low());
            same(found, "expected", upstream.get(i).expected());
            same(found, "high", upstream.get(i).high());
        }
    }

    private static void same(JsonNode row, String name, BigDecimal expected) {
        assertThat(number(row, name)).as(name).isEqualTo(expected.doubleValue(), within(.0051));
    }

    @Test
    void parameters_keep_parts_as_the_filters_of_the_screen_do() {
        assertThat(number(row(DAY + "&group=whole&class=unknown"), "value")).isEqualTo(100000.01);
        assertThat(number(row(DAY + "&group=whole&origin=JP"), "value")).isEqualTo(18980);
        assertThat(number(row("on=2026-11-28&measure=CN-2024-46-2A"), "value")).isEqualTo(400000);
        // gallium, and dysprosium from Japan, which a suspended measure reaches
        JsonNode changing = row(DAY + "&group=whole&changing=90-days");
        assertThat(number(changing, "value")).isEqualTo(412500);
        assertThat(changing.get("upstream").isNull()).isTrue();
        assertThat(items(DAY + "&stage=mining")).isEmpty();
        assertThat(items(DAY + "&stage=mining&stage=refining")).hasSize(3);
        assertThat(items(DAY + "&unit=" + desk.unit())).hasSize(3);
        int supplier = supplier("S-2");
        assertThat(
                        row(DAY + "&unit=" + desk.unit() + "&supplier=" + supplier)
                                .get("input")
                                .asString())
                .isEqualTo("dysprosium");
        LedgerBench.Desk other = bought("read-exposure-other");
        assertThat(refused(other.actor(), "unit=" + other.unit() + "&supplier=" + supplier))
                .contains("is no supplier of this unit");
    }

    private int supplier(String code) {
        return as(
                desk.actor(),
                () ->
                        spend
                                .items(
                                        new Viewpoint(LocalDate.of(2026, 11, 21), null),
                                        SpendFilter.of("dysprosium"))
                                .stream()
                                .filter(item -> item.seller().code().equals(code))
                                .findFirst()
                                .orElseThrow()
                                .seller()
                                .id());
    }

    @Test
    void json_and_csv_agree_row_by_row_and_column_by_column() {
        for (String query : List.of(DAY, DAY + "&group=whole", DAY + "&class=licence")) {
            List<Map<String, String>> rows =
                    as(desk.actor(), () -> Reader.byColumn(reader.csv("/exposure.csv?" + query)));
            assertThat(rows)
                    .isEqualTo(items(query).stream().map(ReadExposureTest::flat).toList())
                    .isNotEmpty();
        }
    }

    /** The columns of a row, worked out from its JSON as the guide says. */
    private static Map<String, String> flat(JsonNode row) {
        Map<String, String> flat = new LinkedHashMap<>();
        row.properties()
                .forEach(member -> {
                    JsonNode value = member.getValue();
                    switch (member.getKey()) {
                        case "by_class" ->
                                value.properties()
                                        .forEach(one ->
                                                one.getValue()
                                                        .properties()
                                                        .forEach(end ->
                                                                flat.put(
                                                                        one.getKey()
                                                                                + "_"
                                                                                + end.getKey(),
                                                                        text(end.getValue()))));
                        case "latent" -> flat.put("latent", joined(value, "value", "from", "to"));
                        case "origins" -> {
                            flat.put("origins", joined(value, "value", "country"));
                            flat.put("origins_expected", joined(value, "expected", "country"));
                        }
                        case "measures" ->
                                flat.put("measures", joined(value, "value", "measure_id"));
                        case "units" -> flat.put("units", joined(value, "value", "unit"));
                        case "upstream" -> {
                            for (String part :
                                    List.of("stage", "class", "low", "expected", "high")) {
                                flat.put(
                                        "upstream_" + part,
                                        value.isEmpty() ? "" : text(value.get(0).get(part)));
                            }
                        }
                        default -> flat.put(member.getKey(), text(value));
                    }
                });
        return flat;
    }

    /** Countries that are only likely are in no list of known ones. */
    private static String joined(JsonNode list, String value, String... keys) {
        List<String> parts = new ArrayList<>();
        for (JsonNode one : list) {
            if (one.get(value).decimalValue().signum() != 0) {
                parts.add(
                        String.join(
                                        ">",
                                        Arrays.stream(keys).map(key -> text(one.get(key))).toList())
                                + ":"
                                + text(one.get(value)));
            }
        }
        return String.join(";", parts);
    }

    private static String text(JsonNode value) {
        return value.isNull()
                ? ""
                : value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }

    @Test
    void pages_are_the_whole() {
        List<JsonNode> rows = new ArrayList<>();
        String after = "";
        do {
            String query = "/exposure?" + DAY + "&limit=2" + after;
            JsonNode page = as(desk.actor(), () -> reader.json(query));
            page.get("items").forEach(rows::add);
            after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        assertThat(rows).isEqualTo(items(DAY));
    }

    @Test
    void the_tag_changes_with_ones_own_purchases_only() {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk own = bought("read-exposure-tag");
        LedgerBench.Desk other = bench.desk("read-exposure-tag-other", "US");
        String path = "/exposure.csv?" + DAY;
        String tag = tag(own.actor(), path);
        assertThat(tag).matches("W/\"[0-9a-f]{20}-csv\"");
        assertThat(tag(own.actor(), "/exposure.json?" + DAY)).isNotEqualTo(tag);
        statements.reset();
        MockHttpServletResponse again =
                as(own.actor(), () -> reader.get(path, "If-None-Match", tag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(statements.count()).isLessThanOrEqualTo(6);
        String more =
                """
                document_no,document_line,bought_on,item,supplier,amount,currency,origin
                %s,1,2026-07-10,GA,S-1,1000,EUR,CN
                """;
        bench.load(other, imports, more.formatted(UUID.randomUUID()));
        assertThat(tag(own.actor(), path)).isEqualTo(tag);
        bench.load(own, imports, more.formatted(UUID.randomUUID()));
        assertThat(tag(own.actor(), path)).isNotEqualTo(tag);
        assertThat(as(own.actor(), () -> reader.get(path, "If-None-Match", tag)).getStatus())
                .isEqualTo(200);
    }

    private String tag(Actor actor, String path) {
        return Objects.requireNonNull(as(actor, () -> reader.get(path)).getHeader("ETag"));
    }

    @Test
    void who_may_not_read_purchases_is_refused_whatever_is_asked() {
        for (Role role : List.of(Role.REVIEWER, Role.ADMINISTRATOR)) {
            Actor actor = person("read-exposure-" + role.code(), Set.of(desk.unit()), role);
            for (String path :
                    List.of(
                            "/exposure",
                            "/exposure.csv",
                            "/exposure?unit=" + desk.unit(),
                            "/exposure?nosuch=1")) {
                MockHttpServletResponse response = as(actor, () -> reader.get(path));
                assertThat(response.getStatus()).as(path).isEqualTo(403);
                assertThat(response.getContentType()).isEqualTo("application/problem+json");
                assertThat(response.getHeader("ETag")).isNull();
                assertThat(Reader.tree(response).get("detail").asString())
                        .contains("may read that. Ask an administrator");
            }
        }
    }

    @Test
    void a_foreign_unit_is_refused_as_one_that_is_not_there() {
        LedgerBench.Desk foreign = bought("read-exposure-foreign");
        assertThat(items(DAY + "&group=whole").getFirst().get("units")).hasSize(1);
        assertThat(refused(desk.actor(), "unit=" + foreign.unit()))
                .isEqualTo(
                        refused(desk.actor(), "unit=999999999")
                                .replace("999999999", Integer.toString(foreign.unit())));
        Actor nobody = person("read-exposure-nobody", Set.of(), Role.MANAGER);
        assertThat(as(nobody, () -> reader.items("/exposure"))).isEmpty();
        JsonNode nothing = as(nobody, () -> reader.items("/exposure?group=whole")).getFirst();
        assertThat(number(nothing, "spend")).isZero();
        assertThat(nothing.get("units")).isEmpty();
    }

    private String refused(Actor actor, String query) {
        MockHttpServletResponse response = as(actor, () -> reader.get("/exposure?" + query));
        assertThat(response.getStatus()).isEqualTo(400);
        return Reader.text(response);
    }

    private Actor person(String name, Set<Integer> scope, Role role) {
        return CurrentActor.asSystem("test", () -> People.person(accounts, name, scope, role));
    }

    /** It has a role and units of its own, never more than the account. */
    @Test
    void a_token_reads_what_it_may() {
        LedgerBench.Desk other = bought("read-exposure-token");
        Actor both =
                person("read-exposure-both", Set.of(desk.unit(), other.unit()), Role.PROCUREMENT);
        assertThat(names(token(both, desk.unit(), other.unit())))
                .containsExactlyInAnyOrder("read-exposure", "read-exposure-token");
        assertThat(names(token(both, other.unit()))).containsExactly("read-exposure-token");
        assertThat(names(token(both))).isEmpty();
        assertThat(
                        withToken(token(both, other.unit()), "/exposure?unit=" + desk.unit())
                                .getStatus())
                .isEqualTo(400);
        Actor reviewer = person("read-exposure-reviewing", Set.of(desk.unit()), Role.REVIEWER);
        String reviewing = token(reviewer, Role.REVIEWER, Set.of(desk.unit()));
        assertThat(withToken(reviewing, "/exposure").getStatus()).isEqualTo(403);
        assertThat(withToken(reviewing, "/inputs?limit=1").getStatus()).isEqualTo(200);
        assertThat(withToken("lpt_nothing", "/exposure").getStatus()).isEqualTo(401);
    }

    private String token(Actor actor, Integer... scope) {
        return token(actor, Role.PROCUREMENT, Set.of(scope));
    }

    private String token(Actor actor, Role role, Set<Integer> scope) {
        return as(
                actor,
                () ->
                        tokens.create(
                                new TokenWish(
                                        UUID.randomUUID().toString(),
                                        role,
                                        scope,
                                        Duration.ofDays(1))));
    }

    private List<String> names(String token) {
        MockHttpServletResponse response = withToken(token, "/exposure?group=whole&" + DAY);
        assertThat(response.getStatus()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        Reader.tree(response)
                .get("items")
                .get(0)
                .get("units")
                .forEach(unit -> names.add(unit.get("name").asString()));
        return names;
    }

    private MockHttpServletResponse withToken(String token, String path) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.clearContext();
            return reader.get(path, "Authorization", "Bearer " + token);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static double number(JsonNode row, String name) {
        return row.get(name).doubleValue();
    }
}
