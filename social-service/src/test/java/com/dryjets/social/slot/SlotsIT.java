package com.dryjets.social.slot;

import static com.dryjets.social.SocialFixtures.account;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.CampaignScene;
import com.dryjets.social.SandboxResource;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Posting slots and the posts that take them. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class SlotsIT {

    private static final String TENANT = "planned";

    @Test
    void putsPostsIntoTheNextFreeSlots() {
        UUID account = connect(TENANT, Channel.FACEBOOK);
        ZoneId zone = ZoneId.of(account(TENANT, account).getString("timeZone"));
        ZonedDateTime first =
                ZonedDateTime.now(zone).truncatedTo(ChronoUnit.MINUTES).plusMinutes(8);
        ZonedDateTime second = first.plusMinutes(9);
        set(account, List.of(slot(second), slot(first))).statusCode(200);

        try (CampaignScene scene = new CampaignScene(TENANT)) {
            scene.launch(Channel.FACEBOOK);

            schedule(scene, account).statusCode(201).body("scheduledFor", equalTo(time(first)));
            schedule(scene, account)
                    .statusCode(201)
                    .body("scheduledFor", equalTo(time(second)))
                    .body("timing", equalTo("SLOT"));
            schedule(scene, account).statusCode(422).body("errors[0].pointer", equalTo("/scheduledTime"));
            assertThat(scene.statuses()).containsExactly("QUEUED", "QUEUED");
        }
    }

    @Test
    void replacesTheSlotsOfAnAccount() {
        UUID account = connect(TENANT, Channel.FACEBOOK, 2);
        set(
                        account,
                        List.of(
                                Map.of("weekday", "FRIDAY", "time", "17:30"),
                                Map.of("weekday", "MONDAY", "time", "09:00")))
                .statusCode(200)
                .body("items.weekday", contains("MONDAY", "FRIDAY"))
                .body("items.time", contains("09:00", "17:30"));

        set(account, List.of()).statusCode(200).body("items.size()", equalTo(0));
        set(account, List.of(Map.of("weekday", "MONDAY", "time", "25:00"))).statusCode(400);
        marketer("harbor").get("/marketing/social/slots/" + account).then().statusCode(404);
        marketer("harbor")
                .body(Map.of("items", List.of()))
                .put("/marketing/social/slots/" + account)
                .then()
                .statusCode(404);
    }

    @Test
    void changesTheSettingsOfAnAccount() {
        UUID account = connect(TENANT, Channel.FACEBOOK, 3);

        admin(TENANT)
                .body(Map.of("timeZone", "Europe/Berlin", "minGapMinutes", 30, "isDefault", true))
                .patch("/marketing/social/accounts/" + account)
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("minGap", equalTo("PT30M"))
                .body("isDefault", equalTo(true));
        admin(TENANT)
                .body(Map.of("limitOverrides", Map.of("COURAGE", 5)))
                .patch("/marketing/social/accounts/" + account)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/limitOverrides/COURAGE"));
        List<Boolean> defaults = marketer(TENANT)
                .get("/marketing/social/accounts")
                .jsonPath()
                .getList("items.findAll { it.platform == 'FACEBOOK' }.isDefault");
        assertThat(defaults).containsOnlyOnce(true);
    }

    private static Map<String, String> slot(ZonedDateTime time) {
        return Map.of(
                "weekday",
                time.getDayOfWeek().name(),
                "time",
                time.toLocalTime().toString());
    }

    private static String time(ZonedDateTime time) {
        return Instant.from(time).toString();
    }

    private static ValidatableResponse set(UUID account, List<Map<String, String>> slots) {
        return marketer(TENANT)
                .body(Map.of("items", slots))
                .put("/marketing/social/slots/" + account)
                .then();
    }

    private static ValidatableResponse schedule(CampaignScene scene, UUID account) {
        return marketer(TENANT)
                .body(Map.of(
                        "campaignId", scene.campaign(),
                        "platform", "FACEBOOK",
                        "accountId", account,
                        "content", "In a slot",
                        "scheduledTime", "next-slot"))
                .post("/marketing/social/schedule")
                .then();
    }
}
