package com.dryjets.orchestrator.overview;

import static com.dryjets.orchestrator.EventFixtures.launched;
import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.WatchedStream;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What needs a person over all running campaigns of a tenant. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class OverviewIT {

    private static final String OVERVIEW = "/marketing/orchestrator/overview";
    private static final String SNOOZE = "/marketing/orchestrator/failures/{id}/snooze";

    private final UUID small = Ids.next();
    private final UUID large = Ids.next();
    private final UUID yen = Ids.next();
    private final String tenant = "sunrise-" + small;
    private final Instant start = Instant.now();
    private TopicWriter writer;

    @BeforeEach
    void open() {
        writer = new TopicWriter();
    }

    @AfterEach
    void close() {
        writer.close();
    }

    /** All of Twitter fails in each campaign, which is all of the small one's plan and a tenth of the large one's. */
    @Test
    void ranksByWhatWaitingCosts() {
        fail(small, "100", "EUR", "100");
        fail(large, "9900", "EUR", "990");
        fail(yen, "1000000", "JPY", "20000");

        JsonPath overview =
                awaitOverview(json -> json.getList("items.actions.flatten()").size() == 3);

        // Of the daily plan in EUR 990 / 10,000 and 100 / 10,000 are lost, of that in JPY 20,000 / 1,000,000.
        assertThat(overview.getList("items.campaignId"))
                .containsExactly(large.toString(), yen.toString(), small.toString());
        assertThat(overview.getDouble("items[0].rank")).isCloseTo(0.099, within(1e-6));
        assertThat(overview.getDouble("items[1].rank")).isCloseTo(0.02, within(1e-6));
        assertThat(overview.getDouble("items[2].rank")).isCloseTo(0.01, within(1e-6));
        assertThat(overview.getDouble("items[2].waitingShare")).isEqualTo(1);
        assertThat(overview.getInt("running")).isEqualTo(3);
        assertThat(overview.getString("ranking")).contains("never compared");
        assertThat(overview.getString("items[1].actions[0].waiting.currency")).isEqualTo("JPY");
        assertThat(overview.getString("items[1].actions[0].waiting.basis")).isEqualTo("PLANNED");
        assertThat(overview.getString("items[1].actions[0].text")).isEqualTo("1 post on Twitter failed.");
    }

    @Test
    void pagesByKey() {
        fail(small, "100", "EUR", "100");
        fail(large, "9900", "EUR", "990");
        fail(yen, "1000000", "JPY", "20000");
        awaitOverview(json -> json.getList("items.actions.flatten()").size() == 3);

        JsonPath first =
                Requests.viewer(tenant).queryParam("limit", 2).get(OVERVIEW).jsonPath();
        JsonPath second = Requests.viewer(tenant)
                .queryParam("limit", 2)
                .queryParam("cursor", first.getString("nextCursor"))
                .get(OVERVIEW)
                .jsonPath();

        assertThat(first.getList("items.campaignId")).containsExactly(large.toString(), yen.toString());
        assertThat(second.getList("items.campaignId")).containsExactly(small.toString());
        assertThat(second.getString("nextCursor")).isNull();
        assertThat(Requests.viewer(tenant)
                        .queryParam("cursor", "x")
                        .get(OVERVIEW)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void belongsToTheTenant() {
        fail(small, "100", "EUR", "100");
        awaitOverview(json -> json.getList("items").size() == 1);

        JsonPath other = Requests.viewer("harbor-" + small).get(OVERVIEW).jsonPath();

        assertThat(other.getList("items")).isEmpty();
        assertThat(other.getInt("running")).isZero();
        assertThat(given().get(OVERVIEW).statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsSnoozedIsGoneAtOnceAndCostsNothingSoon() {
        fail(small, "100", "EUR", "100");
        String id = awaitOverview(
                        json -> json.getList("items.actions.flatten()").size() == 1)
                .getString("items[0].actions[0].id");
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

        Requests.marketer(tenant)
                .body(Map.of("until", tomorrow.toString()))
                .post(SNOOZE, id)
                .then()
                .statusCode(200);

        assertThat(overview().getList("items[0].actions")).isEmpty();
        awaitOverview(json -> json.getDouble("items[0].rank") == 0 && json.getInt("items[0].openFailures") == 0);
    }

    @Test
    void aCampaignThatHasEndedIsGone() {
        fail(small, "100", "EUR", "100");
        awaitOverview(json -> json.getList("items").size() == 1);

        send(writer, tenant, new CampaignCompleted(small));

        awaitOverview(json -> json.getList("items").isEmpty());
    }

    @Test
    void theStreamTellsOfChanges() {
        try (WatchedStream stream = WatchedStream.open(OVERVIEW + "/stream", Tokens.viewer(tenant), Optional.empty())) {
            await().until(() -> stream.seen().size() == 1);

            send(writer, tenant, launched(small, "ENGAGEMENT"));

            await().until(() -> stream.seen().size() >= 2);
            assertThat(stream.seen().getLast().name()).isEqualTo("changed");
            assertThat(Instant.parse(stream.seen().getLast().json().getString("at")))
                    .isBeforeOrEqualTo(Instant.now());
        }
    }

    /** A running campaign with a failed post, and nothing published yet. */
    private void fail(UUID campaign, String budget, String currency, String onTwitter) {
        send(
                writer,
                tenant,
                new CampaignLaunched(
                        campaign,
                        Ids.next(),
                        new CampaignFacts(
                                "Autumn",
                                "ENGAGEMENT",
                                List.of(Channel.TWITTER, Channel.LINKEDIN),
                                new Money(new BigDecimal(budget), currency),
                                start,
                                start.plus(Duration.ofDays(10)),
                                "Europe/Berlin",
                                List.of()),
                        List.of(
                                new ChannelAllocation(Channel.TWITTER, new BigDecimal(onTwitter)),
                                new ChannelAllocation(
                                        Channel.LINKEDIN,
                                        new BigDecimal(budget).subtract(new BigDecimal(onTwitter))))));
        send(
                writer,
                tenant,
                new PostFailed(
                        campaign,
                        Ids.next(),
                        Channel.TWITTER,
                        null,
                        "The network refuses the link.",
                        1,
                        Instant.now(),
                        null,
                        PostFailureReason.CONTENT_REFUSED,
                        null));
    }

    private JsonPath awaitOverview(Predicate<JsonPath> expected) {
        await().until(() -> expected.test(overview()));
        return overview();
    }

    private JsonPath overview() {
        return Requests.viewer(tenant).get(OVERVIEW).jsonPath();
    }
}
