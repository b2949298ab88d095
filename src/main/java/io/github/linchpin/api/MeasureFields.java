package io.github.linchpin.api;

import io.github.linchpin.api.Field.Kind;
import io.github.linchpin.measure.ScopeRow;
import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.Reading;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The fields of a measure. */
final class MeasureFields {
    private MeasureFields() {}

    static List<Field<MeasureResource.Row>> all() {
        return Stream.of(identity(), onTheDay(), dates(), scope()).flatMap(List::stream).toList();
    }

    private static List<Field<MeasureResource.Row>> identity() {
        return List.of(
                Field.of("measure_id", Kind.TEXT, "Key.", row -> row.measure().id()),
                Field.of(
                        "act",
                        Kind.TEXT,
                        "Id of the legal act whose clause it is.",
                        row -> row.measure().act().id()),
                Field.of(
                        "act_name",
                        Kind.TEXT,
                        "Name of the act.",
                        row -> row.measure().act().name()),
                Field.of(
                        "issuer",
                        Kind.TEXT,
                        "Code of the country or bloc that imposes it.",
                        row -> row.rules().issuer()),
                Field.of("title", Kind.TEXT, "What it does.", row -> row.measure().text().title()),
                Field.<MeasureResource.Row>of(
                                "clause",
                                Kind.TEXT,
                                "Clause of the act.",
                                row -> row.measure().text().clause())
                        .orNull(),
                Field.of(
                        "class",
                        Kind.TEXT,
                        "prohibited, quota, licence, review or none.",
                        row -> row.rules().strength()),
                Field.of(
                        "effect",
                        Kind.TEXT,
                        "export-restriction, import-restriction, cost, technology, duty or event.",
                        row -> row.rules().effect()));
    }

    private static List<Field<MeasureResource.Row>> onTheDay() {
        return List.of(
                Field.of(
                        "on",
                        Kind.DAY,
                        "D, as the time zone of the issuer reads it.",
                        row -> row.status().day()),
                Field.of("reading", Kind.TEXT, "as-reported or legal-text.", row -> row.reading()),
                Field.of(
                        "state",
                        Kind.TEXT,
                        "withdrawn, ended, suspended, in-force, scheduled, proposed or"
                                + " not-announced.",
                        row -> row.status().state()),
                Field.of(
                        "certainty",
                        Kind.TEXT,
                        "confirmed or unconfirmed.",
                        row -> row.status().certainty()),
                Field.of(
                        "doubts",
                        Kind.TEXTS,
                        "Why it is unconfirmed: knowledge, imprecise-date, reported-suspension,"
                                + " no-closing-act, uncertain-end or no-end-act.",
                        row ->
                                row.status().doubts().stream()
                                        .sorted()
                                        .map(MeasureFields::code)
                                        .toList()),
                Field.<MeasureResource.Row>of(
                                "days_left",
                                Kind.INTEGER,
                                "days",
                                "Whole days from D to next_date.",
                                row -> row.status().daysLeft())
                        .orNull(),
                Field.<MeasureResource.Row>of(
                                "next_date",
                                Kind.DAY,
                                "The earliest day on file, not before D, that changes the state:"
                                        + " a first day or a last day, both inclusive.",
                                row -> row.status().nextChange())
                        .orNull(),
                Field.of(
                        "state_other_reading",
                        Kind.TEXT,
                        "State in the other reading.",
                        row -> row.other().state()),
                Field.of(
                        "certainty_other_reading",
                        Kind.TEXT,
                        "Certainty in the other reading.",
                        row -> row.other().certainty()));
    }

    private static List<Field<MeasureResource.Row>> dates() {
        return List.of(
                Field.of(
                        "announced",
                        Kind.TEXT,
                        "When it was made public: a day, month or year, as on file.",
                        row -> row.dates().announced()),
                Field.<MeasureResource.Row>of(
                                "effective",
                                Kind.TEXT,
                                "First day in force, as on file.",
                                row -> row.dates().effective())
                        .orNull(),
                Field.<MeasureResource.Row>of(
                                "ended",
                                Kind.TEXT,
                                "Last day in force, as on file.",
                                row -> row.dates().ended())
                        .orNull(),
                Field.<MeasureResource.Row>of(
                                "withdrawn",
                                Kind.TEXT,
                                "First day on which it is withdrawn, as on file.",
                                row -> row.dates().withdrawn())
                        .orNull(),
                Field.of(
                        "suspended_from",
                        Kind.TEXTS,
                        "First days of its suspensions.",
                        row -> row.dates().suspensions().stream().map(one -> one.from()).toList()),
                Field.of(
                        "suspended_to_legal",
                        Kind.TEXTS,
                        "Last days of its suspensions by the act.",
                        row ->
                                row.dates().suspensions().stream()
                                        .map(one -> one.end(Reading.LEGAL_TEXT))
                                        .toList()),
                Field.of(
                        "suspended_to_reported",
                        Kind.TEXTS,
                        "Last days of its suspensions as reported.",
                        row ->
                                row.dates().suspensions().stream()
                                        .map(one -> one.end(Reading.AS_REPORTED))
                                        .toList()),
                Field.of(
                        "version",
                        Kind.INTEGER,
                        "Number of the version that counts at K.",
                        row -> row.measure().version()),
                Field.of(
                        "known_from",
                        Kind.DAY,
                        "Day, UTC, from which that version was known.",
                        row -> row.measure().knownFrom().atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    private static List<Field<MeasureResource.Row>> scope() {
        return List.of(
                Field.of(
                        "applies_to",
                        Kind.TEXT,
                        "all, country, entity or end-use.",
                        row -> row.rules().addressees().appliesTo()),
                Field.<MeasureResource.Row>of(
                                "end_use",
                                Kind.TEXT,
                                "End use that is meant.",
                                row -> row.rules().addressees().endUse())
                        .orNull(),
                Field.<MeasureResource.Row>of(
                                "reach",
                                Kind.TEXT,
                                "Which goods an export restriction follows: export, re-export,"
                                        + " content or technology.",
                                row -> row.rules().reach())
                        .orNull(),
                Field.of(
                        "extraterritorial",
                        Kind.FLAG,
                        "It looks at earlier origins too.",
                        row -> row.rules().extraterritorial()),
                Field.of(
                        "destinations",
                        Kind.TEXTS,
                        "Codes of the countries and blocs it is aimed at; empty: all.",
                        row -> row.rules().addressees().destinations().stream().sorted().toList()),
                Field.of(
                        "origins",
                        Kind.TEXTS,
                        "Codes of the origins that an import restriction means.",
                        row -> row.rules().origins().stream().sorted().toList()),
                Field.of(
                        "inputs",
                        Kind.TEXTS,
                        "Slugs of the inputs that its scope names.",
                        row ->
                                row.rules().scope().stream()
                                        .map(ScopeRow::input)
                                        .distinct()
                                        .sorted()
                                        .toList()),
                Field.of(
                        "sources",
                        Kind.TEXTS,
                        "Ids of its sources.",
                        row -> row.measure().sources()),
                Field.of(
                        "grade",
                        Kind.TEXT,
                        "OFFICIAL, TRANSCRIPT, PARTLY or KNOWLEDGE.",
                        row -> row.measure().grade()),
                Field.<MeasureResource.Row>of(
                                "url",
                                Kind.TEXT,
                                "Address of the text.",
                                row -> row.measure().text().url())
                        .orNull());
    }

    /** Doubts are words of the screens; here they are written as all other codes are. */
    private static String code(Status.Doubt doubt) {
        return doubt.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
