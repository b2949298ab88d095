package io.github.linchpin.control;

import io.github.linchpin.db.jooq.tables.records.MeasureCodeRecord;
import io.github.linchpin.db.jooq.tables.records.MeasureScopeRecord;
import io.github.linchpin.db.jooq.tables.records.MeasureVersionRecord;
import io.github.linchpin.db.jooq.tables.records.SuspensionVersionRecord;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.PartialDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Stored rows as their files say them: read again, they give the same rows. */
final class RowTexts {
    private final Map<String, String> cells = new TreeMap<>();

    private RowTexts() {}

    static Map<String, String> version(
            MeasureVersionRecord row, List<String> destinations, List<String> origins) {
        RowTexts texts = new RowTexts();
        texts.put("measure", row.getMeasure());
        texts.put("version", row.getNumber());
        texts.put("known_from", day(row.getKnownFrom()));
        texts.put("title", row.getTitle());
        texts.put("clause", row.getClause());
        texts.put("authority", row.getAuthority());
        texts.put("instrument", row.getInstrument());
        texts.put("type", row.getType());
        texts.put("effect", row.getEffect());
        texts.put("class", row.getClass_());
        texts.put("applies_to", row.getAppliesTo());
        texts.put("destinations", destinations);
        texts.put("origins", origins);
        texts.put("end_use", row.getEndUse());
        texts.put("entities", row.getEntities());
        texts.put("extraterritorial", flag(row.getExtraterritorial()));
        texts.put("reach", row.getReach());
        texts.put("announced", date(row.getAnnounced(), row.getAnnouncedPrecision()));
        texts.put("effective", date(row.getEffective(), row.getEffectivePrecision()));
        texts.put("ended", date(row.getEnded(), row.getEndedPrecision()));
        texts.put("end_certainty", row.getEndCertainty());
        texts.put("end_act", row.getEndAct());
        texts.put("withdrawn", date(row.getWithdrawn(), row.getWithdrawnPrecision()));
        texts.put("relation", row.getRelation());
        texts.put("related", List.of(row.getRelated()));
        texts.put("timezone", row.getTimezone());
        texts.put("scope_set", row.getScopeSet());
        texts.put("buyers_note", row.getBuyersNote());
        texts.put("url", row.getUrl());
        texts.put("sources", List.of(row.getSources()));
        texts.put("grade", row.getGrade());
        return texts.cells;
    }

    static Map<String, String> suspension(SuspensionVersionRecord row, String measure) {
        RowTexts texts = new RowTexts();
        texts.put("suspension", row.getSuspension());
        texts.put("measure", measure);
        texts.put("version", row.getNumber());
        texts.put("known_from", day(row.getKnownFrom()));
        texts.put("act", row.getAct());
        texts.put("announced", row.getAnnounced());
        texts.put("starts", row.getStarts());
        texts.put("legal_end", row.getLegalEnd());
        texts.put("reported_end", row.getReportedEnd());
        texts.put("reported_on", row.getReportedOn());
        texts.put("reported_by", row.getReportedBy());
        texts.put("closing_act", row.getClosingAct());
        texts.put("url", row.getUrl());
        texts.put("sources", List.of(row.getSources()));
        texts.put("grade", row.getGrade());
        return texts.cells;
    }

    static Map<String, String> scope(MeasureScopeRecord row) {
        RowTexts texts = new RowTexts();
        texts.put("measure", row.getMeasure());
        texts.put("scope_set", row.getScopeSet());
        texts.put("line", row.getLine());
        texts.put("input", row.getInput());
        texts.put("stage", row.getStage());
        texts.put("form", row.getForm());
        texts.put("form_key", row.getFormKey());
        texts.put("coverage", row.getCoverage());
        texts.put("members", List.of(row.getMembers()));
        texts.put("part", row.getPart());
        texts.put("threshold", row.getThreshold());
        texts.put("condition_key", row.getConditionKey());
        texts.put("condition_question", row.getConditionQuestion());
        texts.put("control_code", row.getControlCode());
        texts.put("sources", List.of(row.getSources()));
        texts.put("grade", row.getGrade());
        return texts.cells;
    }

    static Map<String, String> code(MeasureCodeRecord row) {
        RowTexts texts = new RowTexts();
        texts.put("measure", row.getMeasure());
        texts.put("scope_set", row.getScopeSet());
        texts.put("line", row.getLine());
        texts.put("input", row.getInput());
        texts.put("form", row.getForm());
        texts.put("code_system", row.getSystem());
        texts.put("code", row.getCode());
        texts.put("hs6", row.getHs6());
        texts.put("role", row.getRole());
        texts.put("basket", flag(row.getBasket()));
        texts.put("warning", row.getWarning());
        texts.put("sources", List.of(row.getSources()));
        texts.put("grade", row.getGrade());
        return texts.cells;
    }

    /** An empty cell is left out. */
    private void put(String column, @Nullable Object value) {
        if (value instanceof Coded word) {
            cells.put(column, word.code());
        } else if (value instanceof Collection<?> parts) {
            if (!parts.isEmpty()) {
                cells.put(
                        column,
                        parts.stream()
                                .map(Object::toString)
                                .reduce((one, other) -> one + ";" + other)
                                .orElse(""));
            }
        } else if (value != null) {
            cells.put(column, value.toString());
        }
    }

    private static String flag(boolean value) {
        return value ? "Y" : "N";
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }

    private static @Nullable PartialDate date(
            @Nullable LocalDate day, PartialDate.@Nullable Precision precision) {
        return day == null || precision == null ? null : new PartialDate(day, precision);
    }
}
