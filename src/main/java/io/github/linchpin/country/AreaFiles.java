package io.github.linchpin.country;

import static io.github.linchpin.db.jooq.Tables.AREA;
import static io.github.linchpin.db.jooq.Tables.AREA_ALIAS;
import static io.github.linchpin.db.jooq.Tables.AREA_MEMBER;
import static io.github.linchpin.db.jooq.Tables.GOVERNANCE;

import io.github.linchpin.db.ReferenceTable;
import io.github.linchpin.db.jooq.tables.records.AreaAliasRecord;
import io.github.linchpin.db.jooq.tables.records.AreaMemberRecord;
import io.github.linchpin.db.jooq.tables.records.AreaRecord;
import io.github.linchpin.db.jooq.tables.records.GovernanceRecord;
import io.github.linchpin.provenance.SourceFiles;
import io.github.linchpin.shared.AliasKind;
import io.github.linchpin.shared.AreaKind;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.NameKey;
import io.github.linchpin.tabular.BadCell;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import io.github.linchpin.tabular.ReferenceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads the files about areas. */
@Component
public class AreaFiles {
    private static final Set<String> DIMENSIONS = Set.of("CC", "GE", "PV", "RL", "RQ", "VA");

    private final DSLContext dsl;
    private final SourceFiles sources;

    AreaFiles(DSLContext dsl, SourceFiles sources) {
        this.dsl = dsl;
        this.sources = sources;
    }

    /** The files of this feature, in the order in which they are to be read. */
    public List<ReferenceFile> files() {
        return List.of(
                new ReferenceFile(
                        "area.csv",
                        List.of(
                                "code",
                                "kind",
                                "iso3",
                                "m49",
                                "map_id",
                                "name",
                                "region",
                                "sub_region",
                                "source",
                                "grade"),
                        this::areas),
                new ReferenceFile(
                        "area_alias.csv",
                        List.of(
                                "alias",
                                "area",
                                "kind",
                                "valid_from",
                                "valid_to",
                                "source",
                                "grade"),
                        this::aliases),
                new ReferenceFile(
                        "area_member.csv",
                        List.of("bloc", "member", "valid_from", "valid_to", "source", "grade"),
                        this::members),
                new ReferenceFile(
                        "governance.csv",
                        List.of("area", "year", "dimension", "estimate", "source"),
                        this::governance));
    }

    /** The codes of all areas. */
    public Set<String> codes() {
        return dsl.select(AREA.CODE).from(AREA).fetchSet(AREA.CODE);
    }

    private void areas(CsvFile file) {
        Set<String> known = sources.ids();
        ReferenceTable.merge(dsl, AREA, file.mapUnique(List.of("code"), row -> area(row, known)));
    }

    private static AreaRecord area(CsvRow row, Set<String> sources) {
        AreaRecord area = new AreaRecord();
        area.setCode(row.text("code"));
        area.setKind(row.word("kind", AreaKind.class));
        area.setIso3(row.nullable("iso3"));
        area.setM49(row.nullable("m49"));
        area.setMapId(row.nullable("map_id"));
        area.setName(row.text("name"));
        area.setRegion(row.nullable("region"));
        area.setSubRegion(row.nullable("sub_region"));
        area.setSource(row.known("source", sources, "source"));
        area.setGrade(row.word("grade", Grade.class));
        return area;
    }

    private void aliases(CsvFile file) {
        Set<String> known = sources.ids();
        Set<String> areas = codes();
        Map<String, String> owners = new HashMap<>();
        ReferenceTable.replace(
                dsl,
                AREA_ALIAS,
                file.mapUnique(
                        List.of("alias", "kind"),
                        row -> {
                            AreaAliasRecord alias = alias(row, areas, known);
                            String other = owners.putIfAbsent(alias.getAliasKey(), alias.getArea());
                            if (other != null && !other.equals(alias.getArea())) {
                                throw new BadCell(
                                        "alias",
                                        "'%s' already names %s".formatted(alias.getAlias(), other));
                            }
                            return alias;
                        }));
    }

    private static AreaAliasRecord alias(CsvRow row, Set<String> areas, Set<String> sources) {
        AreaAliasRecord alias = new AreaAliasRecord();
        alias.setAlias(row.text("alias"));
        alias.setAliasKey(NameKey.of(row.text("alias")));
        alias.setKind(row.word("kind", AliasKind.class));
        alias.setArea(row.known("area", areas, "area"));
        alias.setValidFrom(row.integerOrNull("valid_from"));
        alias.setValidTo(row.integerOrNull("valid_to"));
        alias.setSource(row.known("source", sources, "source"));
        alias.setGrade(row.word("grade", Grade.class));
        return alias;
    }

    private void members(CsvFile file) {
        Set<String> known = sources.ids();
        Set<String> areas = codes();
        ReferenceTable.replace(
                dsl,
                AREA_MEMBER,
                file.mapUnique(
                        List.of("bloc", "member", "valid_from"),
                        row -> {
                            AreaMemberRecord member = new AreaMemberRecord();
                            member.setBloc(row.known("bloc", areas, "area"));
                            member.setMember(row.known("member", areas, "area"));
                            member.setValidFrom(row.dayOrNull("valid_from"));
                            member.setValidTo(row.dayOrNull("valid_to"));
                            member.setSource(row.known("source", known, "source"));
                            member.setGrade(row.word("grade", Grade.class));
                            return member;
                        }));
    }

    private void governance(CsvFile file) {
        Set<String> known = sources.ids();
        Set<String> areas = codes();
        ReferenceTable.replace(
                dsl,
                GOVERNANCE,
                file.mapUnique(
                        List.of("area", "year", "dimension", "source"),
                        row -> {
                            GovernanceRecord value = new GovernanceRecord();
                            value.setArea(row.known("area", areas, "area"));
                            value.setYear(row.integer("year"));
                            value.setDimension(
                                    row.known("dimension", DIMENSIONS, "governance dimension"));
                            value.setEstimate(row.decimal("estimate"));
                            value.setSource(row.known("source", known, "source"));
                            return value;
                        }));
    }
}
