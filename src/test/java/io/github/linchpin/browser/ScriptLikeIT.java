package io.github.linchpin.browser;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.account.PasswordLinkService;
import io.github.linchpin.browser.ScriptLikeData.Seen;
import io.github.linchpin.security.Routes;
import io.github.linchpin.testing.Chromium;
import io.github.linchpin.testing.Proof;
import io.github.linchpin.testing.ScriptLike;
import io.github.linchpin.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * Shipped files, addresses, fields and names whose texts all look like scripts: every page shows
 * them as they stand, nothing in them runs, and no page fails.
 *
 * <p>It takes minutes, so not every build runs it. With {@code -Dlinchpin.script-like=true} one
 * product is started and a few of each are tried. With {@code -Pproof}:
 *
 * <ul>
 *   <li>files: {@value #ROUNDS} starts, each with the next texts in every cell, and 19 pages and a
 *       drawer each time. Every column that is shown must be seen in every round, and every text in
 *       more than {@value #COLUMNS} columns by the end;
 *   <li>queries: {@value AddressTexts#VISITS} for each of 22 routes, 660 visits, see {@link
 *       AddressTexts};
 *   <li>paths: every text in each of the 5 routes whose path says something, and where there is no
 *       page, 305 times 6, 1,830 visits;
 *   <li>fields: every text in each of six kinds, 1,830 times, see {@link TypedTexts}.
 * </ul>
 */
@EnabledIf("isWanted")
class ScriptLikeIT {
    private static final int ROUNDS = 12;
    private static final int COLUMNS = 20;
    private static final int ALL = Integer.MAX_VALUE;
    private static final List<String> TEXTS = ScriptLike.texts();
    private static final String PASSWORD = "correct horse battery staple";

    static boolean isWanted() {
        return Boolean.getBoolean("linchpin.script-like") && Chromium.isInstalled();
    }

    @SuppressWarnings("NullAway.Init")
    private static ShippedTexts shipped;

    @SuppressWarnings("NullAway.Init")
    private static Product product;

    @SuppressWarnings("NullAway.Init")
    private static Trap trap;

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
        ScriptLikeData data = new ScriptLikeData(round);
        product =
                new Product(
                        data.write(Files.createTempDirectory("script-like")),
                        TestServer.get().newDatabase());
        shipped = new ShippedTexts(trap, product, data);
        trap.signIn(product.address(""), "administrator");
    }

    /** A page that fails shows no text either. */
    @AfterEach
    void nothing_failed() {
        assertThat(product.failures()).isEmpty();
    }

    @Test
    void every_column_that_pages_show_stands_there_as_text() throws IOException {
        Set<Seen> all = new HashSet<>();
        for (int round = 0; round < Proof.cases(1, ROUNDS); round++) {
            if (round > 0) {
                nothing_failed();
                product.close();
                start(round);
            }
            Set<Seen> seen = new HashSet<>(shipped.inDrawer());
            for (String page : some(ShippedTexts.PAGES, 4)) {
                Set<Seen> onPage = shipped.onPage(page);
                assertThat(onPage).as(page).isNotEmpty();
                seen.addAll(onPage);
            }
            if (Proof.isFull()) {
                assertThat(columns(seen)).as("round " + round).containsAll(toBeShown());
            }
            all.addAll(seen);
        }
        if (Proof.isFull()) {
            assertThat(IntStream.range(0, TEXTS.size()).boxed())
                    .as("texts that stood in many columns")
                    .allMatch(text ->
                            all.stream().filter(seen -> seen.text() == text).count() > COLUMNS);
        }
    }

    @Test
    void what_is_drawn_shows_texts_too() {
        for (String page : some(List.of("inputs/gallium", ""), 1)) {
            assertThat(shipped.inTips(page)).as(page).isNotEmpty();
        }
    }

    @Test
    void what_is_found_is_shown_as_text() {
        trap.open(product.address("inputs"));
        for (String typed :
                some(List.of("lpx", "script", "img", "onerror", "<svg", "javascript:"), 2)) {
            trap.script("document.querySelector('.lp-search__field').focus()");
            trap.driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "a"), typed);
            trap.await(d -> !d.findElements(By.cssSelector(".lp-hit")).isEmpty());
            trap.settle();
            assertThat(shipped.shown("the search for " + typed)).as(typed).isNotEmpty();
        }
        trap.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE, Keys.ESCAPE);
    }

    @Test
    void files_are_saved_and_answers_are_no_pages() {
        for (String page : some(ShippedTexts.WITH_FILES, 1)) {
            assertThat(shipped.inFile(page)).as(page).isNotEmpty();
        }
        some(ShippedTexts.ANSWERS, 1).forEach(shipped::isNoPage);
    }

    @Test
    void a_parameter_of_an_address_is_shown_as_text() {
        AddressTexts texts = new AddressTexts();
        for (String template : routes(false)) {
            for (int visit = 0; visit < Proof.cases(1, AddressTexts.VISITS); visit++) {
                trap.visit(product.address(AddressTexts.real(template) + texts.query()));
            }
        }
    }

    /** Where nobody is signed in, what the doors to the product say. */
    @Test
    void a_parameter_of_a_door_is_shown_as_text() {
        AddressTexts texts = new AddressTexts();
        trap.signOut();
        for (String template : routes(true)) {
            for (int visit = 0; visit < Proof.cases(1, AddressTexts.VISITS); visit++) {
                trap.visit(product.address(AddressTexts.real(template) + texts.query()));
            }
        }
        trap.signIn(product.address(""), "administrator");
    }

    @Test
    void a_path_is_shown_as_text() {
        for (String text : sample(Proof.cases(1, ALL))) {
            for (String template : Routes.templates(product.servlets())) {
                if (Routes.PARAMETER.matcher(template).find()) {
                    trap.visit(product.address(AddressTexts.path(template, text)));
                }
            }
            trap.visit(product.address("nowhere/" + AddressTexts.encoded(text)));
        }
        String nowhere = "nowhere/" + AddressTexts.encoded(WrittenNames.NAME);
        trap.open(product.address(nowhere));
        assertThat(trap.texts("nowhere")).anyMatch(text -> text.contains("/" + nowhere));
    }

    @Test
    void what_a_reader_types_is_shown_as_text() {
        for (TypedTexts kind : TypedTexts.values()) {
            kind.type(trap, product, Proof.cases(1, ALL));
        }
    }

    /** What an administrator and an owner of a token write, and what a browser calls itself. */
    @Test
    void names_are_shown_as_text() {
        WrittenNames written = WrittenNames.write(product);
        trap.callItself("<script>lpx()</script>");
        trap.signOut();
        for (String text : sample(Proof.cases(1, 4))) {
            trap.signIn(product, text, PASSWORD);
            trap.settle();
            trap.texts("the door");
        }
        trap.open(product.address("password/" + written.link()));
        assertThat(trap.texts("the page of the link")).isNotNull();
        product.service(PasswordLinkService.class).setPassword(written.link(), PASSWORD);
        trap.signIn(product, WrittenNames.LOGIN, PASSWORD);
        trap.await(d -> !d.findElements(By.cssSelector(".lp-user")).isEmpty());
        trap.script("document.querySelector('.lp-user vaadin-menu-bar-button').click()");
        trap.await(d -> !d.findElements(By.cssSelector(".lp-user__who")).isEmpty());
        assertThat(trap.texts("the menu of the account")).contains(WrittenNames.NAME);
        for (String page : some(written.pages(), 3)) {
            trap.open(product.address(page));
            assertThat(trap.texts(page))
                    .as(page)
                    .anyMatch(text -> text.contains(WrittenNames.NAME));
        }
        for (int entry = 1; entry < Proof.cases(2, 24); entry++) {
            trap.visit(product.address("admin/audit?open=" + entry));
        }
        trap.signOut();
        trap.signIn(product.address(""), "administrator");
    }

    /** All with {@code -Pproof}, otherwise some from all over the list. */
    private static <T> List<T> some(List<T> all, int size) {
        int wanted = Proof.cases(size, all.size());
        return IntStream.range(0, wanted).mapToObj(i -> all.get(i * all.size() / wanted)).toList();
    }

    private static List<String> sample(int size) {
        return TEXTS.stream().skip(size >= TEXTS.size() ? 0 : 34).limit(size).toList();
    }

    private static List<String> routes(boolean doors) {
        List<String> routes =
                Routes.templates(product.servlets()).stream()
                        .filter(route -> route.matches("(login|password|setup)\\b.*") == doors)
                        .toList();
        return some(routes, doors ? 3 : 5);
    }

    private static Set<String> toBeShown() {
        return DataColumn.all().stream()
                .filter(DataColumn::shown)
                .map(DataColumn::toString)
                .collect(toSet());
    }

    private static Set<String> columns(Set<Seen> seen) {
        Set<Integer> numbers = seen.stream().map(Seen::column).collect(toSet());
        return DataColumn.all().stream()
                .filter(column -> numbers.contains(column.number()))
                .map(DataColumn::toString)
                .collect(toSet());
    }
}
