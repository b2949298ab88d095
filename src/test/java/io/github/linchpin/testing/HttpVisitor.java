package io.github.linchpin.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who comes over HTTP and keeps cookies, but follows no redirect. */
public final class HttpVisitor {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final String server;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public HttpVisitor(int port) {
        server = "http://localhost:" + port;
    }

    /** The cookies that were set, by name. */
    public Map<String, String> cookies() {
        return cookies;
    }

    /** Opens an address; headers as name and value. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Sends a form with what is given. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The token against forged forms, from a page. */
    public String csrf(String path) {
        Matcher token = CSRF.matcher(get(path).body());
        if (!token.find()) {
            throw new AssertionError("No token in " + path);
        }
        return token.group(1);
    }

    /** Sends the form of the sign-in page. */
    public HttpResponse<String> signIn(String name, String password, boolean remember) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("_csrf", csrf("/login"));
        form.put("username", name);
        form.put("password", password);
        if (remember) {
            form.put("remember-me", "on");
        }
        return post("/login", form);
    }

    /** Whether a page is served, and not the way to the sign-in page. */
    public boolean isIn() {
        return get("/inputs").statusCode() == 200;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    /** Where a redirect leads, without the server. */
    public static Optional<String> target(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^https?://[^/]+", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
