package io.github.linchpin.browser;

import static io.github.linchpin.browser.Screen.picture;
import static io.github.linchpin.browser.Screen.press;
import static io.github.linchpin.browser.Screen.requireAccessible;
import static io.github.linchpin.browser.Screen.text;
import static io.github.linchpin.db.jooq.Tables.EXPORT_LICENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.shipped.ShippedTemplate;
import io.github.linchpin.testing.Chromium;
import io.github.linchpin.testing.Proof;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.FluentWait;

/**
 * What procurement, an analyst and a manager do with the purchases of the demo group in the week in
 * which the suspension of the bans on gallium, germanium and antimony runs out.
 *
 * <p>{@code ./linchpin test -Dit.test=ExposureIT -Dlinchpin.journeys=true}
 */
@EnabledIf("io.github.linchpin.browser.ExposureIT#isWanted")
class ExposureIT {
    private static final String BEFORE = "exposure?on=2026-11-21";
    private static final int DEMO_LICENCES = 15;
    private static final String BAN = "exposure?on=2026-11-28&class=prohibited";

    private static final List<String> BANNED =
            List.of("germanium", "germanium", "germanium", "antimony", "antimony");

    private static Product product;

    /** Loading the purchases takes a minute: with {@code -Pproof} or where it is asked for. */
    static boolean isWanted() {
        return Chromium.isInstalled()
                && (Proof.isFull() || Boolean.getBoolean("linchpin.journeys"));
    }

