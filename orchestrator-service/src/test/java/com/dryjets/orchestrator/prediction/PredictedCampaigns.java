package com.dryjets.orchestrator.prediction;

import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.testkit.Waiting.await;

import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.TopicWriter;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Campaigns of a tenant with goals, and what is predicted of them. */
final class PredictedCampaigns implements AutoCloseable {

    static final CampaignGoal CLICKS = new CampaignGoal(GoalMetric.CLICKS, new BigDecimal("3000"), null);

    private static final String PREDICTION = "/marketing/orchestrator/campaigns/{id}/predict-success";
    private static final String RECORD = "/marketing/orchestrator/prediction-record";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final TopicWriter writer = new TopicWriter();
    private final String tenant;

    PredictedCampaigns(String tenant) {
        this.tenant = tenant;
    }

    void draft(UUID id, List<CampaignGoal> goals) {
        send(writer, tenant, new CampaignCreated(id, facts(goals, 10, 20)));
    }

    void complete(UUID id) {
        send(writer, tenant, new CampaignCompleted(id));
    }

    /** Launches a campaign that has 800 of the 3,000 clicks of its goal, and waits for its prediction. */
    JsonPath predicted(UUID id) {
        launch(id, List.of(CLICKS));
        clicks(id, 800);
        return awaitPrediction(id, json -> json.getDouble("goals[0].actual") == 800);
    }

    void launch(UUID id, List<CampaignGoal> goals) {
        send(writer, tenant, new CampaignLaunched(id, Ids.next(), facts(goals, -10, 20), List.of()));
    }

    private CampaignFacts facts(List<CampaignGoal> goals, int firstDay, int lastDay) {
        return new CampaignFacts(
                "Autumn",
                "CONVERSION",
                List.of(Channel.LINKEDIN),
                new Money(new BigDecimal("1500.00"), "EUR"),
                now.plus(Duration.ofDays(firstDay)),
                now.plus(Duration.ofDays(lastDay)),
                "Europe/Berlin",
                List.of(),
                goals);
    }

    /** Publishes the clicks of yesterday, in place of those published before. */
    void clicks(UUID id, int total) {
        send(
                writer,
                tenant,
                new PerformanceUpdated(
                        id,
                        Channel.LINKEDIN,
                        LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1),
                        Map.of(Metric.CLICKS, BigDecimal.valueOf(total)),
                        Instant.now()));
    }

    JsonPath awaitPrediction(UUID id, Predicate<JsonPath> expected) {
        await().until(() -> {
            Response answer = Requests.viewer(tenant).get(PREDICTION, id);
            return answer.statusCode() == 200 && matches(answer.jsonPath(), expected);
        });
        return Requests.viewer(tenant).get(PREDICTION, id).jsonPath();
    }

    JsonPath awaitRecord(Predicate<JsonPath> expected) {
        await().until(() -> expected.test(record()));
        return record();
    }

    JsonPath record() {
        return Requests.viewer(tenant).get(RECORD).jsonPath();
    }

    /** A number that is not there yet is read as null, which a comparison can't unbox. */
    private static boolean matches(JsonPath answer, Predicate<JsonPath> expected) {
        try {
            return expected.test(answer);
        } catch (NullPointerException absent) {
            return false;
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
