package com.dryjets.analytics.dashboard;

import static com.dryjets.analytics.dashboard.TrendCampaign.TENANT;
import static com.dryjets.analytics.dashboard.TrendCampaign.clicksOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.analytics.Dashboards;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class TrendZonesIT {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    private final TrendCampaign campaign = new TrendCampaign();

    @AfterEach
    void close() {
        campaign.close();
    }

    @Test
    void usesDaysOfCampaignTimeZone() {
        campaign.create(KOLKATA);
        LocalDate day = LocalDate.now(KOLKATA).minusDays(3);
        Instant midnight = day.atStartOfDay(KOLKATA).toInstant();
        // Both are in the same UTC hour, 18:00 to 19:00 of the day before.
        campaign.clicks("2", midnight.minusSeconds(1));
        campaign.clicks("3", midnight);
        Dashboards.awaitTotal(TENANT, campaign.id(), "clicks", 5);

        JsonPath trends = campaign.trends();

        assertThat(trends.getString("period.timeZone")).isEqualTo("Asia/Kolkata");
        assertThat(trends.getList("days")).hasSize(30);
        assertThat(clicksOf(trends, day.minusDays(1))).isEqualTo(2);
        assertThat(clicksOf(trends, day)).isEqualTo(3);
    }

    @Test
    void movesEarlierRecordsToDaysOfNewTimeZone() {
        LocalDate day = LocalDate.now(TOKYO).minusDays(3);
        Instant midnight = day.atStartOfDay(TOKYO).toInstant();
        campaign.clicks("2", midnight.minusSeconds(1));
        campaign.clicks("3", midnight);
        Dashboards.awaitTotal(TENANT, campaign.id(), "clicks", 5);
        assertThat(clicksOf(campaign.trends(), day.minusDays(1))).isEqualTo(5);

        campaign.create(TOKYO);
        campaign.clicks("10", midnight);
        Dashboards.awaitTotal(TENANT, campaign.id(), "clicks", 15);

        assertThat(clicksOf(campaign.trends(), day.minusDays(1))).isEqualTo(2);
        assertThat(clicksOf(campaign.trends(), day)).isEqualTo(13);

        campaign.moveTo(ZoneId.of("UTC"));
        assertThat(clicksOf(campaign.trends(), day.minusDays(1))).isEqualTo(15);
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
        campaign.clicks("1", times[0]);
        campaign.clicks("10", times[1]);
        campaign.clicks("100", times[2]);
        Dashboards.awaitTotal(TENANT, campaign.id(), "clicks", 111);
        campaign.create(KOLKATA);
        assertDays(day, 1, 110);

        campaign.moveTo(ZoneId.of("UTC"));
        campaign.clicks("2", times[0]);
        Dashboards.awaitTotal(TENANT, campaign.id(), "clicks", 113);
        campaign.moveTo(ZoneId.of("Asia/Kathmandu"));
        // A quarter of an hour east of Kolkata: 00:00, 00:30 and 01:00.
        assertThat(clicksOf(campaign.trends(), day)).isEqualTo(113);
        campaign.moveTo(KOLKATA);
        campaign.clicks("20", times[1]);
        campaign.clicks("200", times[2]);
        Dashboards.awaitTotal(TENANT, campaign.id(), "clicks", 333);
        assertDays(day, 3, 330);
    }

    /** The clicks of the day before and of a day, by days and by the sum of their hours. */
    private void assertDays(LocalDate day, int before, int on) {
        JsonPath trends = Dashboards.get(TENANT, campaign.id(), "trends?days=7&by=hour")
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
        campaign.create(given);
        LocalDate day = LocalDate.now(zone).minusDays(3);
        Instant midnight = day.atStartOfDay(zone).toInstant();
        campaign.clicks("2", midnight.minusSeconds(1));
        campaign.clicks("3", midnight);
        Dashboards.awaitTotal(TENANT, campaign.id(), "clicks", 5);
        campaign.awaitZone(zone);

        assertDays(day, 2, 3);
        Dashboards.get(TENANT, campaign.id(), "dashboard").body("campaign.timeZone", equalTo(given));
    }
}
