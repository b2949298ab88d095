package io.github.linchpin.api;

import io.github.linchpin.api.Field.Kind;
import java.util.List;
import java.util.stream.Stream;

/** The fields of an exposure; those that are objects are in {@link ExposureParts}. */
final class ExposureFields {
    private ExposureFields() {}

    static List<Field<ExposureRow>> all() {
        return Stream.of(bought(), ExposureParts.all(), asked()).flatMap(List::stream).toList();
    }

    private static List<Field<ExposureRow>> bought() {
        return List.of(
                Field.<ExposureRow>of(
                                "input",
                                Kind.TEXT,
                                "Slug of the input; none in the row of the whole.",
                                row -> row.place() == null ? null : row.place().input())
                        .orNull(),
                Field.<ExposureRow>of(
                                "stage",
                                Kind.TEXT,
                                "Stage bought; none in the row of the whole.",
                                row -> row.place() == null ? null : row.place().stage())
                        .orNull(),
                Field.euros(
                        "value",
                        "Spent on it in these months, as far as the parameters keep it.",
                        row -> row.partition().value()),
                Field.of(
                        "class",
                        Kind.TEXT,
                        "The strongest class in which there is something: prohibited, quota,"
                                + " licence, review, conditional, unknown (origin) or free.",
                        row -> row.partition().strongest()),
                Field.fraction(
                        "known_origin_ratio",
                        "Part of the value whose origin is known; 0 where nothing was bought.",
                        row -> row.partition().knownRatio()));
    }

    private static List<Field<ExposureRow>> asked() {
        return List.of(
                Field.euros(
                        "spend",
                        "Spent by these units on everything in these months, whatever is in it; the"
                                + " same in every row.",
                        row -> row.exposure().spend()),
                Field.of(
                        "from",
                        Kind.DAY,
                        "First day of the months.",
                        row -> row.exposure().period().first()),
                Field.of(
                        "to",
                        Kind.DAY,
                        "Last day of the months.",
                        row -> row.exposure().period().end()),
                Field.of(
                        "months",
                        Kind.INTEGER,
                        "months",
                        "How many they are.",
                        row -> row.exposure().period().all().size()),
                Field.of("on", Kind.DAY, "D.", row -> row.exposure().day()),
                Field.of("reading", Kind.TEXT, "as-reported or legal-text.", ExposureRow::reading));
    }
}
