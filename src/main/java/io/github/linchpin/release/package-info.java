/**
 * Official releases: recognising an uploaded file, reading its rows, comparing them with what is
 * published, and making drafts of what differs. It may import drafts and what they are made of.
 */
@NullMarked
package io.github.linchpin.release;

import org.jspecify.annotations.NullMarked;
