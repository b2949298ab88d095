package io.github.linchpin.tabular;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the bad rows of a shipped file instead of a stack trace. */
final class BadFileFailureAnalyzer extends AbstractFailureAnalyzer<BadFileException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BadFileException cause) {
        return new FailureAnalysis(
                "Shipped data cannot be read (%d bad row%s); the database was left as it was:%n%s"
                        .formatted(
                                cause.problems().size(),
                                cause.problems().size() == 1 ? "" : "s",
                                cause.getMessage()),
                "Mend the rows named above and start again.",
                cause);
    }
}
