/**
 * The charts and the map: typed server sides of the web components under {@code frontend/charts}.
 * Data goes to the browser as values and texts, never as HTML. It imports nothing but Vaadin.
 */
@NullMarked
package io.github.linchpin.kit.chart;

import org.jspecify.annotations.NullMarked;
