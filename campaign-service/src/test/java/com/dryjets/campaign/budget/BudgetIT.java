package com.dryjets.campaign.budget;

import static com.dryjets.campaign.BudgetFixtures.awaitSpent;
import static com.dryjets.campaign.BudgetFixtures.begun;
import static com.dryjets.campaign.BudgetFixtures.day;
import static com.dryjets.campaign.BudgetFixtures.daysAgo;
import static com.dryjets.campaign.BudgetFixtures.get;
import static com.dryjets.campaign.BudgetFixtures.launch;
import static com.dryjets.campaign.CampaignFixtures.TENANT;
import static com.dryjets.contracts.marketing.Channel.ADS;
import static com.dryjets.contracts.marketing.Channel.TIKTOK;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.dryjets.contracts.wire.EventTypes;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class BudgetIT {

    private static final Map<String, Object> BUDGET = Map.of("total", 1000, "currency", "EUR");

    private TopicWriter writer;

    @BeforeEach
    void open() {
        writer = new TopicWriter();
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void reportsPaceOfSpend() {
        UUID id = running();
        publish(writer, TENANT, day(id, ADS, daysAgo(3), 300, 500));
        publish(writer, TENANT, day(id, TWITTER, daysAgo(2), 100.5, 90));
        awaitSpent(TENANT, id, 400.5);

        JsonPath status = get(TENANT, id, "budget-status");

        assertThat(status.getString("currency")).isEqualTo("EUR");
        assertThat(status.getDouble("allocated")).isEqualTo(1000);
        assertThat(status.getDouble("remaining")).isEqualTo(599.5);
        assertThat(status.getDouble("plannedByNow")).isCloseTo(500, within(0.1));
        assertThat(status.getDouble("pace")).isCloseTo(0.801, within(0.001));
        assertThat(status.getString("state")).isEqualTo("BEHIND");
        assertThat(status.getDouble("channels.find { it.channel == 'ADS' }.remaining"))
                .isEqualTo(200);
        assertThat(status.getDouble("daily.find { it.day == '" + daysAgo(3) + "' }.spend"))
                .isEqualTo(300);
        assertThat(status.getList("daily.planned", BigDecimal.class).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isCloseTo(new BigDecimal(1000), within(new BigDecimal("0.2")));
    }

    @Test
    void rejectsAllocationBelowSpend() {
        UUID id = running();
        publish(writer, TENANT, day(id, ADS, daysAgo(1), 400, 500));
        awaitSpent(TENANT, id, 400);

        reallocate(id, Map.of("ADS", 399.99, "TWITTER", 600.01))
                .statusCode(422)
                .body("errors.pointer", hasItem("/allocations/0/amount"));
        reallocate(id, Map.of("TWITTER", 1000))
                .statusCode(422)
                .body("errors.detail", hasItem("must include Ads, which has spent money"));
        reallocate(id, Map.of("ADS", 400, "TWITTER", 600))
                .statusCode(200)
                .body("channels.find { it.channel == 'ADS' }.allocated", equalTo(400));
    }

    @Test
    void rejectsAllocationsThatDoNotAddUp() {
        UUID id = running();

        reallocate(id, Map.of("ADS", 500, "TWITTER", 500.01)).statusCode(422);
        reallocate(id, Map.of("ADS", -1, "TWITTER", 1001)).statusCode(422);
        reallocate(id, Map.of("TIKTOK", 500, "TWITTER", 500)).statusCode(422);

        assertThat(get(TENANT, id, "budget-status").getList("channels.allocated", Double.class))
                .containsOnly(500.0);
    }

    @Test
    void publishesReallocationAndRecordsIt() {
        UUID id = running();
        try (TopicReader topic = TopicReader.fromNow("marketing.campaigns")) {
            reallocate(id, Map.of("ADS", 300, "TWITTER", 700)).statusCode(200);

            TopicRecord event = topic.awaitOne(record -> id.toString().equals(record.key())
                    && (EventTypes.PREFIX + "BudgetReallocated.v1")
                            .equals(record.headers().get("ce_type")));
            assertThat(JsonPath.from(event.value()).getDouble("allocations.find { it.channel == 'TWITTER' }.amount"))
                    .isEqualTo(700);
        }
        JsonPath history = get(TENANT, id, "history");
        assertThat(history.getString("items[0].change")).isEqualTo("budget reallocated");
        assertThat(history.getString("items[0].changedBy")).isEqualTo("test-marketer");
        assertThat(history.getString("items[0].reason")).isEqualTo("Because");
    }

    @Test
    void rejectsStaleReallocation() {
        UUID id = running();
        String read = marketer(TENANT)
                .get("/marketing/campaigns/" + id + "/budget-status")
                .header("ETag");
        Map<String, Object> body = body(Map.of("ADS", 300, "TWITTER", 700));

        marketer(TENANT)
                .header("If-Match", read)
                .body(body)
                .post("/marketing/campaigns/" + id + "/budget-reallocation")
                .then()
                .statusCode(200);
        marketer(TENANT)
                .header("If-Match", read)
                .body(body)
                .post("/marketing/campaigns/" + id + "/budget-reallocation")
                .then()
                .statusCode(412);
    }

    /** An earlier system kept the allocations of removed channels. */
    @Test
    void removesAllocationOfRemovedChannel() {
        UUID id = begun(TENANT, 10, BUDGET, ADS, TWITTER);
        reallocate(id, Map.of("ADS", 300, "TWITTER", 700)).statusCode(200);

        marketer(TENANT)
                .body(Map.of("channels", List.of("ADS", "TIKTOK")))
                .patch("/marketing/campaigns/" + id)
                .then()
                .statusCode(200);
        reallocate(id, Map.of("ADS", 400, "TIKTOK", 600)).statusCode(200);

        JsonPath status = get(TENANT, id, "budget-status");
        assertThat(status.getList("channels.channel")).containsExactly("TIKTOK", "ADS");
        assertThat(status.getDouble("allocated")).isEqualTo(1000);
        assertThat(get(TENANT, id, "status").getList("allocations.channel")).containsExactly("ADS", "TIKTOK");
    }

    @Test
    void appliesOneOfConcurrentReallocations() throws Exception {
        UUID id = running();
        String read = marketer(TENANT)
                .get("/marketing/campaigns/" + id + "/budget-status")
                .header("ETag");
        Callable<Integer> reallocate = () -> marketer(TENANT)
                .header("If-Match", read)
                .body(body(Map.of("ADS", 300, "TWITTER", 700)))
                .post("/marketing/campaigns/" + id + "/budget-reallocation")
                .statusCode();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(List.of(reallocate, reallocate, reallocate)))
                    .extracting(Future::resultNow)
                    .containsExactlyInAnyOrder(200, 412, 412);
        }
    }

    @Test
    void reportsSameRoiEverywhere() {
        UUID id = running();
        publish(writer, TENANT, day(id, ADS, daysAgo(2), 100, 730));
        publish(writer, TENANT, day(id, TWITTER, daysAgo(2), 50, 120));
        publish(writer, TENANT, day(id, TWITTER, daysAgo(1), 30, 0));
        awaitSpent(TENANT, id, 180);

        double roi = get(TENANT, id, "metrics").getDouble("roi");

        assertThat(roi).isCloseTo((850.0 - 180) / 180, within(1e-6));
        assertThat(get(TENANT, id, "channel-performance").getDouble("total.roi"))
                .isEqualTo(roi);
        assertThat(get(TENANT, id, "budget-efficiency").getDouble("total.roi")).isEqualTo(roi);
        assertThat(get(TENANT, id, "budget-efficiency").getDouble("channels.find { it.channel == 'ADS' }.roi"))
                .isEqualTo(
                        get(TENANT, id, "channel-performance").getDouble("channels.find { it.channel == 'ADS' }.roi"));
    }

    @Test
    void reportsInsufficientDataForCurve() {
        UUID id = running();
        publish(writer, TENANT, day(id, ADS, daysAgo(1), 100, 730));
        awaitSpent(TENANT, id, 100);

        JsonPath efficiency = get(TENANT, id, "budget-efficiency");

        assertThat(efficiency.getString("top")).isEqualTo("ADS");
        assertThat(efficiency.getString("channels.find { it.channel == 'ADS' }.efficiency"))
                .isEqualTo("HIGH");
        assertThat(efficiency.getString("channels.find { it.channel == 'TWITTER' }.efficiency"))
                .isEqualTo("UNKNOWN");
        assertThat(efficiency.getBoolean("channels.find { it.channel == 'ADS' }.curve.fitted"))
                .isFalse();
        assertThat(efficiency.getString("channels.find { it.channel == 'ADS' }.curve.code"))
                .isEqualTo("TOO_FEW_DAYS");
        assertThat(efficiency.getInt("channels.find { it.channel == 'ADS' }.curve.requiredDays"))
                .isEqualTo(14);
        assertThat((Object) efficiency.get("channels.find { it.channel == 'ADS' }.marginalReturn"))
                .isNull();
    }

    @Test
    void dividesInMinorUnitsOfCurrency() {
        UUID yen = begun(TENANT, 2, Map.of("total", 1000, "currency", "JPY"), ADS, TWITTER, TIKTOK);
        UUID dinar = begun(TENANT, 2, Map.of("total", 1.001, "currency", "KWD"), ADS, TWITTER, TIKTOK);

        assertThat(get(TENANT, yen, "budget-status").getList("channels.allocated", BigDecimal.class))
                .allMatch(amount -> amount.scale() <= 0)
                .satisfies(amounts -> assertThat(sum(amounts)).isEqualByComparingTo("1000"));
        assertThat(sum(get(TENANT, dinar, "budget-status").getList("channels.allocated", BigDecimal.class)))
                .isEqualByComparingTo("1.001");
    }

    @Test
    void letsViewersReadAndHidesFromOtherTenants() {
        UUID id = running();
        String path = "/marketing/campaigns/" + id;

        given().auth()
                .oauth2(Tokens.viewer(TENANT))
                .get(path + "/budget-status")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.viewer(TENANT))
                .contentType(ContentType.JSON)
                .body(body(Map.of("ADS", 1000)))
                .post(path + "/budget-reallocation")
                .then()
                .statusCode(403);
        marketer("harbor").get(path + "/budget-status").then().statusCode(404);
        marketer("harbor").get(path + "/budget-efficiency").then().statusCode(404);
        given().get(path + "/channel-performance").then().statusCode(401);
    }

    private UUID running() {
        UUID id = begun(TENANT, 10, BUDGET, ADS, TWITTER);
        launch(writer, TENANT, id, ADS, TWITTER);
        return id;
    }

    private static BigDecimal sum(List<? extends BigDecimal> amounts) {
        return amounts.stream().map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, Object> body(Map<String, Object> amounts) {
        return Map.of(
                "allocations",
                amounts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> Map.of("channel", entry.getKey(), "amount", entry.getValue()))
                        .toList(),
                "reason",
                "Because");
    }

    private static ValidatableResponse reallocate(UUID id, Map<String, Object> amounts) {
        return marketer(TENANT)
                .body(body(amounts))
                .post("/marketing/campaigns/" + id + "/budget-reallocation")
                .then();
    }
}
