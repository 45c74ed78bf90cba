package com.dryjets.analytics.summary;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.dryjets.analytics.Dashboards;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class SummaryIT {

    @Inject
    TenantTransaction transactions;

    // Each test has its own tenant, because totals cover the whole tenant.
    private final String tenant = "t-" + Ids.next();
    private final TopicWriter writer = new TopicWriter();

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void pagesByAnyColumn() {
        UUID rich = campaign("Rich", "EUR");
        UUID lossy = campaign("lossy", "EUR");
        UUID idle = campaign("Idle", "EUR");
        money(rich, "100", "300");
        money(lossy, "50", "10");
        awaitTotals(150);

        assertThat(walk("sort=spend&order=desc")).containsExactly(rich, lossy, idle);
        assertThat(walk("sort=spend&order=asc")).containsExactly(idle, lossy, rich);
        assertThat(walk("sort=name&order=asc")).containsExactly(idle, lossy, rich);
        // Without spend the ROI is unknown: last in either order.
        assertThat(walk("sort=roi&order=desc")).containsExactly(rich, lossy, idle);
        assertThat(walk("sort=roi&order=asc")).containsExactly(lossy, rich, idle);
        Stream.of(SummarySort.values())
                .forEach(sort ->
                        assertThat(walk("sort=" + sort.word())).hasSize(3).doesNotHaveDuplicates());
        get("limit=1")
                .body("items[0].name", equalTo("Rich"))
                .body("items[0].roi", equalTo(2))
                .body("items[0].totals.revenue", equalTo(300))
                .body("items[0].currency", equalTo("EUR"));
    }

    @Test
    void findsCampaignsByNameStatusAndRecords() {
        UUID wool = campaign("Wool 5_off", "EUR");
        UUID coats = campaign("Winter coats", "EUR");
        send(writer, tenant, new CampaignPaused(coats, null));
        money(coats, "10", "20");
        awaitTotals(10);
        await().atMost(Dashboards.TIMEOUT)
                .untilAsserted(() -> assertThat(walk("status=PAUSED")).containsExactly(coats));

        assertThat(walk("q=wOOL")).containsExactly(wool);
        assertThat(walk("q=5_OFF")).containsExactly(wool);
        // A wildcard of LIKE is an ordinary character.
        assertThat(walk("q=w__l")).isEmpty();
        assertThat(walk("status=DRAFT")).containsExactly(wool);
        assertThat(walk("status=DRAFT,PAUSED")).containsExactlyInAnyOrder(wool, coats);
        assertThat(walk("recorded=true")).containsExactly(coats);
        get("limit=1").body("matches", equalTo(2));
        get("limit=1&q=wool").body("matches", equalTo(1)).body("totals.campaigns", equalTo(2));
    }

    @Test
    void sortsAmountsByCurrencyFirst() {
        UUID pound = campaign("Pound", "GBP");
        UUID yen = campaign("Yen", "JPY");
        UUID euro = campaign("Euro", "EUR");
        UUID richEuro = campaign("Rich euro", "EUR");
        money(pound, "20", "40");
        money(yen, "9000", "10000");
        money(euro, "10", "15");
        money(richEuro, "500", "600");
        awaitTotals(9530);

        assertThat(walk("sort=spend&order=desc")).containsExactly(richEuro, euro, pound, yen);
        assertThat(walk("sort=revenue&order=asc")).containsExactly(euro, richEuro, pound, yen);
        assertThat(walk("sort=roi&order=desc")).containsExactly(pound, euro, richEuro, yen);
    }

    @Test
    void coversGivenDays() {
        UUID campaign = campaign("Days", "EUR");
        Instant now = Instant.now();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        send(writer, tenant, metric(campaign, Channel.ADS, Metric.CLICKS, "40", now.minus(Duration.ofDays(12))));
        send(writer, tenant, metric(campaign, Channel.ADS, Metric.CLICKS, "30", now.minus(Duration.ofDays(5))));
        money(campaign, "10", "20");
        awaitTotals(10);

        get("limit=1&from=%s&to=%s".formatted(today.minusDays(7), today.minusDays(3)))
                .statusCode(200)
                .body("totals.kpis.find { it.name == 'clicks' }.value", equalTo(30))
                .body("totals.kpis.find { it.name == 'clicks' }.previous", equalTo(40))
                .body("totals.period.to", equalTo(today.minusDays(3).toString()))
                .body("totals.previousDays", equalTo(5));
        for (String wrong : List.of(
                "from=" + today,
                "to=" + today,
                "from=yesterday&to=" + today,
                "from=" + today + "&to=" + today.minusDays(1),
                "from=" + today + "&to=" + today.plusDays(1),
                "from=" + today.minusDays(366) + "&to=" + today)) {
            get(wrong).statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void addsUpAllCampaignsWithChanges() {
        UUID first = campaign("First", "EUR");
        UUID second = campaign("Second", "EUR");
        Instant now = Instant.now();
        // Before both periods: without it, the one before would be incomplete and not comparable.
        send(writer, tenant, metric(first, Channel.ADS, Metric.CLICKS, "5", now.minus(Duration.ofDays(80))));
        send(writer, tenant, metric(first, Channel.ADS, Metric.CLICKS, "40", now.minus(Duration.ofDays(40))));
        send(writer, tenant, metric(first, Channel.ADS, Metric.CLICKS, "30"));
        send(writer, tenant, metric(second, Channel.EMAIL, Metric.CLICKS, "20"));
        send(writer, tenant, new CampaignPaused(second, null));
        money(second, "10", "20");
        awaitTotals(10);

        await().atMost(Dashboards.TIMEOUT)
                .untilAsserted(() -> get("limit=1")
                        .body("totals.campaigns", equalTo(2))
                        .body("totals.byStatus", equalTo(Map.of("DRAFT", 1, "PAUSED", 1)))
                        .body("totals.totals.clicks", equalTo(95))
                        .body("totals.kpis.find { it.name == 'clicks' }.value", equalTo(50))
                        .body("totals.kpis.find { it.name == 'clicks' }.previous", equalTo(40))
                        .body("totals.kpis.find { it.name == 'clicks' }.change", equalTo(0.25f)));
    }

    @Test
    void keepsCurrenciesApart() {
        money(campaign("Euros", "EUR"), "100", "300");
        money(campaign("Dollars", "USD"), "10", "5");
        awaitTotals(110);

        get("limit=1")
                .body("totals.money.currency", equalTo(List.of("EUR", "USD")))
                .body("totals.money.spend", equalTo(List.of(100, 10)))
                .body("totals.kpis.name", not(hasItem("roi")));
    }

    @Test
    void countsRecordOnceHoweverOftenItsTotalIsPublished() {
        UUID campaign = campaign("Busy", "EUR");
        for (int i = 0; i < 30; i++) {
            send(writer, tenant, metric(campaign, Channel.ADS, Metric.SPEND, "1"));
        }
        awaitTotals(30);
        money(campaign, "5", "1");

        awaitTotals(35);
    }

    @Test
    void includesCampaignThatHasOnlyRecords() {
        UUID unknown = Ids.next();
        money(unknown, "7", "1");
        awaitTotals(7);

        get("limit=50")
                .body("items.campaignId", equalTo(List.of(unknown.toString())))
                .body("totals.byStatus.UNKNOWN", equalTo(1));
    }

    /** The columns only sort; MetricTotals defines the ratios that are answered. */
    @Test
    void sortColumnsAgreeWithMetricTotals() {
        UUID campaign = campaign("Ratios", "EUR");
        send(writer, tenant, metric(campaign, Channel.TWITTER, Metric.IMPRESSIONS, "700"));
        send(writer, tenant, metric(campaign, Channel.TWITTER, Metric.CLICKS, "21"));
        send(writer, tenant, metric(campaign, Channel.EMAIL, Metric.CLICKS, "9"));
        send(writer, tenant, metric(campaign, Channel.EMAIL, Metric.CONVERSIONS, "7"));
        money(campaign, "30", "70");
        awaitTotals(30);

        await().atMost(Dashboards.TIMEOUT)
                .untilAsserted(() -> get("limit=1")
                        .body("items[0].totals.conversions", equalTo(7))
                        .body("items[0].totals.clicks", equalTo(30))
                        .body("items[0].totals.impressions", equalTo(700)));
        JsonPath item = get("limit=1").extract().jsonPath().setRootPath("items[0]");
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
            get(wrong).statusCode(400).contentType("application/problem+json");
        }
        for (String cursor : List.of(
                Cursor.write("spend", "desc", Ids.next(), "EUR", "1; drop table"),
                Cursor.write("spend", "desc", Ids.next(), "euro"),
                Cursor.write("spend", "desc", Ids.next()))) {
            get("sort=spend&cursor=" + cursor).statusCode(400);
        }
        given().get("/marketing/analytics/campaigns/all/summary").then().statusCode(401);
    }

    private List<UUID> walk(String query) {
        List<UUID> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page =
                    get(query + "&limit=1" + cursor).statusCode(200).extract().jsonPath();
            page.<String>getList("items.campaignId").forEach(id -> ids.add(UUID.fromString(id)));
            String next = page.getString("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return ids;
    }

    private UUID campaign(String name, String currency) {
        UUID id = Ids.next();
        send(
                writer,
                tenant,
                new CampaignCreated(
                        id,
                        new CampaignFacts(
                                name,
                                "CONVERSION",
                                List.of(Channel.ADS),
                                new Money(new BigDecimal("1000.00"), currency),
                                Instant.parse("2026-11-01T00:00:00Z"),
                                Instant.parse("2026-12-01T00:00:00Z"),
                                "UTC",
                                List.of())));
        await().atMost(Dashboards.TIMEOUT)
                .untilAsserted(() -> Dashboards.get(tenant, id, "dashboard").statusCode(200));
        return id;
    }

    private void money(UUID campaign, String spend, String revenue) {
        send(writer, tenant, metric(campaign, Channel.ADS, Metric.REVENUE, revenue));
        send(writer, tenant, metric(campaign, Channel.ADS, Metric.SPEND, spend));
    }

    private double sortColumn(UUID campaign, String column) {
        return transactions
                .sql(
                        tenant,
                        connection -> connection
                                .query("select %s from campaign_summary where campaign_id = '%s'"
                                        .formatted(column, campaign))
                                .execute()
                                .map(rows ->
                                        rows.iterator().next().getBigDecimal(0).doubleValue()))
                .await()
                .atMost(Dashboards.TIMEOUT);
    }

    private void awaitTotals(int spend) {
        await().atMost(Dashboards.TIMEOUT).untilAsserted(() -> {
            List<Number> spends = get("limit=1").extract().jsonPath().getList("totals.money.spend");
            assertThat(spends.stream().mapToInt(Number::intValue).sum()).isEqualTo(spend);
        });
    }

    private ValidatableResponse get(String query) {
        return given().auth()
                .oauth2(Tokens.viewer(tenant))
                .get("/marketing/analytics/campaigns/all/summary?" + query)
                .then();
    }
}
