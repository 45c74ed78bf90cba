package com.dryjets.analytics.dashboard;

import static com.dryjets.analytics.dashboard.TrendCampaign.TENANT;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.analytics.Dashboards;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class TrendsIT {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    private final TrendCampaign campaign = new TrendCampaign();

    @AfterEach
    void close() {
        campaign.close();
    }

    @Test
    void showsThirtyDaysByDefault() {
        campaign.create(ZoneId.of("UTC"));

        Dashboards.get(TENANT, campaign.id(), "trends").statusCode(200).body("days", hasSize(30));
        Dashboards.get(TENANT, campaign.id(), "trends?days=7").statusCode(200).body("days", hasSize(7));
        for (String wrong : List.of("0", "367", "-1", "week", "7.5", "99999999999")) {
            Dashboards.get(TENANT, campaign.id(), "trends?days=" + wrong)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", equalTo("?days"));
        }
    }

    @Test
    void usesHoursOfCampaignTimeZone() {
        campaign.create(KOLKATA);
        LocalDate day = LocalDate.now(KOLKATA).minusDays(1);
        Instant noon = day.atTime(12, 0).atZone(KOLKATA).toInstant();
        campaign.clicks("2", noon.minusSeconds(1));
        campaign.clicks("3", noon);
        campaign.record(Channel.TWITTER, Metric.CLICKS, "4", noon.plusSeconds(3599));
        campaign.clicks("5", noon.plusSeconds(3600));
        Dashboards.awaitTotal(TENANT, campaign.id(), "clicks", 14);

        JsonPath trends = Dashboards.get(TENANT, campaign.id(), "trends?days=2&by=hour")
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
        campaign.create(ZoneId.of("UTC"));

        Dashboards.get(TENANT, campaign.id(), "trends?by=hour").statusCode(200).body("days", hasSize(7));
        Dashboards.get(TENANT, campaign.id(), "trends?by=hour&days=14").statusCode(200);
        Dashboards.get(TENANT, campaign.id(), "trends?by=day").statusCode(200).body("hours", nullValue());
        Dashboards.get(TENANT, campaign.id(), "trends?by=hour&days=15")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("?days"));
        Dashboards.get(TENANT, campaign.id(), "trends?by=minute")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?by"));
    }

    @Test
    void comparesChannelsWithScoreParts() {
        campaign.record(Channel.ADS, Metric.SPEND, "100");
        campaign.record(Channel.ADS, Metric.REVENUE, "300");
        campaign.record(Channel.TWITTER, Metric.SPEND, "100");
        campaign.record(Channel.TWITTER, Metric.REVENUE, "150");
        campaign.clicks("1", Instant.now());
        Dashboards.awaitTotal(TENANT, campaign.id(), "clicks", 1);

        Dashboards.get(TENANT, campaign.id(), "channel-comparison")
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
        campaign.create(TOKYO);

        for (String what : List.of("trends", "trends?by=hour", "channel-comparison")) {
            Dashboards.get("harbor", campaign.id(), what).statusCode(404);
            given().get("/marketing/analytics/campaigns/{id}/" + what, campaign.id())
                    .then()
                    .statusCode(401);
            given().auth()
                    .oauth2(Tokens.withoutTenant(Tokens.Role.ADMIN))
                    .get("/marketing/analytics/campaigns/{id}/" + what, campaign.id())
                    .then()
                    .statusCode(403);
        }
    }
}
