package io.github.linchpin.compare;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two days with the same knowledge; the page with which comparisons begin. */
@Route(Addresses.COMPARE)
@RouteAlias(Addresses.COMPARE + "/days")
@Menu(title = "menu.compare", order = 4)
@RolesAllowed(Permission.READ)
public class DaysView extends DifferenceView {
    private static final long serialVersionUID = 1L;

    private final transient DifferenceService service;

    DaysView(DifferenceService service) {
        super(Mode.DAYS);
        this.service = service;
    }

    @Override
    DifferenceService.Page page(Sides<Optional<LocalDate>> asked, UrlState state) {
        return service.days(asked, state.viewpoint());
    }

    @Override
    String day(Viewpoint side) {
        return String.valueOf(side.on());
    }

    @Override
    String name(Viewpoint side) {
        return Formats.day(Objects.requireNonNull(side.on()));
    }

    @Override
    Map<String, String> quick(DifferenceService.Marks marks) {
        Map<String, String> quick = new LinkedHashMap<>();
        quick.put(Texts.text("compare.quick.today"), marks.today().toString());
        quick.put(Texts.text("compare.quick.month"), marks.today().minusMonths(1).toString());
        quick.put(Texts.text("compare.quick.year"), marks.today().minusYears(1).toString());
        if (marks.next() != null) {
            quick.put(Texts.text("compare.quick.next"), marks.next().toString());
        }
        return quick;
    }

    @Override
    @Nullable LocalDate last(DifferenceService.Marks marks) {
        return null;
    }
}
