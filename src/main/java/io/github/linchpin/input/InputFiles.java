package io.github.linchpin.input;

import static io.github.linchpin.db.jooq.Tables.BYPRODUCT_HOST;
import static io.github.linchpin.db.jooq.Tables.CRITICAL_LIST;
import static io.github.linchpin.db.jooq.Tables.CRITICAL_LIST_ENTRY;
import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.INPUT_ALIAS;
import static io.github.linchpin.db.jooq.Tables.INPUT_MEMBER;

import io.github.linchpin.db.ReferenceTable;
import io.github.linchpin.db.jooq.tables.records.ByproductHostRecord;
import io.github.linchpin.db.jooq.tables.records.CriticalListEntryRecord;
import io.github.linchpin.db.jooq.tables.records.CriticalListRecord;
import io.github.linchpin.db.jooq.tables.records.InputAliasRecord;
import io.github.linchpin.db.jooq.tables.records.InputMemberRecord;
import io.github.linchpin.db.jooq.tables.records.InputRecord;
import io.github.linchpin.provenance.SourceFiles;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.InputKind;
import io.github.linchpin.shared.NameKey;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.ReferenceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Reads the files about inputs. */
@Component
public class InputFiles {
    private final DSLContext dsl;
    private final SourceFiles sources;

    InputFiles(DSLContext dsl, SourceFiles sources) {
        this.dsl = dsl;
        this.sources = sources;
    }

    /** The files of this feature, in the order in which they are to be read. */
    public List<ReferenceFile> files() {
        return List.of(
                new ReferenceFile(
                        "input.csv",
                        List.of("slug", "kind", "category", "name", "symbol", "uses"),
                        this::inputs),
                new ReferenceFile(
                        "input_alias.csv",
                        List.of("alias", "input", "source", "grade"),
                        this::aliases),
                new ReferenceFile(
                        "input_member.csv",
                        List.of("family", "member", "source", "grade", "note"),
                        this::members),
                new ReferenceFile(
                        "critical_list.csv",
                        List.of("code", "name", "short_name", "source"),
                        this::lists),
                new ReferenceFile(
                        "critical_list_entry.csv",
                        List.of("list", "input", "listed_as", "source", "grade"),
                        this::entries),
                new ReferenceFile(
                        "byproduct_host.csv",
                        List.of("input", "host", "stage", "weight", "source", "grade", "note"),
                        this::hosts));
    }

    /** Names of all inputs by slug. */
    public Map<String, String> names() {
        return dsl.select(INPUT.SLUG, INPUT.NAME)
                .from(INPUT)
                .orderBy(INPUT.NAME)
                .fetchMap(INPUT.SLUG, INPUT.NAME);
    }

    /** The families with their direct members, each a family and a member. */
    public List<Map.Entry<String, String>> memberships() {
        return dsl.select(INPUT_MEMBER.FAMILY, INPUT_MEMBER.MEMBER)
                .from(INPUT_MEMBER)
                .orderBy(INPUT_MEMBER.FAMILY, INPUT_MEMBER.MEMBER)
                .fetch(Records.mapping(Map::entry));
    }

    /** The slugs of all inputs. */
    public Set<String> slugs() {
        return dsl.select(INPUT.SLUG).from(INPUT).fetchSet(INPUT.SLUG);
    }

    private void inputs(CsvFile file) {
        ReferenceTable.merge(
                dsl,
                INPUT,
                file.mapUnique(
                        List.of("slug"),
                        row -> {
                            InputRecord input = new InputRecord();
                            input.setSlug(row.text("slug"));
                            input.setKind(row.word("kind", InputKind.class));
                            input.setCategory(row.text("category"));
                            input.setName(row.text("name"));
                            input.setSymbol(row.nullable("symbol"));
                            input.setUses(row.nullable("uses"));
                            return input;
                        }));
    }

    private void aliases(CsvFile file) {
        Set<String> known = sources.ids();
        Set<String> slugs = slugs();
        ReferenceTable.replace(
                dsl,
                INPUT_ALIAS,
                file.mapUnique(
                        List.of("alias"),
                        row -> {
                            InputAliasRecord alias = new InputAliasRecord();
                            alias.setAlias(row.text("alias"));
                            alias.setAliasKey(NameKey.of(row.text("alias")));
                            alias.setInput(row.known("input", slugs, "input"));
                            alias.setSource(row.known("source", known, "source"));
                            alias.setGrade(row.word("grade", Grade.class));
                            return alias;
                        }));
    }

    private void members(CsvFile file) {
        Set<String> known = sources.ids();
        Set<String> slugs = slugs();
        ReferenceTable.replace(
                dsl,
                INPUT_MEMBER,
                file.mapUnique(
                        List.of("family", "member"),
                        row -> {
                            InputMemberRecord member = new InputMemberRecord();
                            member.setFamily(row.known("family", slugs, "input"));
                            member.setMember(row.known("member", slugs, "input"));
                            member.setSource(row.known("source", known, "source"));
                            member.setGrade(row.word("grade", Grade.class));
                            member.setNote(row.nullable("note"));
                            return member;
                        }));
    }

    private void lists(CsvFile file) {
        Set<String> known = sources.ids();
        ReferenceTable.merge(
                dsl,
                CRITICAL_LIST,
                file.mapUnique(
                        List.of("code"),
                        row -> {
                            CriticalListRecord list = new CriticalListRecord();
                            list.setCode(row.text("code"));
                            list.setName(row.text("name"));
                            list.setShortName(row.text("short_name"));
                            list.setSource(row.known("source", known, "source"));
                            return list;
                        }));
    }

    private void entries(CsvFile file) {
        Set<String> known = sources.ids();
        Set<String> slugs = slugs();
        Set<String> lists =
                dsl.select(CRITICAL_LIST.CODE).from(CRITICAL_LIST).fetchSet(CRITICAL_LIST.CODE);
        ReferenceTable.replace(
                dsl,
                CRITICAL_LIST_ENTRY,
                file.mapUnique(
                        List.of("list", "input"),
                        row -> {
                            CriticalListEntryRecord entry = new CriticalListEntryRecord();
                            entry.setList(row.known("list", lists, "list"));
                            entry.setInput(row.known("input", slugs, "input"));
                            entry.setListedAs(row.nullable("listed_as"));
                            entry.setSource(row.known("source", known, "source"));
                            entry.setGrade(row.word("grade", Grade.class));
                            return entry;
                        }));
    }

    private void hosts(CsvFile file) {
        Set<String> known = sources.ids();
        Set<String> slugs = slugs();
        ReferenceTable.replace(
                dsl,
                BYPRODUCT_HOST,
                file.mapUnique(
                        List.of("input", "host", "stage"),
                        row -> {
                            ByproductHostRecord host = new ByproductHostRecord();
                            host.setInput(row.known("input", slugs, "input"));
                            host.setHost(row.known("host", slugs, "input"));
                            host.setStage(row.parsed("stage", Stage::ofShares));
                            host.setWeight(row.decimalOrNull("weight"));
                            host.setSource(row.known("source", known, "source"));
                            host.setGrade(row.word("grade", Grade.class));
                            host.setNote(row.nullable("note"));
                            return host;
                        }));
    }
}
