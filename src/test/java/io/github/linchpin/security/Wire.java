package io.github.linchpin.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Sends a request as it stands, also one that no client would send. */
final class Wire {
    private static final Pattern LINES = Pattern.compile("\r\n");

    private Wire() {}

    /** An answer as it came over the wire. */
    record Answer(int status, List<String> head, String body) {
        /** The values of a header, one for each line that it has. */
        List<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ": ";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()))
                    .toList();
        }

        boolean isPage() {
            return body.contains("<div id=\"outlet\">");
        }
    }

    /** The answer to a request line and headers. */
    static Answer ask(int port, String requestLine, String... headers) {
        String request =
                requestLine
                        + "\r\nHost: localhost:"
                        + port
                        + "\r\nConnection: close\r\n"
                        + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList())
                        + "\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            List<String> head = LINES.splitAsStream(answer.substring(0, end)).toList();
            return new Answer(
                    Integer.parseInt(head.getFirst().substring(9, 12)),
                    head,
                    answer.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
