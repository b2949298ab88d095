package io.github.linchpin.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about an address that others can reach instead of printing a stack trace. */
final class UnsafeAddressFailureAnalyzer extends AbstractFailureAnalyzer<UnsafeAddress> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnsafeAddress cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Put a proxy with TLS in front and set LINCHPIN_HTTPS=true, or leave LINCHPIN_ADDRESS at 127.0.0.1.",
                cause);
    }
}
