package io.github.linchpin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.linchpin.testing.Chromium;
import io.github.linchpin.testing.DatabaseTest;
import io.github.linchpin.testing.Proof;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Journeys in a real browser (from the list to a finding, from a finding to its source, over the
 * end of a suspension, from a measure to what it touches) and a look at the main pages for
 * accessibility. Pictures are left in {@code target/screenshots}.
 */
@DatabaseTest
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"linchpin.demo=true", "linchpin.demo.ledger=false"})
@EnabledIf("io.github.linchpin.testing.Chromium#isInstalled")
class JourneyIT {
    private static final Path PICTURES = Path.of("target/screenshots");

    private static ChromeDriver driver;
    private static Path downloads;
    private static boolean signedIn;

    @LocalServerPort int port;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(PICTURES);
        downloads = Files.createTempDirectory("downloads");
        driver = Chromium.open(downloads);
        signedIn = false; // when failed tests run again, too
    }

    @AfterAll
    static void close() {
        driver.quit();
    }

    /** Once: the browser stays signed in. */
    @BeforeEach
    void signIn() {
        if (signedIn) {
            return;
        }
        go("/");
        By manager = By.cssSelector("form:has(input[value='demo-manager']) button");
        By account = By.cssSelector(".lp-user");
        await(d -> !d.findElements(account).isEmpty() || !d.findElements(manager).isEmpty());
        driver.findElements(manager).forEach(WebElement::click);
        await(d -> !d.findElements(account).isEmpty());
        signedIn = true;
    }

    @Test
    void from_the_list_to_the_finding() throws IOException {
        size(1366, 768);
        go("/inputs");
        await(d -> d.findElement(By.tagName("vaadin-grid")).getText().contains("Gallium"));
        picture("inputs");
        driver.findElement(By.tagName("body")).sendKeys("/");
        driver.switchTo().activeElement().sendKeys("germanium");
        await(d ->
                d.findElements(By.cssSelector(".lp-hit")).stream()
                        .anyMatch(hit -> hit.getText().startsWith("Germanium")));
        picture("search");
        driver.switchTo().activeElement().sendKeys(Keys.ENTER); // the best hit
        await(d -> d.getCurrentUrl().contains("/inputs/germanium"));
        awaitCharts();
        assertThat(content()).contains("Germanium", "China refines");
        picture("germanium");
    }

    @Test
    void a_manager_follows_the_first_decision_to_its_rows() throws IOException {
        size(1366, 768);
        go("/?on=2026-11-21");
        await(d -> !d.findElements(By.cssSelector(".lp-decide__date")).isEmpty());
        awaitMap();
        picture("overview");
        Number hidden =
                (Number)
                        driver.executeScript(
                                "const e = document.getElementById('content');"
                                        + " return e.getBoundingClientRect().bottom"
                                        + " - window.innerHeight");
        assertThat(hidden.intValue()).as("fits the window").isLessThanOrEqualTo(0);
        assertThat(content()).contains("licence 99 % → prohibited 99 %");

        driver.findElement(By.cssSelector(".lp-decide__date")).click();

        await(d -> d.getCurrentUrl().contains("changes=2026-11-28"));
        await(d -> d.findElement(By.tagName("vaadin-grid")).getText().contains("Antimony"));
        assertThat(content()).contains("3 rows of 3 inputs by stage");
        assertThat(grid()).contains("Gallium", "Germanium").doesNotContain("Lithium");
    }

    @Test
    void the_overview_is_printed_on_one_page() {
        size(1366, 768);
        go("/?on=2026-11-21");
        await(d -> !d.findElements(By.cssSelector(".lp-decide__date")).isEmpty());
        awaitMap();
        Map<String, Object> printed =
                driver.executeCdpCommand(
                        "Page.printToPDF",
                        Map.of("preferCSSPageSize", true, "printBackground", true));
        String pdf =
                new String(
                        Base64.getDecoder().decode(String.valueOf(printed.get("data"))),
                        StandardCharsets.ISO_8859_1);
        assertThat(pdf).contains("/Count 1").doesNotContain("/Count 2");
    }

    @Test
    void the_next_event_is_one_choice_away() {
        size(1366, 768);
        go("/?on=2026-11-21");
        await(d -> !d.findElements(By.cssSelector(".lp-decide__date")).isEmpty());
        driver.findElement(By.cssSelector(".lp-viewpoint__on")).click();
        await(d ->
                d.findElements(By.cssSelector(".lp-viewpoint__choice")).stream()
                        .anyMatch(choice -> choice.getText().equals("Next event, 28 Nov 2026")));
        button("Next event, 28 Nov 2026").click();
        await(d -> d.getCurrentUrl().contains("on=2026-11-28"));
        await(d -> content().contains("the first on 1 Jan 2027"));
    }

    @Test
    void from_the_finding_to_its_source_and_to_an_earlier_state_of_knowledge() throws IOException {
        size(1366, 768);
        go("/inputs/gallium?stage=refining");
        awaitCharts();
        picture("gallium");
        button("Sources").click();
        await(d -> d.findElement(By.tagName("vaadin-dialog")).getText().contains("public domain"));
        picture("gallium-sources");
        driver.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        await(d -> d.findElements(By.cssSelector("vaadin-dialog[opened]")).isEmpty());
        go("/inputs/gallium?stage=refining&known=2025-12-01");
        await(d -> content().contains("Mineral Commodity Summaries 2025"));
        assertThat(content()).doesNotContain("Mineral Commodity Summaries 2026");
        driver.findElement(By.cssSelector(".lp-viewpoint__known")).click();
        By second = By.cssSelector("vaadin-popover vaadin-date-picker:nth-of-type(2) input");
        WebElement knownOn = await(d -> d.findElement(second));
        await(d -> knownOn.isDisplayed());
        knownOn.sendKeys(Keys.chord(Keys.CONTROL, "a"), "last autumn", Keys.ENTER);
        await(d ->
                d.findElement(By.tagName("vaadin-popover"))
                        .getText()
                        .contains("A day is written like 2026-11-21"));
        assertThat(driver.getCurrentUrl()).as("what is no day is not none").contains("2025-12-01");
    }

    @Test
    void over_the_end_of_a_suspension_the_class_of_gallium_changes() throws IOException {
        size(1366, 768);
        go("/inputs?q=gallium");
        await(d -> grid().contains("licence 99"));
        assertThat(grid()).contains("28 Nov 2026: prohibited");
        driver.findElement(By.cssSelector(".lp-viewpoint__on")).click();
        WebElement day = await(d -> d.findElement(By.cssSelector("vaadin-popover input")));
        await(d -> day.isDisplayed());
        picture("viewpoint");
        day.sendKeys(Keys.chord(Keys.CONTROL, "a"), "2026-11-28", Keys.ENTER);
        await(d -> d.getCurrentUrl().contains("on=2026-11-28"));
        await(d -> grid().contains("prohibited 99"));
        assertThat(grid()).doesNotContain("licence 99");
        assertThat(driver.findElement(By.cssSelector(".lp-viewpoint__on")).getText())
                .isEqualTo("On 28 Nov 2026");

        driver.findElement(By.linkText("Gallium")).sendKeys(Keys.ENTER);

        await(d -> d.getCurrentUrl().contains("/inputs/gallium"));
        assertThat(driver.getCurrentUrl()).contains("on=2026-11-28");
        awaitCharts();
        assertThat(content()).contains("Prohibited for 99.0 % of supply towards United States");
        assertThat(classes()).first().isEqualTo("prohibited 99.0 %");
        String then = mark();
        picture("gallium-prohibited");

        go("/inputs/gallium?stage=refining");

        awaitCharts();
        assertThat(classes()).startsWith("licence 99.0 %").contains("prohibited 99.0 %");
        assertThat(mark()).isNotEqualTo(then);
    }

    @Test
    void the_readings_of_magnets_stand_beside_each_other() throws IOException {
        size(1366, 768);
        go("/inputs/ndfeb-magnets");
        awaitCharts();
        assertThat(classes()).startsWith("conditional, up to 94.0 %", "free 6.0 %");
        press("Switch to legal text");
        await(d -> d.getCurrentUrl().contains("reading=legal-text"));
        await(d -> content().contains("21 Nov 2026, legal text"));
        assertThat(classes()).startsWith("conditional, up to 94.0 %", "unknown origin 6.0 %");
        assertThat(driver.findElement(By.cssSelector(".lp-viewpoint__reading")).getText())
                .isEqualTo("Reading legal text");
        picture("ndfeb-magnets-legal-text");
    }

    @Test
    void from_a_measure_to_the_inputs_that_it_touches() throws IOException {
        size(1366, 768);
        go("/controls");
        await(d -> grid().contains("CN 46/2024 item 2A"));
        picture("controls");
        driver.findElement(By.cssSelector(".lp-filters__search input")).sendKeys("46/2024");
        await(d -> d.getCurrentUrl().contains("q=46"));
        await(d -> !grid().contains("CD 004/2025"));
        driver.findElement(By.cssSelector("vaadin-grid"))
                .findElement(By.linkText("CN 46/2024 item 2A"))
                .sendKeys(Keys.ENTER);
        await(d -> d.getCurrentUrl().contains("/controls/CN-2024-46-2A"));
        await(d -> content().contains("Touches 3 input stages"));
        assertThat(content()).contains("On 21 Nov 2026 in Asia/Shanghai: suspended.");
        picture("measure");

        driver.findElement(By.linkText("Export CSV")).click();

        Path file = downloads.resolve("CN-2024-46-2A-inputs.csv");
        await(d -> Files.exists(file));
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Files.readString(file).substring(1)).stream()
                        .toList();
        assertThat(rows)
                .filteredOn(row -> !row.getField("exposed_high").isEmpty())
                .extracting(row -> row.getField("input") + " " + row.getField("stage"))
                .containsExactly("gallium refining", "germanium refining", "antimony mining");
        assertThat(rows.getFirst().getField("exposed")).isEqualTo("0.990099");
        assertThat(rows).allMatch(row -> row.getField("state").equals("suspended"));
    }

    /** Every kind of page once, some wide and some narrow, some light and some dark. */
    private static final List<String> PAGES =
            List.of(
                    "/,                       1366, 768, light",
                    "/inputs/lithium,         390,  844, dark");

    /** The same kinds once more, in other colours and with other data. */
    private static final List<String> MORE_PAGES =
            List.of(
                    "/countries/CN,           1366, 768, dark",
                    "/inputs/lithium,         390,  844, light",
                    "/compare/inputs,         1366, 768, dark",
                    "/controls,               390,  844, light",
                    "/controls/CN-2023-23,    1366, 768, light",
                    "/,                       390,  844, light",
                    "/inputs,                 1366, 768, light",
                    "/inputs/thallium,        1366, 768, light",
                    "/controls/CN-2024-46-2A, 390,  844, light",
                    "/compare/days,           1366, 768, light",
                    "/countries,              390,  844, dark",
                    "/nowhere,                1366, 768, light",
                    "/?known=1990-01-01,      1366, 768, light",
                    "/compare/knowledge,      390,  844, dark",
                    "/inputs,                 390,  844, light",
                    "/inputs/lithium,         1366, 768, light",
                    "/inputs/nothing,         1366, 768, light",
                    "/controls,               1366, 768, light",
                    "/countries,              1366, 768, light",
                    "/countries/US,           390,  844, light",
                    "/,                       1366, 768, dark",
                    "/compare/countries,      1366, 768, light",
                    "/inputs,                 1366, 768, dark",
                    "/inputs/dysprosium,      1366, 768, light",
                    "/inputs/gallium,         1366, 768, dark",
                    "/controls,               1366, 768, dark",
                    "/controls,               390,  844, dark",
                    "/controls/CN-2025-57,    1366, 768, dark",
                    "/controls/CN-2023-23,    390,  844, dark",
                    "/controls/PH-NI,         1366, 768, light",
                    "/controls/nothing,       1366, 768, light",
                    "/countries/x-eu,         1366, 768, light",
                    "/countries/nothing,      1366, 768, light");

    static Stream<Arguments> pages() {
        return Stream.concat(PAGES.stream(), Proof.isFull() ? MORE_PAGES.stream() : Stream.empty())
                .map(line -> line.split(" *, *"))
                .map(cells ->
                        Arguments.of(
                                cells[0],
                                Integer.parseInt(cells[1]),
                                Integer.parseInt(cells[2]),
                                cells[3]));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axe_finds_nothing_and_nothing_overflows_sideways(
            String path, int width, int height, String colours) throws IOException {
        size(width, height);
        colours(colours);
        go(path);
        await(d -> !d.findElements(By.id("content")).isEmpty());
        if (path.equals("/inputs/lithium") || path.equals("/inputs/gallium")) {
            awaitCharts();
        }
        picture("page" + path.replaceAll("[/?=]", "-") + "-" + width + "-" + colours);
        Screen.requireAccessible(driver);
        Number overflow =
                (Number)
                        driver.executeScript(
                                "const e = document.documentElement; return e.scrollWidth - e.clientWidth");
        assertThat(overflow.intValue()).isLessThanOrEqualTo(0);
    }

    private static String grid() {
        return driver.findElement(By.tagName("vaadin-grid")).getText();
    }

    /** The chips of the card on exposed shares, those of the day looked at first. */
    private static List<String> classes() {
        return driver.findElements(By.cssSelector(".lp-exposed .lp-class")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Where the line of the timeline stands. */
    private static String mark() {
        return driver.findElement(By.cssSelector(".lp-timeline__mark")).getDomAttribute("style");
    }

    private static void press(String text) {
        driver.findElements(By.tagName("button")).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static String content() {
        return driver.findElement(By.id("content")).getText();
    }

    private static void awaitCharts() {
        String drawn =
                """
                const charts = [...document.querySelectorAll('linchpin-share-map, linchpin-time-series')];
                return charts.length > 1
                    && charts.every(c => c.shadowRoot && c.shadowRoot.querySelector('svg path'))
                """;
        await(d -> Boolean.TRUE.equals(driver.executeScript(drawn)));
    }

    private static void awaitMap() {
        await(d ->
                Boolean.TRUE.equals(
                        driver.executeScript(
                                "return !!document.querySelector('linchpin-share-map')"
                                        + "?.shadowRoot?.querySelector('svg path')")));
    }

    private static WebElement button(String text) {
        return driver.findElements(By.tagName("vaadin-button")).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void go(String path) {
        driver.get("http://localhost:" + port + path);
    }

    /** The size of the page itself: a headless window has no smallest width then. */
    private static void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private static void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private static <T> T await(Function<WebDriver, T> condition) {
        return new WebDriverWait(driver, Duration.ofSeconds(20)).until(condition);
    }

    private static void picture(String name) throws IOException {
        Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }
}
