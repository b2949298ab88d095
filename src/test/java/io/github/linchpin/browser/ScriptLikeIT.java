package io.github.linchpin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountChange;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.account.PasswordLinkService;
import io.github.linchpin.account.TokenService;
import io.github.linchpin.account.TokenWish;
import io.github.linchpin.security.Routes;
import io.github.linchpin.testing.Chromium;
import io.github.linchpin.testing.Proof;
import io.github.linchpin.testing.ScriptLike;
import io.github.linchpin.unit.UnitChange;
import io.github.linchpin.unit.UnitService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * Shipped files whose texts all look like scripts: every page shows them as they stand, and nothing
 * in them runs. The product is started anew until every text stood on a page in every column that
 * pages show, which takes long: with {@code -Pproof} only.
 */
@EnabledIf("isWanted")
class ScriptLikeIT {
    /** Of every kind of page one that shows much. */
    private static final List<String> PAGES =
            List.of(
                    "",
                    "inputs",
                    "inputs/gallium",
                    "inputs/germanium",
                    "inputs/graphite",
                    "inputs/active-ingredients",
                    "controls",
                    "controls/CN-2024-46-2A",
                    "controls/CN-2025-55",
                    "controls/CN-2026-12",
                    "controls/ID-CU-2023",
                    "controls/ZW-LI-QUOTA-2026",
                    "countries",
                    "countries/CN",
                    "countries/x-eu",
                    "compare/days",
                    "compare/knowledge?left=2025-06-01",
                    "compare/inputs?left=gallium&right=germanium",
                    "compare/countries?left=CN&right=US");

    /** Files that pages hand over: they are saved, not shown. */
    private static final List<String> WITH_FILES =
            List.of(
                    "inputs",
                    "inputs/gallium",
                    "countries",
                    "controls",
                    "controls/CN-2024-46-2A",
                    "compare/days");

    private static final List<String> ANSWERS =
            List.of("inputs", "countries", "measures", "shares", "concentration", "exposed-share");

    /** The parameters that some page reads. */
    private static final List<String> PARAMETERS =
            List.of(
                    "on",
                    "known",
                    "home",
                    "reading",
                    "q",
                    "stage",
                    "level",
                    "list",
                    "control",
                    "leader",
                    "finding",
                    "changes",
                    "by",
                    "towards",
                    "figures",
                    "sort",
                    "period",
                    "source",
                    "form",
                    "input",
                    "issuer",
                    "state",
                    "class",
                    "effect",
                    "region",
                    "bloc",
                    "drawn",
                    "left",
                    "right",
                    "since",
                    "show",
                    "all",
                    "differing",
                    "error");

    private static final List<String> TEXTS = ScriptLike.texts();
    private static final String NAME = "\"><img src=lpx onerror=lpx()>";

    /** Pages that show what somebody wrote; the account and the unit are filled in. */
    private static final List<String> ADMINISTRATION =
            List.of(
                    "account",
                    "admin/accounts",
                    "admin/accounts?open=%1$s",
                    "admin/units",
                    "admin/units?open=%2$s",
                    "admin/tokens",
                    "admin/sessions",
                    "admin/audit");

    private static final String PASSWORD = "correct horse battery staple";

    @SuppressWarnings("NullAway.Init")
    private static ScriptLikeData data;

    @SuppressWarnings("NullAway.Init")
    private static Product product;

    @SuppressWarnings("NullAway.Init")
    private static Trap trap;

    static boolean isWanted() {
        return Proof.isFull() && Chromium.isInstalled();
    }

    @BeforeAll
    static void open() throws IOException {
        trap = new Trap();
        start(0);
    }

    @AfterAll
    static void close() {
        trap.close();
        product.close();
    }

    private static void start(int round) throws IOException {
        data = new ScriptLikeData(round);
        product = new Product(data.write(Files.createTempDirectory("script-like")));
        trap.signIn(product.address(""), "administrator");
    }

