package io.github.linchpin.compare;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.github.linchpin.access.Permission;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.standing.Standing;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two inputs beside each other, stage by stage. */
@Route(Addresses.COMPARE + "/inputs")
@RolesAllowed(Permission.READ)
public class InputPairView extends CompareView {
    private static final long serialVersionUID = 1L;

    /** Leaves out facts that are the same on both sides. */
    static final String DIFFERING = "differing";

    private static final String YES = "yes";

    private final transient PairService service;

    InputPairView(PairService service) {
        super(Mode.INPUTS);
        this.service = service;
    }

    @Override
    void show(UrlState state) {
        InputPair pair =
                service.inputs(
                        new Sides<>(state.value(Addresses.LEFT), state.value(Addresses.RIGHT)),
                        state.viewpoint());
        Sides<Named> inputs = pair.inputs();
        pair.unknown()
                .forEach(slug ->
                        warn(
                                Texts.text(
                                        "compare.unknown.input",
                                        slug,
                                        inputs.left().name(),
                                        inputs.right().name())));
        Optional<String> wanted = state.value(Addresses.STAGE);
        Stage stage = wanted.flatMap(code -> Coded.find(Stage.class, code)).orElse(null);
        wanted.filter(code -> stage == null)
                .ifPresent(code -> warn(Texts.text("url.no-stage", code)));
        if (inputs.left().equals(inputs.right())) {
            note(Texts.text("compare.same-sides", inputs.left().name()));
        }
        boolean differing = state.value(DIFFERING).filter(YES::equals).isPresent();
        addContent(
                Picker.of(Mode.INPUTS, pair.all(), inputs, state, this::go),
                choices(stage, differing, state));
        StageFacts facts = new StageFacts(inputs, state);
        addContent(onTheWhole(pair, state, differing));
        for (Stage each : pair.stages(stage)) {
            Sides<Optional<Standing>> sides = pair.at(each);
            PairTable table = facts.table(sides, differing);
            addContent(
                    new InfoCard(title(each, pair, sides), Texts.text("compare.stage.subtitle"))
                            .with(
                                    table.isEmpty()
                                            ? new Span(Texts.text("compare.nothing-differs"))
                                            : table));
        }
        addContent(new MeasureGroups(pair.standings(), state).card(pair));
    }

    private Div choices(@Nullable Stage stage, boolean differing, UrlState state) {
        Checkbox only = new Checkbox(Texts.text("compare.differing"), differing);
        only.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state.with(DIFFERING, change.getValue() ? YES : null));
            }
        });
        Div choices = new Div(only);
        choices.addClassName("lp-filters__chips");
        if (stage != null) {
            Anchor all =
                    new Anchor(
                            Addresses.address(
                                    Mode.INPUTS.path(), state.with(Addresses.STAGE, List.of())),
                            Texts.text("compare.all-stages"));
            choices.add(all);
        }
        return choices;
    }

    private static String title(Stage stage, InputPair pair, Sides<Optional<Standing>> sides) {
        return Texts.text(
                "compare.stage.title",
                Texts.word("stage", stage),
                pair.inputs().left().name(),
                level(sides.left()),
                pair.inputs().right().name(),
                level(sides.right()));
    }

    private static String level(Optional<Standing> side) {
        return side.map(one -> one.lead().index())
                .map(index -> Texts.within(LevelChip.words(index.levelLow(), index.levelHigh())))
                .orElseGet(() -> Texts.text("compare.no-table"));
    }

    private static InfoCard onTheWhole(InputPair pair, UrlState state, boolean differing) {
        PairTable table = new PairTable(Texts.text("compare.fact"), pair.inputs().map(Named::name));
        Sides<String> lists =
                pair.lists()
                        .map(found ->
                                found.isEmpty()
                                        ? Texts.text("compare.none")
                                        : String.join(
                                                ", ", found.stream().map(Named::name).toList()));
        boolean sameLists = lists.left().equals(lists.right());
        if (!differing || !sameLists) {
            table.row(
                    Texts.text("compare.fact.lists"),
                    page(pair.inputs().left(), lists.left(), state),
                    page(pair.inputs().right(), lists.right(), state),
                    sameLists ? Texts.text("compare.same") : common(pair.lists()));
        }
        Sides<Integer> stages =
                pair.inputs().map(input -> pair.standings().of(input.code()).size());
        if (!differing || !stages.left().equals(stages.right())) {
            table.row(
                    Texts.text("compare.fact.stages"),
                    page(pair.inputs().left(), String.valueOf(stages.left()), state),
                    page(pair.inputs().right(), String.valueOf(stages.right()), state),
                    CountWords.difference(pair.inputs(), stages.left(), stages.right()));
        }
        Sides<List<RegisteredMeasure>> measures = pair.measures();
        count(table, "compare.fact.measures", pair, measures.map(List::size), null, state);
        count(
                table,
                "compare.fact.in-force",
                pair,
                measures.map(side -> inForce(side, pair)),
                MeasureState.IN_FORCE,
                state);
        return new InfoCard(Texts.text("compare.whole"), Texts.text("compare.whole.inputs"))
                .with(table);
    }

    private static void count(
            PairTable table,
            String label,
            InputPair pair,
            Sides<Integer> counts,
            @Nullable MeasureState in,
            UrlState state) {
        table.row(
                Texts.text(label),
                controls(pair.inputs().left(), counts.left(), in, state),
                controls(pair.inputs().right(), counts.right(), in, state),
                CountWords.difference(pair.inputs(), counts.left(), counts.right()));
    }

    private static int inForce(List<RegisteredMeasure> measures, InputPair pair) {
        var from = pair.standings().from();
        return (int)
                measures.stream()
                        .filter(one ->
                                one.on(from.on(), from.reading()).state() == MeasureState.IN_FORCE)
                        .count();
    }

    private static String common(Sides<List<Named>> lists) {
        List<String> both =
                lists.left().stream().filter(lists.right()::contains).map(Named::name).toList();
        return both.isEmpty()
                ? Texts.text("compare.none-in-common")
                : Texts.text("compare.in-common", String.join(", ", both));
    }

    private static Anchor page(Named input, String text, UrlState state) {
        return new Anchor(Addresses.input(input.code(), null, state), text);
    }

    private static Anchor controls(
            Named input, int count, @Nullable MeasureState in, UrlState state) {
        return new Anchor(
                Addresses.address(
                        Addresses.CONTROLS,
                        state.viewpointOnly()
                                .with(Addresses.INPUT, input.code())
                                .with(Addresses.STATE, in == null ? null : in.code())),
                String.valueOf(count));
    }
}
