package com.dryjets.analytics.dashboard;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.analytics.Dashboards;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignUpdated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class TrendsIT {

    private static final String TENANT = "sunrise";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    private final UUID campaign = Ids.next();
    private final TopicWriter writer = new TopicWriter();

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void usesDaysOfCampaignTimeZone() {
        send(writer, TENANT, new CampaignCreated(campaign, facts(KOLKATA)));
        awaitZone(KOLKATA);
        LocalDate day = LocalDate.now(KOLKATA).minusDays(3);
        Instant midnight = day.atStartOfDay(KOLKATA).toInstant();
        // Both are in the same UTC hour, 18:00 to 19:00 of the day before.
        clicks("2", midnight.minusSeconds(1));
        clicks("3", midnight);
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 5);

        JsonPath trends = trends();

        assertThat(trends.getString("period.timeZone")).isEqualTo("Asia/Kolkata");
        assertThat(trends.getList("days")).hasSize(30);
        assertThat(clicksOf(trends, day.minusDays(1))).isEqualTo(2);
        assertThat(clicksOf(trends, day)).isEqualTo(3);
    }

    @Test
    void movesEarlierRecordsToDaysOfNewTimeZone() {
        LocalDate day = LocalDate.now(TOKYO).minusDays(3);
        Instant midnight = day.atStartOfDay(TOKYO).toInstant();
        clicks("2", midnight.minusSeconds(1));
        clicks("3", midnight);
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 5);
        assertThat(clicksOf(trends(), day.minusDays(1))).isEqualTo(5);

        send(writer, TENANT, new CampaignCreated(campaign, facts(TOKYO)));
        awaitZone(TOKYO);
        clicks("10", midnight);
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 15);

        assertThat(clicksOf(trends(), day.minusDays(1))).isEqualTo(2);
        assertThat(clicksOf(trends(), day)).isEqualTo(13);

        send(writer, TENANT, new CampaignUpdated(campaign, facts(ZoneId.of("UTC"))));
        awaitZone(ZoneId.of("UTC"));
        assertThat(clicksOf(trends(), day.minusDays(1))).isEqualTo(15);
    }

    @Test
    void countsQuartersOfAnHourWhateverTheHistory() {
        LocalDate day = LocalDate.now(KOLKATA).minusDays(3);
        Instant midnight = day.atStartOfDay(KOLKATA).toInstant();
        // 23:45, 00:15 and 00:45, in the same two UTC hours.
        Instant[] times = {
            midnight.minus(Duration.ofMinutes(15)),
            midnight.plus(Duration.ofMinutes(15)),
            midnight.plus(Duration.ofMinutes(45))
        };
        clicks("1", times[0]);
        clicks("10", times[1]);
        clicks("100", times[2]);
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 111);
        send(writer, TENANT, new CampaignCreated(campaign, facts(KOLKATA)));
        awaitZone(KOLKATA);
        assertDays(day, 1, 110);

        send(writer, TENANT, new CampaignUpdated(campaign, facts(ZoneId.of("UTC"))));
        awaitZone(ZoneId.of("UTC"));
        clicks("2", times[0]);
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 113);
        send(writer, TENANT, new CampaignUpdated(campaign, facts(ZoneId.of("Asia/Kathmandu"))));
        awaitZone(ZoneId.of("Asia/Kathmandu"));
        // A quarter of an hour east of Kolkata: 00:00, 00:30 and 01:00.
        assertThat(clicksOf(trends(), day)).isEqualTo(113);
        send(writer, TENANT, new CampaignUpdated(campaign, facts(KOLKATA)));
        awaitZone(KOLKATA);
        clicks("20", times[1]);
        clicks("200", times[2]);
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 333);
        assertDays(day, 3, 330);
    }

    /** The clicks of the day before and of a day, by days and by the sum of their hours. */
    private void assertDays(LocalDate day, int before, int on) {
        JsonPath trends = Dashboards.get(TENANT, campaign, "trends?days=7&by=hour")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(clicksOf(trends, day.minusDays(1))).isEqualTo(before);
        assertThat(clicksOf(trends, day)).isEqualTo(on);
        String sum = "hours.findAll { it.local.startsWith('%s') }.sum { it.totals.clicks ?: 0 }";
        assertThat(trends.getInt(sum.formatted(day.minusDays(1)))).isEqualTo(before);
        assertThat(trends.getInt(sum.formatted(day))).isEqualTo(on);
    }

    @ParameterizedTest
    @CsvSource({
        "Japan, Japan",
        "Singapore, Singapore",
        "EST5EDT, EST5EDT",
        "CET, CET",
        "+02:00, +02:00",
        "UTC+3, UTC+03:00",
        "-09:30, -09:30",
        "Pacific/Chatham, Pacific/Chatham",
        "+05:37, UTC",
        "Nowhere/City, UTC"
    })
    void countsInEveryZoneThatJavaKnows(String given, String counted) {
        ZoneId zone = ZoneId.of(counted);
        send(writer, TENANT, new CampaignCreated(campaign, facts(given)));
        LocalDate day = LocalDate.now(zone).minusDays(3);
        Instant midnight = day.atStartOfDay(zone).toInstant();
        clicks("2", midnight.minusSeconds(1));
        clicks("3", midnight);
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 5);
        awaitZone(zone);

        assertDays(day, 2, 3);
        Dashboards.get(TENANT, campaign, "dashboard").body("campaign.timeZone", equalTo(given));
    }

    @Test
    void showsThirtyDaysByDefault() {
        send(writer, TENANT, new CampaignCreated(campaign, facts(ZoneId.of("UTC"))));
        awaitZone(ZoneId.of("UTC"));

        Dashboards.get(TENANT, campaign, "trends").statusCode(200).body("days", hasSize(30));
        Dashboards.get(TENANT, campaign, "trends?days=7").statusCode(200).body("days", hasSize(7));
        for (String wrong : List.of("0", "367", "-1", "week", "7.5", "99999999999")) {
            Dashboards.get(TENANT, campaign, "trends?days=" + wrong)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", equalTo("?days"));
        }
    }

    @Test
    void usesHoursOfCampaignTimeZone() {
        send(writer, TENANT, new CampaignCreated(campaign, facts(KOLKATA)));
        awaitZone(KOLKATA);
        LocalDate day = LocalDate.now(KOLKATA).minusDays(1);
        Instant noon = day.atTime(12, 0).atZone(KOLKATA).toInstant();
        clicks("2", noon.minusSeconds(1));
        clicks("3", noon);
        send(writer, TENANT, metric(campaign, Channel.TWITTER, Metric.CLICKS, "4", noon.plusSeconds(3599)));
        clicks("5", noon.plusSeconds(3600));
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 14);

        JsonPath trends = Dashboards.get(TENANT, campaign, "trends?days=2&by=hour")
                .statusCode(200)
                .body("days", hasSize(2))
                .extract()
                .jsonPath();

        assertThat(trends.getString("hours[0].local")).isEqualTo(day + "T00:00:00");
        assertThat(trends.getList("hours").size()).isBetween(24, 48);
        assertThat(trends.<Integer>getList("hours.findAll { it.totals.clicks != null }.totals.clicks"))
                .containsExactly(2, 7, 5);
        String hour = "hours.find { it.local == '%sT12:00:00' }".formatted(day);
        assertThat(trends.getInt(hour + ".totals.clicks")).isEqualTo(7);
        assertThat(Instant.parse(trends.getString(hour + ".hour"))).isEqualTo(noon);
        assertThat(trends.getFloat(hour + ".movingAverage.clicks")).isEqualTo(4.5f);
    }

    @Test
    void returnsHoursOfAtMostTwoWeeksOnRequest() {
        send(writer, TENANT, new CampaignCreated(campaign, facts(ZoneId.of("UTC"))));
        awaitZone(ZoneId.of("UTC"));

        Dashboards.get(TENANT, campaign, "trends?by=hour").statusCode(200).body("days", hasSize(7));
        Dashboards.get(TENANT, campaign, "trends?by=hour&days=14").statusCode(200);
        Dashboards.get(TENANT, campaign, "trends?by=day").statusCode(200).body("hours", nullValue());
        Dashboards.get(TENANT, campaign, "trends?by=hour&days=15")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("?days"));
        Dashboards.get(TENANT, campaign, "trends?by=minute").statusCode(400).body("errors[0].pointer", equalTo("?by"));
    }

    @Test
    void comparesChannelsWithScoreParts() {
        send(writer, TENANT, metric(campaign, Channel.ADS, Metric.SPEND, "100"));
        send(writer, TENANT, metric(campaign, Channel.ADS, Metric.REVENUE, "300"));
        send(writer, TENANT, metric(campaign, Channel.TWITTER, Metric.SPEND, "100"));
        send(writer, TENANT, metric(campaign, Channel.TWITTER, Metric.REVENUE, "150"));
        clicks("1", Instant.now());
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 1);

        Dashboards.get(TENANT, campaign, "channel-comparison")
                .statusCode(200)
                .body("best", equalTo("ADS"))
                .body("worst", equalTo("TWITTER"))
                .body("ranking.channel", equalTo(List.of("ADS", "TWITTER")))
                .body("ranking.score", everyItem(notNullValue()))
                .body("ranking[1].parts[0].measure", equalTo("ROI"))
                .body("ranking[1].unknown", equalTo(List.of("CONVERSION_RATE", "CLICK_RATE", "ATTENTION_RATE")));
    }

    @Test
    void hidesCampaignFromOthers() {
        send(writer, TENANT, new CampaignCreated(campaign, facts(TOKYO)));
        awaitZone(TOKYO);

        for (String what : List.of("trends", "trends?by=hour", "channel-comparison")) {
            Dashboards.get("harbor", campaign, what).statusCode(404);
            given().get("/marketing/analytics/campaigns/{id}/" + what, campaign)
                    .then()
                    .statusCode(401);
            given().auth()
                    .oauth2(Tokens.withoutTenant(Tokens.Role.ADMIN))
                    .get("/marketing/analytics/campaigns/{id}/" + what, campaign)
                    .then()
                    .statusCode(403);
        }
    }

    private void clicks(String value, Instant at) {
        send(writer, TENANT, metric(campaign, Channel.ADS, Metric.CLICKS, value, at));
    }

    private JsonPath trends() {
        return Dashboards.get(TENANT, campaign, "trends")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int clicksOf(JsonPath trends, LocalDate day) {
        return trends.getInt("days.find { it.day == '" + day + "' }.totals.clicks");
    }

    private void awaitZone(ZoneId zone) {
        await().atMost(Dashboards.TIMEOUT)
                .untilAsserted(() -> Dashboards.get(TENANT, campaign, "trends")
                        .statusCode(200)
                        .body("period.timeZone", equalTo(zone.getId())));
    }

    private static CampaignFacts facts(ZoneId zone) {
        return facts(zone.getId());
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
