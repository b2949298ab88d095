package io.github.linchpin.control;

import java.util.Map;
import java.util.Set;

/**
 * What is stored for ever: the fixed part of acts, measures and suspensions, the checksums of what
 * files have brought in.
 *
 * @param byAnalysts acts that are not expected in the files
 * @param measuresByAnalysts measures that are not expected in the files
 */
record StoredRegister(
        Map<String, String> issuers,
        Map<String, String> acts,
        Map<String, String> pauses,
        Map<Key, String> versions,
        Map<Key, String> scopeSets,
        Map<Key, String> suspensions,
        Set<String> byAnalysts,
        Set<String> measuresByAnalysts) {}
