package com.dryjets.analytics.summary;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.analytics.Dashboards;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class CampaignDaysIT {

    private final String tenant = "t-" + Ids.next();
    private final TopicWriter writer = new TopicWriter();

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void returnsDaysOfSeveralCampaignsWithNullsForGaps() {
        UUID first = Ids.next();
        UUID second = Ids.next();
        send(writer, tenant, metric(first, Channel.ADS, Metric.CLICKS, "5", noon(2)));
        send(writer, tenant, metric(first, Channel.EMAIL, Metric.CLICKS, "7", noon(2)));
        send(writer, tenant, metric(first, Channel.EMAIL, Metric.REVENUE, "90", noon(1)));
        send(writer, tenant, metric(second, Channel.ADS, Metric.CLICKS, "3", noon(1)));

        await().untilAsserted(() -> get("campaigns=" + second + "," + first + "&metric=clicks&days=3")
                .statusCode(200)
                .body("metric", equalTo("clicks"))
                .body("period.timeZone", equalTo("UTC"))
                .body("campaigns.campaignId", equalTo(List.of(second.toString(), first.toString())))
                .body("campaigns[0].values", equalTo(Arrays.asList(null, 3, null)))
                .body("campaigns[1].values", equalTo(Arrays.asList(12, null, null))));
    }

    @Test
    void hidesDaysOfAnotherTenant() {
        UUID campaign = Ids.next();
        send(writer, "other-" + tenant, metric(campaign, Channel.ADS, Metric.CLICKS, "5", noon(1)));
        await().untilAsserted(() ->
                Dashboards.get("other-" + tenant, campaign, "dashboard").statusCode(200));

        get("campaigns=" + campaign + "&metric=clicks").body("campaigns[0].values", everyItem(nullValue()));
    }

    @Test
    void rejectsInvalidRequests() {
        String campaign = Ids.next().toString();
        for (String wrong : List.of(
                "campaigns=",
                "campaigns=x",
                "campaigns=" + campaign + "&metric=colour",
                "campaigns=" + campaign + "&days=0",
                "campaigns=" + campaign + "&days=93")) {
            get(wrong).statusCode(400).contentType("application/problem+json");
        }
        given().get("/marketing/analytics/campaigns/all/days").then().statusCode(401);
    }

    private static Instant noon(int daysAgo) {
        return LocalDate.now(ZoneOffset.UTC)
                .minusDays(daysAgo)
                .atTime(LocalTime.NOON)
                .toInstant(ZoneOffset.UTC);
    }

    private ValidatableResponse get(String query) {
        return given().auth()
                .oauth2(Tokens.viewer(tenant))
                .get("/marketing/analytics/campaigns/all/days?" + query)
                .then();
    }
}
