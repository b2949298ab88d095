package io.github.linchpin.lookup;

import io.github.linchpin.concentration.LeadTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input at one stage with its lead table; an input without any table has one row without a
 * lead.
 *
 * @param lists short names of the critical lists that hold the input
 * @param families names of its families, whose tables are proxies for it
 */
record InputRow(
        String slug,
        String name,
        @Nullable String symbol,
        List<String> lists,
        List<String> families,
        @Nullable LeadTable lead) {}
