package io.github.linchpin.audit;

import io.github.linchpin.db.jooq.tables.records.AuditEntryRecord;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Follows a trail entry by entry and remembers the first one that is not what it was. */
final class AuditChain {
    private final @Nullable AuditHead expected;
    private long entries;
    private long number;
    private byte[] hash = HexFormat.of().parseHex(AuditHead.NONE.hash());
    private AuditReport.@Nullable Damage damage;

    /**
     * @param expected a head that was noted before; null where none was
     */
    AuditChain(@Nullable AuditHead expected) {
        this.expected = expected;
    }

    /** Takes the next entry in the order of the numbers. */
    void follow(AuditEntryRecord entry) {
        if (damage == null) {
            damage = damage(entry);
        }
        entries++;
        number = entry.getNumber();
        hash = entry.getHash();
    }

    /** How many entries it has taken. */
    long entries() {
        return entries;
    }

    AuditReport report() {
        AuditReport.Damage found = damage;
        if (found == null && expected != null && expected.number() > number) {
            found = new AuditReport.Damage(number + 1, AuditReport.Kind.CUT_OFF);
        }
        if (found == null
                && expected != null
                && expected.number() == 0
                && !expected.equals(AuditHead.NONE)) {
            found = new AuditReport.Damage(0, AuditReport.Kind.REWRITTEN);
        }
        return new AuditReport(entries, AuditHead.of(number, hash), found);
    }

    private AuditReport.@Nullable Damage damage(AuditEntryRecord entry) {
        if (entry.getNumber() != number + 1) {
            return new AuditReport.Damage(number + 1, AuditReport.Kind.MISSING);
        }
        if (!Arrays.equals(entry.getPreviousHash(), hash)) {
            return new AuditReport.Damage(entry.getNumber(), AuditReport.Kind.LINK);
        }
        if (!Arrays.equals(entry.getHash(), AuditSeal.hash(entry))) {
            return new AuditReport.Damage(entry.getNumber(), AuditReport.Kind.CONTENT);
        }
        if (expected != null
                && entry.getNumber() == expected.number()
                && !expected.isSealedAs(entry.getHash())) {
            return new AuditReport.Damage(entry.getNumber(), AuditReport.Kind.REWRITTEN);
        }
        return null;
    }
}