    /** Each round puts other texts into every cell. */
    @Test
    void every_column_that_pages_show_stands_there_as_text() throws IOException {
        for (int round = 0; round < Proof.cases(1, 77); round++) {
            if (round > 0) {
                product.close();
                start(round);
            }
            Set<Integer> seen = new TreeSet<>();
            for (String page : PAGES) {
                trap.open(product.address(page));
                seen.addAll(shown("/" + page));
            }
            seen.addAll(shownInDrawer());
            assertThat(columns(seen)).as("round " + round).containsAll(columns(toBeShown()));
        }
    }

    private static Set<Integer> shownInDrawer() {
        trap.open(product.address("inputs/gallium"));
        trap.press("Sources");
        trap.await(d -> !d.findElement(By.tagName("vaadin-dialog")).getText().isEmpty());
        return shown("the drawer");
    }

    private static Set<Integer> shown(String page) {
        trap.openTooltips();
        return trap.texts(page).stream()
                .flatMap(text -> data.seen(text).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void what_is_drawn_shows_texts_too() {
        for (String page : List.of("", "inputs/gallium")) {
            trap.open(product.address(page));
            List<String> tips = trap.tips();
            assertThat(tips.stream().flatMap(tip -> data.seen(tip).stream()).toList())
                    .as(page)
                    .isNotEmpty();
            trap.caughtNothing("the tips of /" + page);
        }
    }

    @Test
    void what_is_found_is_shown_as_text() {
        trap.open(product.address("inputs"));
        for (String typed : List.of("script", "img", "lpx", "onerror", "<svg", "javascript:")) {
            trap.script("document.querySelector('.lp-search__field').focus()");
            trap.driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "a"), typed);
            trap.await(d -> !d.findElements(By.cssSelector(".lp-hit")).isEmpty());
            trap.settle();
            assertThat(shown("the search for " + typed)).as(typed).isNotEmpty();
        }
        trap.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE, Keys.ESCAPE);
    }

    @Test
    void files_are_saved_and_answers_are_no_pages() throws IOException {
        for (String page : WITH_FILES) {
            trap.open(product.address(page));
            WebElement link =
                    trap.driver().findElement(By.cssSelector("a[href*='VAADIN/dynamic']"));
            Set<Path> before = files();
            trap.script("arguments[0].click()", link);
            trap.await(d -> files().size() > before.size());
            Path saved =
                    files().stream()
                            .filter(file -> !before.contains(file))
                            .findFirst()
                            .orElseThrow();
            assertThat(data.seen(read(saved))).as(saved.toString()).isNotEmpty();
            trap.caughtNothing("the file of /" + page);
        }
        for (String answer : ANSWERS) {
            trap.driver().get(product.address("api/v1/" + answer));
            assertThat(trap.script("return document.contentType")).isEqualTo("application/json");
            trap.caughtNothing(answer);
        }
    }

    /** Every parameter of every page, and every part of a path, says what looks like a script. */
    @Test
    void an_address_is_shown_as_text() {
        List<String> texts = sample(Proof.cases(1, Integer.MAX_VALUE));
        for (String template : Routes.templates(product.servlets())) {
            for (int i = 0; i < texts.size(); i++) {
                trap.visit(product.address(path(template, texts.get(i)) + "?" + query(i)));
                trap.visit(
                        product.address(
                                path(template, "nothing") + "?on=2026-11-21&" + query(i + 1)));
            }
        }
        texts.forEach(text -> trap.visit(product.address("nowhere/" + encoded(text))));
        trap.open(product.address("nowhere/" + encoded("<img src=lpx onerror=lpx()>")));
        assertThat(trap.texts("nowhere"))
                .anyMatch(text -> text.contains("<img src=lpx onerror=lpx()>"));
    }

    private static String path(String template, String text) {
        return Routes.PARAMETER
                .matcher(template)
                .replaceAll(Matcher.quoteReplacement(encoded(text)));
    }

    /** All parameters, each with another text. */
    private static String query(int first) {
        return IntStream.range(0, PARAMETERS.size())
                .mapToObj(i ->
                        PARAMETERS.get(i)
                                + "="
                                + encoded(TEXTS.get((first * 41 + i * 13) % TEXTS.size())))
                .collect(Collectors.joining("&"));
    }

    private static List<String> sample(int size) {
        return TEXTS.stream().skip(34).limit(Math.min(size, TEXTS.size())).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void what_a_reader_types_is_shown_as_text() {
        for (String text : sample(Proof.cases(2, Integer.MAX_VALUE))) {
            for (String page : List.of("inputs", "controls", "countries")) {
                trap.open(product.address(page));
                for (String field : List.of(".lp-search__field", ".lp-filters__search")) {
                    trap.type(field, text);
                    trap.settle();
                    trap.texts(text + " in " + field + " of /" + page);
                }
            }
        }
    }

    /** What an administrator and an owner of a token write, and what a browser calls itself. */
    @Test
    void names_are_shown_as_text() {
        Written written = CurrentActor.asSystem("test", ScriptLikeIT::write);
        trap.callItself("<script>lpx()</script>");
        trap.signOut();
        for (String text : sample(4)) {
            trap.signIn(product, text, PASSWORD);
            trap.settle();
            trap.texts("the door");
        }
        trap.open(product.address("password/" + written.link()));
        assertThat(trap.texts("the page of the link")).isNotNull();
        product.service(PasswordLinkService.class).setPassword(written.link(), PASSWORD);
        trap.signIn(product, "lpx", PASSWORD);
        trap.await(d -> !d.findElements(By.cssSelector(".lp-user")).isEmpty());
        trap.script("document.querySelector('.lp-user vaadin-menu-bar-button').click()");
        trap.await(d -> !d.findElements(By.cssSelector(".lp-user__who")).isEmpty());
        assertThat(trap.texts("the menu of the account")).contains(NAME);
        for (String page : ADMINISTRATION) {
            trap.open(product.address(page.formatted(written.account(), written.unit())));
            assertThat(trap.texts(page)).as(page).anyMatch(text -> text.contains(NAME));
        }
        for (int entry = 1; entry < 24; entry++) {
            trap.visit(product.address("admin/audit?open=" + entry));
        }
    }

    private record Written(int unit, int account, String link) {}

    private static Written write() {
        int unit =
                product.service(UnitService.class)
                        .create(new UnitChange(null, NAME, "DE", true, NAME));
        AccountService accounts = product.service(AccountService.class);
        int account =
                accounts.create(
                        "lpx",
                        new AccountChange(
                                NAME, Set.of(Role.ADMINISTRATOR), Set.of(unit), true, NAME));
        CurrentActor.as(
                accounts.find(account).orElseThrow().actor(),
                () ->
                        product.service(TokenService.class)
                                .create(
                                        new TokenWish(
                                                NAME, Role.MANAGER, Set.of(), Duration.ofDays(1))));
        return new Written(unit, account, accounts.openPasswordLink(account, NAME));
    }

    private static Set<Path> files() {
        try (Stream<Path> files = Files.list(trap.downloads())) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a spreadsheet reads it: quotes are doubled in the file. */
    private static String read(Path file) {
        try (var rows = CsvReader.builder().ofCsvRecord(file)) {
            return rows.stream()
                    .flatMap(row -> row.getFields().stream())
                    .collect(Collectors.joining("|"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Integer> toBeShown() {
        return DataColumn.all().stream()
                .filter(DataColumn::shown)
                .map(DataColumn::number)
                .collect(Collectors.toSet());
    }

    private static List<String> columns(Set<Integer> numbers) {
        return DataColumn.all().stream()
                .filter(column -> numbers.contains(column.number()))
                .map(DataColumn::toString)
                .toList();
    }
}
