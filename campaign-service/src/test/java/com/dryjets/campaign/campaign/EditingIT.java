package com.dryjets.campaign.campaign;

import static com.dryjets.campaign.CampaignFixtures.TENANT;
import static com.dryjets.campaign.CampaignFixtures.draft;
import static com.dryjets.campaign.CampaignFixtures.launched;
import static com.dryjets.campaign.CampaignFixtures.plan;
import static com.dryjets.campaign.CampaignFixtures.ready;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class EditingIT {

    private final TopicWriter writer = new TopicWriter();

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void updatesDraftAndPublishesEvents() {
        UUID id = draft(TENANT, "EMAIL", "TWITTER");
        try (TopicReader topic = TopicReader.fromNow("marketing.campaigns")) {
            marketer(TENANT)
                    .body(Map.of(
                            "name", "Summer",
                            "budget", Map.of("total", 500),
                            "allocations",
                                    List.of(
                                            Map.of("channel", "EMAIL", "amount", 200),
                                            Map.of("channel", "TWITTER", "amount", 300))))
                    .patch(path(id))
                    .then()
                    .statusCode(200)
                    .header("ETag", not(equalTo("\"0\"")))
                    .body("name", equalTo("Summer"))
                    .body("budget.total", equalTo(500.0f))
                    .body("budget.currency", equalTo("EUR"));

            topic.awaitOne(record -> record.key().equals(id.toString())
                    && record.headers().get("ce_type").contains("BudgetReallocated"));
            assertThat(topic.all())
                    .filteredOn(record -> record.key().equals(id.toString()))
                    .extracting(record -> record.headers().get("ce_type"))
                    .anyMatch(type -> type.contains("CampaignUpdated"));
        }
        marketer(TENANT)
                .get(path(id) + "/history")
                .then()
                .body("items.change", hasItems("name changed", "budget changed", "allocations changed"))
                .body("items.find { it.change == 'budget changed' }.from", equalTo("1000.00 EUR"))
                .body("items.find { it.change == 'budget changed' }.to", equalTo("500.00 EUR"));
    }

    @Test
    void keepsAbsentFieldsAndClearsEmptyText() {
        Map<String, Object> plan = new HashMap<>(plan("Spring", "EMAIL"));
        plan.put("targetAudience", "Students");
        UUID id = marketer(TENANT)
                .body(plan)
                .post("/marketing/campaigns")
                .jsonPath()
                .getUUID("id");

        JsonPath named =
                marketer(TENANT).body(Map.of("name", "Other")).patch(path(id)).jsonPath();
        assertThat(named.getString("targetAudience")).isEqualTo("Students");

        JsonPath cleared = marketer(TENANT)
                .body(Map.of("targetAudience", ""))
                .patch(path(id))
                .jsonPath();
        assertThat(cleared.getString("targetAudience")).isNull();
        assertThat(cleared.getString("name")).isEqualTo("Other");
    }

    @Test
    void namesFieldsThatCannotChangeOnceLaunched() {
        UUID id = launched(writer, "TWITTER");

        marketer(TENANT)
                .body(Map.of("channels", List.of("EMAIL"), "budget", Map.of("total", 1)))
                .patch(path(id))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/channels", "/budget/total"));
        marketer(TENANT)
                .body(Map.of("budget", Map.of("total", 2000)))
                .patch(path(id))
                .then()
                .statusCode(200);
        marketer(TENANT).get(path(id) + "/status").then().body("allocations.sum { it.amount }", equalTo(2000.0f));
    }

    @Test
    void rejectsStaleVersion() {
        UUID id = draft(TENANT, "EMAIL");
        String read = marketer(TENANT).get(path(id)).header("ETag");
        marketer(TENANT)
                .header("If-Match", read)
                .body(Map.of("name", "One"))
                .patch(path(id))
                .then()
                .statusCode(200);

        marketer(TENANT)
                .header("If-Match", read)
                .body(Map.of("name", "Two"))
                .patch(path(id))
                .then()
                .statusCode(412);
        marketer(TENANT)
                .header("If-Match", read)
                .post(path(id) + "/launch")
                .then()
                .statusCode(412);
        marketer(TENANT).header("If-Match", read).delete(path(id)).then().statusCode(412);

        marketer(TENANT).get(path(id)).then().body("name", equalTo("One"));
    }

    @Test
    void deletesDraftAndPublishesEvent() {
        UUID id = draft(TENANT, "EMAIL");
        try (TopicReader topic = TopicReader.fromNow("marketing.campaigns")) {
            marketer(TENANT).delete(path(id)).then().statusCode(204);

            topic.awaitOne(record -> record.key().equals(id.toString())
                    && record.headers().get("ce_type").contains("CampaignArchived"));
        }
        marketer(TENANT).get(path(id)).then().statusCode(404);
    }

    @Test
    void archivesEndedCampaignAndListsItOnlyOnRequest() {
        UUID id = launched(writer, "TWITTER");
        marketer(TENANT).delete(path(id)).then().statusCode(409);
        marketer(TENANT).post(path(id) + "/complete").then().statusCode(200);

        marketer(TENANT).delete(path(id)).then().statusCode(204);

        marketer(TENANT).get(path(id)).then().body("status", equalTo("ARCHIVED"));
        marketer(TENANT).get("/marketing/campaigns?limit=200").then().body("items.id", not(hasItems(id.toString())));
        marketer(TENANT).get("/marketing/campaigns?status=ARCHIVED").then().body("items.id", hasItems(id.toString()));
    }

    @Test
    void duplicatesPlanContentAndAllocations() {
        UUID id = ready(writer, "TWITTER");
        marketer(TENANT)
                .body(Map.of("allocations", List.of(Map.of("channel", "TWITTER", "amount", 1000))))
                .patch(path(id))
                .then()
                .statusCode(200);
        String key = UUID.randomUUID().toString();

        UUID copy = duplicate(id, key);

        assertThat(copy).isNotEqualTo(id);
        assertThat(duplicate(id, key)).isEqualTo(copy);
        marketer(TENANT).get(path(copy)).then().body("status", equalTo("DRAFT")).body("name", equalTo("Spring (copy)"));
        marketer(TENANT)
                .get(path(copy) + "/content")
                .then()
                .body("items", hasSize(1))
                .body("byChannel.TWITTER.approved", equalTo(1));
        marketer(TENANT).get(path(copy) + "/status").then().body("allocations", hasSize(1));
        marketer(TENANT).get(path(copy) + "/readiness").then().body("ready", equalTo(true));
        marketer(TENANT)
                .get(path(copy) + "/history")
                .then()
                .body("items[0].cause.code", equalTo("COPIED"))
                .body("items[0].cause.originalId", equalTo(id.toString()));
        marketer("harbor").post(path(id) + "/duplicate").then().statusCode(404);
    }

    @Test
    void changesStatusByName() {
        UUID id = ready(writer, "TWITTER");

        marketer(TENANT)
                .body(Map.of("status", "PAUSED"))
                .patch(path(id) + "/status")
                .then()
                .statusCode(409);
        marketer(TENANT)
                .body(Map.of("status", "ACTIVE", "reason", "Approved by Kim"))
                .patch(path(id) + "/status")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
        marketer(TENANT)
                .body(Map.of("status", "PAUSED"))
                .patch(path(id) + "/status")
                .then()
                .statusCode(200);
        marketer(TENANT)
                .body(Map.of("status", "DRAFT"))
                .patch(path(id) + "/status")
                .then()
                .statusCode(409);
        marketer(TENANT)
                .get(path(id) + "/history")
                .then()
                .body("items.find { it.change == 'launched' }.reason", equalTo("Approved by Kim"));
    }

    @Test
    void storesAutomaticShareOnLaunch() {
        UUID id = ready(writer, "TWITTER");

        marketer(TENANT)
                .body(Map.of("autoOptimizePercentage", 0.15))
                .post(path(id) + "/launch")
                .then()
                .statusCode(200)
                .body("autoOptimizePercentage", equalTo(0.15f));
        marketer(TENANT)
                .body(Map.of("autoOptimizePercentage", 15))
                .post(path(id) + "/launch")
                .then()
                .statusCode(400);
    }

    @Test
    void completesCampaignAtItsEnd() {
        UUID id = ready(writer, "TWITTER");
        marketer(TENANT)
                .body(Map.of(
                        "timeZone",
                        "Pacific/Auckland",
                        "endsAt",
                        Instant.now().plus(4, ChronoUnit.SECONDS).toString()))
                .patch(path(id))
                .then()
                .statusCode(200);
        marketer(TENANT).post(path(id) + "/launch").then().statusCode(200);

        await().untilAsserted(() -> marketer(TENANT).get(path(id)).then().body("status", equalTo("COMPLETED")));
        marketer(TENANT)
                .get(path(id) + "/history")
                .then()
                .body("items.find { it.change == 'completed' }.changedBy", equalTo("system"))
                .body("items.find { it.change == 'completed' }.cause.code", equalTo("END_REACHED"))
                .body("items.find { it.change == 'completed' }.cause.endsAt", notNullValue());
    }

    private static UUID duplicate(UUID id, String key) {
        return marketer(TENANT)
                .header("Idempotency-Key", key)
                .post(path(id) + "/duplicate")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private static String path(UUID id) {
        return "/marketing/campaigns/" + id;
    }
}
