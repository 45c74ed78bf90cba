package com.dryjets.analytics.summary;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.analytics.Dashboards;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Amounts of several currencies in one: the rates are the tenant's own, so that tests don't disturb each other. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class ConversionIT {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final LocalDate sunday = today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
    private final LocalDate friday = sunday.minusDays(2);
    private final LocalDate thursday = sunday.minusDays(3);

    private final String tenant = "t-" + Ids.next();
    private final TopicWriter writer = new TopicWriter();

    @Inject
    TenantTransaction transactions;

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void convertsEachDaysMoneyAtTheLastRateOnOrBeforeTheDay() {
        UUID dollars = campaign("Dollars", "USD");
        UUID euros = campaign("Euros", "EUR");
        rate(thursday, "USD", "1.25");
        rate(friday, "USD", "1.10");
        money(dollars, thursday, "125", "250");
        // No rate on Sunday: Friday's.
        money(dollars, sunday, "110", "330");
        money(euros, sunday, "50", "100");
        awaitSpend(285);

        JsonPath converted = summary("currency=EUR&sort=spend&order=desc&days=60")
                .statusCode(200)
                .body("conversion.currency", equalTo("EUR"))
                .body("conversion.rates.from", equalTo(thursday.toString()))
                .body("conversion.rates.to", equalTo(friday.toString()))
                .body("conversion.rates.sources", contains("OWN"))
                .body("conversion.unconverted", empty())
                .body("totals.money.currency", contains("EUR"))
                .body("totals.money.spend", contains(250f))
                .body("totals.money.revenue", contains(600f))
                .body("totals.money.roas", contains(2.4f))
                .body("totals.kpis.find { it.name == 'spend' }.value", equalTo(250f))
                .body("totals.kpis.find { it.name == 'roas' }.value", equalTo(2.4f))
                .extract()
                .jsonPath();

        assertThat(converted.getList("items.name")).containsExactly("Dollars", "Euros");
        assertThat(converted.getList("items.currency")).containsExactly("EUR", "EUR");
        assertThat(converted.getDouble("items[0].totals.spend")).isEqualTo(200);
        assertThat(converted.getDouble("items[0].totals.revenue")).isEqualTo(500);
        assertThat(converted.getDouble("items[0].roas")).isEqualTo(2.5);
        assertThat(converted.getString("items[0].recorded.currency")).isEqualTo("USD");
        assertThat(converted.getDouble("items[0].recorded.spend")).isEqualTo(235);
        assertThat(converted.getMap("items[1]")).containsEntry("recorded", null);
    }

    @Test
    void leavesAnswersAloneUnlessAsked() {
        money(campaign("Dollars", "USD"), sunday, "110", "330");
        money(campaign("Euros", "EUR"), sunday, "50", "100");
        rate(friday, "USD", "1.10");
        awaitSpend(160);

        summary("limit=5")
                .body("conversion", nullValue())
                .body("totals.money.currency", contains("EUR", "USD"))
                .body("totals.kpis.name", not(hasItem("spend")))
                .body("items.recorded", contains(nullValue(), nullValue()));
    }

    @Test
    void listsWhatHasNoRateAndKeepsItInItsCurrency() {
        UUID old = campaign("Old", "USD");
        UUID known = campaign("Known", "USD");
        UUID francs = campaign("Francs", "CHF");
        UUID unknown = Ids.next();
        rate(friday, "USD", "1.10");
        money(known, sunday, "110", "220");
        money(old, sunday, "11", "22");
        money(old, friday.minusDays(40), "7", "8");
        money(francs, sunday, "1000", "0");
        money(unknown, sunday, "5", "6");
        awaitSpend(1133);

        summary("currency=EUR&sort=spend&order=desc")
                .body("conversion.unconverted.currency", contains(null, "CHF", "USD"))
                .body("conversion.unconverted.spend", contains(5, 1000, 7))
                .body("conversion.unconverted.revenue", contains(6, 0, 8))
                // 121 of the 128 dollars have a rate.
                .body("totals.money.spend", contains(110f))
                .body("items[0].name", equalTo("Known"))
                .body("items[0].currency", equalTo("EUR"))
                .body("items.find { it.name == 'Old' }.currency", equalTo("USD"))
                .body("items.find { it.name == 'Old' }.totals.spend", equalTo(18))
                .body("items.find { it.name == 'Francs' }.currency", equalTo("CHF"));
        assertThat(walk("currency=EUR&sort=spend&order=desc")).containsExactly(known, francs, old, unknown);
        assertThat(walk("currency=EUR&sort=spend&order=asc")).containsExactly(known, francs, old, unknown);
    }

    @Test
    void sortsConvertedAmountsAcrossCurrencies() {
        UUID yen = campaign("Yen", "JPY");
        UUID dollar = campaign("Dollar", "USD");
        UUID euro = campaign("Euro", "EUR");
        UUID idle = campaign("Idle", "GBP");
        // Zero is zero, even without a rate.
        money(idle, sunday, "0", "0");
        rate(friday, "JPY", "160");
        rate(friday, "USD", "1.25");
        money(yen, sunday, "16000", "48000");
        money(dollar, sunday, "250", "250");
        money(euro, sunday, "150", "300");
        awaitSpend(16400);

        assertThat(walk("currency=EUR&sort=spend&order=desc")).containsExactly(dollar, euro, yen, idle);
        assertThat(walk("currency=USD&sort=revenue&order=asc")).containsExactly(idle, dollar, yen, euro);
        assertThat(walk("currency=JPY&sort=roas&order=desc")).containsExactly(yen, euro, dollar, idle);
        for (SummarySort sort : SummarySort.values()) {
            assertThat(walk("currency=GBP&sort=" + sort.word())).hasSize(4).doesNotHaveDuplicates();
        }
        summary("currency=JPY&q=euro")
                .body("items[0].totals.spend", equalTo(24000))
                .body("matches", equalTo(1));
    }

    @Test
    void convertsOnlyWithTheTenantsOwnRates() {
        money(campaign("Dollars", "USD"), sunday, "110", "0");
        rateOf("other-" + tenant, friday, "USD", "2.2");
        awaitSpend(110);

        summary("currency=EUR")
                .body("conversion.unconverted.spend", contains(110))
                .body("totals.money.spend", contains(0f));

        rate(friday, "USD", "1.1");
        summary("currency=EUR").body("totals.money.spend", contains(100f));
    }

    @Test
    void followsTheCurrencyThatBecomesKnownAfterTheMoney() {
        UUID campaign = Ids.next();
        money(campaign, sunday, "110", "0");
        rate(friday, "USD", "1.1");
        awaitSpend(110);
        summary("currency=EUR").body("conversion.unconverted.currency", contains(nullValue()));

        create(campaign, "Late", "USD");

        await().atMost(Dashboards.TIMEOUT)
                .untilAsserted(() -> summary("currency=EUR").body("totals.money.spend", contains(100f)));
    }

    @Test
    void rebuildingRollupsKeepsTheMoneyOfDays() {
        money(campaign("Dollars", "USD"), sunday, "110", "220");
        rate(friday, "USD", "1.1");
        awaitSpend(110);

        transactions
                .sql(
                        Tenants.ALL,
                        connection -> connection
                                .query("call rebuild_rollups('%s')".formatted(sunday.minusDays(1)))
                                .execute())
                .await()
                .atMost(Dashboards.TIMEOUT);

        summary("currency=EUR").body("totals.money.spend", contains(100f)).body("totals.money.revenue", contains(200f));
    }

    @Test
    void convertsTheDaysOfCampaigns() {
        UUID dollars = campaign("Dollars", "USD");
        UUID yen = campaign("Yen", "JPY");
        rate(today.minusDays(2), "USD", "1.25");
        rate(today, "USD", "1.1");
        money(dollars, today.minusDays(2), "0", "125");
        money(dollars, today.minusDays(1), "0", "1");
        money(dollars, today, "0", "110");
        money(yen, today, "0", "500");
        awaitRevenue(736);

        String both = "campaigns=" + dollars + "," + yen;
        days(both + "&days=3&currency=EUR")
                .body("campaigns[0].values", equalTo(Arrays.asList(100f, 0.8f, 100f)))
                .body("campaigns[1].values", equalTo(Arrays.asList(null, null, null)))
                .body("conversion.currency", equalTo("EUR"))
                .body("conversion.unconverted.currency", contains("JPY"))
                .body("conversion.unconverted.revenue", contains(500));
        days(both + "&days=3").body("conversion", nullValue()).body("campaigns[1].values[2]", equalTo(500));
        days(both + "&days=3&metric=clicks&currency=EUR").statusCode(200).body("conversion", nullValue());
    }

    @Test
    void convertsOnlyCampaignsThatHaveChangedSinceTheLastAnswer() {
        UUID ended = campaign("Ended", "USD");
        UUID running = campaign("Running", "USD");
        rate(friday, "USD", "1.1");
        money(ended, sunday, "110", "0");
        money(running, sunday, "220", "0");
        awaitSpend(330);
        summary("currency=EUR").body("totals.money.spend", contains(300f));
        Map<UUID, String> first = conversions();

        summary("currency=EUR").body("totals.money.spend", contains(300f));
        assertThat(conversions()).isEqualTo(first).containsOnlyKeys(ended, running);

        money(running, friday, "11", "0");
        awaitSpend(341);
        summary("currency=EUR&sort=spend&order=desc")
                .body("totals.money.spend", contains(310f))
                .body("items.totals.spend", contains(210f, 100f));
        assertThat(conversions()).containsEntry(ended, first.get(ended));

        rate(friday, "USD", "2.2");
        summary("currency=EUR").body("totals.money.spend", contains(155f));
        assertThat(conversions()).doesNotContainValue(first.get(ended));
    }

    /** The transactions that last converted the campaigns to euros. */
    private Map<UUID, String> conversions() {
        RowSet<Row> rows = transactions
                .sql(
                        tenant,
                        connection -> connection
                                .query("select campaign_id, xmin::text from campaign_conversion where target = 'EUR'")
                                .execute())
                .await()
                .atMost(Dashboards.TIMEOUT);
        return StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.toMap(row -> row.getUUID("campaign_id"), row -> row.getString("xmin")));
    }

    @Test
    void rejectsCurrenciesThatDoNotExist() {
        for (String currency : List.of("eur", "XAU", "QQQ", "EURO")) {
            summary("currency=" + currency).statusCode(400).body("errors[0].pointer", equalTo("?currency"));
            days("campaigns=" + Ids.next() + "&currency=" + currency).statusCode(400);
        }
        summary("currency=EUR").statusCode(200).body("totals.campaigns", equalTo(0));
    }

    private List<UUID> walk(String query) {
        List<UUID> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = summary(query + "&limit=1" + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.<String>getList("items.campaignId").forEach(id -> ids.add(UUID.fromString(id)));
            String next = page.getString("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return ids;
    }

    private UUID campaign(String name, String currency) {
        UUID id = Ids.next();
        create(id, name, currency);
        await().atMost(Dashboards.TIMEOUT)
                .untilAsserted(() -> Dashboards.get(tenant, id, "dashboard").statusCode(200));
        return id;
    }

    private void create(UUID id, String name, String currency) {
        CampaignFacts facts = new CampaignFacts(
                name,
                "CONVERSION",
                List.of(Channel.ADS),
                new Money(new BigDecimal("1000"), currency),
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2026-12-01T00:00:00Z"),
                "UTC",
                List.of());
        send(writer, tenant, new CampaignCreated(id, facts));
    }

    private void money(UUID campaign, LocalDate day, String spend, String revenue) {
        Instant at = day.atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
        send(writer, tenant, metric(campaign, Channel.ADS, Metric.REVENUE, revenue, at));
        send(writer, tenant, metric(campaign, Channel.ADS, Metric.SPEND, spend, at));
    }

    private void rate(LocalDate day, String currency, String rate) {
        rateOf(tenant, day, currency, rate);
    }

    private static void rateOf(String tenant, LocalDate day, String currency, String rate) {
        given().auth()
                .oauth2(Tokens.admin(tenant))
                .contentType("application/json")
                .body("{\"rate\": %s}".formatted(rate))
                .put("/marketing/analytics/exchange-rates/%s/%s".formatted(day, currency))
                .then()
                .statusCode(200);
    }

    private void awaitSpend(int total) {
        awaitMoney("spend", total);
    }

    private void awaitRevenue(int total) {
        awaitMoney("revenue", total);
    }

    private void awaitMoney(String metric, int total) {
        await().atMost(Dashboards.TIMEOUT).untilAsserted(() -> {
            List<Number> values = summary("limit=1").extract().jsonPath().getList("totals.money." + metric);
            assertThat(values.stream().mapToInt(Number::intValue).sum()).isEqualTo(total);
        });
    }

    private ValidatableResponse summary(String query) {
        return get("summary?" + query);
    }

    private ValidatableResponse days(String query) {
        return get("days?" + query);
    }

    private ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.viewer(tenant))
                .get("/marketing/analytics/campaigns/all/" + path)
                .then();
    }
}
