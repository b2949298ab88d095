package io.github.linchpin.compare;

import com.vaadin.flow.router.Route;
import io.github.linchpin.access.Permission;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Viewpoint;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The same day with two states of knowledge: what was learned between them. */
@Route(Addresses.COMPARE + "/knowledge")
@RolesAllowed(Permission.READ)
public class KnowledgeView extends DifferenceView {
    private static final long serialVersionUID = 1L;

    private final transient DifferenceService service;

    KnowledgeView(DifferenceService service) {
        super(Mode.KNOWLEDGE);
        this.service = service;
    }

    @Override
    DifferenceService.Page page(Sides<Optional<LocalDate>> asked, UrlState state) {
        return service.knowledge(asked, state.viewpoint());
    }

    @Override
    String day(Viewpoint side) {
        return side.known() == null ? "" : side.known().toString();
    }

    @Override
    String name(Viewpoint side) {
        return side.known() == null
                ? Texts.text("compare.known.now")
                : Texts.text("compare.known", Formats.day(side.known()));
    }

    @Override
    Map<String, String> quick(DifferenceService.Marks marks) {
        Map<String, String> quick = new LinkedHashMap<>();
        quick.put(Texts.text("compare.quick.now"), "");
        quick.put(Texts.text("compare.quick.month"), marks.today().minusMonths(1).toString());
        quick.put(Texts.text("compare.quick.year"), marks.today().minusYears(1).toString());
        if (marks.edition() != null) {
            quick.put(Texts.text("compare.quick.edition"), marks.edition().toString());
        }
        return quick;
    }

    @Override
    @Nullable LocalDate last(DifferenceService.Marks marks) {
        return marks.today();
    }
}
