package com.dryjets.analytics.report;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static com.dryjets.testkit.Requests.marketer;

import com.dryjets.analytics.Dashboards;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.testkit.TopicWriter;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Campaigns whose reports are shared or scheduled. */
public final class SharingFixtures {

    public static final String LINKS = "/marketing/analytics/reports/links";
    public static final String SCHEDULES = "/marketing/analytics/reports/schedules";

    private SharingFixtures() {}

    /** A campaign with 7 clicks of email and 20 of ads yesterday. */
    public static UUID campaign(String tenant) {
        UUID campaign = Ids.next();
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        try (TopicWriter writer = new TopicWriter()) {
            send(writer, tenant, metric(campaign, Channel.EMAIL, Metric.CLICKS, "7", yesterday));
            send(writer, tenant, metric(campaign, Channel.ADS, Metric.CLICKS, "20", yesterday));
        }
        Dashboards.awaitTotal(tenant, campaign, "clicks", 27);
        return campaign;
    }

    public static ValidatableResponse post(String path, String tenant, Map<String, ?> body) {
        return marketer(tenant).body(body).post(path).then();
    }

    /** A daily schedule at eight, with some fields replaced; null removes one. */
    public static Map<String, Object> schedule(UUID campaign, String field, Object value) {
        Map<String, Object> schedule = new HashMap<>();
        schedule.put("campaignId", campaign);
        schedule.put("name", "Morning numbers");
        schedule.put("days", 7);
        schedule.put("timing", timing("DAILY"));
        schedule.put("recipients", new String[] {"Board@Example.com", "board@example.com", "ceo@bücher.example"});
        schedule.put(field, value);
        schedule.values().removeIf(java.util.Objects::isNull);
        return schedule;
    }

    public static Map<String, Object> timing(String cadence) {
        return new HashMap<>(Map.of("cadence", cadence, "time", "08:00", "timeZone", "Europe/Berlin"));
    }
}
