package io.github.linchpin.api;

import io.github.linchpin.api.Field.Kind;
import io.github.linchpin.measure.Measure;
import java.util.List;
import java.util.stream.Stream;

/** The fields of an exposed share; those that are objects are in {@link ExposedShareParts}. */
final class ExposedShareFields {
    private ExposedShareFields() {}

    static List<Field<ExposedShareResource.Row>> all() {
        return Stream.of(
                        question(),
                        answer(),
                        List.of(ExposedShareParts.byClass()),
                        open(),
                        reasons())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Field<ExposedShareResource.Row>> question() {
        return List.of(
                Field.of("input", Kind.TEXT, "Slug of the input.", row -> row.supply().input()),
                Field.of("stage", Kind.TEXT, "Stage bought.", row -> row.supply().stage()),
                Field.of(
                        "form",
                        Kind.TEXT,
                        "Form of the lead table, as printed; empty where the source says no more.",
                        row -> row.supply().form()),
                Field.of(
                        "form_key",
                        Kind.TEXT,
                        "Form key by which the rules were tested; any: not known.",
                        row -> row.formKey()),
                Field.of(
                        "period",
                        Kind.TEXT,
                        "Period of the lead table.",
                        row -> row.supply().period()),
                Field.of(
                        "source",
                        Kind.TEXT,
                        "Id of the edition of the source of the lead table.",
                        row -> row.lead().source()),
                Field.of("table", Kind.TEXT, "Code of the lead table.", row -> row.lead().table()),
                Field.of(
                        "destination",
                        Kind.TEXT,
                        "Country of the buyer.",
                        row -> row.destination()),
                Field.of("on", Kind.DAY, "D.", row -> row.on()),
                Field.of("reading", Kind.TEXT, "as-reported or legal-text.", row -> row.reading()),
                Field.of(
                        "effect",
                        Kind.TEXT,
                        "export-restriction or import-restriction.",
                        row -> row.share().effect()));
    }

    private static List<Field<ExposedShareResource.Row>> answer() {
        return List.of(
                Field.of(
                        "class",
                        Kind.TEXT,
                        "Headline: the strongest class that any part of the direct supply has:"
                                + " prohibited, quota, licence, review, conditional or free.",
                        row -> row.share().headline()),
                Field.of(
                        "certainty",
                        Kind.TEXT,
                        "confirmed where one of the parts with that class is, else unconfirmed.",
                        row -> row.share().certainty()),
                Field.fraction(
                        "low",
                        "Least share that is exposed for certain: prohibited, quota, licence and"
                                + " review together.",
                        row -> row.share().exposed().low()),
                Field.<ExposedShareResource.Row>fraction(
                                "point",
                                "The same by the printed figures; none where a part has none.",
                                row -> row.share().exposed().point())
                        .orNull(),
                Field.fraction(
                        "high",
                        "Most that is exposed for certain.",
                        row -> row.share().exposed().high()),
                Field.fraction(
                        "up_to",
                        "Everything that could be exposed, open questions and unknown origins"
                                + " included.",
                        row -> row.share().upTo().high()));
    }

    private static List<Field<ExposedShareResource.Row>> open() {
        return List.of(
                // in CSV the partition has these columns
                Field.<ExposedShareResource.Row>fraction(
                                "conditional_low",
                                "Least share that depends on open questions; in no other figure.",
                                row -> row.share().conditional().low())
                        .inColumns(List.of()),
                Field.<ExposedShareResource.Row>fraction(
                                "conditional_high",
                                "Most that depends on them.",
                                row -> row.share().conditional().high())
                        .inColumns(List.of()),
                Field.fraction(
                        "latent_low",
                        "Least share that would move to a stronger class if every suspension"
                                + " ended.",
                        row -> row.share().latent().low()),
                Field.fraction(
                        "latent_high", "Most that would move.", row -> row.share().latent().high()),
                Field.of(
                        "latent_class",
                        Kind.TEXT,
                        "The strongest class that it would move to; free where nothing sleeps.",
                        row -> row.share().latentClass()));
    }

    private static List<Field<ExposedShareResource.Row>> reasons() {
        return List.of(
                ExposedShareParts.upstream(),
                Field.of(
                        "measures",
                        Kind.TEXTS,
                        "Ids of the measures that give a part its class, strongest first.",
                        row -> row.share().binding().stream().map(Measure::id).toList()),
                ExposedShareParts.questions(),
                Field.of(
                        "outside_total",
                        Kind.TEXTS,
                        "Areas whose production the source leaves out of its total.",
                        row -> row.supply().outside()));
    }
}
