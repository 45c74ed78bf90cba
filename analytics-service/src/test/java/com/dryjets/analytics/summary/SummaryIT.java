package com.dryjets.analytics.summary;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.analytics.TestDatabase;
import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of all campaigns. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class SummaryIT {

    @Inject
    TestDatabase database;

    private final SummaryTenant tenant = new SummaryTenant();

    @AfterEach
    void close() {
        tenant.close();
    }

    @Test
    void pagesByAnyColumn() {
        UUID rich = tenant.campaign("Rich", "EUR");
        UUID lossy = tenant.campaign("lossy", "EUR");
        UUID idle = tenant.campaign("Idle", "EUR");
        tenant.money(rich, "100", "300");
        tenant.money(lossy, "50", "10");
        tenant.awaitSpend(150);

        assertThat(tenant.walk("sort=spend&order=desc")).containsExactly(rich, lossy, idle);
        assertThat(tenant.walk("sort=spend&order=asc")).containsExactly(idle, lossy, rich);
        assertThat(tenant.walk("sort=name&order=asc")).containsExactly(idle, lossy, rich);
        // Without spend the ROI is unknown: last in either order.
        assertThat(tenant.walk("sort=roi&order=desc")).containsExactly(rich, lossy, idle);
        assertThat(tenant.walk("sort=roi&order=asc")).containsExactly(lossy, rich, idle);
        Stream.of(SummarySort.values())
                .forEach(sort -> assertThat(tenant.walk("sort=" + sort.word()))
                        .hasSize(3)
                        .doesNotHaveDuplicates());
        tenant.summary("limit=1")
                .body("items[0].name", equalTo("Rich"))
                .body("items[0].roi", equalTo(2))
                .body("items[0].totals.revenue", equalTo(300))
                .body("items[0].currency", equalTo("EUR"));
    }

    @Test
    void findsCampaignsByNameStatusAndRecords() {
        UUID wool = tenant.campaign("Wool 5_off", "EUR");
        UUID coats = tenant.campaign("Winter coats", "EUR");
        send(tenant.writer, tenant.name, new CampaignPaused(coats, null));
        tenant.money(coats, "10", "20");
        tenant.awaitSpend(10);
        await().untilAsserted(() -> assertThat(tenant.walk("status=PAUSED")).containsExactly(coats));

        assertThat(tenant.walk("q=wOOL")).containsExactly(wool);
        assertThat(tenant.walk("q=5_OFF")).containsExactly(wool);
        // A wildcard of LIKE is an ordinary character.
        assertThat(tenant.walk("q=w__l")).isEmpty();
        assertThat(tenant.walk("status=DRAFT")).containsExactly(wool);
        assertThat(tenant.walk("status=DRAFT,PAUSED")).containsExactlyInAnyOrder(wool, coats);
        assertThat(tenant.walk("recorded=true")).containsExactly(coats);
        tenant.summary("limit=1").body("matches", equalTo(2));
        tenant.summary("limit=1&q=wool").body("matches", equalTo(1)).body("totals.campaigns", equalTo(2));
    }

    @Test
    void sortsAmountsByCurrencyFirst() {
        UUID pound = tenant.campaign("Pound", "GBP");
        UUID yen = tenant.campaign("Yen", "JPY");
        UUID euro = tenant.campaign("Euro", "EUR");
        UUID richEuro = tenant.campaign("Rich euro", "EUR");
        tenant.money(pound, "20", "40");
        tenant.money(yen, "9000", "10000");
        tenant.money(euro, "10", "15");
        tenant.money(richEuro, "500", "600");
        tenant.awaitSpend(9530);

        assertThat(tenant.walk("sort=spend&order=desc")).containsExactly(richEuro, euro, pound, yen);
        assertThat(tenant.walk("sort=revenue&order=asc")).containsExactly(euro, richEuro, pound, yen);
        assertThat(tenant.walk("sort=roi&order=desc")).containsExactly(pound, euro, richEuro, yen);
    }

    @Test
    void sortColumnsAgreeWithMetricTotals() {
        UUID campaign = tenant.campaign("Ratios", "EUR");
        send(tenant.writer, tenant.name, metric(campaign, Channel.TWITTER, Metric.IMPRESSIONS, "700"));
        send(tenant.writer, tenant.name, metric(campaign, Channel.TWITTER, Metric.CLICKS, "21"));
        send(tenant.writer, tenant.name, metric(campaign, Channel.EMAIL, Metric.CLICKS, "9"));
        send(tenant.writer, tenant.name, metric(campaign, Channel.EMAIL, Metric.CONVERSIONS, "7"));
        tenant.money(campaign, "30", "70");
        tenant.awaitSpend(30);

        await().untilAsserted(() -> tenant.summary("limit=1")
                .body("items[0].totals.conversions", equalTo(7))
                .body("items[0].totals.clicks", equalTo(30))
                .body("items[0].totals.impressions", equalTo(700)));
        JsonPath item = tenant.summary("limit=1").extract().jsonPath().setRootPath("items[0]");
        Map<String, String> columns =
                Map.of("ctr", "ctr", "conversionRate", "conversion_rate", "cpa", "cpa", "roas", "roas", "roi", "roi");
        columns.forEach((field, column) ->
                assertThat(item.getDouble(field)).as(field).isCloseTo(sortColumn(campaign, column), within(1e-6)));
        assertThat(item.getDouble("ctr")).isEqualTo(0.03, within(1e-6));
    }

    @Test
    void rejectsInvalidRequests() {
        for (String wrong : List.of(
                "sort=colour",
                "order=up",
                "limit=0",
                "limit=x",
                "days=0",
                "days=abc",
                "cursor=x",
                "status=GONE",
                "status=,",
                "q=" + "x".repeat(201))) {
            tenant.summary(wrong).statusCode(400).contentType("application/problem+json");
        }
        for (String cursor : List.of(
                Cursor.write("spend", "desc", Ids.next(), "EUR", "1; drop table"),
                Cursor.write("spend", "desc", Ids.next(), "euro"),
                Cursor.write("spend", "desc", Ids.next()))) {
            tenant.summary("sort=spend&cursor=" + cursor).statusCode(400);
        }
        given().get("/marketing/analytics/campaigns/all/summary").then().statusCode(401);
    }

    private double sortColumn(UUID campaign, String column) {
        return database.value(
                        BigDecimal.class, "select %s from campaign_summary where campaign_id = '%s'", column, campaign)
                .doubleValue();
    }
}
