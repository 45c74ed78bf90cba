package com.dryjets.campaign.forecast;

import static com.dryjets.campaign.BudgetFixtures.awaitSpent;
import static com.dryjets.campaign.BudgetFixtures.begun;
import static com.dryjets.campaign.BudgetFixtures.day;
import static com.dryjets.campaign.BudgetFixtures.daysAgo;
import static com.dryjets.campaign.BudgetFixtures.get;
import static com.dryjets.campaign.CampaignFixtures.TENANT;
import static com.dryjets.contracts.marketing.Channel.ADS;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class ForecastIT {

    private static final Map<String, Object> BUDGET = Map.of("total", 9000, "currency", "EUR");

    @Inject
    ForecastTicker ticker;

    @Inject
    Pool pool;

    private TopicWriter writer;

    @BeforeEach
    void open() {
        writer = new TopicWriter();
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void forecastsRemainingDays() {
        UUID id = withMetrics(28, 40);

        JsonPath forecast = get(TENANT, id, "roi-forecast");

        assertThat(forecast.getList("days")).hasSize(30);
        assertThat(forecast.getString("days[0].day")).isEqualTo(daysAgo(0).toString());
        assertThat(forecast.getList("history")).hasSize(28);
        assertThat(forecast.getString("model")).startsWith("SEASONAL");
        // The daily spend is 30 and 15, the daily revenue 70 and 20.
        assertThat(forecast.getDouble("total.spend.p50")).isCloseTo(45 * 30, within(1.0));
        assertThat(forecast.getDouble("total.roi.p50")).isCloseTo(1, within(0.01));
        assertThat(forecast.getDouble("total.probabilityPositive")).isEqualTo(1);
        assertThat(get(TENANT, id, "roi-forecast?days=7").getList("days")).hasSize(7);
        assertThat(get(TENANT, id, "roi-forecast").prettify()).isEqualTo(forecastAgain(forecast));
    }

    @Test
    void scoresForecastAgainstOutcome() {
        UUID id = withMetrics(28, 40);
        get(TENANT, id, "roi-forecast");
        get(TENANT, id, "roi-forecast?days=60");
        assertThat(get(TENANT, id, "roi-forecast").getInt("record.forecasts")).isEqualTo(1);
        assertThat(get(TENANT, id, "roi-forecast").getInt("record.daysScored")).isZero();

        // Moves the forecast back by four weeks, to the days with metrics.
        sql("update roi_forecast_day set day = day - 28 where campaign_id = $1", id);
        ticker.score().await().indefinitely();
        ticker.score().await().indefinitely();

        JsonPath record = get(TENANT, id, "roi-forecast");
        assertThat(record.getInt("record.daysScored")).isBetween(25, 28);
        assertThat(record.getDouble("record.coverage")).isGreaterThan(0.9);
    }

    @Test
    void comparesItsRecordWithRepeatingLastWeek() {
        UUID id = withMetrics(28, 40);
        get(TENANT, id, "roi-forecast");
        sql(
                "update roi_forecast_day set day = day - 28, model_revenue = 500, naive_revenue = 89 where campaign_id = $1",
                id);
        ticker.score().await().indefinitely();

        JsonPath next = get(TENANT, id, "roi-forecast");

        assertThat(next.getString("record.better")).isEqualTo("NAIVE");
        assertThat(next.getDouble("record.mase")).isGreaterThan(1);
        assertThat(next.getString("code")).isEqualTo("AVERAGED");
    }

    @Test
    void reportsInsufficientData() {
        UUID id = begun(TENANT, 5, BUDGET, ADS, TWITTER);

        JsonPath forecast = get(TENANT, id, "roi-forecast");

        assertThat(forecast.getList("days")).isEmpty();
        assertThat(forecast.getString("code")).isEqualTo("TOO_FEW_DAYS");
        assertThat(forecast.getInt("completeDays")).isZero();
        assertThat(forecast.getInt("requiredDays")).isEqualTo(3);
    }

    @Test
    void endsWithCampaign() {
        UUID id = withMetrics(10, 10);

        assertThat(get(TENANT, id, "roi-forecast").getList("days")).hasSize(11);
        assertThat(get(TENANT, id, "roi-forecast").getString("model")).isEqualTo("MEAN");
    }

    @Test
    void rejectsInvalidNumberOfDays() {
        UUID id = begun(TENANT, 5, BUDGET, ADS);

        marketer(TENANT)
                .get("/marketing/campaigns/" + id + "/roi-forecast?days=0")
                .then()
                .statusCode(400);
        marketer("harbor")
                .get("/marketing/campaigns/" + id + "/roi-forecast")
                .then()
                .statusCode(404);
    }

    private static String forecastAgain(JsonPath forecast) {
        // The record contains the first forecast now; everything else comes from the same seed.
        return forecast.prettify().replaceFirst("\"forecasts\": 0", "\"forecasts\": 1");
    }

    private UUID withMetrics(int days, int length) {
        UUID id = begun(TENANT, length, BUDGET, ADS, TWITTER);
        for (int day = 1; day <= days; day++) {
            publish(writer, TENANT, day(id, ADS, daysAgo(day), 30, 70));
            publish(writer, TENANT, day(id, TWITTER, daysAgo(day), 15, 20));
        }
        awaitSpent(TENANT, id, 45.0 * days);
        return id;
    }

    private void sql(String statement, UUID id) {
        pool.withTransaction(connection -> connection
                        .query("select set_config('app.tenant', '*', true)")
                        .execute()
                        .chain(() -> connection.preparedQuery(statement).execute(Tuple.of(id))))
                .await()
                .indefinitely();
    }
}
