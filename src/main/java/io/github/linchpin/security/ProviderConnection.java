package io.github.linchpin.security;

import io.github.linchpin.account.SingleSignOnWanted;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/** Requests to the OpenID Connect provider: they wait for seconds only and follow no redirect. */
@Component
@Conditional(SingleSignOnWanted.class)
class ProviderConnection {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JdkClientHttpRequestFactory requests =
            new JdkClientHttpRequestFactory(
                    HttpClient.newBuilder().connectTimeout(PATIENCE).build());

    ProviderConnection() {
        requests.setReadTimeout(PATIENCE);
    }

    ClientHttpRequestFactory requests() {
        return requests;
    }
}
