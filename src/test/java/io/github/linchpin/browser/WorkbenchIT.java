package io.github.linchpin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;

/**
 * An analyst pastes a table, mends an error and submits; a reviewer publishes; a manager who has
 * the overview open sees it change.
 */
@EnabledIf("io.github.linchpin.testing.Chromium#isInstalled")
class WorkbenchIT {
    private static final String TABLE = "gallium-refining-primary-low-purity-2025-usgs-mcs-2026";
    private static final Path PICTURES = Path.of("target/screenshots");

    @Test
    void from_a_pasted_table_to_the_overview_of_somebody_else() throws IOException {
        Files.createDirectories(PICTURES);
        try (Product product = new Product("classpath:db/");
                Trap manager = new Trap();
                Trap desk = new Trap()) {
            manager.signIn(product.address(""), "manager");
            manager.open(product.address(""));
            desk.signIn(product.address(""), "analyst");
            desk.open(product.address("data/shares?table=" + TABLE));
            desk.press("Edit");
            desk.await(d -> text(desk).contains("Nothing is wrong."));

            paste(desk, 2, 4, "700 000\n3,500");
            desk.await(d -> text(desk).contains("1 error"));
            assertThat(text(desk)).contains("can be read in two ways");
            cell(desk, 3, 4).click();
            desk.driver().switchTo().activeElement().sendKeys("3500", Keys.ENTER);
            desk.await(d -> text(desk).contains("no errors"));
            picture(desk, "workbench");
            cell(desk, 6, 2).click();
            desk.driver().switchTo().activeElement().sendKeys("Kongo", Keys.TAB);
            desk.await(d -> text(desk).contains("is no area that is known"));
            desk.driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "z"));
            desk.await(d -> text(desk).contains("no errors"));

            while (!named(desk, "Give a reason").isEmpty()) {
                int open = named(desk, "Give a reason").size();
                desk.press("Give a reason");
                say(desk, "Read in the release", "Save");
                desk.await(d -> named(desk, "Give a reason").size() < open);
            }
            desk.press("Submit for review");
            say(desk, "Figures of the release", "Submit for review");
            desk.await(d -> text(desk).contains("In review"));

            desk.signOut();
            desk.signIn(product.address(""), "reviewer");
            desk.open(product.address("data/review"));
            desk.driver().findElement(By.cssSelector(".lp-table a")).click();
            desk.await(d -> !named(desk, "Publish").isEmpty());
            picture(desk, "review");
            String before = text(manager);
            desk.press("Publish");
            desk.await(d -> text(desk).contains("Nothing waits for a review"));
            manager.await(d -> !text(manager).equals(before));
            assertThat(text(manager)).as("of the draft").contains("9\u202f6");
        }
    }

    /** Writes into the dialog and presses its button. */
    private static void say(Trap browser, String words, String button) {
        By field = By.cssSelector("vaadin-text-area textarea");
        browser.await(d -> !d.findElements(field).isEmpty());
        browser.driver().findElement(field).sendKeys(words);
        List<WebElement> buttons = named(browser, button);
        buttons.getLast().click();
    }

    private static List<WebElement> named(Trap browser, String text) {
        return browser.driver().findElements(By.cssSelector("button, vaadin-button")).stream()
                .filter(button -> button.getText().equals(text))
                .toList();
    }

    private static WebElement cell(Trap browser, int row, int column) {
        return browser.driver()
                .findElement(By.cssSelector("linchpin-share-sheet"))
                .getShadowRoot()
                .findElement(
                        By.cssSelector(
                                "tbody tr:nth-child(%d) td:nth-child(%d)".formatted(row, column)));
    }

    private static void paste(Trap browser, int row, int column, String block) {
        WebElement cell = cell(browser, row, column);
        cell.click();
        browser.script(
                """
                const data = new DataTransfer();
                data.setData('text/plain', arguments[1]);
                arguments[0].dispatchEvent(new ClipboardEvent('paste',
                  { clipboardData: data, bubbles: true, composed: true, cancelable: true }));
                """,
                cell,
                block);
    }

    private static String text(Trap browser) {
        return browser.driver().findElement(By.cssSelector("main")).getText();
    }

    private static void picture(Trap browser, String name) throws IOException {
        Files.write(
                PICTURES.resolve(name + ".png"),
                browser.driver().getScreenshotAs(OutputType.BYTES));
    }
}
