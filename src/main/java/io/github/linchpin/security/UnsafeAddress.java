package io.github.linchpin.security;

/** Other machines could reach the server without TLS. */
final class UnsafeAddress extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsafeAddress(String address) {
        super(
                "LINCHPIN_ADDRESS is %s, so other machines can reach Linchpin, but LINCHPIN_HTTPS is not true: passwords and sessions would cross the network in the clear."
                        .formatted(address));
    }
}
