package io.github.linchpin.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The newest entry of a trail: kept outside of the database it shows that everything up to it is
 * still the same. Written as {@code NUMBER:HASH}.
 *
 * @param number of the entry; 0 before the first one
 * @param hash its seal, 64 hexadecimal digits
 */
public record AuditHead(long number, String hash) {
    /** Length of a seal in bytes. */
    private static final int LENGTH = 32;

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-fA-F]{64})");

    /** Of a trail without an entry. */
    static final AuditHead NONE = of(0, new byte[LENGTH]);

    static AuditHead of(long number, byte[] hash) {
        return new AuditHead(number, HexFormat.of().formatHex(hash));
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException saying how a head is written
     */
    public static AuditHead parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no head of an audit trail: write NUMBER:HASH, as in the log of a start, with 64 hexadecimal digits"
                            .formatted(text));
        }
        return of(Long.parseLong(matcher.group(1)), HexFormat.of().parseHex(matcher.group(2)));
    }

    boolean isSealedAs(byte[] seal) {
        return Arrays.equals(bytes(), seal);
    }

    private byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }

    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
