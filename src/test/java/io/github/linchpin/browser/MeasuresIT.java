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
 * An analyst records the official extension of a suspension (an invented one), a reviewer publishes
 * it; the page that a manager has open loses the bar that says that the readings differ.
 */
@EnabledIf("io.github.linchpin.testing.Chromium#isInstalled")
class MeasuresIT {
    private static final By BAR = By.cssSelector(".lp-reading-bar");
    private static final String PAGE = "controls/CN-2025-55?on=2026-11-21";

    @Test
    void an_extension_is_recorded_and_the_bar_disappears() throws IOException {
        try (Product product = new Product("classpath:db/");
                Trap manager = new Trap();
                Trap desk = new Trap()) {
            manager.signIn(product.address(""), "manager");
            manager.open(product.address(PAGE));
            assertThat(manager.driver().findElements(BAR)).isNotEmpty();
            assertThat(answer(manager)).contains("unconfirmed");

            desk.signIn(product.address(""), "analyst");
            desk.open(product.address("data/measures?measure=CN-2025-55"));
            press(desk, "Say what happened");
            fill(desk, "Extending act", "Announcement No. 90 of 2026 (invented)");
            fill(desk, "Announced on", "2026-11-20");
            fill(desk, "New last suspended day", "2027-11-10");
            pick(desk, "vaadin-multi-select-combo-box");
            pick(desk, "vaadin-combo-box");
            picture(desk, "measures-form");
            press(desk, "Record");
            desk.await(d -> text(desk).contains("8 suspensions"));
            assertThat(text(desk)).contains("Nothing is wrong.", "10 Nov 2027");
            press(desk, "Show what changes");
            desk.await(d -> text(desk).contains("suspended (unconfirmed) → suspended"));
            picture(desk, "measures");
            requireAccessible(desk.driver());
            press(desk, "Submit for review");
            say(desk, "The announcement is out", "Submit for review");
            desk.await(d -> text(desk).contains("In review"));

            desk.open(product.address("data/import"));
            requireAccessible(desk.driver());

            desk.signOut();
            desk.signIn(product.address(""), "reviewer");
            desk.open(product.address("data/review"));
            desk.driver().findElement(By.cssSelector(".lp-table a")).click();
            desk.await(d -> buttons(desk, "Publish") > 0);
            assertThat(text(desk)).contains("in force (unconfirmed) → suspended");
            picture(desk, "measures-review");
            requireAccessible(desk.driver());
            assertThat(manager.driver().findElements(BAR)).as("nothing is published").isNotEmpty();
            press(desk, "Publish");
            desk.await(d -> text(desk).contains("Nothing waits for a review"));

            manager.await(d -> d.findElements(BAR).isEmpty());
            assertThat(text(manager)).contains("10 Nov 2027");
            picture(manager, "measures-after");
            assertThat(answer(manager)).doesNotContain("unconfirmed").contains("suspended");
            manager.open(product.address(PAGE + "&known=2026-11-20"));
            assertThat(manager.driver().findElements(BAR)).as("as it was known").isNotEmpty();
        }
    }

    /** What the read interface says of the measure. */
    private static String answer(Trap browser) {
        return String.valueOf(
                browser.script(
                        """
                        return fetch('/api/v1/measures?on=2026-11-21&input=superhard-materials')
                          .then(answer => answer.json())
                          .then(body => JSON.stringify(
                            body.items.find(row => row.measure_id === 'CN-2025-55')));
                        """));
    }

    private static void fill(Trap browser, String label, String text) {
        browser.await(d -> !d.findElements(field(label)).isEmpty());
        browser.driver().findElement(field(label)).sendKeys(text);
    }

    private static By field(String label) {
        return By.xpath(
                "//vaadin-text-field[label[normalize-space()='%s']]//input".formatted(label));
    }

    /** The first thing that a list of the form offers. */
    private static void pick(Trap browser, String kind) {
        WebElement input =
                browser.driver()
                        .findElements(By.cssSelector("vaadin-dialog " + kind + " input"))
                        .getLast();
        // the end of a long form stands below the edge
        browser.script("arguments[0].focus();", input);
        input.sendKeys(Keys.ARROW_DOWN);
        // what the list offers comes after the list
        By offers = By.cssSelector("vaadin-combo-box-item, vaadin-multi-select-combo-box-item");
        browser.await(
                d -> d.findElements(offers).stream().anyMatch(item -> !item.getText().isBlank()));
        input.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        if (kind.contains("multi")) {
            input.sendKeys(Keys.ESCAPE);
        }
    }
}
