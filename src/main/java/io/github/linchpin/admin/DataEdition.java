package io.github.linchpin.admin;

import io.github.linchpin.shared.LicenceCertainty;
import io.github.linchpin.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a source that is on file.
 *
 * @param published null where no day is known
 * @param tables share tables that come from it
 * @param enabled false: the operator has switched it off
 */
public record DataEdition(
        String name,
        String publisher,
        @Nullable String edition,
        @Nullable PartialDate published,
        int tables,
        String licence,
        LicenceCertainty certainty,
        boolean enabled) {}
