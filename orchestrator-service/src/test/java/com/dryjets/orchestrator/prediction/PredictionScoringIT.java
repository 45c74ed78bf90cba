package com.dryjets.orchestrator.prediction;

import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.orchestrator.Rows;
import com.dryjets.orchestrator.prediction.PredictedGoalRepository.Due;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Predictions from the end of their campaign until they are learned from. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class PredictionScoringIT {

    private static final String PREDICTION = "/marketing/orchestrator/campaigns/{id}/predict-success";
    private static final String RECORD = "/marketing/orchestrator/prediction-record";

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private PredictedCampaigns campaigns;

    @Inject
    DataSource database;

    @Inject
    PredictionScorer scorer;

    @BeforeEach
    void open() {
        campaigns = new PredictedCampaigns(tenant);
    }

    @AfterEach
    void close() {
        campaigns.close();
    }

    @Test
    void isScoredOnceWhenTheCampaignIsCompletedAndLearnedFrom() {
        double probability = campaigns.predicted(campaign).getDouble("goals[0].probability");

        campaigns.complete(campaign);

        JsonPath answer =
                campaigns.awaitPrediction(campaign, json -> "MISSED".equals(json.getString("goals[0].state")));
        assertThat(answer.getString("state")).isEqualTo("ENDED");
        assertThat(answer.getDouble("goals[0].probability")).isEqualTo(probability);
        JsonPath record = campaigns.awaitRecord(json -> json.getInt("record.model.goals") == 1);
        assertThat(record.getInt("record.goals")).isEqualTo(1);
        assertThat(record.getInt("record.reached")).isZero();
        assertThat(record.getDouble("record.brier")).isCloseTo(probability * probability, within(1e-4));
        assertThat(record.getDouble("record.baseBrier")).isEqualTo(0.25);
        assertThat(record.getString("items[0].campaignId")).isEqualTo(campaign.toString());
        assertThat(record.getString("items[0].campaignName")).isEqualTo("Autumn");
        assertThat(record.getBoolean("items[0].reached")).isFalse();

        scoreAgain();

        assertThat(campaigns.record().getInt("record.goals")).isEqualTo(1);
        assertThat(campaigns.record().getInt("record.predictions")).isEqualTo(1);
    }

    /** No event reports that a deadline has passed. */
    @Test
    void isScoredAtTheDeadlineWithoutAnEvent() {
        campaigns.predicted(campaign);

        Rows.change(database, tenant, "update campaign_projection set ends_at = now() - interval '1 second'");
        Rows.change(database, tenant, "update predicted_goal set score_at = now() - interval '1 second'");

        campaigns.awaitPrediction(campaign, json -> "MISSED".equals(json.getString("goals[0].state")));
    }

    @Test
    void aRunningCampaignIsNotScored() {
        campaigns.predicted(campaign);
        Rows.change(database, tenant, "update predicted_goal set score_at = now() - interval '1 second'");

        scoreAgain();

        assertThat(Rows.of(database, tenant, "select scored_at from predicted_goal"))
                .containsOnlyNulls();
        // Otherwise it would stay due, and keep the goals of other tenants out.
        assertThat(Rows.of(database, tenant, "select count(*) from predicted_goal where score_at > now()"))
                .containsExactly("1");
    }

    @Test
    void aGoalThatCannotBeScoredDoesNotDelayOthers() {
        campaigns.predicted(campaign);
        Rows.change(database, tenant, "update prediction set features = 'broken'");
        Rows.change(database, tenant, "update campaign_projection set ends_at = now() - interval '1 second'");
        Rows.change(database, tenant, "update predicted_goal set score_at = now() - interval '1 second'");
        await().until(() -> !Rows.of(database, tenant, "select attempts from predicted_goal")
                .equals(List.of("0")));

        UUID neighbour = Ids.next();
        campaigns.predicted(neighbour);
        campaigns.complete(neighbour);

        campaigns.awaitPrediction(neighbour, json -> "MISSED".equals(json.getString("goals[0].state")));
    }

    @Test
    void otherTenantsSeeNothing() {
        campaigns.predicted(campaign);
        campaigns.complete(campaign);
        campaigns.awaitRecord(json -> json.getInt("record.goals") == 1);
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
            campaigns.predicted(one);
            campaigns.complete(one);
        }
        campaigns.awaitRecord(json -> json.getInt("record.goals") == 2);

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
}
