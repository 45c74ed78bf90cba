package com.dryjets.campaign.lifecycle;

import static com.dryjets.campaign.CampaignFixtures.TENANT;
import static com.dryjets.campaign.CampaignFixtures.draft;
import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.event.EmailEvent.EmailScheduled;
import com.dryjets.contracts.event.EmailEvent.EmailSendCompleted;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.wire.EventTypes;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class LaunchIT {

    private final TopicWriter writer = new TopicWriter();

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void rejectsLaunchWithEveryMissingItem() {
        UUID id = draft(TENANT, "EMAIL", "TWITTER");

        marketer(TENANT)
                .post("/marketing/campaigns/" + id + "/launch")
                .then()
                .statusCode(409)
                .body("errors.pointer", hasItems("content.email", "content.twitter"));
    }

    @Test
    void rejectsAllocationsThatDoNotAddUp() {
        UUID id = ready();

        marketer(TENANT)
                .body(Map.of("channelAllocations", List.of(Map.of("channel", "EMAIL", "amount", 999.99))))
                .post("/marketing/campaigns/" + id + "/launch")
                .then()
                .statusCode(409)
                .body("errors.pointer", equalTo(List.of("allocations")));
    }

    @Test
    void runsAllStepsAsChannelsAnswer() {
        UUID id = ready();
        UUID request = launch(id);
        assertThat(step(id, "SCHEDULE")).isEqualTo("RUNNING");
        UUID post = Ids.next();
        UUID email = Ids.next();

        publish(writer, TENANT, new EmailScheduled(id, email, Instant.now(), null));
        publish(writer, TENANT, answer(id, request, EMAIL));
        publish(writer, TENANT, new PostScheduled(id, post, TWITTER, null, Instant.now(), null, null));
        publish(writer, TENANT, answer(id, request, TWITTER));
        await().untilAsserted(() -> assertThat(step(id, "PUBLISH")).isEqualTo("RUNNING"));

        publish(writer, TENANT, new PostPublished(id, post, TWITTER, null, "1", null, Instant.now(), null, null));
        publish(writer, TENANT, new EmailSendCompleted(id, email, 3, 0, 0, 0, Instant.now(), null, null, Map.of()));
        await().untilAsserted(() -> assertThat(step(id, "MONITOR")).isEqualTo("RUNNING"));
    }

    @Test
    void ignoresAnswerToAnotherRequest() {
        UUID id = ready();
        UUID request = launch(id);

        publish(writer, TENANT, answer(id, request, EMAIL));
        publish(writer, TENANT, answer(id, Ids.next(), TWITTER));
        UUID post = Ids.next();
        publish(writer, TENANT, new PostScheduled(id, post, TWITTER, null, Instant.now(), null, null));
        await().untilAsserted(() -> assertThat(scheduledItems(id)).isEqualTo(1));

        assertThat(step(id, "SCHEDULE")).isEqualTo("RUNNING");
    }

    @Test
    void launchesOnceOnConcurrentRequests() throws Exception {
        UUID id = ready();
        Callable<Integer> launch = () ->
                marketer(TENANT).post("/marketing/campaigns/" + id + "/launch").statusCode();

        try (TopicReader topic = TopicReader.fromNow("marketing.campaigns");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = threads.invokeAll(List.of(launch, launch, launch, launch)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(200, 409, 409, 409);
            topic.await(2, of(id, "WorkflowStepChanged"));
            assertThat(topic.all()).filteredOn(of(id, "CampaignLaunched")).hasSize(1);
        }
    }

    @Test
    void ignoresRedeliveredEvents() {
        UUID id = ready();
        UUID request = launch(id);
        ChannelScheduled answer = answer(id, request, EMAIL);
        UUID eventId = Ids.next();
        try (TopicReader topic = TopicReader.fromNow("marketing.campaigns")) {
            for (int delivery = 0; delivery < 3; delivery++) {
                publish(writer, TENANT, answer, eventId);
            }
            publish(writer, TENANT, answer(id, request, TWITTER));
            publish(writer, TENANT, answer(id, request, TWITTER));

            topic.await(2, of(id, "WorkflowStepChanged"));
            await().untilAsserted(() -> assertThat(step(id, "PUBLISH")).isEqualTo("RUNNING"));
            assertThat(topic.all()).filteredOn(of(id, "WorkflowStepChanged")).hasSize(2);
        }
    }

    @Test
    void movesPoisonRecordToDeadLettersAndContinues() {
        UUID id = ready();
        UUID request = launch(id);
        try (TopicReader deadLetters = TopicReader.fromNow("marketing.posts.campaign-service.dlq")) {
            writer.write(
                    "marketing.posts",
                    id.toString(),
                    "{\"campaignId\":17}",
                    Map.of(
                            "ce_id",
                            Ids.next().toString(),
                            "ce_source",
                            "/test",
                            "ce_tenantid",
                            TENANT,
                            "ce_type",
                            "com.dryjets.marketing.PostScheduled.v1"));
            publish(writer, TENANT, answer(id, request, TWITTER));
            publish(writer, TENANT, answer(id, request, EMAIL));

            TopicRecord letter = deadLetters.awaitOne(record -> id.toString().equals(record.key()));
            assertThat(letter.headers().get("dead-letter-reason")).contains("PostScheduled");
            await().untilAsserted(() -> assertThat(step(id, "PUBLISH")).isEqualTo("RUNNING"));
        }
    }

    @Test
    void ignoresEventOfAnotherTenant() {
        UUID id = ready();
        UUID request = launch(id);

        publish(writer, "harbor", answer(id, request, EMAIL));
        publish(writer, "harbor", answer(id, request, TWITTER));
        publish(writer, TENANT, new PostScheduled(id, Ids.next(), TWITTER, null, Instant.now(), null, null));
        await().untilAsserted(() -> assertThat(scheduledItems(id)).isEqualTo(1));

        assertThat(step(id, "SCHEDULE")).isEqualTo("RUNNING");
    }

    @Test
    void pausesResumesAndCompletesAndKeepsReason() {
        UUID id = ready();
        launch(id);

        marketer(TENANT)
                .body(Map.of("reason", "Wrong link"))
                .post("/marketing/campaigns/" + id + "/pause")
                .then()
                .statusCode(200)
                .body("status", equalTo("PAUSED"));
        marketer(TENANT).post("/marketing/campaigns/" + id + "/pause").then().statusCode(409);
        marketer(TENANT).post("/marketing/campaigns/" + id + "/resume").then().statusCode(200);
        marketer(TENANT).post("/marketing/campaigns/" + id + "/complete").then().statusCode(200);
        marketer(TENANT).post("/marketing/campaigns/" + id + "/resume").then().statusCode(409);

        marketer(TENANT)
                .get("/marketing/campaigns/" + id + "/history")
                .then()
                .body(
                        "items.findAll { it.changedBy != 'system' }.change",
                        equalTo(List.of("completed", "resumed", "paused", "launched", "created")))
                .body("items.find { it.change == 'paused' }.reason", equalTo("Wrong link"))
                .body("items.find { it.change == 'paused' }.from", equalTo("ACTIVE"))
                .body("items.find { it.change == 'paused' }.to", equalTo("PAUSED"));
    }

    @Test
    void rejectsResumeOfDraft() {
        marketer(TENANT)
                .post("/marketing/campaigns/" + draft(TENANT, "EMAIL") + "/resume")
                .then()
                .statusCode(409);
    }

    @Test
    void keepsLatestAbsoluteTotals() {
        UUID id = draft(TENANT, "TWITTER");
        Instant now = Instant.now();

        publish(writer, TENANT, performance(id, 20, now));
        publish(writer, TENANT, performance(id, 10, now.minusSeconds(5)));
        publish(writer, TENANT, performance(id, 30, now.plusSeconds(1)));
        publish(writer, TENANT, performance(id, 30, now.plusSeconds(1)));

        await().untilAsserted(() -> assertThat(marketer(TENANT)
                        .get("/marketing/campaigns/" + id + "/metrics")
                        .jsonPath()
                        .getInt("totals.clicks"))
                .isEqualTo(30));
    }

    private static PerformanceUpdated performance(UUID id, int clicks, Instant asOf) {
        return new PerformanceUpdated(
                id, TWITTER, LocalDate.parse("2026-11-22"), Map.of(Metric.CLICKS, BigDecimal.valueOf(clicks)), asOf);
    }

    /** Creates a draft with approved content and an email that has recipients. */
    private UUID ready() {
        UUID id = draft(TENANT, "EMAIL", "TWITTER");
        UUID post = Ids.next();
        publish(writer, TENANT, new ContentApproved(post, Ids.next(), id, TWITTER, null, "Hello", null, List.of()));
        publish(writer, TENANT, new EmailCampaignReady(id, Ids.next(), null, "Hello", 3, null));
        await().untilAsserted(() -> assertThat(marketer(TENANT)
                        .get("/marketing/campaigns/" + id + "/readiness")
                        .jsonPath()
                        .getBoolean("ready"))
                .isTrue());
        return id;
    }

    /** Launches and returns the id of the request that channels answer. */
    private static UUID launch(UUID id) {
        try (TopicReader topic = TopicReader.fromNow("marketing.campaigns")) {
            marketer(TENANT)
                    .post("/marketing/campaigns/" + id + "/launch")
                    .then()
                    .statusCode(200);
            TopicRecord launched = topic.awaitOne(of(id, "CampaignLaunched"));
            return JsonPath.from(launched.value()).getUUID("scheduleRequestId");
        }
    }

    private static ChannelScheduled answer(UUID id, UUID request, Channel channel) {
        return new ChannelScheduled(id, request, channel, 1, Instant.now(), Instant.now(), null);
    }

    private static String step(UUID id, String step) {
        return marketer(TENANT)
                .get("/marketing/campaigns/" + id + "/workflow-status")
                .jsonPath()
                .getString("steps.find { it.step == '" + step + "' }.status");
    }

    private static int scheduledItems(UUID id) {
        return marketer(TENANT)
                .get("/marketing/campaigns/" + id + "/status")
                .jsonPath()
                .getList("items.findAll { it.status == 'SCHEDULED' }")
                .size();
    }

    private static Predicate<TopicRecord> of(UUID id, String event) {
        return record -> id.toString().equals(record.key())
                && (EventTypes.PREFIX + event + ".v1").equals(record.headers().get("ce_type"));
    }
}
