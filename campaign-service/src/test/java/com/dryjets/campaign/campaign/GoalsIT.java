package com.dryjets.campaign.campaign;

import static com.dryjets.campaign.CampaignFixtures.plan;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.event.CampaignEvent.CampaignUpdated;
import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.testkit.Events;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The goals of a campaign: stored with its plan, published with its events, compared with what was reached. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class GoalsIT {

    private static final String CAMPAIGNS = "/marketing/campaigns";

    private final String tenant = "goals-" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @CsvSource({
        "CLICKS 0,/goals/0/target",
        "CLICKS -1,/goals/0/target",
        "CLICKS 2.5,/goals/0/target",
        "CLICKS 1000000000000,/goals/0/target",
        "REVENUE 1.001,/goals/0/target",
        "CLICKS 5;CLICKS 6,/goals/1/metric",
        "CLICKS 5 EMAIL;CLICKS 6 EMAIL,/goals/1/metric",
        "CLICKS 5;CLICKS 6 TWITTER,/goals/1/channel",
    })
    void rejectsInvalidGoals(String goals, String pointer) {
        post(goals(goals.split(";"))).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource({"VISITS 5", "CLICKS 5 POST"})
    void rejectsUnknownMetricsAndChannels(String goal) {
        post(goals(goal)).statusCode(400);
    }

    @Test
    void limitsTheNumberOfGoals() {
        List<Map<String, Object>> ten = Stream.concat(
                        Stream.of(GoalMetric.values()).map(metric -> goal(metric + " 5")),
                        Stream.of(goal("CLICKS 5 EMAIL"), goal("OPENS 5 EMAIL")))
                .toList();

        post(ten).statusCode(201).body("goals", hasSize(10));
        post(Stream.concat(ten.stream(), Stream.of(goal("REACH 5 EMAIL"))).toList())
                .statusCode(400)
                .body("errors.pointer", contains("/goals"));
    }

    @Test
    void publishesGoalsAndKeepsThemInCopies() {
        List<CampaignGoal> expected = List.of(
                new CampaignGoal(GoalMetric.REVENUE, new BigDecimal("1000.50"), null),
                new CampaignGoal(GoalMetric.CLICKS, new BigDecimal("300"), Channel.EMAIL));
        try (TopicReader topic = TopicReader.fromNow("marketing.campaigns")) {
            UUID id = create("REVENUE 1000.50", "CLICKS 300 EMAIL");
            UUID copy = marketer(tenant)
                    .post(CAMPAIGNS + "/" + id + "/duplicate")
                    .then()
                    .statusCode(201)
                    .body("goals.metric", contains("REVENUE", "CLICKS"))
                    .body("goals.channel", contains(null, "EMAIL"))
                    .extract()
                    .jsonPath()
                    .getUUID("id");

            assertThat(created(topic, id).campaign().goals()).isEqualTo(expected);
            assertThat(created(topic, copy).campaign().goals()).isEqualTo(expected);
        }
    }

    @Test
    void replacesGoalsAndRecordsTheChange() {
        UUID id = create("CLICKS 100", "OPENS 20 EMAIL");
        try (TopicReader topic = TopicReader.fromNow("marketing.campaigns")) {
            patch(id, Map.of("goals", goals("CLICKS 200", "CLICKS 150 EMAIL")))
                    .statusCode(200)
                    .body("goals.target", contains(200, 150))
                    .body("goals.channel", contains(null, "EMAIL"));

            TopicRecord event = topic.awaitOne(record -> Events.matches(record, CampaignUpdated.class, id));
            assertThat(read(event, CampaignUpdated.class).campaign().goals())
                    .extracting(CampaignGoal::channel)
                    .containsExactly(null, Channel.EMAIL);
        }
        viewer(tenant)
                .get(CAMPAIGNS + "/" + id + "/history")
                .then()
                .body("items[0].change", equalTo("goals changed"))
                .body("items[0].from", equalTo("CLICKS 100, OPENS 20 EMAIL"))
                .body("items[0].to", equalTo("CLICKS 200, CLICKS 150 EMAIL"));
        patch(id, Map.of("goals", List.of())).statusCode(200).body("goals", hasSize(0));
    }

    /** A channel that a goal names is removed together with the goal or not at all. */
    @Test
    void keepsTheChannelsThatGoalsName() {
        UUID id = create("CLICKS 100", "CLICKS 50 EMAIL");

        patch(id, Map.of("channels", List.of("TWITTER"), "name", "Other"))
                .statusCode(400)
                .body("errors.pointer", contains("/goals/1/channel"));
        marketer(tenant)
                .get(CAMPAIGNS + "/" + id)
                .then()
                .body("channels", contains("EMAIL"))
                .body("name", equalTo("Spring"));

        patch(id, Map.of("channels", List.of("TWITTER"), "goals", goals("CLICKS 50 TWITTER")))
                .statusCode(200)
                .body("goals.channel", contains("TWITTER"));
    }

    @Test
    void keepsTheCurrencyWhoseMinorUnitAGoalNeeds() {
        UUID id = create("REVENUE 10.50");

        patch(id, Map.of("budget", Map.of("currency", "JPY")))
                .statusCode(400)
                .body("errors.pointer", contains("/goals/0/target"));
        patch(id, Map.of("budget", Map.of("currency", "JPY"), "goals", goals("REVENUE 1050")))
                .statusCode(200)
                .body("budget.currency", equalTo("JPY"));
    }

    @Test
    void measuresGoalsByWhatWasReached() {
        UUID id = create("CLICKS 100", "ROAS 4", "CLICKS 50 EMAIL");
        try (TopicWriter writer = new TopicWriter()) {
            publish(writer, tenant, totals(id, Channel.EMAIL, "20"));
            publish(writer, tenant, totals(id, Channel.ADS, "5"));
        }

        await().untilAsserted(() -> viewer(tenant)
                .get(CAMPAIGNS + "/" + id + "/goals")
                .then()
                .statusCode(200)
                .body("currency", equalTo("EUR"))
                .body("elapsed", nullValue())
                .body("items.metric", contains("CLICKS", "ROAS", "CLICKS"))
                .body("items.channel", contains(null, null, "EMAIL"))
                .body(
                        "items.progress.collect { it as BigDecimal }",
                        contains(new BigDecimal("0.25"), new BigDecimal("0.75"), new BigDecimal("0.4")))
                .body("items.state", everyItem(equalTo("NOT_STARTED"))));
        viewer("another-" + tenant).get(CAMPAIGNS + "/" + id + "/goals").then().statusCode(404);
    }

    private static PerformanceUpdated totals(UUID id, Channel channel, String clicks) {
        Map<Metric, BigDecimal> totals = Map.of(
                Metric.CLICKS, new BigDecimal(clicks),
                Metric.REVENUE, new BigDecimal("30"),
                Metric.SPEND, new BigDecimal("10"));
        return new PerformanceUpdated(id, channel, LocalDate.now(), totals, Instant.now());
    }

    private UUID create(String... goals) {
        return post(goals(goals)).statusCode(201).extract().jsonPath().getUUID("id");
    }

    private ValidatableResponse post(List<Map<String, Object>> goals) {
        Map<String, Object> body = new HashMap<>(plan("Spring", "EMAIL"));
        body.put("goals", goals);
        return marketer(tenant).body(body).post(CAMPAIGNS).then();
    }

    private ValidatableResponse patch(UUID id, Map<String, Object> body) {
        return marketer(tenant).body(body).patch(CAMPAIGNS + "/" + id).then();
    }

    private static List<Map<String, Object>> goals(String... goals) {
        return Stream.of(goals).map(GoalsIT::goal).toList();
    }

    /** A goal as {@code METRIC target} or {@code METRIC target CHANNEL}. */
    private static Map<String, Object> goal(String text) {
        String[] parts = text.split(" ");
        Map<String, Object> goal = new HashMap<>(Map.of("metric", parts[0], "target", new BigDecimal(parts[1])));
        if (parts.length > 2) {
            goal.put("channel", parts[2]);
        }
        return Collections.unmodifiableMap(goal);
    }

    private static CampaignCreated created(TopicReader topic, UUID id) {
        return read(topic.awaitOne(record -> Events.matches(record, CampaignCreated.class, id)), CampaignCreated.class);
    }

    private static <E extends DomainEvent> E read(TopicRecord record, Class<E> type) {
        return EventJson.read(record.value().getBytes(StandardCharsets.UTF_8), type);
    }
}
