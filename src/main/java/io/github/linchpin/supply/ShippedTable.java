package io.github.linchpin.supply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A share table as a shipped file states it. */
record ShippedTable(ShareTable table, Revision revision) {

    /** Changes when any part of the table or of a figure changes. */
    String checksum() {
        try {
            // records print every part, and BigDecimal prints its digits as they were written
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
