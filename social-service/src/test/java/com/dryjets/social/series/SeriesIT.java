package com.dryjets.social.series;

import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.CampaignScene;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.SocialFixtures;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Recurring posts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class SeriesIT {

    private static final String TENANT = "planned";

    private final CampaignScene scene = new CampaignScene(TENANT);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void queuesEachOccurrenceOfTheNextWeekOnce() {
        connect(TENANT, Channel.TWITTER);
        launchForAMonth();
        String id = create(Map.of()).statusCode(201).extract().path("id");

        List<PostScheduled> week = scene.await(6, PostScheduled.class);

        assertThat(week).extracting(PostScheduled::scheduledFor).doesNotHaveDuplicates();
        assertThat(Duration.between(
                        week.getFirst().scheduledFor(), week.getLast().scheduledFor()))
                .isBetween(Duration.ofDays(5), Duration.ofDays(7));
        assertThat(scene.queue().getList("items.text")).containsOnly("Every day");
        list().body("items", hasSize(1)).body("items[0].id", equalTo(id));

        marketer(TENANT).delete("/marketing/social/series/" + id).then().statusCode(204);
        list().body("items", hasSize(0));
        marketer(TENANT).delete("/marketing/social/series/" + id).then().statusCode(404);
    }

    @Test
    void showsWhatEachPostHasBesidesItsText() {
        connect(TENANT, Channel.TWITTER);
        launchForAMonth();

        create(Map.of("link", "https://shop.example/wool", "options", Map.of("madeWithAi", true)))
                .statusCode(201)
                .body("link", equalTo("https://shop.example/wool"))
                .body("options.madeWithAi", equalTo(true))
                .body("media", hasSize(0));
    }

    @Test
    void refusesAPostThatWouldNeverLeave() {
        connect(TENANT, Channel.TWITTER);
        launchForAMonth();

        create(Map.of("until", Instant.now().minusSeconds(60).toString()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/weekdays"));
        create(Map.of("timeZone", "Mars/Olympus")).statusCode(400).body("errors[0].pointer", equalTo("/timeZone"));
        create(Map.of("content", "x".repeat(281))).statusCode(422);
        create(Map.of("weekdays", List.of())).statusCode(400);
    }

    /** Its first day lasts long enough for the occurrence of today to be still to come or past. */
    private void launchForAMonth() {
        CampaignFacts hour = SocialFixtures.facts(Channel.TWITTER);
        CampaignFacts month = new CampaignFacts(
                hour.name(),
                hour.type(),
                hour.channels(),
                hour.budget(),
                hour.startsAt(),
                hour.startsAt().plus(Duration.ofDays(30)),
                hour.timeZone(),
                List.of());
        scene.launch(new CampaignLaunched(scene.campaign(), Ids.next(), month, List.of()));
    }

    private ValidatableResponse create(Map<String, Object> changes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "campaignId", scene.campaign(),
                "platform", "TWITTER",
                "content", "Every day",
                "weekdays", Arrays.stream(DayOfWeek.values()).map(Enum::name).toList(),
                "time", "09:30"));
        body.putAll(changes);
        return marketer(TENANT).body(body).post("/marketing/social/series").then();
    }

    private ValidatableResponse list() {
        return marketer(TENANT)
                .get("/marketing/social/series?campaignId=" + scene.campaign())
                .then()
                .statusCode(200);
    }
}
