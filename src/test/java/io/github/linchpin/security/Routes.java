package io.github.linchpin.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteAliasData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages that Vaadin knows, so that a new one is never left out. */
public final class Routes {
    /** A parameter in a template. */
    public static final Pattern PARAMETER = Pattern.compile(":[^/]+");

    private Routes() {}

    /** The paths of all routes; parameters are {@code :name}, with what Vaadin adds to it. */
    public static List<String> templates(ServletContext context) {
        List<String> templates =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(context))
                        .getRegisteredRoutes()
                        .stream()
                        .flatMap(route ->
                                Stream.concat(
                                        Stream.of(route.getTemplate()),
                                        route.getRouteAliases().stream()
                                                .map(RouteAliasData::getTemplate)))
                        .distinct()
                        .sorted()
                        .toList();
        assertThat(templates).as("routes").contains("", "inputs", "controls", "countries");
        return templates;
    }

    /** The same, with something that is not there for each parameter. */
    static List<String> paths(ServletContext context) {
        return templates(context).stream()
                .map(template -> "/" + PARAMETER.matcher(template).replaceAll("nothing"))
                .toList();
    }
}
