package io.github.linchpin.api;

import io.github.linchpin.api.Field.Kind;
import java.util.List;

/** The fields of a row of concentration that are one value each. */
final class ConcentrationFields {
    private ConcentrationFields() {}

    static List<Field<TableConcentration>> ofTable() {
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
                        "The table leads its input and stage at K: it speaks where one figure is"
                                + " needed.",
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
                        "denominator",
                        Kind.TEXT,
                        "sum: shares are of the sum of the rows; percent: they are printed.",
                        row -> row.table().denominator()));
    }

    static List<Field<TableConcentration>> ofMetrics() {
        return List.of(
                Field.of(
                        "areas",
                        Kind.INTEGER,
                        "Countries with a share above 0.",
                        row -> row.metrics().areas()),
                Field.<TableConcentration>fraction(
                                "residual",
                                "Part that stands for other countries, not named.",
                                row -> row.metrics().residual())
                        .orNull(),
                Field.<TableConcentration>points(
                                "hhi_low",
                                "Smallest index that the printed figures allow.",
                                row -> row.hhi().low())
                        .orNull(),
                Field.<TableConcentration>points(
                                "hhi_point",
                                "Index of the printed figures; none where a residual, withheld or"
                                        + " aggregate row is above 0.",
                                row -> row.hhi().point())
                        .orNull(),
                Field.<TableConcentration>points(
                                "hhi_high",
                                "Largest index that the printed figures allow; none where the"
                                        + " data do not suffice, see doubt.",
                                row -> row.hhi().high())
                        .orNull(),
                Field.of(
                        "hhi_high_is_bound",
                        Kind.FLAG,
                        "hhi_high is a bound that need not be reached.",
                        row -> row.metrics().highIsBound()),
                Field.<TableConcentration>of(
                                "doubt",
                                Kind.TEXT,
                                "Why there is no upper end.",
                                row -> row.metrics().doubt())
                        .orNull(),
                Field.<TableConcentration>fraction(
                                "cr1",
                                "Largest single share, of the printed figures.",
                                row -> row.largest().point())
                        .orNull(),
                Field.<TableConcentration>fraction(
                                "cr1_low", "The least that it can be.", row -> row.largest().low())
                        .orNull(),
                Field.<TableConcentration>fraction(
                                "cr1_high", "The most that it can be.", row -> row.largest().high())
                        .orNull(),
                Field.<TableConcentration>of(
                                "cr1_area",
                                Kind.TEXT,
                                "Code of the country that has it.",
                                row -> row.metrics().leader())
                        .orNull(),
                Field.of(
                        "cr1_area_certain",
                        Kind.FLAG,
                        "No other country can have the largest share.",
                        row -> row.metrics().leaderCertain()),
                Field.<TableConcentration>fraction(
                                "cr3",
                                "Sum of the three largest shares, of the printed figures.",
                                row -> row.threeLargest().point())
                        .orNull(),
                Field.<TableConcentration>fraction(
                                "cr3_low",
                                "The least that it can be.",
                                row -> row.threeLargest().low())
                        .orNull(),
                Field.<TableConcentration>fraction(
                                "cr3_high",
                                "The most that it can be.",
                                row -> row.threeLargest().high())
                        .orNull());
    }

    static List<Field<TableConcentration>> ofEvidence() {
        return List.of(
                Field.of(
                        "grade",
                        Kind.TEXT,
                        "Weakest grade of the figures above 0.",
                        row -> row.metrics().grade()),
                Field.of(
                        "estimated",
                        Kind.FLAG,
                        "The source marks a figure above 0 as an estimate.",
                        row -> row.metrics().estimated()),
                Field.of(
                        "known_from",
                        Kind.DAY,
                        "Day, UTC, from which the revision was known.",
                        row -> row.table().knownFrom()));
    }
}
