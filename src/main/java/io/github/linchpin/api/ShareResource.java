package io.github.linchpin.api;

import io.github.linchpin.api.Field.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Every figure of every published share table. */
@Component
class ShareResource implements Resource<ShareFigure> {
    private final ShareFigureQuery figures;
    private final Clock clock;

    ShareResource(ShareFigureQuery figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "shares";
    }

    @Override
    public String about() {
        return "One row for each figure of each published share table known at K. Shares do not"
                + " depend on D: on is accepted, because every address of the product has it,"
                + " and changes nothing.";
    }

    @Override
    public String order() {
        return "input, stage (by code), table, line";
    }

    @Override
    public Set<Parameter> parameters() {
        return Set.of(Parameter.INPUT, Parameter.STAGE, Parameter.PERIOD, Parameter.SOURCE);
    }

    @Override
    public List<Field<ShareFigure>> fields() {
        return List.of(
                Field.of("input", Kind.TEXT, "Slug of the input.", row -> row.table().input()),
                Field.of(
                        "stage",
                        Kind.TEXT,
                        "Stage at which the share is measured.",
                        row -> row.table().stage()),
                Field.of(
                        "form",
                        Kind.TEXT,
                        "What exactly, as printed; empty where the source says no more.",
                        row -> row.table().form()),
                Field.of(
                        "period",
                        Kind.TEXT,
                        "A year, or first and last year.",
                        row -> row.table().period()),
                Field.of(
                        "source",
                        Kind.TEXT,
                        "Id of the edition of the source.",
                        row -> row.table().source()),
                Field.of("table", Kind.TEXT, "Code of the table.", row -> row.table().code()),
                Field.of(
                        "revision",
                        Kind.INTEGER,
                        "Number of the revision that counts at K.",
                        row -> row.table().revision()),
                Field.of(
                        "lead",
                        Kind.FLAG,
                        "The table leads its input and stage at K.",
                        row -> row.table().lead()),
                Field.of(
                        "universe",
                        Kind.TEXT,
                        "Of what it is a share, such as world production.",
                        row -> row.table().universe()),
                Field.of(
                        "basis",
                        Kind.TEXT,
                        "production, capacity or volume.",
                        row -> row.table().basis()),
                Field.of(
                        "content",
                        Kind.TEXT,
                        "What is weighed, such as gallium content or gross weight.",
                        row -> row.table().content()),
                Field.of(
                        "unit",
                        Kind.TEXT,
                        "Unit of value, low and high.",
                        row -> row.table().unit()),
                Field.of(
                        "line",
                        Kind.INTEGER,
                        "Number of the figure in its table.",
                        row -> row.cell().line()),
                Field.<ShareFigure>of(
                                "area",
                                Kind.TEXT,
                                "Code of the country, bloc or aggregate; none for a residual.",
                                row -> row.cell().area())
                        .orNull(),
                Field.<ShareFigure>of(
                                "area_name", Kind.TEXT, "Its name.", row -> row.cell().areaName())
                        .orNull(),
                Field.of("role", Kind.TEXT, "area or residual.", row -> row.cell().role()),
                Field.of(
                        "kind",
                        Kind.TEXT,
                        "value, nil, withheld, not-available, less-than, more-than, range,"
                                + " at-least or about.",
                        row -> row.cell().kind()),
                Field.<ShareFigure>of(
                                "value",
                                Kind.NUMBER,
                                "see unit",
                                "What is printed; none where nothing is, for instance where it"
                                        + " is withheld.",
                                row -> row.cell().value())
                        .orNull(),
                Field.<ShareFigure>of(
                                "low",
                                Kind.NUMBER,
                                "see unit",
                                "Lower bound that is printed.",
                                row -> row.cell().low())
                        .orNull(),
                Field.<ShareFigure>of(
                                "high",
                                Kind.NUMBER,
                                "see unit",
                                "Upper bound that is printed.",
                                row -> row.cell().high())
                        .orNull(),
                Field.of(
                        "estimated",
                        Kind.FLAG,
                        "The source marks it as an estimate.",
                        row -> row.cell().estimated()),
                Field.of(
                        "outside_total",
                        Kind.FLAG,
                        "It is no part of the total, so it has no share.",
                        row -> row.cell().outsideTotal()),
                Field.<ShareFigure>fraction(
                                "share", "Its part of the denominator.", row -> row.cell().share())
                        .orNull(),
                Field.<ShareFigure>fraction(
                                "share_low",
                                "The least that the printed figures allow.",
                                row -> row.cell().shareLow())
                        .orNull(),
                Field.<ShareFigure>fraction(
                                "share_high",
                                "The most that the printed figures allow.",
                                row -> row.cell().shareHigh())
                        .orNull(),
                Field.of(
                        "grade",
                        Kind.TEXT,
                        "OFFICIAL, TRANSCRIPT, PARTLY or KNOWLEDGE.",
                        row -> row.cell().grade()),
                Field.of(
                        "known_from",
                        Kind.DAY,
                        "Day, UTC, from which the revision was known.",
                        row -> row.table().knownFrom()),
                Field.of(
                        "known_assumed",
                        Kind.FLAG,
                        "The source states no such day; it is taken from its year.",
                        row -> row.table().knownAssumed()),
                Field.of(
                        "locator",
                        Kind.TEXT,
                        "Where in the source the table stands.",
                        row -> row.table().locator()),
                Field.of(
                        "figure_source",
                        Kind.TEXT,
                        "Id of the source that this figure was read from; mostly that of the table.",
                        row -> row.cell().source()),
                Field.<ShareFigure>of(
                                "note", Kind.TEXT, "Note on the figure.", row -> row.cell().note())
                        .orNull());
    }

    @Override
    public List<ShareFigure> rows(Asked asked) {
        return figures.find(asked, asked.viewpoint().knownUntil(clock));
    }

    @Override
    public Position position(ShareFigure row) {
        return Position.of(
                row.table().input(),
                row.table().stage().code(),
                row.table().code(),
                Integer.toString(row.cell().line()));
    }
}
