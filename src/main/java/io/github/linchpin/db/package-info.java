/**
 * The database: which server is used, its two roles, migrations, and (in {@code db.jooq}, generated
 * from the migrations) its tables. It imports the kernel only.
 */
@NullMarked
package io.github.linchpin.db;

import org.jspecify.annotations.NullMarked;
