package com.dryjets.campaign;

import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.testkit.TopicWriter;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Campaigns in the middle of their window, and their spend. */
public final class BudgetFixtures {

    private BudgetFixtures() {}

    /** The UTC day this many days ago. */
    public static LocalDate daysAgo(int days) {
        return Instant.now().atZone(ZoneOffset.UTC).toLocalDate().minusDays(days);
    }

    /** Creates a draft that started this many days ago and lasts as long again. */
    public static UUID begun(String tenant, int days, Map<String, Object> budget, Channel... channels) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> plan = new HashMap<>();
        plan.put("name", "Budget");
        plan.put("type", "CONVERSION");
        plan.put("channels", List.of(channels));
        plan.put("budget", budget);
        plan.put("startsAt", now.minus(days, ChronoUnit.DAYS).toString());
        plan.put("endsAt", now.plus(days, ChronoUnit.DAYS).toString());
        return marketer(tenant)
                .body(plan)
                .post("/marketing/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    /** Launches a draft after approving content for its social channels. */
    public static void launch(TopicWriter writer, String tenant, UUID id, Channel... channels) {
        launch(writer, tenant, id, Map.of(), channels);
    }

    /** Launches a draft with a request body. */
    public static void launch(
            TopicWriter writer, String tenant, UUID id, Map<String, Object> request, Channel... channels) {
        for (Channel channel : channels) {
            if (channel.isSocial()) {
                publish(
                        writer,
                        tenant,
                        new ContentApproved(Ids.next(), Ids.next(), id, channel, null, "Hello", null, List.of()));
            }
        }
        await().untilAsserted(() ->
                assertThat(get(tenant, id, "readiness").getBoolean("ready")).isTrue());
        marketer(tenant)
                .body(request)
                .post("/marketing/campaigns/" + id + "/launch")
                .then()
                .statusCode(200);
    }

    /** The event with a channel's spend and revenue on a day. */
    public static PerformanceUpdated day(UUID id, Channel channel, LocalDate day, double spend, double revenue) {
        return new PerformanceUpdated(
                id,
                channel,
                day,
                Map.of(
                        Metric.SPEND,
                        BigDecimal.valueOf(spend),
                        Metric.REVENUE,
                        BigDecimal.valueOf(revenue),
                        Metric.IMPRESSIONS,
                        BigDecimal.valueOf(1000),
                        Metric.CLICKS,
                        BigDecimal.valueOf(20),
                        Metric.CONVERSIONS,
                        BigDecimal.valueOf(2)),
                Instant.now());
    }

    /** The answer of a campaign's resource. */
    public static JsonPath get(String tenant, UUID id, String resource) {
        return marketer(tenant)
                .get("/marketing/campaigns/" + id + "/" + resource)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Waits until the campaign has this spend. */
    public static void awaitSpent(String tenant, UUID id, double spent) {
        await().untilAsserted(() ->
                assertThat(get(tenant, id, "budget-status").getDouble("spent")).isEqualTo(spent));
    }
}
