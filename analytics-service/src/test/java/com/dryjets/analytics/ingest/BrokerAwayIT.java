package com.dryjets.analytics.ingest;

import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.Dashboards;
import com.dryjets.analytics.MetricFixtures;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.testkit.HungBroker;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What clients see while the broker hangs: metrics cannot be accepted, and everything else is answered. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class BrokerAwayIT {

    private static final String TENANT = "away";

    private final UUID campaign = Ids.next();

    @Test
    void asksToSendMetricsAgainAndCountsThemOnce() {
        assertThat(send(records(1)).statusCode()).isEqualTo(202);
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 1);
        String records = records(200);

        try (HungBroker broker = HungBroker.start()) {
            Response refused = send(records);

            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(503);
            assertThat(refused.contentType()).startsWith("application/problem+json");
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            given().get("/q/health/live").then().statusCode(200);
            Dashboards.get(TENANT, campaign, "dashboard").statusCode(200);
        }

        await().untilAsserted(() -> assertThat(send(records).statusCode()).isEqualTo(202));
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 201);
        assertThat(send(records(1)).statusCode()).isEqualTo(202);
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 202);
    }

    private String records(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> MetricFixtures.metric(campaign, Channel.EMAIL, Metric.CLICKS, "1"))
                .map(EventJson::write)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Response send(String records) {
        return given().auth()
                .oauth2(Tokens.marketer(TENANT))
                .contentType("application/json")
                .body(records)
                .post("/marketing/analytics/metrics");
    }
}