    @BeforeAll
    static void start() {
        product = Product.withPurchases("classpath:db/", ShippedTemplate.copy());
        // of each company they come last but for its stocks
        new FluentWait<>(product.service(DSLContext.class))
                .withTimeout(Duration.ofSeconds(120))
                .pollingEvery(Duration.ofMillis(200))
                .until(dsl -> dsl.fetchCount(EXPORT_LICENCE) == DEMO_LICENCES);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void a_buyer_finds_what_becomes_prohibited_and_records_where_it_comes_from()
            throws IOException {
        try (Trap manager = new Trap();
                Trap buyer = new Trap()) {
            manager.signIn(product.address(""), "manager");
            buyer.signIn(product.address(""), "procurement");
            buyer.open(product.address(BEFORE));
            assertThat(text(buyer)).contains("prohibited 28 Nov?");

            manager.open(product.address(BAN));
            int document = 0;
            for (String input : BANNED) {
                document++;
                buyer.open(
                        product.address(
                                BAN + "&input=%s&show=%s/refining".formatted(input, input)));
                String before = spend(manager);
                recordForMostValue(buyer, "Customs declaration " + document, manager);
                buyer.await(d -> text(buyer).contains("the figures are up to date"));
                // what somebody else has open follows
                manager.await(d -> !spend(manager).equals(before));
                // P8 of docs/benchmarks.md: told, not required, since machines differ
                System.out.printf(
                        "BENCHMARK document %d on %s in the other browser after %d ms%n",
                        document, input, time(manager, "lpChanged") - time(buyer, "lpClicked"));
            }
            buyer.open(product.address(BAN));
            assertThat(spend(buyer)).isEqualTo(spend(manager));
            requireAccessible(buyer.driver());
            picture(buyer, "exposure-recorded");
        }
    }

    @Test
    void an_analyst_answers_what_a_measure_asks() throws IOException {
        try (Trap analyst = new Trap()) {
            analyst.signIn(product.address(""), "analyst");
            analyst.open(
                    product.address(
                            BEFORE
                                    + "&class=conditional&input=ndfeb-magnets&show=ndfeb-magnets/component"));
            analyst.await(d -> text(analyst).contains("Answer"));
            String before = spend(analyst);
            press(analyst, "Answer");
            By yes = By.xpath("//vaadin-radio-button[contains(., 'Yes')]");
            analyst.await(d -> !d.findElements(yes).isEmpty());
            analyst.driver().findElement(yes).click();
            fill(analyst, "On what ground", "Data sheet, revision 4");
            fill(analyst, "Holds from month", "2023-01");
            press(analyst, "Record");
            analyst.await(d -> text(analyst).contains("the figures are up to date"));
            analyst.await(d -> !spend(analyst).equals(before));
        }
    }

    @Test
    void a_manager_follows_the_first_decision_to_its_lines_and_exports_them() throws IOException {
        try (Trap manager = new Trap()) {
            manager.signIn(product.address(""), "manager");
            manager.open(product.address("?on=2026-11-21"));
            assertThat(text(manager)).contains("critical spend", "Decide", "Own spend");
            picture(manager, "overview-own");
            requireAccessible(manager.driver());
            follow(manager, ".lp-decide a.lp-decide__date");
            manager.await(d -> text(manager).startsWith("Exposure"));
            assertThat(manager.driver().getCurrentUrl()).contains("on=2026-11-28", "class=");
            follow(manager, ".lp-exposure vaadin-grid a");
            follow(manager, ".lp-exposure-items a");
            manager.await(d -> Objects.requireNonNull(d.getCurrentUrl()).contains("ledger/lines"));
            manager.settle();
            Object csv =
                    manager.driver()
                            .executeAsyncScript(
                                    """
                                    const done = arguments[arguments.length - 1];
                                    const link = [...document.querySelectorAll('main a')]
                                      .find(one => one.textContent.includes('CSV'));
                                    fetch(link.href).then(r => r.text()).then(done, e => done('' + e));
                                    """);
            assertThat(String.valueOf(csv)).contains("document");
            assertThat(lines(csv)).isGreaterThan(1);
        }
    }

    /**
     * Opens the dialog of the first item, for which a better document than all before is on file.
     */
    private static void recordForMostValue(Trap buyer, String document, Trap other) {
        buyer.await(d -> text(buyer).contains("Record a document"));
        buyer.script(
                """
                [...document.querySelectorAll('button')]
                  .find(one => one.textContent.trim() === 'Record a document').click();
                """);
        fill(buyer, "Origin", "BE");
        // the lines have a document of the supplier: that of the customs is better
        buyer.script(
                """
                const evidence = [...document.querySelectorAll('vaadin-select')]
                  .find(one => one.label === 'Evidence');
                evidence.value = '1';
                """);
        fill(buyer, "Number or file of the document", document);
        fill(buyer, "Holds from month", "2025-01");
        noteChange(other);
        buyer.script(
                """
                window.lpClicked = 0;
                addEventListener('click', () => window.lpClicked = Date.now(), true);
                """);
        press(buyer, "Record");
    }

    private static long time(Trap browser, String name) {
        return (Long) Objects.requireNonNull(browser.script("return window[arguments[0]]", name));
    }

    /** Keeps when the figures change for the first time from now on. */
    private static void noteChange(Trap browser) {
        browser.script(
                """
                window.lpChanged = 0;
                const main = document.querySelector('.lp-exposure');
                const figures = () => document.querySelector('.lp-partition')?.innerText;
                const before = figures();
                window.lpWatch?.disconnect();
                window.lpWatch = new MutationObserver(() => {
                  if (!window.lpChanged && figures() && figures() !== before) {
                    window.lpChanged = Date.now();
                  }
                });
                window.lpWatch.observe(main, {subtree: true, childList: true, characterData: true});
                """);
    }

    private static int lines(Object csv) {
        return (int) String.valueOf(csv).lines().count();
    }

    /** The words about the whole, above the bar. */
    private static String spend(Trap browser) {
        return browser.driver().findElement(By.cssSelector(".lp-partition")).getText();
    }

    private static void follow(Trap browser, String link) {
        By first = By.cssSelector(link);
        browser.await(d -> !d.findElements(first).isEmpty());
        browser.script("document.querySelector(arguments[0]).click();", link);
        browser.settle();
    }

    private static void fill(Trap browser, String label, String words) {
        browser.await(d -> field(browser, label) != null);
        WebElement field = Objects.requireNonNull(field(browser, label));
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), words, Keys.TAB);
    }

    private static WebElement field(Trap browser, String label) {
        return (WebElement)
                browser.script(
                        """
                        const field = [...document.querySelectorAll('vaadin-text-field')]
                          .find(one => one.label === arguments[0]);
                        return field ? field.querySelector('input') : null;
                        """,
                        label);
    }
}
