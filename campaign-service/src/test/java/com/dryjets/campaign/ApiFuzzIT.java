package com.dryjets.campaign;

import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.RepeatablePosts;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.fuzz.ApiFuzz;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class ApiFuzzIT {

    private static final String TENANT = "fuzz";

    @Test
    void answersAsDocumentedWhateverIsSent() throws IOException, InterruptedException {
        UUID launched = CampaignFixtures.draft(TENANT, "EMAIL", "LINKEDIN");
        try (TopicWriter writer = new TopicWriter()) {
            publish(writer, TENANT, new EmailCampaignReady(launched, Ids.next(), null, "Hello", 3, null));
            publish(writer, TENANT, totals(launched));
        }
        await().until(() -> spent(launched) > 0);
        marketer(TENANT).post("/marketing/campaigns/" + launched + "/launch");

        assertThat(ApiFuzz.run(TENANT, launched)).containsKeys(200, 201, 400, 404);
    }

    @Test
    void canRepeatEachPost() {
        RepeatablePosts.check(Map.ofEntries(
                Map.entry(
                        "launchCampaign",
                        "a change of state is done once: repeated, it answers 409 and changes nothing"),
                Map.entry(
                        "pauseCampaign",
                        "a change of state is done once: repeated, it answers 409 and changes nothing"),
                Map.entry(
                        "resumeCampaign",
                        "a change of state is done once: repeated, it answers 409 and changes nothing"),
                Map.entry(
                        "completeCampaign",
                        "a change of state is done once: repeated, it answers 409 and changes nothing"),
                Map.entry("coordinateCampaign", "repeating the request changes nothing"),
                Map.entry("reallocateBudget", "it sets all allocations"),
                Map.entry("rebalanceBudget", "it replaces the stored recommendation"),
                Map.entry("optimizeBudget", "it only proposes; If-Match keeps moves from being applied twice"),
                Map.entry(
                        "runNextWorkflowStep", "steps run one at a time: repeated, it answers 409 and changes nothing"),
                Map.entry(
                        "retryWorkflowStep",
                        "only a failed step is retried, and channels keep what they have scheduled")));
    }

    private static PerformanceUpdated totals(UUID campaignId) {
        return new PerformanceUpdated(
                campaignId,
                Channel.EMAIL,
                LocalDate.now(ZoneOffset.UTC),
                Map.of(Metric.SPEND, new BigDecimal("12.5"), Metric.REVENUE, new BigDecimal("40")),
                Instant.now());
    }

    private static double spent(UUID campaignId) {
        return marketer(TENANT)
                .get("/marketing/campaigns/" + campaignId + "/budget-status")
                .jsonPath()
                .getDouble("spent");
    }
}
