package io.github.linchpin.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Where a supplier ships from or makes.
 *
 * @param code its name within the supplier
 * @param country null where nobody has said
 */
public record SupplierSite(int id, String code, @Nullable String country) {}
