package io.github.linchpin.browser;

import static io.github.linchpin.browser.Screen.buttons;
import static io.github.linchpin.browser.Screen.picture;
import static io.github.linchpin.browser.Screen.press;
import static io.github.linchpin.browser.Screen.requireAccessible;
import static io.github.linchpin.browser.Screen.say;
import static io.github.linchpin.browser.Screen.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * An analyst pastes a table, mends an error and submits; a reviewer publishes; a manager who has
 * the overview open sees it change.
 */
@EnabledIf("io.github.linchpin.testing.Chromium#isInstalled")
class WorkbenchIT {
    private static final String TABLE = "gallium-refining-primary-low-purity-2025-usgs-mcs-2026";

    @Test
    void from_a_pasted_table_to_the_overview_of_somebody_else() throws IOException {
        try (Product product = new Product("classpath:db/");
                Trap manager = new Trap();
                Trap desk = new Trap()) {
            manager.signIn(product.address(""), "manager");
            manager.open(product.address(""));
            desk.signIn(product.address(""), "analyst");
            desk.open(product.address("data/shares?table=" + TABLE));
            press(desk, "Edit");
            desk.await(d -> text(desk).contains("Nothing is wrong."));

            paste(desk, 2, 4, "700 000\n3,500");
            desk.await(d -> text(desk).contains("1 error"));
            assertThat(text(desk)).contains("can be read in two ways");
            cell(desk, 3, 4).click();
            desk.driver().switchTo().activeElement().sendKeys("3500", Keys.ENTER);
            desk.await(d -> text(desk).contains("no errors"));
            picture(desk, "workbench");
            requireAccessible(desk.driver());
            cell(desk, 6, 2).click();
            desk.driver().switchTo().activeElement().sendKeys("Kongo", Keys.TAB);
            desk.await(d -> text(desk).contains("is no area that is known"));
            desk.driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "z"));
            desk.await(d -> text(desk).contains("no errors"));

            while (buttons(desk, "Give a reason") > 0) {
                long open = buttons(desk, "Give a reason");
                press(desk, "Give a reason");
                say(desk, "Read in the release", "Save");
                desk.await(d -> buttons(desk, "Give a reason") < open);
            }
            press(desk, "Submit for review");
            say(desk, "Figures of the release", "Submit for review");
            desk.await(d -> text(desk).contains("In review"));

            desk.signOut();
            desk.signIn(product.address(""), "reviewer");
            desk.open(product.address("data/review"));
            desk.driver().findElement(By.cssSelector(".lp-table a")).click();
            desk.await(d -> buttons(desk, "Publish") > 0);
            picture(desk, "review");
            requireAccessible(desk.driver());
            String before = text(manager);
            press(desk, "Publish");
            desk.await(d -> text(desk).contains("Nothing waits for a review"));
            manager.await(d -> !text(manager).equals(before));
            assertThat(text(manager).replaceAll("\\p{Z}", " "))
                    .as("the index of the draft")
                    .contains("9 730\u20139 740");
        }
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
}
