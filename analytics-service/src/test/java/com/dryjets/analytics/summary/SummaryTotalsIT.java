package com.dryjets.analytics.summary;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What all campaigns of a tenant add up to. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class SummaryTotalsIT {

    private final SummaryTenant tenant = new SummaryTenant();

    @AfterEach
    void close() {
        tenant.close();
    }

    @Test
    void coversGivenDays() {
        UUID campaign = tenant.campaign("Days", "EUR");
        Instant now = Instant.now();
        send(
                tenant.writer,
                tenant.name,
                metric(campaign, Channel.ADS, Metric.CLICKS, "40", now.minus(Duration.ofDays(12))));
        send(
                tenant.writer,
                tenant.name,
                metric(campaign, Channel.ADS, Metric.CLICKS, "30", now.minus(Duration.ofDays(5))));
        tenant.money(campaign, "10", "20");
        tenant.awaitSpend(10);

        tenant.summary("limit=1&from=%s&to=%s".formatted(tenant.today.minusDays(7), tenant.today.minusDays(3)))
                .statusCode(200)
                .body("totals.kpis.find { it.name == 'clicks' }.value", equalTo(30))
                .body("totals.kpis.find { it.name == 'clicks' }.previous", equalTo(40))
                .body("totals.period.to", equalTo(tenant.today.minusDays(3).toString()))
                .body("totals.previousDays", equalTo(5));
        for (String wrong : List.of(
                "from=" + tenant.today,
                "to=" + tenant.today,
                "from=yesterday&to=" + tenant.today,
                "from=" + tenant.today + "&to=" + tenant.today.minusDays(1),
                "from=" + tenant.today + "&to=" + tenant.today.plusDays(1),
                "from=" + tenant.today.minusDays(366) + "&to=" + tenant.today)) {
            tenant.summary(wrong).statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void addsUpAllCampaignsWithChanges() {
        UUID first = tenant.campaign("First", "EUR");
        UUID second = tenant.campaign("Second", "EUR");
        Instant now = Instant.now();
        // Before both periods: without it, the one before would be incomplete and not comparable.
        send(
                tenant.writer,
                tenant.name,
                metric(first, Channel.ADS, Metric.CLICKS, "5", now.minus(Duration.ofDays(80))));
        send(
                tenant.writer,
                tenant.name,
                metric(first, Channel.ADS, Metric.CLICKS, "40", now.minus(Duration.ofDays(40))));
        send(tenant.writer, tenant.name, metric(first, Channel.ADS, Metric.CLICKS, "30"));
        send(tenant.writer, tenant.name, metric(second, Channel.EMAIL, Metric.CLICKS, "20"));
        send(tenant.writer, tenant.name, new CampaignPaused(second, null));
        tenant.money(second, "10", "20");
        tenant.awaitSpend(10);

        await().untilAsserted(() -> tenant.summary("limit=1")
                .body("totals.campaigns", equalTo(2))
                .body("totals.byStatus", equalTo(Map.of("DRAFT", 1, "PAUSED", 1)))
                .body("totals.totals.clicks", equalTo(95))
                .body("totals.kpis.find { it.name == 'clicks' }.value", equalTo(50))
                .body("totals.kpis.find { it.name == 'clicks' }.previous", equalTo(40))
                .body("totals.kpis.find { it.name == 'clicks' }.change", equalTo(0.25f)));
    }

    @Test
    void keepsCurrenciesApart() {
        tenant.money(tenant.campaign("Euros", "EUR"), "100", "300");
        tenant.money(tenant.campaign("Dollars", "USD"), "10", "5");
        tenant.awaitSpend(110);

        tenant.summary("limit=1")
                .body("totals.money.currency", equalTo(List.of("EUR", "USD")))
                .body("totals.money.spend", equalTo(List.of(100, 10)))
                .body("totals.kpis.name", not(hasItem("roi")));
    }

    @Test
    void countsRecordOnceHoweverOftenItsTotalIsPublished() {
        UUID campaign = tenant.campaign("Busy", "EUR");
        for (int i = 0; i < 30; i++) {
            send(tenant.writer, tenant.name, metric(campaign, Channel.ADS, Metric.SPEND, "1"));
        }
        tenant.awaitSpend(30);
        tenant.money(campaign, "5", "1");

        tenant.awaitSpend(35);
    }

    @Test
    void includesCampaignThatHasOnlyRecords() {
        UUID unknown = Ids.next();
        tenant.money(unknown, "7", "1");
        tenant.awaitSpend(7);

        tenant.summary("limit=50")
                .body("items.campaignId", equalTo(List.of(unknown.toString())))
                .body("totals.byStatus.UNKNOWN", equalTo(1));
    }
}
