package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.LINE_ORIGIN;
import static io.github.linchpin.db.jooq.Tables.ORIGIN_EVIDENCE;

import io.github.linchpin.db.jooq.tables.records.OriginEvidenceRecord;
import io.github.linchpin.db.jooq.tables.records.PurchaseLineRecord;
import io.github.linchpin.shared.OriginKind;
import io.github.linchpin.shared.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;

/** Which origin counts for a line, looked up in all evidence one by one. */
class LineOrigins {
    private final List<OriginEvidenceRecord> evidence;
    private final Map<Integer, List<Object>> known = new HashMap<>();

    /**
     * What speaks of a line.
     *
     * @param place first comes what says it of less
     */
    private record Candidate(short rung, int place, String origin) {}

    LineOrigins(DSLContext dsl, int unit) {
        evidence =
                dsl.selectFrom(ORIGIN_EVIDENCE)
                        .where(ORIGIN_EVIDENCE.BUSINESS_UNIT_ID.eq(unit))
                        .and(ORIGIN_EVIDENCE.WITHDRAWN_AT.isNull())
                        .fetch();
        dsl.selectFrom(LINE_ORIGIN)
                .forEach(row ->
                        known.put(
                                row.getId(),
                                List.of(
                                        row.getLastProcessing(),
                                        row.getLastRung(),
                                        row.getPrimaryOrigin(),
                                        row.getPrimaryRung(),
                                        row.getShipment())));
    }

    List<Object> of(int id) {
        return Objects.requireNonNull(known.get(id));
    }

    List<Object> of(PurchaseLineRecord line, Stage stage) {
        Candidate last = best(line, stage, OriginKind.LAST_PROCESSING);
        Candidate primary = best(line, stage, OriginKind.PRIMARY);
        return List.of(
                last.origin(),
                last.rung(),
                primary.origin(),
                primary.rung(),
                line.getShipment() == null ? "" : line.getShipment());
    }

    private Candidate best(PurchaseLineRecord line, Stage stage, OriginKind kind) {
        List<Candidate> candidates = new ArrayList<>();
        for (OriginEvidenceRecord one : evidence) {
            int place = place(one, line, stage);
            if (one.getOriginKind() == kind && place > 0) {
                candidates.add(new Candidate(one.getRung(), place, one.getOrigin()));
            }
        }
        if (kind == OriginKind.LAST_PROCESSING && !line.getOrigin().isEmpty()) {
            short rung = (short) (line.getOriginDocument() == null ? 4 : 2);
            candidates.add(new Candidate(rung, 3, line.getOrigin()));
        }
        return candidates.stream()
                .min(Comparator.comparingInt(Candidate::rung).thenComparingInt(Candidate::place))
                .orElse(new Candidate((short) 0, 0, ""));
    }

    private static int place(OriginEvidenceRecord one, PurchaseLineRecord line, Stage stage) {
        LocalDate month = line.getBoughtOn().withDayOfMonth(1);
        boolean holds =
                one.getValidFrom() == null
                        || !month.isBefore(one.getValidFrom())
                                && (one.getValidUntil() == null
                                        || month.isBefore(one.getValidUntil()));
        if (!holds) {
            return 0;
        }
        boolean document = line.getDocumentNo().equals(one.getDocumentNo());
        boolean supplier = line.getSupplierId().equals(one.getSupplierId());
        return switch (one.getSubject()) {
            case "line" -> document && line.getDocumentLine().equals(one.getDocumentLine()) ? 1 : 0;
            case "lot" -> document ? 2 : 0;
            case "item-supplier" -> supplier && line.getItemId().equals(one.getItemId()) ? 4 : 0;
            default ->
                    supplier
                                    && Objects.equals(line.getSiteId(), one.getSiteId())
                                    && stage == one.getStage()
                            ? 5
                            : 0;
        };
    }
}
