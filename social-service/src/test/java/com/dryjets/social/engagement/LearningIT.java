package com.dryjets.social.engagement;

import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.sandboxAccount;
import static com.dryjets.social.SocialFixtures.sandboxUrl;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.CampaignScene;
import com.dryjets.social.SandboxResource;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From posts over their counters to the best hours: what the audience of a network likes is found out. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class LearningIT {

    private static final String TENANT = "learning";
    private static final ZoneId AUDIENCE = ZoneId.of("Europe/Berlin");
    private static final int WEEKS = 3;
    private static final int POSTS_AN_HOUR = 4;

    @Inject
    TenantTransaction transactions;

    @Inject
    EngagementService engagement;

    private final String marker = UUID.randomUUID().toString();

    @Test
    void findsTheHourThatTheAudienceLikesBest() throws Throwable {
        UUID account = connect(TENANT, Channel.LINKEDIN, 2);
        admin(TENANT)
                .body(Map.of("timeZone", AUDIENCE.getId()))
                .patch("/marketing/social/accounts/" + account)
                .then()
                .statusCode(200);
        List<Double> liking = given().queryParam("account", sandboxAccount(TENANT, Channel.LINKEDIN, 2))
                .get(sandboxUrl() + "/sandbox/audience")
                .jsonPath()
                .getList("hours", Double.class);
        int best = hourWith(liking, 1);
        int worst = hourWith(liking, -1);

        post(List.of(best, worst));
        track(account);

        await().untilAsserted(() -> {
            JsonPath times = marketer(TENANT)
                    .get("/marketing/social/platforms/recommendations?accountId=" + account)
                    .jsonPath();
            assertThat(times.getInt("items[0].posts")).isEqualTo(2 * WEEKS * POSTS_AN_HOUR);
            assertThat(times.getDouble("items[0].hours[%d].ownShare".formatted(best)))
                    .isGreaterThan(0.5);
            assertThat(times.getDouble("items[0].hours[%d].score".formatted(best)))
                    .isEqualTo(1);
            assertThat(times.getDouble("items[0].hours[%d].score".formatted(worst)))
                    .isLessThan(0.5);
            assertThat(times.getString("items[0].best[0].weekday"))
                    .isEqualTo(DayOfWeek.of(best / 24 + 1).name());
            assertThat(times.getInt("items[0].best[0].hour")).isEqualTo(best % 24);
        });
    }

    /** The hour of the week with the greatest weight, or with -1 with the smallest. */
    private static int hourWith(List<Double> weights, int sign) {
        return IntStream.range(0, weights.size())
                .reduce((a, b) -> sign * weights.get(b) > sign * weights.get(a) ? b : a)
                .orElseThrow();
    }

    /** Has the network show posts of the last weeks, some in each of these hours. */
    private void post(List<Integer> hours) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int hour : hours) {
            for (int i = 0; i < WEEKS * POSTS_AN_HOUR; i++) {
                items.add(Map.of(
                        "account",
                        sandboxAccount(TENANT, Channel.LINKEDIN, 2),
                        "text",
                        "Learned %d of %s".formatted(items.size(), marker),
                        "createdAt",
                        weeksAgo(hour, i / POSTS_AN_HOUR + 1).toString()));
            }
        }
        given().body(Map.of("items", items))
                .contentType(ContentType.JSON)
                .post(sandboxUrl() + "/sandbox/posts")
                .then()
                .statusCode(204);
    }

    private static Instant weeksAgo(int hour, int weeks) {
        return ZonedDateTime.now(AUDIENCE)
                .truncatedTo(ChronoUnit.DAYS)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.of(hour / 24 + 1)))
                .minusWeeks(weeks)
                .withHour(hour % 24)
                .withMinute(30)
                .toInstant();
    }

    /** Tracks the posts as if they had been published through us; those of a paused campaign stand for them. */
    private void track(UUID account) throws Throwable {
        JsonPath there = atNetworks(marker);
        try (CampaignScene scene = new CampaignScene(TENANT)) {
            scene.launch(Channel.LINKEDIN).pause();
            for (int i = 0; i < there.getList("items").size(); i++) {
                UUID post = scene.post(Channel.LINKEDIN, Map.of("content", "Stands for another", "accountId", account));
                PostPublished published = new PostPublished(
                        scene.campaign(),
                        post,
                        Channel.LINKEDIN,
                        null,
                        there.getString("items[%d].id".formatted(i)),
                        null,
                        Instant.parse(there.getString("items[%d].createdAt".formatted(i))),
                        1L,
                        null);
                VertxContextSupport.subscribeAndAwait(() -> transactions.sql(
                        TENANT, connection -> engagement.track(connection, TENANT, account, published)));
            }
        }
    }
}
