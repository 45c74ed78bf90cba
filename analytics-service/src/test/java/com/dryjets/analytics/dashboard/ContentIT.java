package com.dryjets.analytics.dashboard;

import static com.dryjets.analytics.MetricFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static io.quarkus.vertx.VertxContextSupport.subscribeAndAwait;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.analytics.Dashboards;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.event.MetricEvent.Touch;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Verdict;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class ContentIT {

    private static final String TENANT = "sunrise";

    private static final String UNPUBLISHED_DAYS =
            "select 1 from content_performance_mark where content_ref = $1 and tenant = $2 and cardinality(days) > 0";
    private static final String FORGET_HISTORY =
            "delete from rollup_quarter where content_ref = $1 and tenant = $2 and quarter < now() - interval '50 days'";

    @Inject
    TenantTransaction transactions;

    private final UUID campaign = Ids.next();
    private final UUID content = Ids.next();
    private final Instant now = Instant.now();

    @Test
    void reportsOneContentAlone() {
        Instant twoDaysAgo = now.minus(Duration.ofDays(2));
        try (TopicWriter writer = new TopicWriter()) {
            send(writer, TENANT, record(content, Metric.IMPRESSIONS, "100", twoDaysAgo, null));
            send(writer, TENANT, record(content, Metric.CLICKS, "4", twoDaysAgo, null));
            send(writer, TENANT, record(content, Metric.CLICKS, "1", now, Verdict.BOT));
            send(writer, TENANT, record(Ids.next(), Metric.CLICKS, "50", now, null));
            send(writer, TENANT, record(null, Metric.CLICKS, "60", now, null));
            send(writer, "harbor", record(content, Metric.CLICKS, "700", now, null));
            send(writer, TENANT, sale());
            Dashboards.awaitTotal(TENANT, campaign, "clicks", 115);
            Dashboards.awaitTotal(TENANT, campaign, "revenue", 90);
            Dashboards.awaitTotal("harbor", campaign, "clicks", 700);
        }

        get(content, "")
                .statusCode(200)
                .body("contentId", equalTo(content.toString()))
                .body("campaigns.id", equalTo(List.of(campaign.toString())))
                .body("firstHour", equalTo(hour(twoDaysAgo)))
                .body("lastHour", equalTo(hour(now)))
                .body("totals.clicks", equalTo(5))
                .body("human.clicks", equalTo(4))
                .body("rates.ctr", equalTo(0.05f))
                .body("channels.channel", equalTo(List.of("TWITTER")))
                .body("days", hasSize(30))
                .body(
                        "days[29].day",
                        equalTo(LocalDate.ofInstant(now, ZoneOffset.UTC).toString()))
                .body("days[29].totals.clicks", equalTo(1))
                .body("days[27].totals.clicks", equalTo(4))
                .body("days[28].totals.size()", equalTo(0))
                .body("credits.find { it.model == 'FIRST_TOUCH' }.revenue", equalTo(90))
                .body("credits.find { it.model == 'LAST_TOUCH' }.revenue", equalTo(0))
                .body("credits.find { it.model == 'LINEAR' }.revenue", equalTo(45));
        get(content, "?days=1").body("days", hasSize(1)).body("totals.clicks", equalTo(5));
    }

    @Test
    void reportsTotalsOfQuartersThatItDoesNotRead() {
        Instant longAgo = now.minus(Duration.ofDays(60));
        try (TopicWriter writer = new TopicWriter()) {
            send(writer, TENANT, record(content, Metric.CLICKS, "4", longAgo, null));
            send(writer, TENANT, record(content, Metric.CLICKS, "1", now, null));
            Dashboards.awaitTotal(TENANT, campaign, "clicks", 5);
        }
        await().until(() -> sql(UNPUBLISHED_DAYS) == 0);

        assertThat(sql(FORGET_HISTORY)).isEqualTo(1);

        get(content, "").statusCode(200).body("totals.clicks", equalTo(5)).body("days[29].totals.clicks", equalTo(1));
    }

    /** Executes a statement about the content, and returns its number of rows. */
    private int sql(String statement) {
        try {
            return subscribeAndAwait(() -> transactions.sql(
                    TENANT,
                    connection -> connection
                            .preparedQuery(statement)
                            .execute(Tuple.of(content, TENANT))
                            .map(RowSet::rowCount)));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void rejectsInvalidRequests() {
        get(content, "").statusCode(404).contentType("application/problem+json");
        get(new UUID(0, 0), "").statusCode(404);
        get(content, "?days=0").statusCode(400).body("errors[0].pointer", equalTo("?days"));
        given().get("/marketing/analytics/content/{id}", content).then().statusCode(401);
    }

    @Test
    void hidesContentOfAnotherTenant() {
        try (TopicWriter writer = new TopicWriter()) {
            send(writer, "harbor", record(content, Metric.CLICKS, "7", now, null));
            Dashboards.awaitTotal("harbor", campaign, "clicks", 7);
        }

        get(content, "").statusCode(404);
        await().untilAsserted(() -> given().auth()
                .oauth2(Tokens.viewer("harbor"))
                .get("/marketing/analytics/content/{id}", content)
                .then()
                .body("totals.clicks", equalTo(7)));
    }

    private MetricRecorded sale() {
        return new MetricRecorded(
                Ids.next(),
                campaign,
                Channel.ADS,
                null,
                Metric.REVENUE,
                new BigDecimal("90"),
                now,
                null,
                List.of(
                        new Touch(Channel.EMAIL, null, now.minusSeconds(60)),
                        new Touch(Channel.TWITTER, content, now.minusSeconds(120))));
    }

    private MetricRecorded record(UUID contentId, Metric metric, String value, Instant at, Verdict verdict) {
        return new MetricRecorded(
                Ids.next(), campaign, Channel.TWITTER, contentId, metric, new BigDecimal(value), at, verdict);
    }

    private static String hour(Instant time) {
        return time.truncatedTo(ChronoUnit.HOURS).toString();
    }

    private static ValidatableResponse get(UUID content, String query) {
        return given().auth()
                .oauth2(Tokens.viewer(TENANT))
                .get("/marketing/analytics/content/{id}" + query, content)
                .then();
    }
}
