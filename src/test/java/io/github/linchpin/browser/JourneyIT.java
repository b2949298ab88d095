package io.github.linchpin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.github.linchpin.testing.DatabaseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two journeys in a real browser, from the list to a finding and from a finding to its source, and
 * a look at the main pages for accessibility. Pictures are left in {@code target/screenshots}.
 */
@DatabaseTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@EnabledIf("browserInstalled")
class JourneyIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target/screenshots");

    private static ChromeDriver driver;

    @LocalServerPort int port;

    static boolean browserInstalled() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(PICTURES);
        ChromeOptions options =
                new ChromeOptions()
                        .addArguments(
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--user-data-dir=" + Files.createTempDirectory("chromium"));
        options.setBinary(CHROMIUM.toFile());
        driver =
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(DRIVER.toFile())
                                .build(),
                        options);
    }

    @AfterAll
    static void close() {
        driver.quit();
    }

    @Test
    void from_the_list_to_the_finding() throws IOException {
        size(1366, 768);
        go("/");
        await(d -> d.getCurrentUrl().contains("/inputs"));
        await(d -> d.findElement(By.tagName("vaadin-grid")).getText().contains("Gallium"));
        picture("inputs");
        driver.findElement(By.tagName("body")).sendKeys("/");
        driver.switchTo().activeElement().sendKeys("germanium");
        await(d -> d.getCurrentUrl().contains("q=germanium"));
        await(d -> d.findElements(By.linkText("Germanium")).size() == 1);
        driver.findElement(By.linkText("Germanium")).sendKeys(Keys.ENTER);
        await(d -> d.getCurrentUrl().contains("/inputs/germanium"));
        awaitCharts();
        assertThat(content()).contains("Germanium", "China refines");
        picture("germanium");
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
    }

    @ParameterizedTest
    @CsvSource({
        "/inputs,            1366, 768",
        "/inputs,            390,  844",
        "/inputs/lithium,    1366, 768",
        "/inputs/lithium,    390,  844",
        "/inputs/dysprosium, 1366, 768",
        "/inputs/thallium,   1366, 768",
        "/inputs/nothing,    1366, 768",
        "/nowhere,           1366, 768"
    })
    void axe_finds_nothing_and_nothing_overflows_sideways(String path, int width, int height)
            throws IOException {
        size(width, height);
        go(path);
        await(d -> !d.findElements(By.id("content")).isEmpty());
        if (path.equals("/inputs/lithium")) {
            awaitCharts();
        }
        picture("page" + path.replace('/', '-') + "-" + width);
        // the framework's own indicator stands outside every landmark until the connection is lost
        List<Rule> violations =
                new AxeBuilder()
                        .exclude("vaadin-connection-indicator")
                        .analyze(driver)
                        .getViolations();
        assertThat(violations)
                .extracting(rule ->
                        rule.getId()
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                .isEmpty();
        Number overflow =
                (Number)
                        driver.executeScript(
                                "const e = document.documentElement; return e.scrollWidth - e.clientWidth");
        assertThat(overflow.intValue()).isLessThanOrEqualTo(0);
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

    private static <T> T await(Function<WebDriver, T> condition) {
        return new WebDriverWait(driver, Duration.ofSeconds(20)).until(condition);
    }

    private static void picture(String name) throws IOException {
        Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }
}
