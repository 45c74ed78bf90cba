package com.dryjets.analytics.dashboard;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.analytics.Dashboards;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.contracts.marketing.Verdict;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class HeatMapIT {

    private static final String TENANT = "sunrise";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final UUID campaign = Ids.next();

    @Test
    void usesHoursOfCampaignTimeZoneWithoutBots() {
        ZonedDateTime then = ZonedDateTime.now(TOKYO)
                .minusDays(3)
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(5);
        try (TopicWriter writer = new TopicWriter()) {
            send(writer, TENANT, new CampaignCreated(campaign, facts(TOKYO)));
            send(writer, TENANT, metric(campaign, Channel.ADS, Metric.CLICKS, "3", then.toInstant()));
            send(
                    writer,
                    TENANT,
                    metric(
                            campaign,
                            Channel.TWITTER,
                            Metric.CLICKS,
                            "4",
                            then.plusMinutes(59).toInstant()));
            send(writer, TENANT, click(then.toInstant(), Verdict.BOT));
            send(
                    writer,
                    TENANT,
                    metric(
                            campaign,
                            Channel.ADS,
                            Metric.CLICKS,
                            "9",
                            then.minusDays(40).toInstant()));
            send(writer, TENANT, metric(campaign, Channel.ADS, Metric.SPEND, "1", then.toInstant()));
            Dashboards.awaitTotal(TENANT, campaign, "clicks", 17);
            Dashboards.awaitTotal(TENANT, campaign, "spend", 1);
        }
        await().untilAsserted(() -> Dashboards.get(TENANT, campaign, "heat-map")
                .statusCode(200)
                .body("period.timeZone", equalTo("Asia/Tokyo")));

        String cell = "cells.find { it.weekday == '%s' && it.hour == 5 }".formatted(then.getDayOfWeek());
        Dashboards.get(TENANT, campaign, "heat-map")
                .body("metrics", equalTo(List.of("clicks")))
                .body("cells", hasSize(168))
                .body(cell + ".totals.clicks", equalTo(7))
                .body(cell + ".hours", equalTo(4))
                .body("cells.sum { it.totals.clicks ?: 0 }", equalTo(7));
        Dashboards.get(TENANT, campaign, "heat-map?days=1").body("metrics", hasSize(0));
        Dashboards.get(TENANT, campaign, "heat-map?days=92").body("cells.sum { it.totals.clicks ?: 0 }", equalTo(16));
    }

    @Test
    void placesQuartersInTheHoursOfAHalfHourZone() {
        ZoneId kolkata = ZoneId.of("Asia/Kolkata");
        ZonedDateTime midnight = ZonedDateTime.now(kolkata).minusDays(3).truncatedTo(ChronoUnit.DAYS);
        try (TopicWriter writer = new TopicWriter()) {
            send(writer, TENANT, new CampaignCreated(campaign, facts(kolkata)));
            send(writer, TENANT, clicks("1000", midnight.plusMinutes(10)));
            send(writer, TENANT, clicks("1", midnight.plusMinutes(9 * 60 + 10)));
            Dashboards.awaitTotal(TENANT, campaign, "clicks", 1001);
        }
        String clicks =
                "cells.findAll { it.weekday == '%s' && it.totals.clicks != null }".formatted(midnight.getDayOfWeek());
        await().untilAsserted(() -> Dashboards.get(TENANT, campaign, "heat-map")
                .statusCode(200)
                .body(clicks + ".hour", equalTo(List.of(0, 9)))
                .body(clicks + ".totals.clicks", equalTo(List.of(1000, 1))));
    }

    private MetricRecorded clicks(String value, ZonedDateTime at) {
        return metric(campaign, Channel.ADS, Metric.CLICKS, value, at.toInstant());
    }

    @Test
    void rejectsInvalidRequests() {
        Dashboards.get(TENANT, campaign, "heat-map").statusCode(404);
        Dashboards.get(TENANT, campaign, "heat-map?days=93")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?days"));
        given().get("/marketing/analytics/campaigns/{id}/heat-map", campaign)
                .then()
                .statusCode(401);
    }

    private MetricRecorded click(Instant at, Verdict verdict) {
        return new MetricRecorded(
                Ids.next(), campaign, Channel.EMAIL, null, Metric.CLICKS, BigDecimal.ONE, at, verdict);
    }

    private static CampaignFacts facts(ZoneId zone) {
        return new CampaignFacts(
                "Tokyo",
                "CONVERSION",
                List.of(Channel.ADS),
                new Money(new BigDecimal("1000.00"), "JPY"),
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2026-12-01T00:00:00Z"),
                zone.getId(),
                List.of());
    }
}
