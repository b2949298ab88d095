package io.github.linchpin.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An OpenID Connect provider in another JVM, on an address that it keeps when it stops. */
public final class TestProvider implements AutoCloseable {
    public static final String CLIENT = "linchpin-test";
    public static final String SECRET = "secret-of-the-client";

    /** Of everybody. */
    public static final String PASSWORD = "provider";

    private static final Pattern CSRF =
            Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");

    private final int port;
    private @Nullable Process process;

    /** Not started yet. */
    public TestProvider() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + port;
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Starts anew, for a client that listens on a port of this machine. */
    public void start(int clientPort) {
        try {
            process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx192m",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    ProviderProcess.class.getName(),
                                    String.valueOf(port),
                                    CLIENT,
                                    SECRET,
                                    "http://localhost:%d/login/oauth2/code/linchpin"
                                            .formatted(clientPort),
                                    PASSWORD)
                            .redirectErrorStream(true)
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await(ProviderProcess.READY);
    }

    /** What it says of the groups of a person from now on. */
    public void groups(String person, String groups) {
        tell("groups " + person + " " + groups);
    }

    /** From now on id tokens have this claim; {@code forge} signs with a key of its own. */
    public void lie(String claim, String value) {
        tell("lie " + claim + " " + value);
    }

    /** Id tokens are as they should be. */
    public void truth() {
        tell("truth");
    }

    /**
     * Signs somebody in there.
     *
     * @param authorise where the client sent them
     * @return where they are sent back to, without the server
     */
    public String signIn(String authorise, String person) {
        HttpVisitor browser = new HttpVisitor(port);
        browser.get(authorise.substring(issuer().length()), "Accept", "text/html");
        Matcher csrf = CSRF.matcher(browser.get("/login").body());
        if (!csrf.find()) {
            throw new AssertionError("The provider shows no form");
        }
        HttpResponse<String> in =
                browser.post(
                        "/login",
                        Map.of("_csrf", csrf.group(1), "username", person, "password", PASSWORD));
        HttpResponse<String> back = browser.get(HttpVisitor.target(in).orElseThrow());
        return HttpVisitor.target(back)
                .orElseThrow(() -> new AssertionError(back.statusCode() + " " + back.body()));
    }

    /** Stops it; the address stays. */
    public void stop() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            try {
                running.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void tell(String line) {
        try {
            Writer input = Objects.requireNonNull(process).outputWriter(StandardCharsets.UTF_8);
            input.write(line + "\n");
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await(ProviderProcess.DONE);
    }

    private void await(String word) {
        try {
            BufferedReader output =
                    Objects.requireNonNull(process).inputReader(StandardCharsets.UTF_8);
            StringBuilder before = new StringBuilder();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals(word)) {
                    return;
                }
                before.append(line).append('\n');
            }
            throw new AssertionError("The provider has ended:\n" + before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
