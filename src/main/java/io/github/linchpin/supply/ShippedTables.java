package io.github.linchpin.supply;

import io.github.linchpin.access.Permission;
import io.github.linchpin.country.AreaFiles;
import io.github.linchpin.input.InputFiles;
import io.github.linchpin.metric.TotalCheck;
import io.github.linchpin.tabular.BadCell;
import io.github.linchpin.tabular.BadFileException;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.Problem;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the share tables of {@code db/baseline} over: what did not change is left alone. */
@Service
@RolesAllowed(Permission.OPERATION)
public class ShippedTables {
    private final AreaFiles areas;
    private final InputFiles inputs;
    private final ShippedTableRepository repository;

    ShippedTables(AreaFiles areas, InputFiles inputs, ShippedTableRepository repository) {
        this.areas = areas;
        this.inputs = inputs;
        this.repository = repository;
    }

    /** Header of {@code share_table.csv}. */
    public static List<String> tableColumns() {
        return ShareTableReader.TABLE_COLUMNS;
    }

    /** Header of {@code share_figure.csv}. */
    public static List<String> figureColumns() {
        return ShareTableReader.FIGURE_COLUMNS;
    }

    /**
     * The two files of one source.
     *
     * @param source id of the source, the name of its folder
     */
    public record SourceFolder(String source, CsvFile tables, CsvFile figures) {}

    /**
     * What a load did.
     *
     * @param read tables in the files
     * @param added tables that were not stored before
     * @param revised tables that got one more revision
     * @param figures figures in the files
     * @param warned tables that carry a warning
     * @param totalsOff tables whose rows exceed or fall short of the printed total
     * @param contested changes of tables that say something of their own since; not published
     */
    public record Report(
            int read,
            int added,
            int revised,
            int figures,
            int warned,
            int totalsOff,
            List<ShippedChange> contested) {}

    /**
     * Stores what differs from the newest shipped revision of each table.
     *
     * @throws BadFileException naming every row of every file that cannot be used
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Report load(List<SourceFolder> folders) {
        Set<String> knownAreas = areas.codes();
        Set<String> knownInputs = inputs.slugs();
        List<ShippedTable> tables = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (SourceFolder folder : folders) {
            try {
                tables.addAll(
                        new ShareTableReader(folder.source(), knownAreas, knownInputs)
                                .read(folder.tables(), folder.figures()));
            } catch (BadFileException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadFileException(problems);
        }
        ShippedTableRepository.LoadCount count = publish(folders, tables);
        return new Report(
                tables.size(),
                count.added(),
                count.revised(),
                tables.stream().mapToInt(t -> t.revision().figures().size()).sum(),
                (int) tables.stream().filter(t -> t.revision().warning() != null).count(),
                (int)
                        tables.stream()
                                .map(t -> TableCheck.total(t.revision()))
                                .filter(check ->
                                        check != null && !(check instanceof TotalCheck.Agrees))
                                .count(),
                count.contested());
    }

    private ShippedTableRepository.LoadCount publish(
            List<SourceFolder> folders, List<ShippedTable> tables) {
        try {
            return repository.publishShipped(tables);
        } catch (ShippedTableRepository.DifferentTable e) {
            List<Problem> problems = new ArrayList<>();
            for (SourceFolder folder : folders) {
                folder.tables()
                        .rows()
                        .filter(row -> row.text("table").equals(e.code()))
                        .forEach(row ->
                                problems.add(
                                        folder.tables()
                                                .problem(
                                                        row,
                                                        new BadCell(
                                                                "table",
                                                                String.valueOf(e.getMessage())))));
            }
            throw new BadFileException(problems);
        }
    }
}
