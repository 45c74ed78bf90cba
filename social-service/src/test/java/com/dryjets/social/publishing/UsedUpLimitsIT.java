package com.dryjets.social.publishing;

import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.CampaignScene;
import com.dryjets.social.network.NetworkProfile;
import com.dryjets.social.network.NetworkServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits that X reports with its answers: who has used one up rests before a call would be refused. */
@QuarkusTest
@TestProfile(NetworkProfile.class)
class UsedUpLimitsIT {

    private static final String TENANT = "limits";
    private static final String IN_AN_HOUR = Long.toString(Instant.now().getEpochSecond() + 3600);

    NetworkServer server;

    private final CampaignScene scene = new CampaignScene(TENANT);
    private UUID first;
    private UUID second;

    @BeforeEach
    void connect() {
        server.clear();
        first = connect("1");
        second = connect("2");
        scene.launch(Channel.TWITTER);
        server.clear();
    }

    private UUID connect(String externalId) {
        server.answer(200, "{\"data\":{\"id\":\"%s\",\"name\":\"Sunrise\",\"username\":\"s\"}}".formatted(externalId));
        String id = admin(TENANT)
                .body(Map.of("platform", "TWITTER", "externalAccountId", externalId, "accessToken", "t" + externalId))
                .post("/marketing/social/accounts")
                .then()
                .statusCode(oneOf(200, 201))
                .extract()
                .path("id");
        admin(TENANT)
                .body(Map.of("minGapMinutes", 0))
                .patch("/marketing/social/accounts/" + id)
                .then()
                .statusCode(200);
        return UUID.fromString(id);
    }

    /** Other tests script the same network, and the accounts would go on with their posts. */
    @AfterEach
    void disconnect() {
        scene.send(new CampaignCompleted(scene.campaign()));
        await().untilAsserted(() -> assertThat(scene.statuses()).isSubsetOf("PUBLISHED", "CANCELLED"));
        for (UUID account : List.of(first, second)) {
            admin(TENANT).delete("/marketing/social/accounts/" + account).then().statusCode(204);
        }
        scene.close();
    }

    @Test
    void goesOnWithAThreadWhenTheAccountMayPostAgain() {
        server.answer(201, "{\"data\":{\"id\":\"11\"}}", usedUp("x-user-limit-24hour"));

        UUID post = scene.post(Channel.TWITTER, Map.of("parts", List.of("One", "Two"), "accountId", first));

        await().untilAsserted(() ->
                assertThat(scene.read(post).getString("externalId")).isEqualTo("11"));
        await().during(Duration.ofSeconds(1)).untilAsserted(() -> {
            assertThat(scene.read(post).getString("status")).isEqualTo("QUEUED");
            assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("DONE");
            assertThat(scene.outcomes(post, "PUBLISH 1")).isEmpty();
        });
        assertThat(server.requests()).hasToString("[POST /2/tweets]");
    }

    @Test
    void letsNoAccountPostWhenTheApplicationMayNot() {
        server.answer(201, "{\"data\":{\"id\":\"21\"}}", usedUp("x-app-limit-24hour"));

        UUID last = scene.post(Channel.TWITTER, Map.of("content", "Wool", "accountId", first));
        scene.await(last, "PUBLISHED");
        UUID tooMany = scene.post(Channel.TWITTER, Map.of("content", "Silk", "accountId", second));

        await().during(Duration.ofSeconds(1)).untilAsserted(() -> {
            assertThat(scene.read(tooMany).getString("status")).isEqualTo("QUEUED");
            assertThat(scene.read(tooMany).getList("attempts")).isEmpty();
        });
        assertThat(server.requests()).hasToString("[POST /2/tweets]");
    }

    private static String[] usedUp(String limit) {
        return new String[] {limit + "-limit", "17", limit + "-remaining", "0", limit + "-reset", IN_AN_HOUR};
    }
}
