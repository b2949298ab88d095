package io.github.linchpin.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.measure.Classification;
import io.github.linchpin.measure.Classifier;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Purchase;
import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import io.github.linchpin.testing.DatabaseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Worked cases of state and class on the shipped register. */
@DatabaseTest
class ControlCaseTest {
    /** Cases look at days before and after; all of them are judged with all that is on file. */
    private static final Instant EVERYTHING = Instant.parse("2026-11-21T12:00:00Z");

    @Autowired Registers registers;

    record StatusCase(String measure, LocalDate on, Reading reading, String expected, String why) {
        @Override
        public String toString() {
            return "%s on %s, %s: %s".formatted(measure, on, reading.code(), why);
        }
    }

    static Stream<Arguments> statusCases() {
        return rows(
                "status_cases.csv",
                List.of(
                        "measure_id",
                        "on",
                        "reading",
                        "state",
                        "certainty",
                        "days_left",
                        "next_change",
                        "hand_checked",
                        "why"),
                row ->
                        new StatusCase(
                                row.text("measure_id"),
                                row.day("on"),
                                row.word("reading", Reading.class),
                                String.join(
                                        " ",
                                        row.text("state"),
                                        row.text("certainty"),
                                        row.optional("days_left").orElse("-"),
                                        row.optional("next_change").orElse("-")),
                                row.text("why")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statusCases")
    void state_certainty_and_days_left_are_as_worked_out(StatusCase expected) {
        RegisteredMeasure measure = registers.at(EVERYTHING).find(expected.measure()).orElseThrow();
        Status status = measure.on(CivilDay.of(expected.on()), expected.reading());
        assertThat(
                        "%s %s %s %s"
                                .formatted(
                                        status.state().code(),
                                        status.certainty().code(),
                                        Objects.toString(status.daysLeft(), "-"),
                                        Objects.toString(status.nextChange(), "-")))
                .isEqualTo(expected.expected());
    }

    record PurchaseCase(
            String id,
            Effect path,
            Purchase purchase,
            LocalDate on,
            Reading reading,
            String expected,
            String why) {
        @Override
        public String toString() {
            return id + ": " + why;
        }
    }

    static Stream<Arguments> purchaseCases() {
        return rows(
                "exposure_cases.csv",
                List.of(
                        "case_id",
                        "path",
                        "side",
                        "buyer",
                        "end_use",
                        "listed_entity",
                        "input",
                        "stage",
                        "form_key",
                        "answers",
                        "primary_origin",
                        "made_in",
                        "ships_from",
                        "on",
                        "reading",
                        "expected_class",
                        "may_become",
                        "binding_measures",
                        "certainty",
                        "why"),
                row ->
                        new PurchaseCase(
                                row.text("case_id"),
                                row.text("side").equals("export")
                                        ? Effect.EXPORT_RESTRICTION
                                        : Effect.IMPORT_RESTRICTION,
                                purchase(row),
                                row.day("on"),
                                row.word("reading", Reading.class),
                                String.join(
                                        " ",
                                        row.text("expected_class"),
                                        row.optional("may_become").orElse("-"),
                                        row.optional("binding_measures").orElse("-"),
                                        row.text("certainty")),
                                row.text("why")));
    }

    private static Purchase purchase(CsvRow row) {
        Map<String, Boolean> answers = new HashMap<>();
        row.optional("answers")
                .ifPresent(all ->
                        Stream.of(all.split(";", -1))
                                .map(answer -> answer.split("=", 2))
                                .forEach(pair -> answers.put(pair[0], pair[1].equals("yes"))));
        return new Purchase(
                row.text("input"),
                row.word("stage", Stage.class),
                row.optional("form_key").orElse(""),
                answers,
                new Purchase.Origin(
                        row.text("primary_origin"), row.text("made_in"), row.text("ships_from")),
                row.text("buyer"),
                new Purchase.Buyer(
                        row.word("end_use", EndUse.class),
                        switch (row.text("listed_entity")) {
                            case "yes" -> true;
                            case "no" -> false;
                            default -> null;
                        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("purchaseCases")
    void the_class_of_a_purchase_is_as_worked_out(PurchaseCase expected) {
        KnownRegister register = registers.at(EVERYTHING);
        List<Measure> measures =
                register.measures().stream()
                        .map(RegisteredMeasure::measure)
                        .filter(measure -> measure.effect() == expected.path())
                        .toList();
        Classification found =
                new Classifier(register.scopeTest(), expected.reading(), false)
                        .of(expected.purchase(), measures, CivilDay.of(expected.on()));
        String binding =
                found.binding().stream().map(Measure::id).sorted().collect(Collectors.joining(";"));
        assertThat(
                        "%s %s %s %s"
                                .formatted(
                                        found.controlClass().code(),
                                        found.mayBecome() == null ? "-" : found.mayBecome().code(),
                                        binding.isEmpty() ? "-" : binding,
                                        found.certainty().code()))
                .isEqualTo(expected.expected());
    }

    private static Stream<Arguments> rows(
            String name, List<String> columns, Function<CsvRow, Object> read) {
        try (var in = ControlCaseTest.class.getResourceAsStream("/control/" + name)) {
            CsvFile file = CsvFile.read(name, Objects.requireNonNull(in).readAllBytes(), columns);
            return file.map(read).stream().map(Arguments::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static {
        // a file that lost its rows would prove nothing
        assertThat(statusCases().count()).isEqualTo(95);
        assertThat(purchaseCases().count()).isEqualTo(48);
    }
}
