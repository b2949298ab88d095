/**
 * A ledger of an invented group of companies, made from a seed and the catalogue in {@code
 * db/demo}. It writes CSV that the import of purchases reads, and knows neither database nor
 * server.
 */
@NullMarked
package io.github.linchpin.demo;

import org.jspecify.annotations.NullMarked;
