package com.dryjets.kit.openapi;

import com.dryjets.kit.problem.ProblemBody;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds the error answers that follow from an operation's shape, each as a reference to one of {@link ErrorAnswers}. A
 * resource documents only what is special about it, and an answer that it documents itself stays as it is.
 *
 * <p>Also gives every error answer without content a problem body, and drops shared answers that nothing refers to.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

    private static final String COMPONENT = "#/components/responses/";

    /** What Quarkus writes to 401 and 403 where the resource documents nothing. */
    private static final Set<String> GENERATED = Set.of("Not Authorized", "Not Allowed", "Bad Request");

    private record Rule(String status, String answer, Predicate<Operation> applies) {}

    private static final List<Rule> RULES = List.of(
            new Rule("400", ErrorAnswers.BAD_REQUEST, operation -> true),
            new Rule("401", ErrorAnswers.UNAUTHENTICATED, CommonAnswers::isSecured),
            new Rule("403", ErrorAnswers.FORBIDDEN, CommonAnswers::isSecured),
            new Rule("404", ErrorAnswers.NOT_FOUND, operation -> has(operation, Parameter.In.PATH)),
            new Rule("406", ErrorAnswers.NOT_ACCEPTABLE, CommonAnswers::negotiates),
            new Rule("412", ErrorAnswers.PRECONDITION_FAILED, operation -> hasHeader(operation, "If-Match")),
            new Rule("413", ErrorAnswers.TOO_LARGE, CommonAnswers::hasBody),
            new Rule("415", ErrorAnswers.UNSUPPORTED_MEDIA_TYPE, CommonAnswers::hasBody),
            new Rule("422", ErrorAnswers.UNPROCESSABLE, operation -> hasHeader(operation, "Idempotency-Key")),
            new Rule("503", ErrorAnswers.UNAVAILABLE, operation -> true),
            new Rule("default", ErrorAnswers.UNEXPECTED, operation -> true));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        List<Operation> operations = operations(document).toList();
        operations.forEach(CommonAnswers::addMissing);
        Map<String, APIResponse> shared = document.getComponents().getResponses();
        shared.values().forEach(CommonAnswers::describeBody);
        Set<String> used = operations.stream()
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(APIResponse::getRef)
                .collect(Collectors.toSet());
        Set.copyOf(shared.keySet()).stream()
                .filter(name -> !used.contains(COMPONENT + name))
                .forEach(document.getComponents()::removeResponse);
    }

    private static Stream<Operation> operations(OpenAPI document) {
        // A service without resources has no paths.
        return document.getPaths() == null
                ? Stream.empty()
                : document.getPaths().getPathItems().values().stream()
                        .map(PathItem::getOperations)
                        .map(Map::values)
                        .flatMap(Collection::stream);
    }

    private static void addMissing(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        for (Rule rule : RULES) {
            if (rule.applies().test(operation) && isMissing(operation, rule.status())) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                rule.status(), OASFactory.createAPIResponse().ref(COMPONENT + rule.answer()));
            }
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                describeBody(answer);
            }
        });
    }

    private static boolean isMissing(Operation operation, String status) {
        APIResponse documented = operation.getResponses().getAPIResponse(status);
        return documented == null
                || documented.getContent() == null && GENERATED.contains(String.valueOf(documented.getDescription()));
    }

    private static void describeBody(APIResponse answer) {
        if (answer.getRef() == null && answer.getContent() == null) {
            MediaType problem = OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref("#/components/schemas/" + ErrorAnswers.PROBLEM));
            answer.setContent(OASFactory.createContent().addMediaType(ProblemBody.MEDIA_TYPE, problem));
        }
    }

    private static boolean isSecured(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    /**
     * Returns whether {@code Accept} may exclude the media type of a success. The framework compares it with what the
     * resource declares, so also where a success has no content.
     */
    private static boolean negotiates(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .anyMatch(answer -> answer.getKey().equals("204")
                        || answer.getKey().startsWith("2") && answer.getValue().getContent() != null);
    }

    private static boolean hasBody(Operation operation) {
        return operation.getRequestBody() != null;
    }

    private static boolean has(Operation operation, Parameter.In place) {
        return parameters(operation).anyMatch(parameter -> parameter.getIn() == place);
    }

    private static boolean hasHeader(Operation operation, String name) {
        return parameters(operation)
                .filter(parameter -> parameter.getIn() == Parameter.In.HEADER)
                .anyMatch(parameter -> name.equalsIgnoreCase(parameter.getName()));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.empty() : operation.getParameters().stream();
    }
}
