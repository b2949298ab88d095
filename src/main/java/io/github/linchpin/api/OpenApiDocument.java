package io.github.linchpin.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Comparator;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the resources from the same definitions that serve them. */
@Component
class OpenApiDocument implements OpenApiCustomizer {
    private static final String PROBLEM = "Problem";

    private final ReadService service;

    OpenApiDocument(ReadService service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI document) {
        document.setInfo(
                new Info()
                        .title("Linchpin read interface")
                        .version("v1")
                        .description(
                                "Shares, concentration, measures and exposed shares of critical"
                                        + " inputs, and what purchases are exposed to, as JSON or"
                                        + " CSV. JSON where the Accept header"
                                        + " and the end of the path (.json, .csv) say nothing;"
                                        + " the end of the path counts before the header. HEAD is"
                                        + " answered as GET without a body. A value that is not"
                                        + " known is null in JSON and an empty cell in CSV, never"
                                        + " 0. Nothing can be changed here.")
                        .license(
                                new License()
                                        .name("Apache-2.0")
                                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
        document.setServers(List.of(new Server().url("/").description("This server")));
        document.setPaths(new Paths());
        document.getComponents().addSchemas(PROBLEM, FieldSchemas.problem());
        service.resources().stream()
                .sorted(Comparator.comparing(Resource::name))
                .forEach(resource -> {
                    document.getComponents()
                            .addSchemas(rowName(resource), FieldSchemas.row(resource.fields()));
                    document.getPaths()
                            .addPathItem(
                                    ReadController.ROOT + "/" + resource.name(),
                                    new PathItem().get(operation(resource)));
                });
    }

    private static String rowName(Resource<?> resource) {
        return resource.name() + "-row";
    }

    private static Operation operation(Resource<?> resource) {
        Operation operation =
                new Operation()
                        .operationId(resource.name())
                        .summary(resource.name())
                        .description(
                                resource.about() + " Rows are ordered by " + resource.order() + ".")
                        .responses(responses(resource));
        AskedReader.of(resource)
                .forEach(parameter ->
                        operation.addParametersItem(FieldSchemas.parameter(parameter)));
        return operation;
    }

    private static ApiResponses responses(Resource<?> resource) {
        Schema<?> body = FieldSchemas.answer(resource, "#/components/schemas/" + rowName(resource));
        return new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("The rows.")
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        Format.JSON.mediaType(),
                                                        new MediaType().schema(body))
                                                .addMediaType(
                                                        Format.CSV.mediaType(),
                                                        new MediaType()
                                                                .schema(
                                                                        FieldSchemas.csv(
                                                                                resource))))
                                .addHeaderObject(
                                        "ETag",
                                        header(
                                                "Weak tag of the data; send it back as"
                                                        + " If-None-Match."))
                                .addHeaderObject(
                                        "Link", header("Address of the next page, with rel=next.")))
                .addApiResponse(
                        "304", new ApiResponse().description("Nothing changed since the tag."))
                .addApiResponse(
                        "400",
                        problem(
                                "A parameter is unknown, given twice, or has a value that cannot"
                                        + " be used; parameter and value name it."))
                .addApiResponse("401", problem("Neither a session nor a token that works."))
                .addApiResponse(
                        "403",
                        problem(
                                "Session or token may not read this: it needs the permission "
                                        + resource.permission()
                                        + "."))
                .addApiResponse("404", problem("No resource has this address."))
                .addApiResponse("405", problem("Another method than GET or HEAD."))
                .addApiResponse("406", problem("Accept allows neither JSON nor CSV."))
                .addApiResponse("500", problem("A fault of the server; its log tells more."));
    }

    private static Header header(String about) {
        return new Header().description(about).schema(FieldSchemas.text());
    }

    private static ApiResponse problem(String about) {
        return new ApiResponse()
                .description(about)
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(
                                                        new Schema<>()
                                                                .$ref(
                                                                        "#/components/schemas/"
                                                                                + PROBLEM))));
    }
}
