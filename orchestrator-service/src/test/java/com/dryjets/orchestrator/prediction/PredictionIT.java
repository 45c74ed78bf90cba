package com.dryjets.orchestrator.prediction;

import static com.dryjets.orchestrator.prediction.PredictedCampaigns.CLICKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Predictions from the metrics that they follow from. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class PredictionIT {

    private static final CampaignGoal OPENS = new CampaignGoal(GoalMetric.OPENS, new BigDecimal("500"), null);

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private PredictedCampaigns campaigns;
    private TopicReader insights;

    @Inject
    DataSource database;

    @BeforeEach
    void open() {
        campaigns = new PredictedCampaigns(tenant);
        insights = TopicReader.fromNow("marketing.insights");
    }

    @AfterEach
    void close() {
        campaigns.close();
        insights.close();
    }

    @Test
    void predictsEachGoalAndSaysWhy() {
        campaigns.launch(campaign, List.of(CLICKS, OPENS));
        campaigns.clicks(campaign, 300);

        JsonPath answer = campaigns.awaitPrediction(campaign, json -> json.getDouble("goals[0].actual") == 300);

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
        campaigns.launch(campaign, List.of(CLICKS));
        campaigns.clicks(campaign, 200);
        campaigns.awaitPrediction(campaign, json -> json.getDouble("goals[0].actual") == 200);

        campaigns.clicks(campaign, 1_400);

        JsonPath answer = campaigns.awaitPrediction(campaign, json -> json.getDouble("goals[0].actual") == 1_400);
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
        campaigns.launch(campaign, List.of(CLICKS));
        campaigns.clicks(campaign, 3_100);

        JsonPath answer =
                campaigns.awaitPrediction(campaign, json -> "REACHED".equals(json.getString("goals[0].state")));

        assertThat(answer.getDouble("goals[0].probability")).isEqualTo(1);
        assertThat(answer.getString("goals[0].reason")).isEqualTo("The target is already reached.");
        assertThat(answer.getList("goals[0].drivers")).isEmpty();
    }

    @Test
    void saysWhyNothingIsPredicted() {
        UUID goalless = Ids.next();
        campaigns.draft(campaign, List.of(CLICKS));
        campaigns.launch(goalless, List.of());

        JsonPath draft = campaigns.awaitPrediction(campaign, json -> "NOT_STARTED".equals(json.getString("state")));

        assertThat(draft.getString("goals[0].state")).isEqualTo("WAITING");
        assertThat(draft.getString("goals[0].reason")).isEqualTo("Predictions begin when the campaign starts.");
        campaigns.awaitPrediction(goalless, json -> "NO_GOALS".equals(json.getString("state")));
    }

    private Predicate<TopicRecord> predicted() {
        return record -> campaign.toString().equals(record.key())
                && record.header("ce_type").contains("SuccessPredicted");
    }
}
