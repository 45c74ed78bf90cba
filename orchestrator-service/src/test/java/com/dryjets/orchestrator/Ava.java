package com.dryjets.orchestrator;

import static com.dryjets.testkit.Requests.viewer;
import static com.dryjets.testkit.Waiting.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.core.ConditionTimeoutException;

/** A client of the service under test. */
public final class Ava {

    private static final String RECOMMENDATIONS = "/marketing/orchestrator/campaigns/{id}/recommendations";
    private static final String DECISIONS = "/marketing/orchestrator/campaigns/{id}/decisions";

    private Ava() {}

    public static Response recommendations(String tenant, UUID campaign, String... statuses) {
        return viewer(tenant).queryParam("status", (Object[]) statuses).get(RECOMMENDATIONS, campaign);
    }

    public static Response decisions(String tenant, UUID campaign) {
        return viewer(tenant).get(DECISIONS, campaign);
    }

    /** Waits until a campaign's recommendations match. */
    public static JsonPath awaitRecommendations(
            String tenant, UUID campaign, Predicate<JsonPath> expected, String... statuses) {
        JsonPath[] last = new JsonPath[1];
        try {
            await().until(() -> {
                Response response = recommendations(tenant, campaign, statuses);
                last[0] = response.jsonPath();
                return response.statusCode() == 200 && expected.test(last[0]);
            });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("Last answer: " + (last[0] == null ? "none" : last[0].prettify()), e);
        }
        return last[0];
    }

    /** Waits for an open recommendation of a kind and returns it. */
    public static JsonPath awaitRecommendation(String tenant, UUID campaign, String kind) {
        String path = "items.find { it.kind == '" + kind + "' }";
        JsonPath answer = awaitRecommendations(tenant, campaign, json -> json.get(path) != null);
        return answer.setRootPath(path);
    }

    /** Waits until all metrics up to an instant have been assessed. */
    public static JsonPath awaitAssessedUpTo(String tenant, UUID campaign, String asOf) {
        return awaitRecommendations(tenant, campaign, json -> asOf.equals(json.getString("metricsAsOf")));
    }
}
