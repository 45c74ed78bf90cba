package com.dryjets.analytics;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.dryjets.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.Assertions;

/** What a viewer sees over REST. */
public final class Dashboards {

    private Dashboards() {}

    public static ValidatableResponse get(String tenant, UUID campaignId, String what) {
        return given().auth()
                .oauth2(Tokens.viewer(tenant))
                .get("/marketing/analytics/campaigns/{id}/" + what, campaignId)
                .then();
    }

    /** The dashboard as soon as the total of a metric is the one given. */
    public static JsonPath awaitTotal(String tenant, UUID campaignId, String metric, double total) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonPath seen = get(tenant, campaignId, "dashboard").extract().jsonPath();
            Assertions.assertThat(seen.getDouble("totals." + metric)).isEqualTo(total);
        });
        return get(tenant, campaignId, "dashboard").extract().jsonPath();
    }
}
