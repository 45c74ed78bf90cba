package com.dryjets.analytics.report;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.analytics.Dashboards;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class ExportIT {

    private static final String TENANT = "sunrise";
    private static final int MANY = 10_000;

    @Inject
    TenantTransaction transactions;

    private final UUID campaign = Ids.next();
    private final Instant now = Instant.now();

    @Test
    void exportsEveryRecordOnceInEachFormat() {
        record(MANY, Channel.ADS, "clicks", now);
        record(3, Channel.TWITTER, "clicks", now);
        Dashboards.awaitTotal(TENANT, campaign, "clicks", MANY + 3);

        List<String> csv = export("csv", "")
                .statusCode(200)
                .contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", containsString("campaign-" + campaign + "-records.csv"))
                .extract()
                .asString()
                .lines()
                .toList();

        assertThat(csv).hasSize(MANY + 4);
        assertThat(csv.getFirst()).isEqualTo("eventId,occurredAt,channel,contentRef,metric,value,verdict");
        assertThat(csv.stream().skip(1).map(line -> line.substring(0, 36)).distinct())
                .hasSize(MANY + 3);
        export("json", "")
                .contentType("application/json")
                .body("size()", equalTo(MANY + 3))
                .body("[0].value", equalTo(1));
        assertThat(export("ndjson", "")
                        .contentType("application/x-ndjson")
                        .extract()
                        .asString()
                        .lines())
                .hasSize(MANY + 3)
                .allSatisfy(line -> assertThat(line).startsWith("{\"eventId\":").endsWith("}"));
        assertThat(export("csv", ",\"channels\":[\"TWITTER\"]")
                        .extract()
                        .asString()
                        .lines())
                .hasSize(4);
    }

    @Test
    void exportsOnlyRequestedDays() {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        record(2, Channel.ADS, "likes", now);
        record(5, Channel.ADS, "likes", now.minus(Duration.ofDays(10)));
        Dashboards.awaitTotal(TENANT, campaign, "likes", 7);

        String days = ",\"startDate\":\"%s\",\"endDate\":\"%s\"".formatted(today.minusDays(12), today.minusDays(5));
        assertThat(export("csv", days).extract().asString().lines()).hasSize(6);
        export("json", ",\"startDate\":\"2026-03-02\",\"endDate\":\"2026-03-01\"")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/endDate"));
    }

    @Test
    void releasesConnectionIfClientDisconnects() throws IOException {
        record(MANY, Channel.ADS, "clicks", now);
        Dashboards.awaitTotal(TENANT, campaign, "clicks", MANY);

        // More often than there are connections and export slots.
        for (int i = 0; i < 20; i++) {
            await().until(this::startsAndDisconnects);
        }

        assertThat(export("csv", "").statusCode(200).extract().asString().lines())
                .hasSize(MANY + 1);
    }

    @Test
    void returns429IfAllSlotsAreTaken() throws IOException {
        record(1, Channel.ADS, "clicks", now);
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 1);
        recordMoreThanBuffersHold();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                slow.add(slowClient());
            }

            export("csv", "")
                    .statusCode(429)
                    .header("Retry-After", equalTo("10"))
                    .contentType("application/problem+json");
            post(Tokens.marketer(TENANT), "{\"reportType\":\"summary\"}").statusCode(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        await().until(() -> export("csv", ",\"channels\":[\"ADS\"]").extract().statusCode() == 200);
    }

    @Test
    void exportsAllPartsOfReport() {
        try (TopicWriter writer = new TopicWriter()) {
            send(writer, TENANT, new CampaignCreated(campaign, facts("=HYPERLINK(\"http://x\"),\"a\"")));
            send(writer, TENANT, metric(campaign, Channel.ADS, Metric.SPEND, "100"));
            send(writer, TENANT, metric(campaign, Channel.ADS, Metric.REVENUE, "-20"));
        }
        await().untilAsserted(() -> Dashboards.get(TENANT, campaign, "dashboard")
                .statusCode(200)
                .body("totals.spend", equalTo(100))
                .body("totals.revenue", equalTo(-20))
                .body("campaign.budget.currency", equalTo("EUR")));

        String csv = post(Tokens.marketer(TENANT), "{\"reportType\":\"executive\",\"format\":\"csv\"}")
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv)
                .startsWith("section,day,channel,name,value,previous,change,difference,text\r\n")
                .contains("campaign,,,name,,,,,\"'=HYPERLINK(\"\"http://x\"\"),\"\"a\"\"\"\r\n")
                .contains("roi,,ADS,revenue,-20,,,,\r\n")
                .contains("words,,,nextStep,,,,,");
        assertThat(post(Tokens.marketer(TENANT), "{\"reportType\":\"detailed\",\"format\":\"csv\"}")
                        .extract()
                        .asString())
                .contains("\r\ndays,", "\r\ntrends,", "\r\nrecommendations,");
        post(Tokens.marketer(TENANT), "{\"reportType\":\"detailed\"}")
                .contentType("application/json")
                .body("type", equalTo("detailed"))
                .body("roi.total.spend", equalTo(100));
    }

    @Test
    void rejectsOtherTenantsAndRoles() {
        record(1, Channel.ADS, "clicks", now);
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 1);

        for (String body : List.of("{}", "{\"reportType\":\"records\"}")) {
            post(Tokens.marketer("harbor"), body).statusCode(404).contentType("application/problem+json");
        }
        post(Tokens.viewer(TENANT), "{}").statusCode(200);
        post(Tokens.viewer(TENANT), "{\"reportType\":\"records\"}")
                .statusCode(403)
                .body("detail", equalTo("Only marketers may export records. Choose a report type."));
        post(Tokens.marketer(TENANT), "{\"format\":\"xls\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/format"));
        given().contentType("application/json")
                .body("{}")
                .post("/marketing/analytics/campaigns/{id}/export", campaign)
                .then()
                .statusCode(401);
    }

    private boolean startsAndDisconnects() throws IOException {
        String root = RestAssured.baseURI + ":" + RestAssured.port;
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(root + "/marketing/analytics/campaigns/" + campaign + "/export")
                        .toURL()
                        .openConnection();
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer " + Tokens.marketer(TENANT));
        connection.setRequestProperty("Content-Type", "application/json");
        connection
                .getOutputStream()
                .write("{\"reportType\":\"records\",\"format\":\"csv\"}".getBytes(StandardCharsets.UTF_8));
        boolean started = connection.getResponseCode() == 200;
        if (started) {
            try (InputStream body = connection.getInputStream()) {
                assertThat(body.read()).isEqualTo('e');
                connection.disconnect();
            }
        }
        return started;
    }

    /** Starts an export and reads only its first bytes. */
    private Socket slowClient() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        URI root = URI.create(RestAssured.baseURI);
        socket.connect(new InetSocketAddress(root.getHost(), RestAssured.port));
        String body = "{\"reportType\":\"records\",\"format\":\"csv\"}";
        String request = "POST /marketing/analytics/campaigns/%s/export HTTP/1.1\r\nHost: test\r\n".formatted(campaign)
                + "Authorization: Bearer " + Tokens.marketer(TENANT) + "\r\nContent-Type: application/json\r\n"
                + "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                .isEqualTo("HTTP/1.1 200");
        return socket;
    }

    private void recordMoreThanBuffersHold() {
        transactions
                .sql(
                        TENANT,
                        connection -> connection
                                .query("""
                                        insert into metric_record (event_id, campaign_id, occurred_at, day, channel, metric, value, tenant)
                                        select gen_random_uuid(), '%s', '%s', '%s', 2, 10, 1, '%s' from generate_series(1, 150000)""".formatted(campaign, now, LocalDate.ofInstant(now, ZoneOffset.UTC), TENANT))
                                .execute())
                .await()
                .atMost(Dashboards.TIMEOUT);
    }

    private ValidatableResponse export(String format, String more) {
        return post(
                Tokens.marketer(TENANT), "{\"reportType\":\"records\",\"format\":\"%s\"%s}".formatted(format, more));
    }

    private ValidatableResponse post(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/marketing/analytics/campaigns/{id}/export", campaign)
                .then();
    }

    private void record(int records, Channel channel, String metric, Instant at) {
        String body = IntStream.range(0, records)
                .mapToObj(i ->
                        "{\"eventId\":\"%s\",\"campaignId\":\"%s\",\"channel\":\"%s\",\"metric\":\"%s\",\"value\":1,\"occurredAt\":\"%s\"}"
                                .formatted(Ids.next(), campaign, channel, metric, at))
                .collect(Collectors.joining(",", "[", "]"));
        given().auth()
                .oauth2(Tokens.marketer(TENANT))
                .contentType("application/json")
                .body(body)
                .post("/marketing/analytics/metrics")
                .then()
                .statusCode(202);
    }

    private static CampaignFacts facts(String name) {
        return new CampaignFacts(
                name,
                "CONVERSION",
                List.of(Channel.ADS),
                new Money(new BigDecimal("1000.00"), "EUR"),
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2026-12-01T00:00:00Z"),
                "UTC",
                List.of());
    }
}
