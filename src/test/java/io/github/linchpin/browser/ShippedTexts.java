package io.github.linchpin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.github.linchpin.browser.ScriptLikeData.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What pages and files show of the shipped files whose texts look like scripts. */
record ShippedTexts(Trap trap, Product product, ScriptLikeData data) {
    /** Of every kind of page one that shows much. */
    static final List<String> PAGES =
            List.of(
                    "",
                    "inputs",
                    "inputs/gallium",
                    "inputs/germanium",
                    "inputs/graphite",
                    "inputs/active-ingredients",
                    "controls",
                    "controls/CN-2024-46-2A",
                    "controls/CN-2025-55",
                    "controls/CN-2026-12",
                    "controls/ID-CU-2023",
                    "controls/ZW-LI-QUOTA-2026",
                    "countries",
                    "countries/CN",
                    "countries/x-eu",
                    "compare/days",
                    "compare/knowledge?left=2025-06-01",
                    "compare/inputs?left=gallium&right=germanium",
                    "compare/countries?left=CN&right=US");

    /** Pages with a file that they hand over: it is saved, not shown. */
    static final List<String> WITH_FILES =
            List.of(
                    "inputs",
                    "inputs/gallium",
                    "countries",
                    "controls",
                    "controls/CN-2024-46-2A",
                    "compare/days");

    static final List<String> ANSWERS =
            List.of("inputs", "countries", "measures", "shares", "concentration", "exposed-share");

    Set<Seen> onPage(String page) {
        trap.open(product.address(page));
        return shown("/" + page);
    }

    Set<Seen> inDrawer() {
        trap.open(product.address("inputs/gallium"));
        trap.press("Sources");
        trap.await(d -> !d.findElement(By.tagName("vaadin-dialog")).getText().isEmpty());
        return shown("the drawer");
    }

    /** What stands on the page that is open, also where one must stay over it. */
    Set<Seen> shown(String page) {
        trap.openTooltips();
        return seen(trap.texts(page));
    }

    /** What the drawings of a page say at many of their points. */
    Set<Seen> inTips(String page) {
        trap.open(product.address(page));
        Set<Seen> seen = seen(trap.tips());
        trap.caughtNothing("the tips of /" + page);
        return seen;
    }

    private Set<Seen> seen(List<String> texts) {
        Set<Seen> seen = new HashSet<>();
        texts.forEach(text -> seen.addAll(data.seen(text)));
        return seen;
    }

    /** The browser must save the file, and must not take it for a page. */
    Set<Seen> inFile(String page) {
        trap.open(product.address(page));
        WebElement link = trap.driver().findElement(By.cssSelector("a[href*='VAADIN/dynamic']"));
        Set<Path> before = files();
        trap.script("arguments[0].click()", link);
        trap.await(d -> files().size() > before.size());
        Path saved =
                files().stream().filter(file -> !before.contains(file)).findFirst().orElseThrow();
        trap.caughtNothing("the file of /" + page);
        return data.seen(read(saved));
    }

    void isNoPage(String answer) {
        trap.driver().get(product.address("api/v1/" + answer));
        assertThat(trap.script("return document.contentType")).isEqualTo("application/json");
        trap.caughtNothing(answer);
    }

    private Set<Path> files() {
        try (Stream<Path> files = Files.list(trap.downloads())) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a spreadsheet reads it: quotes are doubled in the file. */
    private static String read(Path file) {
        try (var rows = CsvReader.builder().ofCsvRecord(file)) {
            return rows.stream()
                    .flatMap(row -> row.getFields().stream())
                    .collect(Collectors.joining("|"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
