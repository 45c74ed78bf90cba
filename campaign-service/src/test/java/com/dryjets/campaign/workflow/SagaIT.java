package com.dryjets.campaign.workflow;

import static com.dryjets.campaign.CampaignFixtures.TENANT;
import static com.dryjets.campaign.CampaignFixtures.draft;
import static com.dryjets.campaign.CampaignFixtures.ready;
import static com.dryjets.campaign.workflow.SagaFixtures.act;
import static com.dryjets.campaign.workflow.SagaFixtures.due;
import static com.dryjets.campaign.workflow.SagaFixtures.failSchedule;
import static com.dryjets.campaign.workflow.SagaFixtures.launch;
import static com.dryjets.campaign.workflow.SagaFixtures.letTimeoutPass;
import static com.dryjets.campaign.workflow.SagaFixtures.of;
import static com.dryjets.campaign.workflow.SagaFixtures.path;
import static com.dryjets.campaign.workflow.SagaFixtures.posts;
import static com.dryjets.campaign.workflow.SagaFixtures.status;
import static com.dryjets.campaign.workflow.SagaFixtures.workflow;
import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Channels that stay silent or answer late or twice, with pauses in between. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class SagaIT {

    @Inject
    TenantTransaction transactions;

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
    void failsScheduleNamingSilentChannel() {
        UUID id = ready(writer, "EMAIL", "TWITTER");
        UUID request = launch(topic, id);
        answer(id, request, EMAIL);
        await().until(() -> workflow(id).getList("channels").size() == 1);

        letTimeoutPass(transactions, id);

        await().untilAsserted(() -> assertThat(status(id, "SCHEDULE")).isEqualTo("FAILED"));
        assertThat(workflow(id).getString("steps.find { it.step == 'SCHEDULE' }.error.code"))
                .isEqualTo("NO_ANSWER");
        assertThat(workflow(id).getList("steps.find { it.step == 'SCHEDULE' }.error.channels"))
                .isEqualTo(List.of("TWITTER"));
        assertThat(status(id, "PUBLISH")).isEqualTo("PENDING");
        assertThat(workflow(id).getString("nextStep")).isEqualTo("SCHEDULE");
    }

    @Test
    void monitorsAtOnceWhenNoChannelIsScheduled() {
        UUID id = draft(TENANT, "ADS");
        assertThat(marketer(TENANT).get(path(id, "/readiness")).jsonPath().getList("items.code"))
                .contains("TRACKED_ONLY")
                .doesNotContain("CONTENT_MISSING");

        launch(topic, id);

        assertThat(status(id, "SCHEDULE")).isEqualTo("COMPLETED");
        assertThat(status(id, "PUBLISH")).isEqualTo("COMPLETED");
        assertThat(status(id, "MONITOR")).isEqualTo("RUNNING");
        assertThat(due(id, "SCHEDULE")).isNull();
    }

    @Test
    void doesNotWaitForChannelThatIsOnlyTracked() {
        UUID id = ready(writer, "TWITTER", "ADS");
        UUID request = launch(topic, id);

        answer(id, request, TWITTER);

        await().untilAsserted(() -> assertThat(status(id, "SCHEDULE")).isEqualTo("COMPLETED"));
    }

    @Test
    void retryRepeatsSameRequest() {
        UUID id = ready(writer, "EMAIL", "TWITTER");
        UUID request = launch(topic, id);
        answer(id, request, EMAIL);
        failSchedule(transactions, id);

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
                .body("detail", containsString("Only a failed step"));
        assertThat(topic.await(2, of(id, "CampaignLaunched")))
                .extracting(record -> JsonPath.from(record.value()).getUUID("scheduleRequestId"))
                .containsExactly(request, request);

        answer(id, request, TWITTER);
        await().untilAsserted(() -> assertThat(status(id, "PUBLISH")).isEqualTo("RUNNING"));
    }

    @Test
    void lateAnswerRepairsFailedStep() {
        UUID id = ready(writer, "TWITTER");
        UUID request = launch(topic, id);
        failSchedule(transactions, id);

        answer(id, request, TWITTER);

        await().untilAsserted(() -> assertThat(status(id, "SCHEDULE")).isEqualTo("COMPLETED"));
        assertThat(workflow(id).getString("steps.find { it.step == 'SCHEDULE' }.error"))
                .isNull();
        assertThat(status(id, "PUBLISH")).isEqualTo("RUNNING");
    }

    @Test
    void countsDuplicateAnswersOnce() {
        UUID id = ready(writer, "EMAIL", "TWITTER");
        UUID request = launch(topic, id);

        answer(id, request, TWITTER);
        answer(id, request, TWITTER);
        answer(id, request, EMAIL);
        answer(id, request, TWITTER);
        publish(writer, TENANT, new PostScheduled(id, Ids.next(), TWITTER, null, Instant.now(), null, null));

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
    void completesThoughClockOfOneReplicaIsSlow() {
        UUID id = ready(writer, "TWITTER");
        UUID post = Ids.next();
        answer(id, launch(topic, id), TWITTER);
        publish(writer, TENANT, new PostScheduled(id, post, TWITTER, null, Instant.now(), null, null));

        PostPublished published = new PostPublished(
                id, post, TWITTER, null, "42", "https://social.example/42", Instant.now(), null, null);
        publish(writer, TENANT, published, Ids.next(), Instant.now().minusSeconds(3600));

        await().untilAsserted(() -> assertThat(status(id, "PUBLISH")).isEqualTo("COMPLETED"));
    }

    @Test
    void pauseStopsTimeoutAndKeepsAnswers() {
        UUID id = ready(writer, "EMAIL", "TWITTER");
        UUID request = launch(topic, id);
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
    void pausesInEveryStepChangeNothing() {
        UUID id = ready(writer, "TWITTER");
        UUID request = launch(topic, id);
        act(id, "pause");
        act(id, "resume");
        UUID post = Ids.next();
        publish(writer, TENANT, new PostScheduled(id, post, TWITTER, null, Instant.now(), null, null));
        answer(id, request, TWITTER);
        await().untilAsserted(() -> assertThat(status(id, "PUBLISH")).isEqualTo("RUNNING"));
        act(id, "pause");
        act(id, "resume");
        publish(writer, TENANT, new PostPublished(id, post, TWITTER, null, "1", null, Instant.now(), null, null));
        await().untilAsserted(() -> assertThat(status(id, "MONITOR")).isEqualTo("RUNNING"));
        act(id, "pause");
        act(id, "resume");

        act(id, "complete");

        assertThat(workflow(id).getList("steps.status"))
                .isEqualTo(List.of("COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED"));
        assertThat(workflow(id).getList("steps.attempt")).isEqualTo(List.of(1, 1, 1, 1));
    }

    @Test
    void failsPublishWhenChannelIsSilentAboutItems() {
        UUID id = ready(writer, "TWITTER");
        UUID request = launch(topic, id);
        UUID post = Ids.next();
        publish(
                writer,
                TENANT,
                new PostScheduled(id, post, TWITTER, null, Instant.now().minusSeconds(7200), null, null));
        answer(id, request, TWITTER);
        await().untilAsserted(() -> assertThat(status(id, "PUBLISH")).isEqualTo("RUNNING"));

        letTimeoutPass(transactions, id);

        await().untilAsserted(() -> assertThat(status(id, "PUBLISH")).isEqualTo("FAILED"));
        publish(writer, TENANT, new PostPublished(id, post, TWITTER, null, "1", null, Instant.now(), null, null));
        await().untilAsserted(() -> assertThat(status(id, "MONITOR")).isEqualTo("RUNNING"));
    }

    private void answer(UUID id, UUID request, Channel channel) {
        publish(writer, TENANT, new ChannelScheduled(id, request, channel, 1, Instant.now(), Instant.now(), null));
    }
}
