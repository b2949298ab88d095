package io.github.linchpin.api;

import io.github.linchpin.shared.Viewpoint;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Everything under {@code /api/v1} but the description of it. The resources describe themselves, so
 * one method serves them all; {@link OpenApiDocument} tells the description.
 */
@Controller
@Hidden
class ReadController {
    static final String ROOT = "/api/v1";

    /** Where the description is made, and where it is asked for. */
    private static final String DESCRIPTION = "openapi";

    private static final Logger LOG = LoggerFactory.getLogger(ReadController.class);

    private final ReadService service;
    private final DataVersion version;
    private final AnswerWriter writer;
    private final Clock clock;

    ReadController(ReadService service, DataVersion version, AnswerWriter writer, Clock clock) {
        this.service = service;
        this.version = version;
        this.writer = writer;
        this.clock = clock;
    }

    @GetMapping(ROOT + "/{*path}")
    void read(@PathVariable String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Format> suffix = Format.ofPath(path);
        String name =
                path.substring(
                        Math.min(1, path.length()),
                        path.length() - suffix.map(format -> format.suffix().length()).orElse(0));
        Resource<?> resource =
                service.find(name).orElseThrow(() -> Refusal.path(ROOT + path, addresses()));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        Format format =
                suffix.orElseGet(() -> Format.accepted(request.getHeader(HttpHeaders.ACCEPT)));
        Asked asked = service.read(resource, request.getQueryString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        answer(resource, asked, format, request, response);
    }

    private <R> void answer(
            Resource<R> resource,
            Asked asked,
            Format format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ServletWebRequest exchange = new ServletWebRequest(request, response);
        if (resource.isOfUnits()) {
            Page<R> page = service.page(resource, asked);
            String content = writer.text(page, echo(resource, asked));
            if (!exchange.checkNotModified(DataVersion.tag(content, format))) {
                write(page, resource, asked, format, request, response);
            }
        } else if (!exchange.checkNotModified(version.tag(asked.viewpoint(), format))) {
            write(service.page(resource, asked), resource, asked, format, request, response);
        }
    }

    /** The description under the name that says what it is; springdoc makes it under another. */
    @GetMapping(ROOT + "/" + DESCRIPTION + ".json")
    void description(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(ROOT + "/" + DESCRIPTION).forward(request, response);
    }

    @RequestMapping(
            path = ROOT + "/{*path}",
            method = {
                RequestMethod.POST,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE
            })
    void change(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
        throw Refusal.method(request.getMethod());
    }

    @ExceptionHandler
    void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!isHead(request)) {
            writer.problem(refusal.document(), response.getOutputStream());
        }
    }

    /** A client that has gone gets nothing more; whatever else happens is told in the log only. */
    @ExceptionHandler
    void fail(Exception fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            LOG.debug("An answer was broken off", fault);
            return;
        }
        LOG.error("{} could not be answered", request.getRequestURI(), fault);
        response.resetBuffer();
        refuse(Refusal.fault(), request, response);
    }

    private <R> void write(
            Page<R> page,
            Resource<?> resource,
            Asked asked,
            Format format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(format.contentType());
        if (page.next() != null) {
            response.setHeader(
                    HttpHeaders.LINK,
                    "<%s>; rel=\"next\"".formatted(next(request, asked, page.next())));
        }
        if (isHead(request)) {
            return;
        }
        switch (format) {
            case JSON -> writer.json(page, echo(resource, asked), response.getOutputStream());
            case CSV -> writer.csv(page, response.getOutputStream());
        }
    }

    /** D, K and reading as they were taken. */
    private Map<String, String> echo(Resource<?> resource, Asked asked) {
        Viewpoint viewpoint = asked.viewpoint();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<String, String> echo = new LinkedHashMap<>();
        echo.put("on", Objects.requireNonNullElse(viewpoint.on(), today).toString());
        echo.put("known", Objects.requireNonNullElse(viewpoint.known(), today).toString());
        if (resource.parameters().contains(Parameter.READING)) {
            echo.put("reading", viewpoint.reading().code());
        }
        if (resource.parameters().contains(Parameter.DESTINATION)) {
            echo.put("destination", viewpoint.home());
        }
        return echo;
    }

    /** The same address with another cursor, without a host: who asks knows it better. */
    private static String next(HttpServletRequest request, Asked asked, String cursor) {
        List<String> pairs = new ArrayList<>();
        for (Parameter parameter : Parameter.values()) {
            List<String> values =
                    parameter == Parameter.AFTER ? List.of(cursor) : asked.values(parameter);
            values.forEach(value ->
                    pairs.add(
                            parameter.code()
                                    + "="
                                    + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        }
        return request.getRequestURI() + "?" + String.join("&", pairs);
    }

    private List<String> addresses() {
        return service.resources().stream()
                .map(resource -> ROOT + "/" + resource.name())
                .sorted()
                .toList();
    }

    private static boolean isHead(HttpServletRequest request) {
        return "HEAD".equals(request.getMethod());
    }
}
