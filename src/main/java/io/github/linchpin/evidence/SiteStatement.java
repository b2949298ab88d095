package io.github.linchpin.evidence;

import io.github.linchpin.origin.Evidence;
import io.github.linchpin.shared.Stage;

/**
 * What a document says of a site of a supplier: that something is made there, and where that is.
 *
 * @param supplier id within the unit
 * @param site its name as purchase lines have it; one that is not known yet is added
 * @param stage what is made there
 * @param country code of the area in which the site is
 * @param reference number or file of the document
 * @param note what else is to be said, may be empty
 */
public record SiteStatement(
        int supplier,
        String site,
        Stage stage,
        Evidence.Months months,
        String country,
        String reference,
        String note) {}
