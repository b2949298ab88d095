package io.github.linchpin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.FluentWait;

/** What somebody does with a page and sees of it. */
final class Screen {
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String BUTTONS =
            """
            const buttons = [...document.querySelectorAll('button, vaadin-button')]
              .filter(button => button.textContent.trim() === arguments[0]);
            """;

    private Screen() {}

    /** The page without its frame, which a navigation may replace while it is read. */
    static String text(Trap browser) {
        return new FluentWait<>(browser.driver())
                .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
                .until(driver -> driver.findElement(By.cssSelector("main")).getText());
    }

    /** How many buttons say this; asked in one go, since the page may change meanwhile. */
    static long buttons(Trap browser, String text) {
        return (long)
                Objects.requireNonNull(browser.script(BUTTONS + "return buttons.length;", text));
    }

    /** Presses the last button that says this, once there is one. */
    static void press(Trap browser, String text) {
        browser.await(d -> buttons(browser, text) > 0);
        browser.script(BUTTONS + "buttons.at(-1).click();", text);
    }

    /** Writes into the dialog and presses its button. */
    static void say(Trap browser, String words, String button) {
        By field = By.cssSelector("vaadin-text-area textarea");
        browser.await(d -> !d.findElements(field).isEmpty());
        // a text field that is still opening takes no text
        browser.await(d -> d.findElement(field).isDisplayed());
        browser.driver().findElement(field).sendKeys(words);
        press(browser, button);
    }

    static void picture(Trap browser, String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(
                PICTURES.resolve(name + ".png"),
                browser.driver().getScreenshotAs(OutputType.BYTES));
    }

    /** Nothing keeps people out who see, hear or type in other ways. */
    static void requireAccessible(ChromeDriver driver) {
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
    }
}
