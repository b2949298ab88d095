package io.github.linchpin.spend;

import io.github.linchpin.shared.Stage;

/**
 * What purchases of one input at one stage are exposed to.
 *
 * @param input slug
 */
public record InputExposure(String input, Stage stage, Partition partition) {}
