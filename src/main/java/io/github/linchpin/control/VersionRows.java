package io.github.linchpin.control;

import io.github.linchpin.db.jooq.tables.records.MeasureAreaRecord;
import io.github.linchpin.db.jooq.tables.records.MeasureVersionRecord;
import io.github.linchpin.shared.AppliesTo;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.MeasureClass;
import io.github.linchpin.shared.Reach;
import io.github.linchpin.tabular.BadCell;
import io.github.linchpin.tabular.Checksum;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code measure_version.csv}. */
final class VersionRows {
    private static final Set<String> RELATIONS =
            Set.of("amended-by", "replaced-by", "superseded-by");

    private final Known known;

    private VersionRows(Known known) {
        this.known = known;
    }

    /** A version and the areas it names. */
    record Version(MeasureVersionRecord row, List<MeasureAreaRecord> areas) {
        String measure() {
            return row.getMeasure();
        }

        Key key() {
            return new Key(row.getMeasure(), row.getNumber());
        }

        Key scopeSet() {
            return new Key(row.getMeasure(), row.getScopeSet());
        }
    }

    static List<Line<Version>> read(CsvFile file, Known known) {
        VersionRows rows = new VersionRows(known);
        return Line.all(
                file,
                List.of("measure", "version"),
                row -> new Version(rows.version(row), rows.areas(row)));
    }

    private MeasureVersionRecord version(CsvRow row) {
        MeasureVersionRecord version = new MeasureVersionRecord();
        version.setMeasure(Cells.measure(row, known));
        version.setNumber(Cells.number(row, "version"));
        version.setKnownFrom(Cells.knownFrom(row));
        version.setScopeSet(Cells.number(row, "scope_set"));
        version.setTitle(row.text("title"));
        version.setClause(row.nullable("clause"));
        version.setAuthority(row.text("authority"));
        version.setInstrument(row.text("instrument"));
        version.setType(row.known("type", known.types().keySet(), "type"));
        version.setEffect(effect(row));
        version.setClass_(row.word("class", MeasureClass.class));
        address(row, version);
        VersionDates.read(row, version);
        version.setRelation(row.knownOrNull("relation", RELATIONS, "relation"));
        version.setRelated(related(row));
        version.setTimezone(row.known("timezone", ZoneId.getAvailableZoneIds(), "time zone"));
        version.setBuyersNote(row.nullable("buyers_note"));
        version.setUrl(row.nullable("url"));
        version.setSources(Cells.sources(row, known));
        version.setGrade(row.word("grade", Grade.class));
        version.setChecksum(Checksum.of(row.content()));
        return version;
    }

    private Effect effect(CsvRow row) {
        Effect effect = row.word("effect", Effect.class);
        String ofType = known.types().getOrDefault(row.text("type"), "");
        if (!effect.code().equals(ofType)) {
            throw new BadCell(
                    "effect",
                    "'%s' is not the effect of type %s, which is %s"
                            .formatted(effect.code(), row.text("type"), ofType));
        }
        return effect;
    }

    /** Whom the measure addresses, and what it follows. */
    private static void address(CsvRow row, MeasureVersionRecord version) {
        version.setAppliesTo(row.word("applies_to", AppliesTo.class));
        version.setEndUse(row.wordOrNull("end_use", EndUse.class));
        version.setEntities(row.nullable("entities"));
        version.setExtraterritorial(row.flag("extraterritorial"));
        version.setReach(row.wordOrNull("reach", Reach.class));
        if (version.getAppliesTo() == AppliesTo.END_USE && version.getEndUse() == null) {
            throw new BadCell("end_use", "a measure on an end use must name it");
        }
        boolean follows = version.getEffect() == Effect.EXPORT_RESTRICTION;
        if (follows != (version.getReach() != null)) {
            throw new BadCell(
                    "reach",
                    follows
                            ? "an export restriction must say what it follows"
                            : "only an export restriction follows goods");
        }
    }

    private String[] related(CsvRow row) {
        List<String> related = row.knownList("related", known.measures(), "measure");
        if (related.isEmpty() != row.optional("relation").isEmpty()) {
            throw new BadCell("related", "a relation and what is related go together");
        }
        return Cells.array(related);
    }

    private List<MeasureAreaRecord> areas(CsvRow row) {
        return Stream.of("destination", "origin")
                .flatMap(side ->
                        row.knownList(side + "s", known.areas(), "area").stream()
                                .map(area ->
                                        new MeasureAreaRecord(
                                                row.text("measure"),
                                                row.integer("version"),
                                                side,
                                                area)))
                .toList();
    }
}
