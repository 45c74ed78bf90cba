package com.dryjets.analytics.report.words;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static com.dryjets.testkit.Requests.viewer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.analytics.CampaignFixtures;
import com.dryjets.analytics.Dashboards;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service whose executive reports are written by a model: its words, their checks and their cost. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
@WithTestResource(value = ReportModel.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ModelReportIT {

    private static final String USAGE = "/marketing/analytics/model-usage";
    private static final String GOOD = """
            {"summary": "The campaign earned 300.00 EUR for 100.00 EUR spent.",
             "insights": ["Ads earned all 300.00 EUR."],
             "nextSteps": ["Compare Ads with a second channel."]}""";

    private final String tenant = "t-" + Ids.next();

    @Test
    void usesTheModelsWordsAndRecordsTheirCost() {
        ReportModel.answers("Here it is: " + GOOD);
        UUID campaign = campaign(tenant);

        for (int reader = 0; reader < 2; reader++) {
            assertThat(words(tenant, campaign))
                    .containsEntry("engine", "claude")
                    .containsEntry("summary", "The campaign earned 300.00 EUR for 100.00 EUR spent.");
        }

        assertThat(ReportModel.requests("Revenue 300.00 EUR")).isEqualTo(1);
        viewer(tenant)
                .get(USAGE)
                .then()
                .statusCode(200)
                .body("configured", equalTo(true))
                .body("spent", equalTo(1_100))
                .body("cost", equalTo(0.0045f))
                .body("items.purpose[0]", equalTo("report"))
                .body("items.calls[0]", equalTo(1));
        viewer("other-" + tenant).get(USAGE).then().statusCode(200).body("items", empty());
        viewer(tenant).get(USAGE + "?from=2026-02-01&to=2026-01-01").then().statusCode(400);
        given().get(USAGE).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"summary\": \"Revenue was 1,600.00 EUR.\", \"insights\": [\"Good.\"], \"nextSteps\": [\"Go on.\"]}",
                "{\"summary\": \"Good.\", \"insights\": [\"Clicks rose by 12 %.\"], \"nextSteps\": [\"Go on.\"]}",
                "{\"summary\": \"Good.\", \"insights\": [\"Good.\"], \"nextSteps\": [\"Spend more on LINKEDIN.\"]}",
                "{\"summary\": \"Good.\", \"insights\": []}",
                "{\"summary\": ",
                "I would rather not."
            })
    void keepsBuiltInWordsIfTheAnswerIsInvalid(String answer) {
        ReportModel.answers(answer);
        UUID campaign = campaign(tenant);

        assertThat(words(tenant, campaign)).containsEntry("engine", "built-in");

        assertThat(ReportModel.requests("Revenue 300.00 EUR")).isEqualTo(1);
    }

    @Test
    void keepsBuiltInWordsOnceTheBudgetIsSpent() {
        ReportModel.answers(GOOD);
        UUID campaign = campaign(ReportModel.POOR);

        assertThat(words(ReportModel.POOR, campaign)).containsEntry("engine", "built-in");

        assertThat(ReportModel.requests("")).isZero();
        viewer(ReportModel.POOR)
                .get(USAGE)
                .then()
                .statusCode(200)
                .body("budget", equalTo(10))
                .body("spent", equalTo(0));
    }

    /** A campaign that has earned 300 EUR for 100 EUR. */
    private static UUID campaign(String tenant) {
        UUID campaign = Ids.next();
        try (TopicWriter writer = new TopicWriter()) {
            CampaignFixtures.create(writer, tenant, campaign, "EUR");
            send(writer, tenant, metric(campaign, Channel.ADS, Metric.SPEND, "100"));
            send(writer, tenant, metric(campaign, Channel.ADS, Metric.REVENUE, "300"));
            Dashboards.awaitTotal(tenant, campaign, "spend", 100);
            Dashboards.awaitTotal(tenant, campaign, "revenue", 300);
        }
        return campaign;
    }

    private static Map<String, Object> words(String tenant, UUID campaign) {
        return viewer(tenant)
                .accept("application/json")
                .body(Map.of("reportType", "executive"))
                .post("/marketing/analytics/campaigns/" + campaign + "/report")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("words");
    }
}
