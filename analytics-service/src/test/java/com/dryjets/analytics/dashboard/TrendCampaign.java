package com.dryjets.analytics.dashboard;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.analytics.Dashboards;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignUpdated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.testkit.TopicWriter;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A campaign whose metrics a test records and reads by day and hour. */
final class TrendCampaign implements AutoCloseable {

    static final String TENANT = "sunrise";

    private final UUID id = Ids.next();
    private final TopicWriter writer = new TopicWriter();

    UUID id() {
        return id;
    }

    /** Creates it in a zone and waits until its days are counted there. */
    void create(ZoneId zone) {
        create(zone.getId());
        awaitZone(zone);
    }

    /** Creates it in a zone by any name. */
    void create(String zone) {
        send(writer, TENANT, new CampaignCreated(id, facts(zone)));
    }

    /** Moves it to another zone and waits until its days are counted there. */
    void moveTo(ZoneId zone) {
        send(writer, TENANT, new CampaignUpdated(id, facts(zone.getId())));
        awaitZone(zone);
    }

    void clicks(String value, Instant at) {
        record(Channel.ADS, Metric.CLICKS, value, at);
    }

    void record(Channel channel, Metric metric, String value) {
        record(channel, metric, value, Instant.now());
    }

    void record(Channel channel, Metric metric, String value, Instant at) {
        send(writer, TENANT, metric(id, channel, metric, value, at));
    }

    void awaitZone(ZoneId zone) {
        await().untilAsserted(() ->
                Dashboards.get(TENANT, id, "trends").statusCode(200).body("period.timeZone", equalTo(zone.getId())));
    }

    JsonPath trends() {
        return Dashboards.get(TENANT, id, "trends").statusCode(200).extract().jsonPath();
    }

    static int clicksOf(JsonPath trends, LocalDate day) {
        return trends.getInt("days.find { it.day == '" + day + "' }.totals.clicks");
    }

    @Override
    public void close() {
        writer.close();
    }

    private static CampaignFacts facts(String zone) {
        return new CampaignFacts(
                "Spring",
                "CONVERSION",
                List.of(Channel.ADS),
                new Money(new BigDecimal("1000.00"), "EUR"),
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2026-12-01T00:00:00Z"),
                zone,
                List.of());
    }
}
