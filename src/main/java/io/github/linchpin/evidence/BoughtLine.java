package io.github.linchpin.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A purchase line that a document may be about.
 *
 * @param day on which it was bought, the last one where a number was used again
 */
public record BoughtLine(String document, String line, LocalDate day, BigDecimal euros) {}
