package io.github.linchpin.measure;

import io.github.linchpin.shared.Coverage;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.shared.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a measure hits a purchase: hit, miss, or conditional on something that is not stated (own
 * definition, docs/metrics.md, Measures). Says nothing about whether the measure is in force.
 *
 * @param families the tree of inputs
 * @param blocs members of blocs
 */
public record ScopeTest(Families families, Blocs blocs) {

    /** Tests one measure on a day of its issuer's calendar. */
    public Verdict of(Measure measure, Purchase purchase, LocalDate day) {
        if (!measure.bindsGoods()) {
            return Verdict.miss();
        }
        Verdict route =
                switch (measure.effect()) {
                    case EXPORT_RESTRICTION -> exported(measure, purchase, day);
                    case IMPORT_RESTRICTION -> imported(measure, purchase, day);
                    case COST, TECHNOLOGY, DUTY, EVENT -> Verdict.miss();
                };
        if (route instanceof Verdict.Miss) {
            return route;
        }
        return route.and(addressed(measure, purchase)).and(goods(measure, purchase));
    }

    /** The forms of an input at a stage that the scopes of measures tell apart. */
    public Set<String> forms(String input, Stage stage, Collection<Measure> measures) {
        Set<String> names = new HashSet<>(families.above(input));
        names.add(input);
        return measures.stream()
                .flatMap(measure -> measure.scope().stream())
                .filter(row -> row.stage() == stage && names.contains(row.input()))
                .filter(row -> !row.coversEveryForm())
                .map(ScopeRow::formKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Verdict exported(Measure measure, Purchase purchase, LocalDate day) {
        Measure.Addressees addressees = measure.addressees();
        if (!addressees.destinations().isEmpty()
                && !blocs.among(purchase.destination(), addressees.destinations(), day)) {
            return Verdict.miss();
        }
        if (issuedBy(measure, purchase.destination(), day)) {
            return Verdict.miss(); // domestic supply
        }
        boolean made = issuedBy(measure, purchase.origin().lastProcessing(), day);
        boolean border = !purchase.destination().equals(purchase.origin().shipment());
        return switch (Objects.requireNonNull(measure.reach())) {
            case EXPORT -> {
                if (made) {
                    yield Verdict.hit();
                }
                yield measure.extraterritorial() ? primary(measure, purchase, day) : Verdict.miss();
            }
            case RE_EXPORT -> {
                if (!border || issuedBy(measure, purchase.origin().shipment(), day)) {
                    yield Verdict.miss();
                }
                yield made ? Verdict.hit() : primary(measure, purchase, day);
            }
            // the question on the scope row decides about content and technology
            case CONTENT, TECHNOLOGY -> border && !made ? Verdict.hit() : Verdict.miss();
        };
    }

    private Verdict primary(Measure measure, Purchase purchase, LocalDate day) {
        String primary = purchase.origin().primary();
        if (primary == null) {
            return Verdict.ask(Question.PRIMARY_ORIGIN);
        }
        return issuedBy(measure, primary, day) ? Verdict.hit() : Verdict.miss();
    }

    private Verdict imported(Measure measure, Purchase purchase, LocalDate day) {
        Purchase.Origin origin = purchase.origin();
        if (!issuedBy(measure, purchase.destination(), day)
                || issuedBy(measure, origin.lastProcessing(), day)) {
            return Verdict.miss(); // bought elsewhere, or nothing is imported
        }
        if (blocs.among(origin.lastProcessing(), measure.origins(), day)) {
            return Verdict.hit();
        }
        if (!measure.extraterritorial()) {
            return Verdict.miss();
        }
        if (origin.primary() == null) {
            return Verdict.ask(Question.PRIMARY_ORIGIN);
        }
        return blocs.among(origin.primary(), measure.origins(), day)
                ? Verdict.hit()
                : Verdict.miss();
    }

    private boolean issuedBy(Measure measure, String country, LocalDate day) {
        return blocs.among(country, List.of(measure.issuer()), day);
    }

    /** A share has no buyer, so a rule on users or listed firms never touches it. */
    private static Verdict addressed(Measure measure, Purchase purchase) {
        Purchase.Buyer buyer = purchase.buyer();
        return switch (measure.addressees().appliesTo()) {
            case ALL, COUNTRY -> Verdict.hit();
            case END_USE -> {
                if (buyer == null) {
                    yield Verdict.miss();
                }
                if (buyer.use() == EndUse.UNKNOWN) {
                    yield Verdict.ask(Question.END_USE);
                }
                yield buyer.use() == measure.addressees().endUse() ? Verdict.hit() : Verdict.miss();
            }
            case ENTITY -> {
                if (buyer == null) {
                    yield Verdict.miss();
                }
                if (buyer.listed() == null) {
                    yield Verdict.ask(Question.ENTITY);
                }
                yield buyer.listed() ? Verdict.hit() : Verdict.miss();
            }
        };
    }

    private Verdict goods(Measure measure, Purchase purchase) {
        List<ScopeRow> atStage =
                measure.scope().stream().filter(row -> row.stage() == purchase.stage()).toList();
        List<ScopeRow> own =
                fitting(
                        atStage.stream()
                                .filter(row -> row.input().equals(purchase.input()))
                                .toList(),
                        purchase);
        if (!own.isEmpty()) {
            return Verdict.oneOf(
                    own.stream().map(row -> covered(row, purchase)).toList(), Question.FORM);
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (ScopeRow row : atStage) {
            if (families.above(purchase.input()).contains(row.input())) {
                verdicts.add(member(row, purchase));
            }
        }
        if (!verdicts.isEmpty()) {
            return Verdict.oneOf(verdicts, Question.FORM);
        }
        boolean someMember =
                atStage.stream()
                        .filter(row -> row.coverage() != Coverage.NONE)
                        .anyMatch(row -> families.below(purchase.input()).contains(row.input()));
        return someMember ? Verdict.ask(Question.MEMBER) : Verdict.miss();
    }

    /** Of rows that name the input itself: those of its form, else those of every form. */
    private static List<ScopeRow> fitting(List<ScopeRow> rows, Purchase purchase) {
        if (!purchase.knowsForm()) {
            return rows;
        }
        List<ScopeRow> ofForm =
                rows.stream().filter(row -> row.formKey().equals(purchase.formKey())).toList();
        return ofForm.isEmpty() ? rows.stream().filter(ScopeRow::coversEveryForm).toList() : ofForm;
    }

    /** A row of a family, looked at by one of its members. */
    private Verdict member(ScopeRow row, Purchase purchase) {
        Verdict form = Verdict.hit();
        if (!row.coversEveryForm()) {
            if (purchase.knowsForm()) {
                form = row.formKey().equals(purchase.formKey()) ? Verdict.hit() : Verdict.miss();
            } else {
                form = Verdict.ask(Question.FORM);
            }
        }
        if (row.members().isEmpty()) {
            return form.and(covered(row, purchase));
        }
        if (row.members().contains(purchase.input())) {
            return form; // the question of the row, which member it is, is answered
        }
        boolean someBelow =
                families.below(purchase.input()).stream().anyMatch(row.members()::contains);
        return someBelow ? form.and(Verdict.ask(Question.MEMBER)) : Verdict.miss();
    }

    private static Verdict covered(ScopeRow row, Purchase purchase) {
        return switch (row.coverage()) {
            case WHOLE -> Verdict.hit();
            case NONE -> Verdict.miss();
            case PART -> {
                Question question = Objects.requireNonNull(row.condition());
                Boolean answer = purchase.answers().get(question.key());
                if (answer == null) {
                    yield Verdict.ask(question);
                }
                yield answer ? Verdict.hit() : Verdict.miss();
            }
        };
    }
}
