package com.dryjets.campaign.workflow;

import static com.dryjets.campaign.CampaignFixtures.TENANT;
import static com.dryjets.campaign.CampaignFixtures.draft;
import static com.dryjets.campaign.CampaignFixtures.marketer;
import static com.dryjets.campaign.CampaignFixtures.publish;
import static com.dryjets.campaign.CampaignFixtures.ready;
import static com.dryjets.common.marketing.Channel.EMAIL;
import static com.dryjets.common.marketing.Channel.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.common.event.ChannelScheduled;
import com.dryjets.common.event.ContentEvent.ContentApproved;
import com.dryjets.common.event.PostEvent.PostPublished;
import com.dryjets.common.event.PostEvent.PostScheduled;
import com.dryjets.common.identifier.Ids;
import com.dryjets.common.marketing.Channel;
import com.dryjets.common.tenancy.TenantTransaction;
import com.dryjets.common.tenancy.Tenants;
import com.dryjets.common.wire.EventTypes;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Channels that stay silent, answer late or twice, pauses in between, and what people do about it. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class SagaIT {

    @Inject
    TenantTransaction transactions;

    @Inject
    WorkflowTicker ticker;

    private final TopicWriter writer = new TopicWriter();
    private TopicReader topic;

    @BeforeEach
    void listen() {
        topic = TopicReader.fromNow("marketing.campaigns");
    }

    @AfterEach
    void close() {
        writer.close();
        topic.close();
    }

    @Test
    void aChannelThatNeverAnswersFailsTheStepByNameAndBlocksTheNext() {
        UUID id = ready(writer, "EMAIL", "TWITTER");
        UUID request = launch(id);
        answer(id, request, EMAIL);
        await().until(() -> workflow(id).getList("channels").size() == 1);

        runOutOfPatience(id);

        await().untilAsserted(() -> assertThat(status(id, "SCHEDULE")).isEqualTo("FAILED"));
        assertThat(workflow(id).getString("steps.find { it.step == 'SCHEDULE' }.error"))
                .isEqualTo("No answer in time from TWITTER");
        assertThat(status(id, "PUBLISH")).isEqualTo("PENDING");
        assertThat(workflow(id).getString("nextStep")).isEqualTo("SCHEDULE");
    }

    @Test
    void aRetryAsksTheSameQuestionAndDoublesNothing() {
        UUID id = ready(writer, "EMAIL", "TWITTER");
        UUID request = launch(id);
        answer(id, request, EMAIL);
        failSchedule(id);

        marketer(TENANT)
                .post(path(id, "/workflow/schedule/retry"))
                .then()
                .statusCode(200)
                .body("steps.find { it.step == 'SCHEDULE' }.attempt", equalTo(2))
                .body("steps.find { it.step == 'SCHEDULE' }.status", equalTo("RUNNING"))
                .body("steps.size()", equalTo(4));
        marketer(TENANT)
                .post(path(id, "/workflow/SCHEDULE/retry"))
                .then()
                .statusCode(409)
                .body("detail", containsString("Only a step that has failed"));
        assertThat(topic.await(2, of(id, "CampaignLaunched")))
                .extracting(record -> JsonPath.from(record.value()).getUUID("scheduleRequestId"))
                .containsExactly(request, request);

        answer(id, request, TWITTER);
        await().untilAsserted(() -> assertThat(status(id, "PUBLISH")).isEqualTo("RUNNING"));
    }

    @Test
    void aChannelThatAnswersLateMendsWhatWasGivenUp() {
        UUID id = ready(writer, "TWITTER");
        UUID request = launch(id);
        failSchedule(id);

        answer(id, request, TWITTER);

        await().untilAsserted(() -> assertThat(status(id, "SCHEDULE")).isEqualTo("COMPLETED"));
        assertThat(workflow(id).getString("steps.find { it.step == 'SCHEDULE' }.error"))
                .isNull();
        assertThat(status(id, "PUBLISH")).isEqualTo("RUNNING");
    }

    @Test
    void aChannelThatAnswersTwiceIsHeardOnce() {
        UUID id = ready(writer, "EMAIL", "TWITTER");
        UUID request = launch(id);

        answer(id, request, TWITTER);
        answer(id, request, TWITTER);
        answer(id, request, EMAIL);
        answer(id, request, TWITTER);
        publish(writer, TENANT, new PostScheduled(id, Ids.next(), TWITTER, null, Instant.now()));

        await().until(() -> posts(id) == 1);
        assertThat(topic.all())
                .filteredOn(of(id, "WorkflowStepChanged"))
                .extracting(record -> JsonPath.from(record.value()).getString("step") + " "
                        + JsonPath.from(record.value()).getString("status"))
                .containsExactly(
                        "VALIDATE RUNNING",
                        "VALIDATE COMPLETED",
                        "SCHEDULE RUNNING",
                        "SCHEDULE COMPLETED",
                        "PUBLISH RUNNING");
    }

    @Test
    void theClockStandsStillWhileACampaignIsPausedAndAnswersAreKept() {
        UUID id = ready(writer, "EMAIL", "TWITTER");
        UUID request = launch(id);
        assertThat(due(id, "SCHEDULE")).isNotNull();

        act(id, "pause");
        assertThat(due(id, "SCHEDULE")).isNull();
        answer(id, request, EMAIL);
        await().until(() -> workflow(id).getList("channels").size() == 1);
        act(id, "resume");
        assertThat(due(id, "SCHEDULE")).isNotNull();

        act(id, "pause");
        answer(id, request, TWITTER);
        await().untilAsserted(() -> assertThat(status(id, "PUBLISH")).isEqualTo("RUNNING"));
        assertThat(due(id, "PUBLISH")).isNull();
        act(id, "resume");
        assertThat(due(id, "PUBLISH")).isNotNull();
    }

    @Test
    void aPauseInEveryStepEndsWithTheCampaignWhereItWas() {
        UUID id = ready(writer, "TWITTER");
        UUID request = launch(id);
        act(id, "pause");
        act(id, "resume");
        UUID post = Ids.next();
        publish(writer, TENANT, new PostScheduled(id, post, TWITTER, null, Instant.now()));
        answer(id, request, TWITTER);
        await().untilAsserted(() -> assertThat(status(id, "PUBLISH")).isEqualTo("RUNNING"));
        act(id, "pause");
        act(id, "resume");
        publish(writer, TENANT, new PostPublished(id, post, TWITTER, null, "1", null, Instant.now()));
        await().untilAsserted(() -> assertThat(status(id, "MONITOR")).isEqualTo("RUNNING"));
        act(id, "pause");
        act(id, "resume");

        act(id, "complete");

        assertThat(workflow(id).getList("steps.status"))
                .isEqualTo(List.of("COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED"));
        assertThat(workflow(id).getList("steps.attempt")).isEqualTo(List.of(1, 1, 1, 1));
    }

    @Test
    void aChannelThatIsSilentAboutItsItemsFailsPublish() {
        UUID id = ready(writer, "TWITTER");
        UUID request = launch(id);
        UUID post = Ids.next();
        publish(
                writer,
                TENANT,
                new PostScheduled(id, post, TWITTER, null, Instant.now().minusSeconds(7200)));
        answer(id, request, TWITTER);
        await().untilAsserted(() -> assertThat(status(id, "PUBLISH")).isEqualTo("RUNNING"));

        runOutOfPatience(id);

        await().untilAsserted(() -> assertThat(status(id, "PUBLISH")).isEqualTo("FAILED"));
        publish(writer, TENANT, new PostPublished(id, post, TWITTER, null, "1", null, Instant.now()));
        await().untilAsserted(() -> assertThat(status(id, "MONITOR")).isEqualTo("RUNNING"));
    }

    @Test
    void theNextStepIsRunOnceHoweverManyAskForIt() throws Exception {
        UUID id = ready(writer, "TWITTER");
        launch(id);
        failSchedule(id);
        Callable<Integer> execute =
                () -> marketer(TENANT).post(path(id, "/execute-workflow")).statusCode();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(List.of(execute, execute, execute)).stream()
                            .map(Future::resultNow)
                            .sorted()
                            .toList())
                    .containsExactly(200, 409, 409);
        }
        assertThat(workflow(id).getInt("steps.find { it.step == 'SCHEDULE' }.attempt"))
                .isEqualTo(2);
    }

    @Test
    void tickersOfSeveralReplicasFailAStepOnce() throws Exception {
        UUID id = ready(writer, "TWITTER");
        launch(id);
        runOutOfPatience(id);
        Callable<Void> tick = () -> {
            try {
                return VertxContextSupport.subscribeAndAwait(ticker::timeOut);
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(List.of(tick, tick, tick, tick)).forEach(Future::resultNow);
        }

        await().untilAsserted(() -> assertThat(status(id, "SCHEDULE")).isEqualTo("FAILED"));
        topic.await(4, of(id, "WorkflowStepChanged"));
        assertThat(topic.all())
                .filteredOn(of(id, "WorkflowStepChanged")
                        .and(record -> record.value().contains("FAILED")))
                .hasSize(1);
    }

    @Test
    void aRefusedLaunchIsAFailedValidateThatCanBeRetried() {
        UUID id = draft(TENANT, "TWITTER");
        marketer(TENANT).post(path(id, "/launch")).then().statusCode(409);
        assertThat(status(id, "VALIDATE")).isEqualTo("FAILED");
        assertThat(workflow(id).getString("steps[0].error")).contains("Nothing is approved for TWITTER");
        marketer(TENANT).post(path(id, "/workflow/validate/retry")).then().statusCode(409);

        publish(writer, TENANT, new ContentApproved(Ids.next(), Ids.next(), id, TWITTER, null, "Hi", null, List.of()));
        await().until(() ->
                marketer(TENANT).get(path(id, "/readiness")).jsonPath().getBoolean("ready"));
        marketer(TENANT)
                .post(path(id, "/workflow/validate/retry"))
                .then()
                .statusCode(200)
                .body("steps.status", equalTo(List.of("COMPLETED", "RUNNING", "PENDING", "PENDING")))
                .body("steps[0].attempt", equalTo(3));
    }

    @Test
    void aLaunchedCampaignIsNotLaunchedAgainAfterAPause() {
        UUID id = ready(writer, "TWITTER");
        launch(id);
        act(id, "pause");

        marketer(TENANT).post(path(id, "/launch")).then().statusCode(409);

        assertThat(workflow(id).getList("steps")).hasSize(4);
    }

    @Test
    void aStepThatIsNoneIsNotFound() {
        UUID id = draft(TENANT, "TWITTER");

        marketer(TENANT).post(path(id, "/workflow/dance/retry")).then().statusCode(404);
        marketer(TENANT).post(path(id, "/execute-workflow")).then().statusCode(409);
        marketer("harbor").post(path(id, "/execute-workflow")).then().statusCode(404);
    }

    private UUID launch(UUID id) {
        act(id, "launch");
        return JsonPath.from(topic.awaitOne(of(id, "CampaignLaunched")).value()).getUUID("scheduleRequestId");
    }

    private void failSchedule(UUID id) {
        runOutOfPatience(id);
        await().untilAsserted(() -> assertThat(status(id, "SCHEDULE")).isEqualTo("FAILED"));
    }

    private void runOutOfPatience(UUID id) {
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

    private void answer(UUID id, UUID request, Channel channel) {
        publish(writer, TENANT, new ChannelScheduled(id, request, channel, 1, Instant.now(), Instant.now(), null));
    }

    private static void act(UUID id, String action) {
        marketer(TENANT).post(path(id, "/" + action)).then().statusCode(200);
    }

    private static JsonPath workflow(UUID id) {
        return marketer(TENANT).get(path(id, "/workflow-status")).jsonPath();
    }

    private static String status(UUID id, String step) {
        return workflow(id).getString("steps.find { it.step == '" + step + "' }.status");
    }

    private static String due(UUID id, String step) {
        return workflow(id).getString("steps.find { it.step == '" + step + "' }.dueAt");
    }

    private static int posts(UUID id) {
        return marketer(TENANT)
                .get(path(id, "/items?channel=TWITTER"))
                .jsonPath()
                .getList("items")
                .size();
    }

    private static String path(UUID id, String rest) {
        return "/marketing/campaigns/" + id + rest;
    }

    private static Predicate<TopicRecord> of(UUID id, String event) {
        return record -> id.toString().equals(record.key())
                && (EventTypes.PREFIX + event + ".v1").equals(record.headers().get("ce_type"));
    }
}
