package com.dryjets.campaign.workflow;

import static com.dryjets.campaign.CampaignFixtures.TENANT;
import static com.dryjets.campaign.CampaignFixtures.draft;
import static com.dryjets.campaign.CampaignFixtures.ready;
import static com.dryjets.campaign.workflow.SagaFixtures.act;
import static com.dryjets.campaign.workflow.SagaFixtures.failSchedule;
import static com.dryjets.campaign.workflow.SagaFixtures.launch;
import static com.dryjets.campaign.workflow.SagaFixtures.letTimeoutPass;
import static com.dryjets.campaign.workflow.SagaFixtures.of;
import static com.dryjets.campaign.workflow.SagaFixtures.path;
import static com.dryjets.campaign.workflow.SagaFixtures.status;
import static com.dryjets.campaign.workflow.SagaFixtures.workflow;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Running, retrying and timing out steps, each once on concurrent requests. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class WorkflowIT {

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
    void runsNextStepOnceOnConcurrentRequests() throws Exception {
        UUID id = ready(writer, "TWITTER");
        launch(topic, id);
        failSchedule(transactions, id);
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
    void concurrentTickersFailStepOnce() throws Exception {
        UUID id = ready(writer, "TWITTER");
        launch(topic, id);
        letTimeoutPass(transactions, id);
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
    void retriesValidateAfterRefusedLaunch() {
        UUID id = draft(TENANT, "TWITTER");
        marketer(TENANT).post(path(id, "/launch")).then().statusCode(409);
        assertThat(status(id, "VALIDATE")).isEqualTo("FAILED");
        assertThat(workflow(id).getString("steps[0].error.code")).isEqualTo("NOT_READY");
        assertThat(workflow(id).getList("steps[0].error.missing")).isEqualTo(List.of("content.twitter"));
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
    void rejectsLaunchOfPausedCampaign() {
        UUID id = ready(writer, "TWITTER");
        launch(topic, id);
        act(id, "pause");

        marketer(TENANT).post(path(id, "/launch")).then().statusCode(409);

        assertThat(workflow(id).getList("steps")).hasSize(4);
    }

    @Test
    void returns404ForUnknownStep() {
        UUID id = draft(TENANT, "TWITTER");

        marketer(TENANT).post(path(id, "/workflow/dance/retry")).then().statusCode(404);
        marketer(TENANT).post(path(id, "/execute-workflow")).then().statusCode(409);
        marketer("harbor").post(path(id, "/execute-workflow")).then().statusCode(404);
    }
}
