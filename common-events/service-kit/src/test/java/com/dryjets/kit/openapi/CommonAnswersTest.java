package com.dryjets.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.kit.problem.ProblemBody;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;

class CommonAnswersTest {

    private final Operation operation = OASFactory.createOperation()
            .responses(OASFactory.createAPIResponses()
                    .addAPIResponse("200", OASFactory.createAPIResponse().description("The campaign")));

    @Test
    void publicOperationWithoutInputGetsOnlyErrorsOfEveryOperation() {
        filter();

        assertThat(statuses()).containsExactlyInAnyOrder("200", "400", "503", "default");
    }

    @Test
    void securedOperationGetsUnauthenticatedAndForbidden() {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer"));

        filter();

        assertThat(ref("401")).isEqualTo("#/components/responses/Unauthenticated");
        assertThat(ref("403")).isEqualTo("#/components/responses/Forbidden");
    }

    @Test
    void answersThatQuarkusGeneratedAreReplaced() {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer"));
        operation
                .getResponses()
                .addAPIResponse("401", OASFactory.createAPIResponse().description("Not Authorized"));

        filter();

        assertThat(ref("401")).isEqualTo("#/components/responses/Unauthenticated");
    }

    @Test
    void pathParameterImpliesNotFound() {
        operation.addParameter(parameter(Parameter.In.PATH, "id"));

        filter();

        assertThat(statuses()).containsExactlyInAnyOrder("200", "400", "404", "503", "default");
    }

    @Test
    void contentImpliesNotAcceptable() {
        operation
                .getResponses()
                .getAPIResponse("200")
                .setContent(OASFactory.createContent().addMediaType("application/json", OASFactory.createMediaType()));

        filter();

        assertThat(statuses()).containsExactlyInAnyOrder("200", "400", "406", "503", "default");
    }

    @Test
    void successWithoutContentImpliesNotAcceptableToo() {
        operation
                .getResponses()
                .addAPIResponse("204", OASFactory.createAPIResponse().description("Deleted."));

        filter();

        assertThat(statuses()).containsExactlyInAnyOrder("200", "204", "400", "406", "503", "default");
    }

    @Test
    void bodyImpliesBadRequestAndUnsupportedMediaType() {
        operation.setRequestBody(OASFactory.createRequestBody());

        filter();

        assertThat(statuses()).containsExactlyInAnyOrder("200", "400", "413", "415", "503", "default");
    }

    @Test
    void conditionalAndRepeatableRequestsGetTheirErrors() {
        operation.addParameter(parameter(Parameter.In.HEADER, "If-Match"));
        operation.addParameter(parameter(Parameter.In.HEADER, "Idempotency-Key"));

        filter();

        assertThat(statuses()).containsExactlyInAnyOrder("200", "400", "412", "422", "503", "default");
    }

    @Test
    void keepsAnswerDocumentedByTheResourceAndGivesItAProblemBody() {
        operation.addParameter(parameter(Parameter.In.PATH, "id"));
        operation
                .getResponses()
                .addAPIResponse("404", OASFactory.createAPIResponse().description("Campaign not found."));

        filter();

        APIResponse answer = operation.getResponses().getAPIResponse("404");
        assertThat(answer.getRef()).isNull();
        assertThat(answer.getDescription()).isEqualTo("Campaign not found.");
        assertThat(answer.getContent()
                        .getMediaType(ProblemBody.MEDIA_TYPE)
                        .getSchema()
                        .getRef())
                .isEqualTo("#/components/schemas/ProblemBody");
    }

    @Test
    void keepsOnlySharedAnswersInUse() {
        operation.addParameter(parameter(Parameter.In.PATH, "id"));
        operation
                .getResponses()
                .addAPIResponse("409", OASFactory.createAPIResponse().ref(ErrorAnswers.CONFLICT));

        OpenAPI document = filter();

        assertThat(document.getComponents().getResponses())
                .containsOnlyKeys(
                        ErrorAnswers.BAD_REQUEST,
                        ErrorAnswers.NOT_FOUND,
                        ErrorAnswers.CONFLICT,
                        ErrorAnswers.UNAVAILABLE,
                        ErrorAnswers.UNEXPECTED);
        assertThat(document.getComponents()
                        .getResponses()
                        .get(ErrorAnswers.CONFLICT)
                        .getContent())
                .isNotNull();
    }

    @Test
    void serviceWithoutResourcesHasNoAnswers() {
        OpenAPI document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents()
                        .addResponse(ErrorAnswers.NOT_FOUND, OASFactory.createAPIResponse()));

        new CommonAnswers().filterOpenAPI(document);

        assertThat(document.getComponents().getResponses()).isNullOrEmpty();
    }

    private OpenAPI filter() {
        OpenAPI document = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem("/campaigns", OASFactory.createPathItem().GET(operation)))
                .components(OASFactory.createComponents());
        for (String name : List.of(
                ErrorAnswers.BAD_REQUEST,
                ErrorAnswers.UNAUTHENTICATED,
                ErrorAnswers.FORBIDDEN,
                ErrorAnswers.NOT_FOUND,
                ErrorAnswers.NOT_ACCEPTABLE,
                ErrorAnswers.CONFLICT,
                ErrorAnswers.PRECONDITION_FAILED,
                ErrorAnswers.TOO_LARGE,
                ErrorAnswers.UNSUPPORTED_MEDIA_TYPE,
                ErrorAnswers.UNPROCESSABLE,
                ErrorAnswers.UNAVAILABLE,
                ErrorAnswers.UNEXPECTED)) {
            document.getComponents()
                    .addResponse(name, OASFactory.createAPIResponse().description(name));
        }
        new CommonAnswers().filterOpenAPI(document);
        return document;
    }

    private Iterable<String> statuses() {
        return operation.getResponses().getAPIResponses().keySet();
    }

    private String ref(String status) {
        return operation.getResponses().getAPIResponse(status).getRef();
    }

    private static Parameter parameter(Parameter.In place, String name) {
        return OASFactory.createParameter().in(place).name(name);
    }
}
