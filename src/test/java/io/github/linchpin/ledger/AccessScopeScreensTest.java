package io.github.linchpin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.linchpin.access.Actor;
import io.github.linchpin.ledger.ScopeWorld.Owned;
import io.github.linchpin.security.Downloads;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.WritingTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** No screen, field, row or file holds anything of a unit that is not one's own. */
@WritingTest
class AccessScopeScreensTest extends FormTest {
    private static final Path ROUTES = Path.of("src/test/resources/security/authorisation.csv");

    /** Every route to what units own; that of a supplier needs one. */
    private static final List<String> ROUTES_OF_UNITS =
            List.of(
                    "exposure",
                    "exposure/licences",
                    "exposure/stock",
                    "ledger/lines",
                    "ledger/items",
                    "ledger/imports",
                    "ledger/suppliers/:unit/:supplier",
                    "ledger/suppliers");

    /** Pages for everybody that tell some of what units own. */
    private static final List<String> ROUTES_FOR_ALL = List.of("controls");

    /** Pages that name nothing that somebody owns. */
    private static final List<String> PAGES =
            Stream.concat(ROUTES_OF_UNITS.stream(), ROUTES_FOR_ALL.stream())
                    .filter(route -> route.indexOf(':') < 0)
                    .toList();

    /** Pages that everybody may read, with a card on what one's own units buy. */
    private static final List<String> PAGES_WITH_PURCHASES =
            List.of("inputs/gallium", "controls/CN-2023-23", "countries/CN");

    private static final List<String> ALL_PAGES =
            Stream.concat(PAGES.stream(), PAGES_WITH_PURCHASES.stream()).toList();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Autowired AutowireCapableBeanFactory beans;

    /** Addresses whose pages have handed over a file. */
    private final Set<String> offering = new HashSet<>();

    @Test
    void nobody_is_shown_anything_of_a_unit_that_is_not_theirs() throws IOException {
        assertThat(ROUTES_OF_UNITS).containsExactlyInAnyOrderElementsOf(routes());
        ScopeWorld world = beans.createBean(ScopeWorld.class);
        Owned own = world.unit("henna", "1111.11");
        Owned foreign = world.unit("cyan", "70707.07");
        Actor one = world.person("scope-screens-one", own);
        Actor both = world.person("scope-screens-both", own, foreign);
        Actor nobody = world.person("scope-screens-nobody");

        Map<String, String> seen = shown(one, ALL_PAGES);
        shown(one, addresses(own))
                .forEach((page, text) -> assertThat(text).as(page).contains("henna"));
        Map<String, String> asked = shown(one, addresses(foreign));
        assertThat(asked).allSatisfy((page, text) -> assertThat(text).doesNotContain("cyan"));
        assertThat(offering).containsAll(downloads());
        assertThat(shown(nobody, ALL_PAGES))
                .allSatisfy((page, text) -> assertThat(text).doesNotContain("henna", "cyan"));
        shown(both, ALL_PAGES)
                .forEach((page, text) -> assertThat(text).as(page).contains("henna", "cyan"));

        world.grow(foreign, "80808.08");
        shown(one, ALL_PAGES)
                .forEach((page, text) ->
                        assertThat(text)
                                .as(page)
                                .contains("henna")
                                .doesNotContain("cyan")
                                .isEqualTo(seen.get(page)));
    }

    /** Pages that are asked for what somebody owns. */
    private static List<String> addresses(Owned of) {
        return List.of(
                "exposure?unit=" + of.unit(),
                "exposure/licences?unit=" + of.unit(),
                "exposure/stock?unit=" + of.unit(),
                "ledger/lines?unit=" + of.unit(),
                "ledger/lines?line=" + of.line().key().written(),
                "ledger/items?unit=" + of.unit(),
                "ledger/imports?import=" + of.applied(),
                "ledger/imports?import=" + of.waiting(),
                "ledger/suppliers/%d/%d".formatted(of.unit(), of.line().seller().id()),
                "ledger/suppliers?unit=" + of.unit());
    }

    /** Pages whose files belong to units. */
    private static List<String> downloads() {
        return Downloads.all().stream()
                .filter(file -> file.permission().contains("ledger"))
                .map(Downloads.Download::page)
                .toList();
    }

    private static List<String> routes() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(ROUTES)) {
            return rows.stream()
                    .filter(row -> row.getField("kind").equals("route"))
                    .filter(row -> row.getField("permission").contains("ledger"))
                    .map(row -> row.getField("what"))
                    .toList();
        }
    }

    /** Everything that pages say and hand over. */
    private Map<String, String> shown(Actor actor, List<String> addresses) throws IOException {
        open("about"); // a page is never handed over from one person to another
        become(actor);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String address : addresses) {
            open(address);
            texts.put(address, page() + offered() + files(address));
        }
        return texts;
    }

    /** Rows and choices, which components fetch only when they are looked at. */
    private String offered() {
        StringBuilder all = new StringBuilder();
        Component view = (Component) getCurrentView();
        for (Grid<?> grid : find(Grid.class, view).all()) {
            all.append(grid.getDataProvider().fetch(new Query<>()).toList());
        }
        for (ComboBoxBase<?, ?, ?> box : find(ComboBoxBase.class, view).all()) {
            all.append(box.getGenericDataView().getItems().toList());
        }
        for (Select<?> box : find(Select.class, view).all()) {
            all.append(box.getGenericDataView().getItems().toList());
        }
        return all.toString();
    }

    private String files(String address) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Anchor link : find(Anchor.class).all()) {
            if (link.getHref().contains("VAADIN/dynamic")) {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                test(link).download(file);
                all.append(text(file.toByteArray()));
                offering.add(address);
            }
        }
        return all.toString();
    }

    /** Of a workbook, that of its sheets. */
    private String text(byte[] content) throws IOException {
        if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
            return new String(content, StandardCharsets.UTF_8);
        }
        StringBuilder parts = new StringBuilder();
        try (ZipFile book = new ZipFile(Files.write(folder.resolve("book"), content).toFile())) {
            for (ZipEntry part :
                    book.stream()
                            .map(ZipEntry.class::cast)
                            .filter(part -> part.getName().startsWith("xl/"))
                            .toList()) {
                parts.append(
                        new String(
                                book.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts.toString();
    }
}
