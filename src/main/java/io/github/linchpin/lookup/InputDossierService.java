package io.github.linchpin.lookup;

import io.github.linchpin.access.Permission;
import io.github.linchpin.concentration.ShownMethod;
import io.github.linchpin.shared.Viewpoint;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Collects the page of an input with one statement a question. */
@Service
@RolesAllowed(Permission.READ)
public class InputDossierService {
    private final InputHeadQuery heads;
    private final KnownTableQuery tables;
    private final ShareRowQuery rows;
    private final YardstickQuery yardsticks;
    private final ApartQuery apart;
    private final ControlsOfInput controls;
    private final Clock clock;

    InputDossierService(
            InputHeadQuery heads,
            KnownTableQuery tables,
            ShareRowQuery rows,
            YardstickQuery yardsticks,
            ApartQuery apart,
            ControlsOfInput controls,
            Clock clock) {
        this.heads = heads;
        this.tables = tables;
        this.rows = rows;
        this.yardsticks = yardsticks;
        this.apart = apart;
        this.controls = controls;
        this.clock = clock;
    }

    /** The page of an input; empty where there is no such input. */
    @Transactional(readOnly = true)
    Optional<InputDossier> find(String slug, Selection.Wish wish, Viewpoint viewpoint) {
        return heads.find(slug).map(head -> dossier(head, wish, viewpoint));
    }

    /** Inputs with a name close to a slug that does not exist. */
    @Transactional(readOnly = true)
    List<InputHead.Relative> similar(String slug) {
        return heads.similar(slug);
    }

    private InputDossier dossier(InputHead head, Selection.Wish wish, Viewpoint viewpoint) {
        Instant known = viewpoint.knownUntil(clock);
        List<KnownTable> all = tables.ofInputAndFamilies(head.slug(), known);
        List<KnownTable> own =
                all.stream().filter(table -> table.input().equals(head.slug())).toList();
        boolean proxy = own.isEmpty() && !all.isEmpty();
        List<KnownTable> usable = proxy ? all : own;
        Selection selection = usable.isEmpty() ? null : Selection.of(usable, wish);
        ApartQuery.Apart aside = apart.of(head.slug(), known);
        if (selection == null) {
            return new InputDossier(
                    head,
                    proxy,
                    usable,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    aside,
                    controls.of(head, viewpoint));
        }
        KnownTable table = selection.table();
        List<KnownTable> chain = ControlsOfInput.chain(selection);
        Map<Integer, List<ShareRow>> figures =
                rows.of(Stream.concat(Stream.of(table), chain.stream()).distinct().toList());
        List<ShareRow> shares = figures.getOrDefault(table.id(), List.of());
        List<Yardstick> judged = yardsticks.of(table.id(), table.known().revision());
        BigDecimal floor = LabelChanges.floor(judged, ShownMethod.CODE);
        return new InputDossier(
                head,
                proxy,
                usable,
                selection,
                shares,
                judged,
                floor == null ? null : LabelChanges.of(table, shares, floor),
                aside,
                controls.of(head, chain, figures, viewpoint));
    }
}
