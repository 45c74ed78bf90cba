package com.dryjets.analytics.summary;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.CampaignFixtures;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A tenant of its own for each test, because totals cover the whole tenant, and so do rates. */
final class SummaryTenant implements AutoCloseable {

    final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    final LocalDate sunday = today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
    final LocalDate friday = sunday.minusDays(2);
    final LocalDate thursday = sunday.minusDays(3);

    final String name = "t-" + Ids.next();
    final TopicWriter writer = new TopicWriter();

    @Override
    public void close() {
        writer.close();
    }

    /** Creates a campaign and waits until the service knows it. */
    UUID campaign(String name, String currency) {
        UUID id = Ids.next();
        create(id, name, currency);
        return id;
    }

    /** Creates a campaign whose records may have come before it. */
    void create(UUID id, String name, String currency) {
        CampaignFixtures.create(writer, this.name, id, name, currency);
    }

    /** Creates a campaign with money on a day. */
    UUID campaign(String name, String currency, LocalDate day, String spend, String revenue) {
        UUID id = campaign(name, currency);
        money(id, day, spend, revenue);
        return id;
    }

    void money(UUID campaign, String spend, String revenue) {
        send(writer, name, metric(campaign, Channel.ADS, Metric.REVENUE, revenue));
        send(writer, name, metric(campaign, Channel.ADS, Metric.SPEND, spend));
    }

    void money(UUID campaign, LocalDate day, String spend, String revenue) {
        Instant at = day.atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
        send(writer, name, metric(campaign, Channel.ADS, Metric.REVENUE, revenue, at));
        send(writer, name, metric(campaign, Channel.ADS, Metric.SPEND, spend, at));
    }

    /** Sets an exchange rate of the tenant's own. */
    void rate(LocalDate day, String currency, String rate) {
        rateOf(name, day, currency, rate);
    }

    static void rateOf(String tenant, LocalDate day, String currency, String rate) {
        given().auth()
                .oauth2(Tokens.admin(tenant))
                .contentType("application/json")
                .body("{\"rate\": %s}".formatted(rate))
                .put("/marketing/analytics/exchange-rates/%s/%s".formatted(day, currency))
                .then()
                .statusCode(200);
    }

    void awaitSpend(int total) {
        awaitMoney("spend", total);
    }

    void awaitRevenue(int total) {
        awaitMoney("revenue", total);
    }

    private void awaitMoney(String metric, int total) {
        await().untilAsserted(() -> {
            List<Number> values = summary("limit=1").extract().jsonPath().getList("totals.money." + metric);
            assertThat(values.stream().mapToInt(Number::intValue).sum()).isEqualTo(total);
        });
    }

    /** The campaigns on all pages of one. */
    List<UUID> walk(String query) {
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

    ValidatableResponse summary(String query) {
        return get("summary?" + query);
    }

    ValidatableResponse days(String query) {
        return get("days?" + query);
    }

    private ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.viewer(name))
                .get("/marketing/analytics/campaigns/all/" + path)
                .then();
    }
}
