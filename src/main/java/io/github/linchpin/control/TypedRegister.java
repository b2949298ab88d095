package io.github.linchpin.control;

import io.github.linchpin.country.AreaFiles;
import io.github.linchpin.db.ReferenceTable;
import io.github.linchpin.input.InputFiles;
import io.github.linchpin.provenance.SourceFiles;
import io.github.linchpin.tabular.BadFileException;
import io.github.linchpin.tabular.CsvFile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes rows that analysts type into the register. They are read by the readers of the shipped
 * files, so that there is one definition of what a row may say.
 */
@Component
public class TypedRegister {
    private final DSLContext dsl;
    private final SourceFiles sources;
    private final AreaFiles areas;
    private final InputFiles inputs;
    private final StoredRowQuery stored;
    private final NumberQuery numbers;
    private final RegisterQuery register;
    private final RegisterRepository repository;
    private final Clock clock;
    private final TransactionTemplate inside;

    TypedRegister(
            DSLContext dsl,
            SourceFiles sources,
            AreaFiles areas,
            InputFiles inputs,
            StoredRowQuery stored,
            NumberQuery numbers,
            RegisterQuery register,
            RegisterRepository repository,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.sources = sources;
        this.areas = areas;
        this.inputs = inputs;
        this.stored = stored;
        this.numbers = numbers;
        this.register = register;
        this.repository = repository;
        this.clock = clock;
        this.inside = new TransactionTemplate(transactions);
        this.inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Everything that keeps these rows from being published now. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<TypedFault> check(List<TypedRow> rows) {
        return read(rows, now()).faults();
    }

    /**
     * The register as it would be known with these rows. They are stored for it and taken back at
     * once, so that what is shown is what a publication gives.
     *
     * @throws IllegalStateException where the rows have faults
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public KnownRegister trial(List<TypedRow> rows) {
        return Objects.requireNonNull(
                inside.execute(status -> {
                    Instant moment = publish(rows);
                    KnownRegister known = register.all().at(moment);
                    status.setRollbackOnly();
                    return known;
                }));
    }

    /**
     * Stores the rows as versions that are known from now on.
     *
     * @return from when
     * @throws IllegalStateException where the rows have faults
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant publish(List<TypedRow> rows) {
        // one at a time: numbers and bases are as they were read
        ReferenceTable.lock(dsl);
        Instant moment = now();
        Read read = read(rows, moment);
        if (!read.faults().isEmpty()) {
            throw new IllegalStateException("Faults: " + read.faults());
        }
        repository.add(read.added(), Numbering.ofAnalysts(read.added()));
        repository.countChange();
        return moment;
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What was read; nothing is added where something is wrong. */
    private record Read(Additions added, List<TypedFault> faults) {}

    private Read read(List<TypedRow> rows, Instant moment) {
        List<TypedFault> faults = new ArrayList<>(TypedBases.check(rows, stored, moment));
        Numbers taken = numbers.now();
        Map<RegisterFile, CsvFile> files =
                TypedFiles.of(rows, taken, stored, LocalDate.ofInstant(moment, ZoneOffset.UTC));
        Additions added =
                new Additions(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
        try {
            Problems problems = new Problems();
            added = additions(Register.typed(files, known(rows)), taken, moment, problems);
            problems.refuse();
        } catch (BadFileException bad) {
            bad.problems().stream()
                    .map(problem ->
                            new TypedFault(
                                    (int) problem.line(),
                                    problem.column(),
                                    problem.reason(),
                                    false))
                    .filter(fault -> faults.stream().noneMatch(other -> sameCell(fault, other)))
                    .forEach(faults::add);
        }
        return new Read(added, faults);
    }

    private static boolean sameCell(TypedFault one, TypedFault other) {
        return one.row() == other.row() && one.column().equals(other.column());
    }

    private Additions additions(Register read, Numbers taken, Instant moment, Problems problems) {
        OffsetDateTime knownFrom = moment.atOffset(ZoneOffset.UTC);
        List<Line<SuspensionRows.Suspension>> suspensions =
                read.suspensions().stream().filter(TypedFiles::isTyped).toList();
        Additions added =
                new Additions(
                        read.acts().stream().map(Line::value).toList(),
                        read.measures().stream().map(Line::value).toList(),
                        read.scopeSets().stream()
                                .filter(set -> set.key().number() == taken.nextSet(set.key().of()))
                                .toList(),
                        read.versions().stream().map(Line::value).toList(),
                        suspensions.stream().map(Line::value).toList(),
                        Additions.pauses(suspensions, repository.stored().pauses(), problems));
        added.versions().forEach(version -> version.row().setKnownFrom(knownFrom));
        added.suspensions().forEach(suspension -> suspension.row().setKnownFrom(knownFrom));
        return added;
    }

    private Known known(List<TypedRow> rows) {
        return new Known(
                sources.ids(),
                areas.codes(),
                inputs.slugs(),
                with(stored.acts().keySet(), rows, RegisterFile.ACT, "act"),
                with(stored.measures().keySet(), rows, RegisterFile.MEASURE, "measure"),
                stored.types());
    }

    private static Set<String> with(
            Set<String> ids, List<TypedRow> rows, RegisterFile file, String column) {
        Set<String> all = new HashSet<>(ids);
        Stream<TypedRow> typed = rows.stream().filter(row -> row.file() == file);
        typed.map(row -> row.cell(column)).forEach(all::add);
        return all;
    }
}
