package io.github.linchpin.loading;

import java.nio.file.Path;

/**
 * A file that a browser has sent.
 *
 * @param file temporary; whoever has it removes it
 * @param name as the browser calls it
 */
record Arrival(Path file, String name, long bytes, String sha256) {}
