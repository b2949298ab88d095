package io.github.linchpin.control;

import java.util.Map;

/** What is stored for ever: the fixed part of acts and measures, the checksums of the rest. */
record StoredRegister(
        Map<String, String> issuers,
        Map<String, String> acts,
        Map<Key, String> versions,
        Map<Key, String> scopeSets,
        Map<Key, String> suspensions) {}
