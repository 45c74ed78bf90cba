package com.dryjets.orchestrator.prediction;

import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import com.dryjets.orchestrator.Rows;
import com.dryjets.orchestrator.prediction.PredictedGoalRepository.Due;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
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
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Predictions from the metrics that they follow from until they are scored and learned from. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class PredictionIT {

    private static final String PREDICTION = "/marketing/orchestrator/campaigns/{id}/predict-success";
    private static final String RECORD = "/marketing/orchestrator/prediction-record";
    private static final CampaignGoal CLICKS = new CampaignGoal(GoalMetric.CLICKS, new BigDecimal("3000"), null);
    private static final CampaignGoal OPENS = new CampaignGoal(GoalMetric.OPENS, new BigDecimal("500"), null);

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private TopicWriter writer;
    private TopicReader insights;

    @Inject
    DataSource database;

    @Inject
    PredictionScorer scorer;

    @BeforeEach
    void open() {
        writer = new TopicWriter();
        insights = TopicReader.fromNow("marketing.insights");
    }

    @AfterEach
    void close() {
        writer.close();
        insights.close();
    }

    @Test
    void predictsEachGoalAndSaysWhy() {
        launch(campaign, List.of(CLICKS, OPENS));
        clicks(campaign, 800);

        JsonPath answer = awaitPrediction(campaign, json -> json.getDouble("goals[0].actual") == 800);

        assertThat(answer.getString("state")).isEqualTo("PREDICTED");
        double probability = answer.getDouble("goals[0].probability");
        assertThat(probability).isBetween(0.001, 0.5);
        assertThat(answer.getDouble("goals[0].low")).isLessThanOrEqualTo(probability);
        assertThat(answer.getDouble("goals[0].high")).isGreaterThanOrEqualTo(probability);
        assertThat(answer.getString("goals[0].drivers[0].feature")).isEqualTo("PACE");
        assertThat(answer.getList("goals[0].drivers.points", Double.class).stream()
                        .mapToDouble(points -> points)
                        .sum())
                .isCloseTo(100 * (probability - answer.getDouble("goals[0].baseRate")), within(1e-3));
        assertThat(answer.getList("goals[0].history")).hasSize(1);
        assertThat(answer.getString("goals[1].state")).isEqualTo("UNMEASURABLE");
        assertThat(answer.getString("goals[1].reason")).startsWith("Only emails are opened");
        assertThat(answer.getString("goals[1].probability")).isNull();
        assertThat(answer.getList("record.calibration")).hasSize(10);
        assertThat(answer.getInt("record.model.goals")).isZero();
    }

    @Test
    void keepsOnePredictionADayAndPublishesWhatIsNews() {
        launch(campaign, List.of(CLICKS));
        clicks(campaign, 200);
        awaitPrediction(campaign, json -> json.getDouble("goals[0].actual") == 200);

        clicks(campaign, 1_400);

        JsonPath answer = awaitPrediction(campaign, json -> json.getDouble("goals[0].actual") == 1_400);
        assertThat(Rows.of(database, tenant, "select count(*) from prediction")).containsExactly("1");
        List<TopicRecord> published = insights.await(2, predicted());
        assertThat(published.getLast().value())
                .contains(
                        "\"predictionId\":\"" + answer.getString("goals[0].predictionId") + "\"",
                        "\"probability\":" + answer.getString("goals[0].probability"),
                        "\"metric\":\"CLICKS\"");
    }

    @Test
    void aReachedGoalIsCertain() {
        launch(campaign, List.of(CLICKS));
        clicks(campaign, 3_100);

        JsonPath answer = awaitPrediction(campaign, json -> "REACHED".equals(json.getString("goals[0].state")));

        assertThat(answer.getDouble("goals[0].probability")).isEqualTo(1);
        assertThat(answer.getString("goals[0].reason")).isEqualTo("The target is already reached.");
        assertThat(answer.getList("goals[0].drivers")).isEmpty();
    }

    @Test
    void saysWhyNothingIsPredicted() {
        UUID goalless = Ids.next();
        send(writer, tenant, new CampaignCreated(campaign, facts(List.of(CLICKS), 10, 20)));
        launch(goalless, List.of());

        JsonPath draft = awaitPrediction(campaign, json -> "NOT_STARTED".equals(json.getString("state")));

        assertThat(draft.getString("goals[0].state")).isEqualTo("WAITING");
        assertThat(draft.getString("goals[0].reason")).isEqualTo("Predictions begin when the campaign starts.");
        awaitPrediction(goalless, json -> "NO_GOALS".equals(json.getString("state")));
    }

    @Test
    void isScoredOnceWhenTheCampaignIsCompletedAndLearnedFrom() {
        launch(campaign, List.of(CLICKS));
        clicks(campaign, 800);
        double probability = awaitPrediction(campaign, json -> json.getDouble("goals[0].actual") == 800)
                .getDouble("goals[0].probability");

        send(writer, tenant, new CampaignCompleted(campaign));

        JsonPath answer = awaitPrediction(campaign, json -> "MISSED".equals(json.getString("goals[0].state")));
        assertThat(answer.getString("state")).isEqualTo("ENDED");
        assertThat(answer.getDouble("goals[0].probability")).isEqualTo(probability);
        JsonPath record = awaitRecord(json -> json.getInt("record.model.goals") == 1);
        assertThat(record.getInt("record.goals")).isEqualTo(1);
        assertThat(record.getInt("record.reached")).isZero();
        assertThat(record.getDouble("record.brier")).isCloseTo(probability * probability, within(1e-4));
        assertThat(record.getDouble("record.baseBrier")).isEqualTo(0.25);
        assertThat(record.getString("items[0].campaignId")).isEqualTo(campaign.toString());
        assertThat(record.getString("items[0].campaignName")).isEqualTo("Autumn");
        assertThat(record.getBoolean("items[0].reached")).isFalse();

        scoreAgain();

        assertThat(record().getInt("record.goals")).isEqualTo(1);
        assertThat(record().getInt("record.predictions")).isEqualTo(1);
    }

    /** No event reports that a deadline has passed. */
    @Test
    void isScoredAtTheDeadlineWithoutAnEvent() {
        launch(campaign, List.of(CLICKS));
        clicks(campaign, 800);
        awaitPrediction(campaign, json -> json.getDouble("goals[0].actual") == 800);

        Rows.change(database, tenant, "update campaign_projection set ends_at = now() - interval '1 second'");
        Rows.change(database, tenant, "update predicted_goal set score_at = now() - interval '1 second'");

        awaitPrediction(campaign, json -> "MISSED".equals(json.getString("goals[0].state")));
    }

    @Test
    void aRunningCampaignIsNotScored() {
        launch(campaign, List.of(CLICKS));
        clicks(campaign, 800);
        awaitPrediction(campaign, json -> json.getDouble("goals[0].actual") == 800);
        Rows.change(database, tenant, "update predicted_goal set score_at = now() - interval '1 second'");

        scoreAgain();

        assertThat(Rows.of(database, tenant, "select scored_at from predicted_goal"))
                .containsOnlyNulls();
    }

    @Test
    void aGoalThatCannotBeScoredDoesNotDelayOthers() {
        launch(campaign, List.of(CLICKS));
        clicks(campaign, 800);
        awaitPrediction(campaign, json -> json.getDouble("goals[0].actual") == 800);
        Rows.change(database, tenant, "update prediction set features = 'broken'");
        Rows.change(database, tenant, "update campaign_projection set ends_at = now() - interval '1 second'");
        Rows.change(database, tenant, "update predicted_goal set score_at = now() - interval '1 second'");
        await().until(() -> !Rows.of(database, tenant, "select attempts from predicted_goal")
                .equals(List.of("0")));

        UUID neighbour = Ids.next();
        launch(neighbour, List.of(CLICKS));
        clicks(neighbour, 800);
        awaitPrediction(neighbour, json -> json.getDouble("goals[0].actual") == 800);
        send(writer, tenant, new CampaignCompleted(neighbour));

        awaitPrediction(neighbour, json -> "MISSED".equals(json.getString("goals[0].state")));
    }

    @Test
    void otherTenantsSeeNothing() {
        launch(campaign, List.of(CLICKS));
        clicks(campaign, 800);
        awaitPrediction(campaign, json -> json.getDouble("goals[0].actual") == 800);
        send(writer, tenant, new CampaignCompleted(campaign));
        awaitRecord(json -> json.getInt("record.goals") == 1);
        String other = "harbor-" + campaign;

        assertThat(Requests.viewer(other).get(PREDICTION, campaign).statusCode())
                .isEqualTo(404);

        JsonPath record = Requests.viewer(other).get(RECORD).jsonPath();
        assertThat(record.getInt("record.goals")).isZero();
        assertThat(record.getList("items")).isEmpty();
    }

    @Test
    void theRecordIsPaged() {
        UUID second = Ids.next();
        for (UUID one : List.of(campaign, second)) {
            launch(one, List.of(CLICKS));
            clicks(one, 800);
            awaitPrediction(one, json -> json.getDouble("goals[0].actual") == 800);
            send(writer, tenant, new CampaignCompleted(one));
        }
        awaitRecord(json -> json.getInt("record.goals") == 2);

        JsonPath first =
                Requests.viewer(tenant).queryParam("limit", 1).get(RECORD).jsonPath();

        JsonPath next = Requests.viewer(tenant)
                .queryParam("limit", 1)
                .queryParam("cursor", first.getString("nextCursor"))
                .get(RECORD)
                .jsonPath();
        assertThat(List.of(first.getString("items[0].campaignId"), next.getString("items[0].campaignId")))
                .containsExactlyInAnyOrder(campaign.toString(), second.toString());
        assertThat(next.getString("nextCursor")).isNull();
    }

    private void launch(UUID id, List<CampaignGoal> goals) {
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
    private void clicks(UUID id, int total) {
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

    /** Scores as a replica does that found the goal due at the same time. */
    private void scoreAgain() {
        UUID goal = UUID.fromString(
                Rows.of(database, tenant, "select id from predicted_goal").getFirst());
        try {
            VertxContextSupport.subscribeAndAwait(() -> scorer.score(new Due(tenant, goal, campaign, 0)));
        } catch (Exception | Error e) {
            throw new AssertionError(e);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonPath awaitPrediction(UUID id, Predicate<JsonPath> expected) {
        await().until(() -> {
            Response answer = Requests.viewer(tenant).get(PREDICTION, id);
            return answer.statusCode() == 200 && matches(answer.jsonPath(), expected);
        });
        return Requests.viewer(tenant).get(PREDICTION, id).jsonPath();
    }

    private JsonPath awaitRecord(Predicate<JsonPath> expected) {
        await().until(() -> expected.test(record()));
        return record();
    }

    private JsonPath record() {
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

    private Predicate<TopicRecord> predicted() {
        return record -> campaign.toString().equals(record.key())
                && record.header("ce_type").contains("SuccessPredicted");
    }
}
