package com.dryjets.campaign.workflow;

import static com.dryjets.campaign.CampaignFixtures.TENANT;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.wire.EventTypes;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
import java.util.function.Predicate;

/** Actions and views of the workflow's tests. */
final class SagaFixtures {

    private SagaFixtures() {}

    static UUID launch(TopicReader topic, UUID id) {
        act(id, "launch");
        return JsonPath.from(topic.awaitOne(of(id, "CampaignLaunched")).value()).getUUID("scheduleRequestId");
    }

    /** Lets the step's timeout pass; a ticker then fails it. */
    static void letTimeoutPass(TenantTransaction transactions, UUID id) {
        transactions
                .sql(
                        Tenants.ALL,
                        connection -> connection
                                .preparedQuery(
                                        "update campaign_workflow set due_at = now() where campaign_id = $1 and due_at is not null")
                                .execute(Tuple.of(id)))
                .await()
                .indefinitely();
    }

    static void failSchedule(TenantTransaction transactions, UUID id) {
        letTimeoutPass(transactions, id);
        await().untilAsserted(() -> assertThat(status(id, "SCHEDULE")).isEqualTo("FAILED"));
    }

    static void act(UUID id, String action) {
        marketer(TENANT).post(path(id, "/" + action)).then().statusCode(200);
    }

    static JsonPath workflow(UUID id) {
        return marketer(TENANT).get(path(id, "/workflow-status")).jsonPath();
    }

    static String status(UUID id, String step) {
        return workflow(id).getString("steps.find { it.step == '" + step + "' }.status");
    }

    static String due(UUID id, String step) {
        return workflow(id).getString("steps.find { it.step == '" + step + "' }.dueAt");
    }

    static int posts(UUID id) {
        return marketer(TENANT)
                .get(path(id, "/items?channel=TWITTER"))
                .jsonPath()
                .getList("items")
                .size();
    }

    static String path(UUID id, String rest) {
        return "/marketing/campaigns/" + id + rest;
    }

    static Predicate<TopicRecord> of(UUID id, String event) {
        return record -> id.toString().equals(record.key())
                && (EventTypes.PREFIX + event + ".v1").equals(record.headers().get("ce_type"));
    }
}
