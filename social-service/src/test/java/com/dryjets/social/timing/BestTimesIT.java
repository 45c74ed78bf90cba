package com.dryjets.social.timing;

import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.CampaignScene;
import com.dryjets.social.SandboxResource;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Best times follow the engagement of the account's own posts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class BestTimesIT {

    private static final String TENANT = "times";

    /** Tuesday, 5 to 6 o'clock. */
    private static final int TUESDAY_FIVE = 24 + 5;

    @Inject
    TenantTransaction transactions;

    @Test
    void knowsTheUsualHoursOfAnAccountWithoutPosts() {
        UUID account = connect(TENANT, Channel.LINKEDIN);

        marketer(TENANT)
                .get("/marketing/social/platforms/recommendations?platform=LINKEDIN&platform=TIKTOK")
                .then()
                .statusCode(200)
                .body("items.platform", contains("LINKEDIN", "TIKTOK"))
                .body("items[0].accountId", equalTo(account.toString()))
                .body("items[1].accountId", equalTo(null))
                .body("items.source", everyItem(equalTo("USUAL_HOURS")))
                .body("items[0].hours", hasSize(168));
        marketer("harbor")
                .get("/marketing/social/platforms/recommendations?accountId=" + account)
                .then()
                .statusCode(404);
    }

    @Test
    void prefersTheHourInWhichTheAccountsPostsDoWell() throws Throwable {
        UUID account = connect(TENANT, Channel.TWITTER);
        posted(account);

        JsonPath times = marketer(TENANT)
                .get("/marketing/social/platforms/recommendations?accountId=" + account)
                .jsonPath();

        assertThat(times.getString("items[0].source")).isEqualTo("OWN_ENGAGEMENT");
        assertThat(times.getString("items[0].best[0].weekday")).isEqualTo("TUESDAY");
        assertThat(times.getInt("items[0].best[0].hour")).isEqualTo(5);
        assertThat(times.getInt("items[0].posts")).isEqualTo(420);
    }

    /** Two hundred good posts in one hour, and two hundred and twenty poor ones in others. */
    private void posted(UUID account) throws Throwable {
        String hours = """
                insert into posting_hour (account_id, tenant, hour, posts, score)
                select $1, $2, hour, posts, posts * likes from (values ($3::int, 200, 6.0), (2, 110, 1.0), (90, 110, 1.0))
                    as hours (hour, posts, likes)""";
        VertxContextSupport.subscribeAndAwait(() -> transactions.sql(
                TENANT,
                connection -> connection.preparedQuery(hours).execute(Tuple.of(account, TENANT, TUESDAY_FIVE))));
    }

    @Test
    void choosesTheBestFreeTimeAndShowsItsEvidence() {
        UUID account = connect(TENANT, Channel.FACEBOOK);
        admin(TENANT)
                .body(Map.of("minGapMinutes", 5))
                .patch("/marketing/social/accounts/" + account)
                .then()
                .statusCode(200);
        try (CampaignScene scene = new CampaignScene(TENANT)) {
            scene.launch(Channel.FACEBOOK);

            Instant first = best(scene);
            Instant second = best(scene);

            assertThat(Duration.between(first, second).abs()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
            String post = scene.queue().getString("items[1].id");
            marketer(TENANT)
                    .body(Map.of("scheduledTime", "best"))
                    .post("/marketing/social/" + post + "/reschedule")
                    .then()
                    .statusCode(200)
                    .body("timing", equalTo("BEST"))
                    .body("timeEvidence.source", equalTo("USUAL_HOURS"));
        }
    }

    private static Instant best(CampaignScene scene) {
        return Instant.parse(marketer(TENANT)
                .body(Map.of(
                        "campaignId", scene.campaign(),
                        "platform", "FACEBOOK",
                        "content", "At a good time",
                        "scheduledTime", "best"))
                .post("/marketing/social/schedule")
                .then()
                .statusCode(201)
                .body("timing", equalTo("BEST"))
                .body("timeEvidence.source", equalTo("USUAL_HOURS"))
                .extract()
                .path("scheduledFor"));
    }
}
