package com.dryjets.analytics.attribution;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.analytics.Dashboards;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.event.MetricEvent.Touch;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class AttributionIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Inject
    TenantTransaction transactions;

    private final String tenant = "t-" + Ids.next();
    private final UUID campaign = Ids.next();
    private final UUID email = Ids.next();
    private final Instant now = Instant.now();
    private final TopicWriter writer = new TopicWriter();

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void eachModelAddsUpToTotal() {
        List<Touch> journey =
                List.of(touch(Channel.EMAIL, email, 0), touch(Channel.LINKEDIN, null, 7), touch(Channel.ADS, null, 14));
        for (int i = 0; i < 10; i++) {
            send(writer, tenant, record(Metric.CONVERSIONS, "1", journey));
        }
        send(writer, tenant, record(Metric.REVENUE, "100.01", journey));
        send(writer, tenant, record(Metric.REVENUE, "-0.02", journey.subList(0, 2)));
        send(writer, tenant, metric(campaign, Channel.ADS, Metric.REVENUE, "7"));
        send(writer, tenant, metric(campaign, Channel.ADS, Metric.CONVERSIONS, "5"));
        Dashboards.awaitTotal(tenant, campaign, "conversions", 15);
        Dashboards.awaitTotal(tenant, campaign, "revenue", 106.99);

        JsonPath seen = attribution();

        assertThat(seen.getList("models.model"))
                .containsExactly("FIRST_TOUCH", "LAST_TOUCH", "LINEAR", "TIME_DECAY", "POSITION_BASED");
        assertThat(seen.getList("models.channels.channel")).containsOnly(List.of("EMAIL", "LINKEDIN", "ADS"));
        assertThat(number(seen, "conversions.withTouches")).isEqualByComparingTo("10");
        assertThat(number(seen, "conversions.withoutTouches")).isEqualByComparingTo("5");
        assertThat(number(seen, "revenue.withTouches")).isEqualByComparingTo("99.99");
        assertThat(number(seen, "revenue.total")).isEqualByComparingTo("106.99");
        for (int model = 0; model < 5; model++) {
            assertThat(sum(seen, model, "conversions")).isEqualByComparingTo("10");
            assertThat(sum(seen, model, "revenue")).isEqualByComparingTo("99.99");
        }
        assertThat(credits(seen, 0, "conversions")).containsExactly("0", "0", "10");
        assertThat(credits(seen, 1, "conversions")).containsExactly("10", "0", "0");
        assertThat(credits(seen, 2, "conversions")).containsExactly("3.33333", "3.33333", "3.33334");
        assertThat(credits(seen, 3, "conversions")).containsExactly("5.71429", "2.85714", "1.42857");
        assertThat(credits(seen, 4, "conversions")).containsExactly("4", "2", "4");
        assertThat(seen.getList("content.contentId")).containsExactly(email.toString());
        assertThat(seen.getString("content[0].credits.find { it.model == 'LAST_TOUCH' }.conversions"))
                .isEqualTo("10");
    }

    @Test
    void creditsRecordOnceWithItsFirstTouches() {
        MetricRecorded plain = metric(campaign, Channel.ADS, Metric.CONVERSIONS, "1", now);
        MetricRecorded touched = record(Metric.CONVERSIONS, "1", List.of(touch(Channel.EMAIL, null, 1)));
        send(writer, tenant, touched);
        send(writer, tenant, touched);
        send(writer, tenant, plain);
        Dashboards.awaitTotal(tenant, campaign, "conversions", 2);
        send(writer, tenant, with(plain, touched.touches()));
        send(writer, tenant, with(touched, List.of(touch(Channel.ADS, null, 1), touch(Channel.EMAIL, null, 1))));
        send(writer, tenant, metric(campaign, Channel.ADS, Metric.CLICKS, "1"));
        Dashboards.awaitTotal(tenant, campaign, "clicks", 1);

        JsonPath seen = attribution();

        assertThat(number(seen, "conversions.total")).isEqualByComparingTo("2");
        assertThat(number(seen, "conversions.withTouches")).isEqualByComparingTo("1");
        assertThat(seen.getList("models[2].channels.channel")).containsExactly("EMAIL");
    }

    @Test
    void rebuildsCreditsFromRecords() {
        send(
                writer,
                tenant,
                record(Metric.REVENUE, "9", List.of(touch(Channel.EMAIL, null, 1), touch(Channel.ADS, null, 0))));
        Dashboards.awaitTotal(tenant, campaign, "revenue", 9);
        sql("update rollup_credit set linear = 4711 where tenant = '%s'".formatted(tenant));
        sql("update rollup_credit_day set linear = 4711 where tenant = '%s'".formatted(tenant));

        sql("call rebuild_rollups('2026-01-01')");

        assertThat(credits(attribution(), 2, "revenue")).containsExactly("4.5", "4.5");
    }

    @Test
    void acceptsTouchesOverRest() {
        String body = """
                [{"eventId": "%s", "campaignId": "%s", "channel": "ADS", "metric": "conversions", "value": 1, "occurredAt": "%s",
                  "touches": [{"channel": "EMAIL", "contentId": "%s", "at": "%s"}]}]""".formatted(Ids.next(), campaign, now, email, now.minusSeconds(1));
        post(body).statusCode(202);
        Dashboards.awaitTotal(tenant, campaign, "conversions", 1);

        assertThat(attribution().getList("models[0].channels.channel")).containsExactly("EMAIL");
        String later = now.plusSeconds(1).toString();
        post(body.replace(now.minusSeconds(1).toString(), later))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/0/touches")));
        post(body.replace("conversions", "clicks"))
                .statusCode(400)
                .body("errors.detail", hasItem("are allowed for conversions and revenue only"));
        post(body.replace("\"channel\": \"EMAIL\"", "\"channel\": \"RADIO\", \"hue\": 1"))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/0/touches/0/hue", "/0/touches/0/channel")));
        post(body.replace("[{\"channel\"", "[7, {\"channel\""))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/0/touches/0")));
    }

    @Test
    void reportsConversionsWithoutTouches() {
        send(writer, tenant, metric(campaign, Channel.ADS, Metric.CONVERSIONS, "3"));
        Dashboards.awaitTotal(tenant, campaign, "conversions", 3);

        Dashboards.get(tenant, campaign, "attribution")
                .body("conversions.withTouches", equalTo(0))
                .body("conversions.withoutTouches", equalTo(3))
                .body("models", hasSize(5))
                .body("models[0].channels", hasSize(0))
                .body("content", hasSize(0));
        Dashboards.get("harbor", campaign, "attribution").statusCode(404);
        given().get("/marketing/analytics/campaigns/{id}/attribution", campaign)
                .then()
                .statusCode(401);
    }

    private ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(Tokens.marketer(tenant))
                .contentType("application/json")
                .body(body)
                .post("/marketing/analytics/metrics")
                .then();
    }

    private JsonPath attribution() {
        String json = Dashboards.get(tenant, campaign, "attribution")
                .statusCode(200)
                .extract()
                .asString();
        return new JsonPath(json)
                .using(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    private static BigDecimal number(JsonPath seen, String path) {
        return new BigDecimal(seen.getString(path));
    }

    private static List<String> credits(JsonPath seen, int model, String of) {
        List<Object> values = seen.getList("models[%d].channels.%s".formatted(model, of));
        return values.stream()
                .map(value ->
                        new BigDecimal(value.toString()).stripTrailingZeros().toPlainString())
                .toList();
    }

    private static BigDecimal sum(JsonPath seen, int model, String of) {
        return credits(seen, model, of).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private MetricRecorded record(Metric metric, String value, List<Touch> touches) {
        return with(metric(campaign, Channel.ADS, metric, value, now), touches);
    }

    private static MetricRecorded with(MetricRecorded record, List<Touch> touches) {
        return new MetricRecorded(
                record.eventId(),
                record.campaignId(),
                record.channel(),
                record.contentRef(),
                record.metric(),
                record.value(),
                record.occurredAt(),
                record.verdict(),
                new ArrayList<>(touches));
    }

    private Touch touch(Channel channel, UUID contentId, long daysAgo) {
        return new Touch(channel, contentId, now.minus(Duration.ofDays(daysAgo)));
    }

    private void sql(String statement) {
        transactions
                .sql(Tenants.ALL, connection -> connection.query(statement).execute())
                .await()
                .atMost(TIMEOUT);
    }
}
