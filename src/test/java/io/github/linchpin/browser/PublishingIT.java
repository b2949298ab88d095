package io.github.linchpin.browser;

import static io.github.linchpin.browser.Screen.buttons;
import static io.github.linchpin.browser.Screen.picture;
import static io.github.linchpin.browser.Screen.press;
import static io.github.linchpin.browser.Screen.requireAccessible;
import static io.github.linchpin.browser.Screen.say;
import static io.github.linchpin.browser.Screen.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.shipped.ShippedTemplate;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * What an analyst writes and a reviewer publishes changes the page that a manager has open: figures
 * of a table on the overview, and the official extension of a suspension (an invented one), which
 * takes the bar away that says that the readings differ.
 */
@EnabledIf("io.github.linchpin.testing.Chromium#isInstalled")
class PublishingIT {
    private static final By BAR = By.cssSelector(".lp-reading-bar");
    private static final String PAGE = "controls/CN-2025-55?on=2026-11-21";
    private static final String TABLE = "gallium-refining-primary-low-purity-2025-usgs-mcs-2026";

    private static Product product;

    @BeforeAll
    static void start() {
        product = new Product("classpath:db/", ShippedTemplate.copy());
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void from_a_pasted_table_to_the_overview_of_somebody_else() throws IOException {
        try (Trap manager = new Trap();
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
            String index = "9 730\u20139 740";
            assertThat(before.replaceAll("\\p{Z}", " ")).doesNotContain(index);
            manager.await(d -> text(manager).replaceAll("\\p{Z}", " ").contains(index));
        }
    }

    @Test
    void an_extension_is_recorded_and_the_bar_disappears() throws IOException {
        try (Trap manager = new Trap();
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
            manager.await(d -> text(manager).contains("10 Nov 2027"));
            picture(manager, "measures-after");
            assertThat(answer(manager)).doesNotContain("unconfirmed").contains("suspended");
            manager.open(product.address(PAGE + "&known=2026-11-20"));
            assertThat(manager.driver().findElements(BAR)).as("as it was known").isNotEmpty();
        }
    }

    /** A cell in the middle of the sheet: at its edge a scroll bar may lie over it. */
    private static WebElement cell(Trap browser, int row, int column) {
        WebElement cell =
                browser.driver()
                        .findElement(By.cssSelector("linchpin-share-sheet"))
                        .getShadowRoot()
                        .findElement(
                                By.cssSelector(
                                        "tbody tr:nth-child(%d) td:nth-child(%d)"
                                                .formatted(row, column)));
        browser.script("arguments[0].scrollIntoView({ block: 'center' });", cell);
        return cell;
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
