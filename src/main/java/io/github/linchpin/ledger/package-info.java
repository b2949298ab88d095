/**
 * The ledger: purchase lines of the business units, their suppliers and items, and what was spent
 * by month. A file of lines is checked and staged, applied in one transaction together with the
 * rollups, and undone by a mark. It may import inputs, countries and what lies below them.
 */
@NullMarked
package io.github.linchpin.ledger;

import org.jspecify.annotations.NullMarked;
