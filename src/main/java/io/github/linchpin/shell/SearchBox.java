package io.github.linchpin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shell.SearchSource.Hit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field for everything in the header. A combo box, since browsers and screen readers know how
 * to speak of its list; on a phone a button opens it over the header.
 */
final class SearchBox extends Div {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient Search search;
    private final ComboBox<Hit> field = new ComboBox<>();

    private UrlState state = new UrlState(Map.of());
    private String asked = "";
    private transient @Nullable List<Hit> answer;

    SearchBox(Search search) {
        this.search = search;
        addClassName("lp-search");
        getElement().setAttribute("role", "search");
        NativeButton open =
                new NativeButton("", click -> field.focus()); // the field shows while it has it
        open.addClassName("lp-search__open");
        open.setAriaLabel(Texts.text("search.open"));
        open.add(VaadinIcon.SEARCH.create());
        field.addClassName("lp-search__field");
        field.setAriaLabel(Texts.text("search.label"));
        field.setPlaceholder(Texts.text("search.placeholder"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setPageSize(PAGE);
        field.setAllowCustomValue(true); // Enter without a choice opens the best hit
        field.setItemLabelGenerator(Hit::title);
        field.setRenderer(
                LitRenderer.<Hit>of(
                                """
                                <div class="lp-hit"><span>${item.title}</span>\
                                <span class="lp-hit__detail">${item.detail}</span></div>
                                """)
                        .withProperty("title", Hit::title)
                        .withProperty("detail", Hit::detail));
        field.setItems(
                new CallbackDataProvider<Hit, String>(
                        query ->
                                find(query).stream()
                                        .skip(query.getOffset())
                                        .limit(query.getLimit()),
                        query -> find(query).size()));
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                open(change.getValue());
            }
        });
        field.addCustomValueSetListener(event -> openFirst(event.getDetail()));
        add(open, field);
    }

    /** The viewpoint that a page is opened with. */
    void show(UrlState current) {
        state = current;
        answer = null;
    }

    private void openFirst(String typed) {
        List<Hit> found = search.find(typed, state.viewpoint());
        if (!found.isEmpty()) {
            open(found.getFirst());
        }
    }

    private void open(Hit hit) {
        field.clear();
        if (!hit.path().isEmpty()) {
            field.blur();
            UI.getCurrent().navigate(hit.path(), state.viewpointOnly().query());
        }
    }

    /** Asked for number and rows of the same text, the sources are asked once. */
    private List<Hit> find(Query<Hit, String> query) {
        String typed = query.getFilter().orElse("").strip();
        List<Hit> found = answer;
        if (found == null || !asked.equals(typed)) {
            found = search.find(typed, state.viewpoint());
            if (found.isEmpty() && !typed.isEmpty()) {
                found = List.of(nothing(typed));
            }
            asked = typed;
            answer = found;
        }
        return found;
    }

    private static Hit nothing(String typed) {
        String shown = typed.length() > 30 ? typed.substring(0, 30) + "\u2026" : typed;
        return new Hit(
                Texts.text("search.nothing", shown),
                Texts.text("search.nothing.try"),
                "",
                SearchText.Fit.INSIDE,
                false);
    }
}
