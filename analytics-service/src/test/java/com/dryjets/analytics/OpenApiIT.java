package com.dryjets.analytics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.testkit.PlatformResource;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The document that clients are generated from. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class OpenApiIT {

    @Test
    void describesEveryAnswerAndNamesEverySchema() throws JsonProcessingException {
        JsonNode document = document();

        assertThat(document.at("/components/schemas").fieldNames())
                .toIterable()
                .contains("Attribution", "HeatMap", "ContentPerformance", "ReportWords", "Touch")
                // SmallRye appends a number if two classes have the same name.
                .allMatch(name -> !name.matches(".*\\d"));
        List<String> undescribed = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operation.getValue().path("responses").properties().stream()
                                .filter(answer ->
                                        description(document, answer.getValue()).isBlank())
                                .forEach(answer -> undescribed.add(
                                        operation.getKey() + " " + path.getKey() + " " + answer.getKey()))));
        assertThat(undescribed).isEmpty();
    }

    @Test
    void optionalFieldsAreNotRequired() throws JsonProcessingException {
        JsonNode schemas = document().at("/components/schemas");

        assertThat(required(schemas, "Attribution"))
                .contains("campaignId", "models", "content")
                .doesNotContain("currency");
        assertThat(required(schemas, "MetricRecord"))
                .containsExactlyInAnyOrder("campaignId", "channel", "metric", "value", "occurredAt");
        assertThat(required(schemas, "Touch")).containsExactlyInAnyOrder("channel", "at");
    }

    /** The description of an answer, which may be a reference to a shared one. */
    private static String description(JsonNode document, JsonNode answer) {
        JsonNode described =
                answer.has("$ref") ? document.at(answer.path("$ref").asText().substring(1)) : answer;
        return described.path("description").asText();
    }

    private static List<String> required(JsonNode schemas, String name) {
        List<String> required = new ArrayList<>();
        schemas.path(name).path("required").forEach(field -> required.add(field.asText()));
        return required;
    }

    private static JsonNode document() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }
}
