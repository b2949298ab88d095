package io.github.linchpin.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request that is not answered, as the problem document (RFC 9457) that says why. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Longer values are cut in messages. */
    private static final int SHOWN = 60;

    private final transient Map<String, Object> more = new LinkedHashMap<>();
    private final HttpStatus status;
    private final String title;
    private final String detail;

    private Refusal(HttpStatus status, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** A parameter that cannot be read; names it, its value, and what to do. */
    static Refusal parameter(String name, String value, String detail) {
        Refusal refusal = new Refusal(HttpStatus.BAD_REQUEST, "A parameter cannot be used", detail);
        refusal.more.put("parameter", shown(name));
        refusal.more.put("value", shown(value));
        return refusal;
    }

    /** A value that is none of a few words. */
    static Refusal word(Parameter parameter, String value, List<String> known) {
        Refusal refusal =
                parameter(
                        parameter.code(),
                        value,
                        "%s is no %s. Use one of: %s."
                                .formatted(
                                        quoted(value), parameter.noun(), String.join(", ", known)));
        refusal.more.put("known", known);
        return refusal;
    }

    /** A path that is no resource. */
    static Refusal path(String path, List<String> resources) {
        Refusal refusal =
                new Refusal(
                        HttpStatus.NOT_FOUND,
                        "There is nothing at this address",
                        "%s is no resource. Use one of: %s."
                                .formatted(quoted(path), String.join(", ", resources)));
        refusal.more.put("known", resources);
        return refusal;
    }

    /** A resource that needs a permission which who asks has not. */
    static Refusal permission(String resource) {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "This is not open to you",
                "%s tells what units buy, and neither the session nor the token may read that. Ask an"
                                .formatted(quoted(resource))
                        + " administrator for a role that may, such as manager, and for a unit.");
    }

    /** A method that changes something. */
    static Refusal method(String method) {
        return new Refusal(
                HttpStatus.METHOD_NOT_ALLOWED,
                "This interface only reads",
                "%s is not allowed here. Use GET or HEAD.".formatted(shown(method)));
    }

    /** An Accept header that allows neither JSON nor CSV. */
    static Refusal notAcceptable() {
        return new Refusal(
                HttpStatus.NOT_ACCEPTABLE,
                "None of the accepted forms can be served",
                "Accept application/json or text/csv, or end the path in .json or .csv.");
    }

    /** A fault of ours, without its details. */
    static Refusal fault() {
        return new Refusal(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The request could not be answered",
                "The reason is in the log of the server.");
    }

    HttpStatus status() {
        return status;
    }

    /** The members of the problem document. */
    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", title);
        document.put("status", status.value());
        document.put("detail", detail);
        document.putAll(more);
        return document;
    }

    /** A value as it stands in a sentence. */
    static String quoted(String value) {
        return "\"" + shown(value) + "\"";
    }

    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
