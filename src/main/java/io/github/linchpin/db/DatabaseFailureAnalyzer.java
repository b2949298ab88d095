package io.github.linchpin.db;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a database that cannot be used as one clear paragraph instead of a stack trace. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseUnusable> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DatabaseUnusable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
