package io.github.linchpin.browser;

import io.github.linchpin.testing.ScriptLike;
import java.util.List;

/**
 * A kind of field, and the pages that have it. Every text is typed once into every kind; the pages
 * take their turn with the texts, and on each page its fields of the kind. That is 305 texts into
 * each of the six kinds, 1,830 in all.
 */
enum TypedTexts {
    SEARCH(".lp-search__field", "inputs", "controls", "countries", "compare/days", "admin/audit"),
    FILTER(
            ".lp-filters__search",
            "inputs",
            "controls",
            "countries",
            "admin/accounts",
            "admin/audit"),
    FORM(
            "vaadin-text-field:not(.lp-filters__search)",
            "admin/accounts?open=new",
            "admin/units?open=new"),
    CHOICE(
            "vaadin-combo-box:not(.lp-search__field)",
            "compare/inputs",
            "controls",
            "compare/countries",
            "admin/audit",
            "account"),
    CHOICES("vaadin-multi-select-combo-box", "inputs", "controls", "countries", "admin/accounts"),
    DAY("vaadin-date-picker", "compare/days", "admin/audit");

    private final String kind;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes no other
    private final List<String> pages;

    TypedTexts(String kind, String... pages) {
        this.kind = kind;
        this.pages = List.of(pages);
    }

    /**
     * Types the first texts.
     *
     * @param size how many
     */
    void type(Trap trap, Product product, int size) {
        List<String> texts = ScriptLike.texts();
        for (int page = 0; page < Math.min(size, pages.size()); page++) {
            trap.open(product.address(pages.get(page)));
            trap.await(d -> trap.fields(kind) > 0);
            for (int i = page, turn = 0; i < Math.min(size, texts.size()); i += pages.size()) {
                // from the middle: the first ones are all alike
                type(trap, turn++, texts.get((i + texts.size() / 2) % texts.size()));
            }
        }
    }

    private void type(Trap trap, int turn, String text) {
        String where = text + " in " + kind + " of " + trap.driver().getCurrentUrl();
        trap.type(kind, turn % trap.fields(kind), text);
        trap.settle();
        trap.texts(where);
        trap.leave();
        trap.settle();
        trap.texts(where + ", left");
    }
}
