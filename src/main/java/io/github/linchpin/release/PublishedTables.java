package io.github.linchpin.release;

import static io.github.linchpin.db.jooq.Tables.DRAFT;
import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;

import io.github.linchpin.db.jooq.tables.records.ShareTableRecord;
import io.github.linchpin.shared.DraftState;
import io.github.linchpin.shared.RevisionState;
import io.github.linchpin.supply.Figure;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.ShareTable;
import io.github.linchpin.supply.StoredTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every share table of an edition with its revisions, read at once. */
@Component
class PublishedTables {
    private final DSLContext dsl;

    PublishedTables(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * A table of the edition.
     *
     * @param revisions by their number
     * @param draft id of its unfinished draft
     */
    record Published(String code, Map<Integer, Revision> revisions, @Nullable Integer draft) {
        /** Number of the newest revision, 0 for none. */
        int newest() {
            return revisions.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        }

        /** What a revision says; empty where it says nothing. */
        Optional<Revision> revision(int number) {
            return Optional.ofNullable(revisions.get(number))
                    .filter(revision -> !revision.isWithdrawal());
        }
    }

    /** The tables of a source by what they are about. */
    Map<String, Published> of(String source) {
        Map<Integer, Integer> drafts =
                dsl.select(DRAFT.SHARE_TABLE, DRAFT.ID)
                        .from(DRAFT)
                        .where(
                                DRAFT.STATE.in(
                                        DraftState.DRAFT,
                                        DraftState.IN_REVIEW,
                                        DraftState.RETURNED))
                        .fetchMap(DRAFT.SHARE_TABLE, DRAFT.ID);
        Map<Integer, Map<Integer, Revision>> revisions = revisions(source);
        Map<String, Published> tables = new HashMap<>();
        dsl.selectFrom(SHARE_TABLE)
                .where(SHARE_TABLE.SOURCE.eq(source))
                .forEach(row ->
                        tables.put(
                                about(row),
                                new Published(
                                        row.getCode(),
                                        revisions.getOrDefault(row.getId(), Map.of()),
                                        drafts.get(row.getId()))));
        return tables;
    }

    private Map<Integer, Map<Integer, Revision>> revisions(String source) {
        record Key(int table, int number) {}
        Map<Key, List<Figure>> figures = new HashMap<>();
        dsl.select(FIGURE.fields())
                .from(FIGURE)
                .join(SHARE_TABLE)
                .on(SHARE_TABLE.ID.eq(FIGURE.SHARE_TABLE))
                .where(SHARE_TABLE.SOURCE.eq(source))
                .orderBy(FIGURE.SHARE_TABLE, FIGURE.REVISION, FIGURE.LINE)
                .forEach(row ->
                        figures.computeIfAbsent(
                                        new Key(
                                                row.get(FIGURE.SHARE_TABLE),
                                                row.get(FIGURE.REVISION)),
                                        key -> new ArrayList<>())
                                .add(StoredTables.figure(row.into(FIGURE))));
        Map<Integer, Map<Integer, Revision>> revisions = new HashMap<>();
        dsl.select(REVISION.fields())
                .from(REVISION)
                .join(SHARE_TABLE)
                .on(SHARE_TABLE.ID.eq(REVISION.SHARE_TABLE))
                .where(SHARE_TABLE.SOURCE.eq(source))
                .and(REVISION.STATE.eq(RevisionState.PUBLISHED))
                .forEach(row ->
                        revisions
                                .computeIfAbsent(
                                        row.get(REVISION.SHARE_TABLE), key -> new HashMap<>())
                                .put(
                                        row.get(REVISION.NUMBER),
                                        StoredTables.revision(
                                                row.into(REVISION),
                                                figures.getOrDefault(
                                                        new Key(
                                                                row.get(REVISION.SHARE_TABLE),
                                                                row.get(REVISION.NUMBER)),
                                                        List.of()))));
        return revisions;
    }

    private static String about(ShareTableRecord row) {
        return about(
                row.getInput(),
                row.getStage().code(),
                row.getForm(),
                row.getUniverse(),
                row.getBasis().code(),
                row.getContent(),
                row.getPeriodFrom(),
                row.getPeriodTo());
    }

    /** Tables of one source are told apart by this, whatever their code is. */
    static String about(ShareTable table) {
        return about(
                table.input(),
                table.stage().code(),
                table.form(),
                table.universe(),
                table.basis().code(),
                table.content(),
                table.period().from(),
                table.period().to());
    }

    private static String about(
            String input,
            String stage,
            String form,
            String universe,
            String basis,
            String content,
            int from,
            int to) {
        return String.join(
                "\n",
                input,
                stage,
                form,
                universe,
                basis,
                content,
                Integer.toString(from),
                Integer.toString(to));
    }
}
