package com.dryjets.orchestrator.whatif;

import static com.dryjets.orchestrator.EventFixtures.publishDifferentSpend;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class WhatIfIT {

    private static final String WHAT_IF = "/marketing/orchestrator/campaigns/{id}/what-if";

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private TopicWriter writer;

    @BeforeEach
    void open() {
        writer = new TopicWriter();
        publishDifferentSpend(writer, tenant, campaign);
        await().until(() -> {
            Response response = ask(tenant, 14, "");
            return response.statusCode() == 200
                    && List.of(28, 28)
                            .equals(response.jsonPath().getList("channels.findAll { it.channel != 'EMAIL' }.days"));
        });
    }

    @AfterEach
    void close() {
        writer.close();
    }

    private Response ask(String asking, int days, String changes) {
        return Requests.viewer(asking)
                .queryParam("days", days)
                .queryParam("changes", changes)
                .get(WHAT_IF, campaign);
    }

    @Test
    void estimatesAMoveBetweenChannels() {
        Response response = ask(tenant, 14, "TWITTER:-20,LINKEDIN:20");

        assertThat(response.statusCode()).isEqualTo(200);
        JsonPath answer = response.jsonPath();
        assertThat(answer.getString("status")).as(response.asString()).isEqualTo("ESTIMATED");
        assertThat(answer.getString("metric")).isEqualTo("CLICKS");
        assertThat(answer.getDouble("effect.low")).isPositive();
        assertThat(answer.getDouble("effect.high")).isGreaterThan(answer.getDouble("effect.expected"));
        assertThat(answer.getBoolean("extrapolated")).isFalse();
        assertThat(answer.getString("summary")).contains(" more clicks in 14 days (95% interval: ");
        assertThat(answer.getDouble("channels.find { it.channel == 'TWITTER' }.effect.high"))
                .isNegative();
    }

    @Test
    void answersInsufficientDataForAChannelWithoutSpend() {
        JsonPath answer = ask(tenant, 14, "EMAIL:50").jsonPath();

        assertThat(answer.getString("status")).isEqualTo("INSUFFICIENT_DATA");
        assertThat(answer.getString("effect")).isNull();
        assertThat(answer.getString("channels.find { it.channel == 'EMAIL' }.reason"))
                .isEqualTo("NO_SPEND");
    }

    @Test
    void refusesToTakeMoreThanIsLeft() {
        Response response = ask(tenant, 14, "TWITTER:-299");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("detail")).startsWith("Twitter has only ");
    }

    @Test
    void namesInvalidInput() {
        assertThat(ask(tenant, 0, "").jsonPath().getString("errors[0].pointer")).isEqualTo("?days");
        assertThat(ask(tenant, 14, "FAX:3").jsonPath().getString("errors[0].pointer"))
                .isEqualTo("?changes");
        assertThat(ask(tenant, 14, "FACEBOOK:3").statusCode()).isEqualTo(400);
    }

    @Test
    void otherTenantsGet404() {
        assertThat(ask("harbor-" + campaign, 14, "TWITTER:-20").statusCode()).isEqualTo(404);
    }

    @Test
    void requiresAToken() {
        assertThat(given().get(WHAT_IF, campaign).statusCode()).isEqualTo(401);
    }
}
