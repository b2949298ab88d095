/**
 * The purchases of the invented group, loaded as any company loads its own, while the server runs
 * in demo mode. Nothing imports this package.
 */
@NullMarked
package io.github.linchpin.demoledger;

import org.jspecify.annotations.NullMarked;
