package com.dryjets.social.calendar;

import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.testkit.Requests.marketer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.CampaignScene;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.SocialFixtures;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The calendar of posts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class CalendarIT {

    private static final String TENANT = "retired";

    @Test
    void showsThePostsOfASpanInTheirOrder() {
        connect(TENANT, Channel.TWITTER);
        connect(TENANT, Channel.LINKEDIN);
        Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant to = from.plus(Duration.ofMinutes(25));
        try (CampaignScene scene = new CampaignScene(TENANT)) {
            scene.launch(Channel.TWITTER, Channel.LINKEDIN);
            schedule(scene, "TWITTER", 20, "Later " + "x".repeat(200));
            schedule(scene, "LINKEDIN", 10, "Sooner");
            schedule(scene, "TWITTER", 27, "Outside");

            calendar(from, to, "")
                    .statusCode(200)
                    .body("items.platform", contains("LINKEDIN", "TWITTER"))
                    .body("items.status", contains("QUEUED", "QUEUED"))
                    .body("items[1].excerpt.length()", equalTo(140))
                    .body("complete", equalTo(true));
            calendar(from, to, "&platform=TWITTER").body("items", hasSize(1));
            calendar(from, from.plus(Duration.ofDays(46)), "").statusCode(400);
            calendar(to, from, "").statusCode(400).body("errors[0].pointer", equalTo("?to"));
            marketer("harbor")
                    .get("/marketing/social/calendar?from=" + from + "&to=" + to)
                    .then()
                    .body("items.findAll { it.campaignId == '" + scene.campaign() + "' }", hasSize(0));
        }
    }

    @Test
    void saysWhyAPostWaitsOrFailed() {
        connect(TENANT, Channel.FACEBOOK);
        Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (CampaignScene scene = new CampaignScene(TENANT)) {
            scene.launch(Channel.FACEBOOK);
            SocialFixtures.fault(Channel.FACEBOOK, "content_refused", Map.of());
            UUID refused = scene.post(Channel.FACEBOOK, "Refused");
            scene.await(refused, "FAILED");
            schedule(scene, "FACEBOOK", 20, "Waiting");
            scene.pause();

            calendar(from, from.plus(Duration.ofMinutes(25)), "&platform=FACEBOOK")
                    .body("items.status", contains("FAILED", "HELD"))
                    .body("items[0].failureCode", equalTo("CONTENT_REFUSED"))
                    .body("items[1].holds", contains("CAMPAIGN"))
                    .body("items[1].failureCode", nullValue());
        } finally {
            SocialFixtures.healed();
        }
    }

    private static ValidatableResponse calendar(Instant from, Instant to, String more) {
        return marketer(TENANT)
                .get("/marketing/social/calendar?from=" + from + "&to=" + to + more)
                .then();
    }

    private static void schedule(CampaignScene scene, String platform, int minutes, String content) {
        String time = Instant.now().plus(Duration.ofMinutes(minutes)).toString();
        marketer(TENANT)
                .body(Map.of(
                        "campaignId", scene.campaign(),
                        "platform", platform,
                        "content", content,
                        "scheduledTime", time))
                .post("/marketing/social/schedule")
                .then()
                .statusCode(201);
    }
}
