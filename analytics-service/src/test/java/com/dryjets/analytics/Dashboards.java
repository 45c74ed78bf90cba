package com.dryjets.analytics;

import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;

import com.dryjets.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.Assertions;

/** Reads what a viewer sees over REST. */
public final class Dashboards {

    /** Long enough for a loaded machine. */
    public static final Duration TIMEOUT = Duration.ofSeconds(30);

    private Dashboards() {}

    public static ValidatableResponse get(String tenant, UUID campaignId, String what) {
        return given().auth()
                .oauth2(Tokens.viewer(tenant))
                .get("/marketing/analytics/campaigns/{id}/" + what, campaignId)
                .then();
    }

    /** The dashboard, once a metric has this total. */
    public static JsonPath awaitTotal(String tenant, UUID campaignId, String metric, double total) {
        await().untilAsserted(() -> {
            JsonPath seen = get(tenant, campaignId, "dashboard").extract().jsonPath();
            // A metric without a record is absent.
            String text = seen.getString("totals." + metric);
            Assertions.assertThat(text == null ? Double.NaN : Double.parseDouble(text))
                    .isEqualTo(total);
        });
        return get(tenant, campaignId, "dashboard").extract().jsonPath();
    }
}
