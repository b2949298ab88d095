package io.github.linchpin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.testing.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A browser that notices when a text became more than a text: {@code lpx} was called, a dialog was
 * opened, the policy of the page stopped something, an element or an attribute is there that only a
 * text can have made, something was asked for that is not there.
 */
final class Trap implements AutoCloseable {
    /** Runs before the first script of every page and of every frame in it. */
    private static final String SET = file("trap.js");

    /** Moves over the drawings of a page and gathers what they say. */
    private static final String TIPS = file("tips.js");

    /** Gathers all texts of a page, and what no page of ours has. */
    private static final String LOOK = file("look.js");

    private static final String FIELDS =
            """
            const fields = [...document.querySelectorAll(arguments[0])]
                .filter(field => field.checkVisibility() && !field.disabled && !field.readonly);
            """;

    /** What was caught where nothing can be kept, stopped, or asked for by a text. */
    private static final Pattern TELLING =
            Pattern.compile(
                    "caught |Content Security Policy|^\\S*://(localhost:\\d+(/\\S*)?/lpx|lpx\\.invalid)(\\.js)?\\s");

    /** The server's own page about a broken address comes with a style that its policy forbids. */
    private static final Pattern OWN =
            Pattern.compile("Applying inline style violates .* directive 'default-src 'none''");

    private final ChromeDriver driver;
    private final Path downloads;

    Trap() throws IOException {
        downloads = Files.createTempDirectory("downloads");
        driver = Chromium.open(downloads);
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", SET));
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/security", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChromeDriver driver() {
        return driver;
    }

    Path downloads() {
        return downloads;
    }

    /**
     * Signs in as the account of a role in the demo mode of the server, an address that ends in /.
     */
    void signIn(String server, String role) {
        open(server + "login");
        driver.findElement(By.cssSelector("form:has(input[value='demo-" + role + "']) button"))
                .click();
        await(d -> !d.findElements(By.cssSelector(".lp-user")).isEmpty());
    }

    /** Sends the form of the door. */
    void signIn(Product product, String name, String password) {
        open(product.address("login"));
        String before = String.valueOf(driver.getCurrentUrl());
        script(
                """
                const [name, password] = arguments;
                document.getElementById('login-username').value = name;
                document.getElementById('login-password').value = password;
                document.querySelector('form.lp-door__form button').click();
                """,
                name,
                password);
        await(d -> !before.equals(d.getCurrentUrl()));
    }

    void signOut() {
        driver.manage().deleteAllCookies();
    }

    /** The name of the browser, as it is sent with every request from now on. */
    void callItself(String name) {
        driver.executeCdpCommand("Network.setUserAgentOverride", Map.of("userAgent", name));
    }

    /** How many fields of a kind can be written into. */
    int fields(String kind) {
        return ((Number) Objects.requireNonNull(script(FIELDS + "return fields.length", kind)))
                .intValue();
    }

    /** Writes into a field as if it was typed, also what no keyboard has. */
    void type(String kind, int which, String text) {
        script(
                FIELDS
                        + """
                        const input = fields[arguments[1]].querySelector('input, textarea');
                        input.focus();
                        input.value = arguments[2];
                        for (const event of ['input', 'change']) {
                          input.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
                        }
                        """,
                kind,
                which,
                text);
        await(d -> d.findElements(By.cssSelector("[loading]:not(vaadin-grid)")).isEmpty());
    }

    /** Leaves the field, which is when some say that they cannot read what was typed. */
    void leave() {
        script("document.activeElement.blur()");
    }

    /** Opens any address, also one that is refused, and looks at what is there. */
    void visit(String address) {
        driver.get(address);
        if (!driver.findElements(By.id("outlet")).isEmpty()) {
            settle();
        }
        texts(address);
    }

    /** Presses the button with this text. */
    void press(String text) {
        driver.findElements(By.cssSelector("button, vaadin-button")).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    /** Lets every tooltip say what it says to who stays over its element. */
    void openTooltips() {
        script(
                """
                document.querySelectorAll('vaadin-tooltip').forEach(tip => {
                  tip.manual = true;
                  tip.opened = true;
                });
                """);
    }

    /** What the drawings of the page say at many of their points. */
    List<String> tips() {
        return ((List<?>) Objects.requireNonNull(script(TIPS)))
                .stream().map(String::valueOf).toList();
    }

    /** Opens a page and waits until it stands. */
    void open(String address) {
        driver.get(address);
        settle();
    }

    /** Until the page stands, its charts are drawn and Flow has nothing left to ask. */
    void settle() {
        await(d -> !d.findElements(By.id("content")).isEmpty());
        await(d ->
                Objects.equals(
                        true,
                        script(
                                """
                                return Object.values(window.Vaadin?.Flow?.clients ?? {})
                                        .every(client => !client.isActive || !client.isActive())
                                    && [...document.querySelectorAll('linchpin-share-map, linchpin-time-series, linchpin-dot-plot')]
                                        .filter(chart => chart.clientHeight > 0)
                                        .every(chart => chart.shadowRoot?.querySelector('svg path'))
                                """)));
    }

    /** All texts of the page, which is to be none but text. */
    List<String> texts(String page) {
        List<?> found = (List<?>) Objects.requireNonNull(script(LOOK));
        assertThat((List<?>) found.get(1)).as("made of a text on " + page).isEmpty();
        caughtNothing(page);
        return ((List<?>) found.get(0)).stream().map(String::valueOf).toList();
    }

    /** Nothing ran, nothing was stopped, nothing was asked for that only a text can have named. */
    void caughtNothing(String page) {
        // what is no page of ours has no storage: then it stands in the console
        assertThat(
                        script(
                                "try { return localStorage.getItem('caught'); } catch (e) { return null; }"))
                .as("caught on " + page)
                .isNull();
        assertThat(
                        console().stream()
                                .filter(message -> TELLING.matcher(message).find())
                                .filter(message -> !OWN.matcher(message).find())
                                .toList())
                .as("console of " + page)
                .isEmpty();
    }

    private List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Until it is so; what the page replaces while it is asked is asked again. */
    void await(Predicate<ChromeDriver> condition) {
        new WebDriverWait(driver, Duration.ofSeconds(30))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() ->
                        "%s says %s and %s"
                                .formatted(
                                        driver.getCurrentUrl(),
                                        script("return document.body?.innerText"),
                                        console()))
                .until(d -> condition.test(driver));
    }

    @Nullable Object script(String text, Object... given) {
        return driver.executeScript(text, given);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
