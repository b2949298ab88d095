package io.github.linchpin.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a start that is refused as what is wrong and what to do. */
final class SetupRefusedAnalyzer extends AbstractFailureAnalyzer<SetupRefused> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SetupRefused cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
