package io.github.linchpin.control;

import io.github.linchpin.access.Permission;
import io.github.linchpin.country.AreaFiles;
import io.github.linchpin.input.InputFiles;
import io.github.linchpin.provenance.SourceFiles;
import io.github.linchpin.tabular.CsvFile;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the register of {@code db/controls} over: what is stored stays, what is new is added. */
@Service
@RolesAllowed(Permission.OPERATION)
public class RegisterFiles {
    private final SourceFiles sources;
    private final AreaFiles areas;
    private final InputFiles inputs;
    private final RegisterRepository repository;
    private final NumberQuery numbers;

    RegisterFiles(
            SourceFiles sources,
            AreaFiles areas,
            InputFiles inputs,
            RegisterRepository repository,
            NumberQuery numbers) {
        this.sources = sources;
        this.areas = areas;
        this.inputs = inputs;
        this.repository = repository;
        this.numbers = numbers;
    }

    /**
     * What a load did.
     *
     * @param measures measures in the files
     * @param suspensions suspensions in the files
     * @param versions versions of measures that were not stored before
     * @param suspensionVersions versions of suspensions that were not stored before
     * @param changed whether anything was written
     */
    public record Report(
            int measures, int suspensions, int versions, int suspensionVersions, boolean changed) {}

    /**
     * Stores what is not stored yet. Everything is read at every start, because rows name sources,
     * areas and inputs that may be gone.
     *
     * @param files every file of the register
     * @param changed the files whose content differs from that of the last load
     * @throws io.github.linchpin.tabular.BadFileException naming every row that cannot be used
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Report load(Map<RegisterFile, CsvFile> files, Set<RegisterFile> changed) {
        Register register = Register.read(files, known(files));
        Additions added = Additions.of(register, repository.stored(), files);
        boolean write = !changed.isEmpty() || added.count() > 0;
        if (write) {
            repository.replaceTypes(register);
            repository.add(added, Numbering.ofFiles(added, numbers.now()));
            repository.rename(register);
            repository.replaceBeside(register);
        }
        return new Report(
                register.measures().size(),
                (int)
                        register.suspensions().stream()
                                .map(line -> line.value().key().of())
                                .distinct()
                                .count(),
                added.versions().size(),
                added.suspensions().size(),
                write);
    }

    /**
     * To be called once in a transaction that changed anything that a reader of the register sees:
     * the register itself, but also sources, areas and inputs.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void countChange() {
        repository.countChange();
    }

    static CsvFile file(Map<RegisterFile, CsvFile> files, RegisterFile name) {
        CsvFile file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("No file " + name.fileName());
        }
        return file;
    }

    private Known known(Map<RegisterFile, CsvFile> files) {
        return new Known(
                sources.ids(),
                areas.codes(),
                inputs.slugs(),
                Known.keys(file(files, RegisterFile.ACT), "act"),
                Known.keys(file(files, RegisterFile.MEASURE), "measure"),
                Known.effects(file(files, RegisterFile.TYPE)));
    }
}
