package io.github.linchpin.evidence;

import static io.github.linchpin.db.jooq.Tables.ORIGIN_EVIDENCE;

import io.github.linchpin.access.Permission;
import io.github.linchpin.evidence.EvidenceRefusal.Why;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is on file about where purchases come from, withdrawn or not, and the lines, lots and sites
 * of which a document may speak. Of a unit that the actor does not see nothing is told.
 */
@Service
@RolesAllowed(Permission.LEDGER)
public class EvidenceFileService {
    /** Lines or lots that are offered at once; more are found by their number. */
    public static final int OFFERED = 50;

    private final EvidenceFileQuery query;
    private final UnitService units;

    EvidenceFileService(EvidenceFileQuery query, UnitService units) {
        this.query = query;
        this.units = units;
    }

    /**
     * All that was ever recorded of an item from a supplier: of the item, of its purchase lines and
     * their documents, and of the supplier's sites. What counts first, then the newest.
     *
     * @throws EvidenceRefusal where the unit is not seen
     */
    @Transactional(readOnly = true)
    public List<FiledEvidence> about(int unit, int item, int supplier) {
        requireUnit(unit);
        return query.filed(unit, EvidenceFileQuery.about(unit, item, supplier));
    }

    /**
     * All that was ever recorded of what a supplier delivers.
     *
     * @throws EvidenceRefusal where the unit is not seen
     */
    @Transactional(readOnly = true)
    public List<FiledEvidence> about(int unit, int supplier) {
        requireUnit(unit);
        return query.filed(unit, EvidenceFileQuery.about(unit, supplier));
    }

    /**
     * All that was ever recorded of a purchase document and its lines.
     *
     * @throws EvidenceRefusal where the unit is not seen
     */
    @Transactional(readOnly = true)
    public List<FiledEvidence> about(int unit, String document) {
        requireUnit(unit);
        return query.filed(unit, ORIGIN_EVIDENCE.DOCUMENT_NO.eq(document));
    }

    /**
     * Purchase lines of an item from a supplier, the newest first.
     *
     * @param text a part of the document's number
     * @throws EvidenceRefusal where the unit is not seen
     */
    @Transactional(readOnly = true)
    public List<BoughtLine> lines(int unit, int item, int supplier, String text) {
        requireUnit(unit);
        return query.lines(unit, item, supplier, text.strip(), OFFERED);
    }

    /**
     * What was delivered together of an item from a supplier, the newest first.
     *
     * @param text a part of the document's number
     * @throws EvidenceRefusal where the unit is not seen
     */
    @Transactional(readOnly = true)
    public List<BoughtLot> lots(int unit, int item, int supplier, String text) {
        requireUnit(unit);
        return query.lots(unit, item, supplier, text.strip(), OFFERED);
    }

    /**
     * The sites of a supplier.
     *
     * @throws EvidenceRefusal where the unit is not seen
     */
    @Transactional(readOnly = true)
    public List<SupplierSite> sites(int unit, int supplier) {
        requireUnit(unit);
        return query.sites(unit, supplier);
    }

    private void requireUnit(int unit) {
        if (units.find(unit).isEmpty()) {
            throw new EvidenceRefusal(Why.ABSENT);
        }
    }
}
