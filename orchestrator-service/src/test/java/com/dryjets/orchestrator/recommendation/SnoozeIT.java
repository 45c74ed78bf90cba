package com.dryjets.orchestrator.recommendation;

import static com.dryjets.orchestrator.EventFixtures.publishDifferentNetworks;
import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.orchestrator.EventFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.Ava;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class SnoozeIT {

    private static final String SNOOZE = "/marketing/orchestrator/recommendations/{id}/snooze";
    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private TopicWriter writer;
    private String id;

    @Inject
    DataSource database;

    @BeforeEach
    void issueARecommendation() {
        writer = new TopicWriter();
        publishDifferentNetworks(writer, tenant, campaign);
        id = Ava.awaitRecommendation(tenant, campaign, "CHANNEL").getString("id");
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void isNotListedUntilItsTimeHasCome() {
        assertThat(snooze(TOMORROW).statusCode()).isEqualTo(200);

        assertThat(listed(false)).isEmpty();
        assertThat(listed(true)).containsExactly(id);
        Rows.change(database, tenant, "update recommendation set snoozed_until = now() - interval '1 second'");
        assertThat(listed(false)).containsExactly(id);
    }

    @Test
    void isLoggedAndStaysOpen() {
        Response snoozed = snooze(TOMORROW);

        assertThat(snoozed.jsonPath().getString("status")).isEqualTo("OPEN");
        assertThat(Instant.parse(snoozed.jsonPath().getString("snoozedUntil"))).isAfter(Instant.now());
        Ava.decisions(tenant, campaign)
                .then()
                .body("items.action", contains("SNOOZED", "ISSUED"))
                .body("items[0].note", equalTo("After the holidays"))
                .body("items[0].decidedBy", equalTo("test-marketer"));
        Requests.marketer(tenant)
                .post("/marketing/orchestrator/recommendations/{id}/accept", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"));
        assertThat(snooze(TOMORROW).statusCode()).isEqualTo(409);
    }

    @Test
    void whatReplacesItIsSnoozedToo() {
        snooze(TOMORROW);
        send(writer, tenant, week(campaign, Channel.TWITTER, 2, 30_000, 740));
        send(writer, tenant, week(campaign, Channel.LINKEDIN, 3, 20_000, 810));

        Ava.awaitRecommendations(
                tenant, campaign, json -> json.getList("items.id").contains(id), "SUPERSEDED");

        assertThat(listed(false)).isEmpty();
        assertThat(listed(true)).hasSize(1).doesNotContain(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1S", "P91D"})
    void refusesATimeThatIsPastOrFar(Duration from) {
        Response refused = snooze(Instant.now().plus(from));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/until");
        assertThat(listed(false)).containsExactly(id);
    }

    @Test
    void belongsToMarketersOfTheTenant() {
        assertThat(Requests.marketer("harbor-" + campaign)
                        .body(body(TOMORROW))
                        .post(SNOOZE, id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Requests.viewer(tenant)
                        .contentType("application/json")
                        .body(body(TOMORROW))
                        .post(SNOOZE, id)
                        .statusCode())
                .isEqualTo(403);
        assertThat(listed(false)).containsExactly(id);
    }

    private Response snooze(Instant until) {
        return Requests.marketer(tenant).body(body(until)).post(SNOOZE, id);
    }

    private static Map<String, String> body(Instant until) {
        return Map.of("until", until.toString(), "note", "After the holidays");
    }

    private List<String> listed(boolean snoozed) {
        JsonPath answer = Requests.viewer(tenant)
                .queryParam("snoozed", snoozed)
                .get("/marketing/orchestrator/campaigns/{id}/recommendations", campaign)
                .jsonPath();
        return answer.getList("items.id");
    }
}
