package io.github.linchpin.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.github.linchpin.kit.InfoCard;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Opens pages and reads what they show, with plain blanks. */
final class Pages {
    private Pages() {}

    /** A row of a comparison. */
    record Row(String fact, String left, String right, String words, List<Anchor> links) {}

    static void open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    /** Path and parameters of where we are; their order does not count. */
    static Map<String, String> where() {
        Location location = UI.getCurrent().getActiveViewLocation();
        return parts(location.getPath(), location.getQueryParameters());
    }

    /** The same of a link. */
    static Map<String, String> where(Anchor link) {
        URI uri = URI.create(link.getHref());
        return parts(uri.getPath(), QueryParameters.fromString(String.valueOf(uri.getQuery())));
    }

    private static Map<String, String> parts(String path, QueryParameters query) {
        Map<String, String> parts = new TreeMap<>();
        parts.put("path", path);
        query.getParameters().forEach((name, values) -> parts.put(name, String.join("|", values)));
        parts.remove("null");
        return parts;
    }

    static String text(Component component) {
        return component
                .getElement()
                .getTextRecursively()
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    /** All components of a page that have a type, in order. */
    static <T extends Component> List<T> all(Component root, Class<T> type) {
        return tree(root).filter(type::isInstance).map(type::cast).toList();
    }

    private static Stream<Component> tree(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(Pages::tree));
    }

    /** The card whose title contains some words. */
    static InfoCard card(Component page, String title) {
        return all(page, InfoCard.class).stream()
                .filter(card -> text(card.getChildren().findFirst().orElseThrow()).contains(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no card " + title + " in " + text(page)));
    }

    /** The rows of all comparisons in a part of a page. */
    static List<Row> rows(Component part) {
        return all(part, PairTable.class).stream()
                .flatMap(table -> table.getBody().getRows().stream())
                .map(row -> {
                    List<Component> cells = row.getChildren().toList();
                    return new Row(
                            text(cells.get(0)),
                            text(cells.get(1)),
                            text(cells.get(2)),
                            text(cells.get(3)),
                            Stream.of(cells.get(1), cells.get(2))
                                    .flatMap(cell -> all(cell, Anchor.class).stream())
                                    .toList());
                })
                .toList();
    }

    static Row row(Component part, String fact) {
        List<Row> found = rows(part).stream().filter(row -> row.fact().startsWith(fact)).toList();
        assertThat(found).as(fact + " in " + text(part)).isNotEmpty();
        return found.getFirst();
    }

    /** Follows a link and gives the text of the page behind it. */
    static String follow(Anchor link) {
        open(link.getHref());
        Component view = (Component) UI.getCurrent().getActiveRouterTargetsChain().getFirst();
        String text = text(view);
        assertThat(all(view, H1.class)).as(link.getHref()).isNotEmpty();
        assertThat(text).as(link.getHref()).doesNotContain("Nothing here").doesNotContain("!en");
        return text;
    }
}
