package io.github.linchpin.provenance;

import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static org.jooq.Records.mapping;

import io.github.linchpin.db.ReferenceTable;
import io.github.linchpin.db.jooq.tables.records.SourceRecord;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.LicenceCertainty;
import io.github.linchpin.shared.PartialDate;
import io.github.linchpin.shared.RevisionOrigin;
import io.github.linchpin.tabular.BadCell;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import io.github.linchpin.tabular.ReferenceFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/** Reads {@code source.csv} and says which sources the operator has switched off. */
@Component
public class SourceFiles {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "family",
                    "short_name",
                    "publisher",
                    "title",
                    "edition",
                    "published",
                    "url",
                    "licence",
                    "licence_certainty",
                    "grade",
                    "rank",
                    "note");

    private final DSLContext dsl;

    SourceFiles(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The files of this feature, in the order in which they are to be read. */
    public List<ReferenceFile> files() {
        return List.of(new ReferenceFile("source.csv", COLUMNS, this::sources));
    }

    /** The ids of all sources. */
    public Set<String> ids() {
        return dsl.select(SOURCE.ID).from(SOURCE).fetchSet(SOURCE.ID);
    }

    /**
     * A source that is shown from now on, or no longer.
     *
     * @param name as it is shown
     * @param on whether it is shown now
     */
    public record Switched(String id, String name, boolean on) {}

    /**
     * Shows every source but these; their figures stay stored.
     *
     * @return the sources of which that is new, in the order of their ids
     * @throws InvalidConfigurationPropertyValueException naming an id that is no source
     */
    public List<Switched> switchOff(Set<String> off) {
        Set<String> ids = ids();
        for (String id : off) {
            if (!ids.contains(id)) {
                throw new InvalidConfigurationPropertyValueException(
                        "linchpin.sources.off",
                        id,
                        "It is no id of a source. Sources are listed in db/reference/source.csv.");
            }
        }
        return dsl
                .update(SOURCE)
                .set(SOURCE.ENABLED, SOURCE.ID.notIn(off))
                .where(SOURCE.ENABLED.ne(SOURCE.ID.notIn(off)))
                .returning(SOURCE.ID, SOURCE.SHORT_NAME, SOURCE.ENABLED)
                .fetch(source ->
                        new Switched(source.getId(), source.getShortName(), source.getEnabled()))
                .stream()
                .sorted(Comparator.comparing(Switched::id))
                .toList();
    }

    private void sources(CsvFile file) {
        // sources that analysts have added stay, unless the file has them too
        ReferenceTable.merge(
                dsl,
                SOURCE,
                file.mapUnique(List.of("id"), SourceFiles::source),
                SOURCE.ORIGIN.eq(RevisionOrigin.SHIPPED));
    }

    /**
     * Adds a source that an analyst has typed, with the columns of the file.
     *
     * @throws io.github.linchpin.tabular.BadFileException naming the column that cannot be used
     */
    public void add(Map<String, String> cells) {
        CsvFile file = CsvFile.typed("source.csv", COLUMNS, List.of(new CsvFile.Typed(1, cells)));
        Set<String> ids = ids();
        for (SourceRecord source :
                file.map(row -> {
                    SourceRecord read = source(row);
                    row.matching("id", SLUG, "id such as mofcom-2026-90");
                    if (ids.contains(read.getId())) {
                        throw new BadCell("id", "'%s' is taken".formatted(read.getId()));
                    }
                    return read;
                })) {
            source.setOrigin(RevisionOrigin.ANALYST);
            dsl.insertInto(SOURCE).set(source).execute();
        }
    }

    /** What everybody may know of a source. */
    public record Listed(String id, String shortName, String title, Grade grade) {}

    /** All sources that are shown, by id. */
    public List<Listed> listed() {
        return dsl.select(SOURCE.ID, SOURCE.SHORT_NAME, SOURCE.TITLE, SOURCE.GRADE)
                .from(SOURCE)
                .where(SOURCE.ENABLED)
                .orderBy(SOURCE.ID)
                .fetch(mapping(Listed::new));
    }

    private static SourceRecord source(CsvRow row) {
        SourceRecord source = new SourceRecord();
        source.setOrigin(RevisionOrigin.SHIPPED);
        source.setId(row.text("id"));
        source.setFamily(row.text("family"));
        source.setShortName(row.text("short_name"));
        source.setPublisher(row.text("publisher"));
        source.setTitle(row.text("title"));
        source.setEdition(row.nullable("edition"));
        PartialDate published =
                row.optional("published").isEmpty()
                        ? null
                        : row.parsed("published", PartialDate::parse);
        source.setPublished(published == null ? null : published.firstDay());
        source.setPublishedPrecision(published == null ? null : published.precision());
        source.setUrl(row.nullable("url"));
        source.setLicence(row.text("licence"));
        source.setLicenceCertainty(row.word("licence_certainty", LicenceCertainty.class));
        source.setGrade(row.word("grade", Grade.class));
        source.setRank(row.integer("rank"));
        source.setNote(row.nullable("note"));
        return source;
    }
}
