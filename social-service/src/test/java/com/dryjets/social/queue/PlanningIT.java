package com.dryjets.social.queue;

import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.CampaignEvent.CampaignUpdated;
import com.dryjets.contracts.event.CampaignEvent.CoordinatedItem;
import com.dryjets.contracts.event.CampaignEvent.ItemsCoordinated;
import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.CampaignScene;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.SocialFixtures;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Chosen posting times keep the gap to all other posts of the account and are never after the end of their campaign. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class PlanningIT {

    private static final String TENANT = "spaced";

    @Inject
    TenantTransaction transactions;

    private final CampaignScene scene = new CampaignScene(TENANT);
    private final CampaignScene other = new CampaignScene(TENANT);
    private UUID account;

    @BeforeEach
    void launch() {
        account = connect(TENANT, Channel.TWITTER);
        keepApart(0);
        scene.launch(Channel.TWITTER);
        other.launch(Channel.TWITTER);
    }

    /** Ends the campaigns, because their scheduled posts would interfere with the next test. */
    @AfterEach
    void end() {
        for (CampaignScene one : List.of(scene, other)) {
            one.send(new CampaignCompleted(one.campaign()));
            await().untilAsserted(() -> assertThat(one.statuses())
                    .isSubsetOf("PUBLISHED", "CANCELLED")
                    .doesNotContain("QUEUED", "HELD"));
            one.close();
        }
    }

    /** A campaign of half an hour has room for two or three posts that are twelve minutes apart. */
    @Test
    void holdsPostsUntilATimeIsFree() {
        keepApart(12);

        for (int i = 0; i < 4; i++) {
            scene.approve(Channel.TWITTER, "Piece %d of %s".formatted(i, scene.campaign()));
        }
        scene.await(4, PostScheduled.class);

        List<String> withoutTime = scene.queue().getList("items.findAll { it.holds == ['TIME'] }.id");
        assertThat(withoutTime).isNotEmpty().hasSizeLessThan(4);
        requireApartWithinTheCampaign(Duration.ofMinutes(12));
        assertThat(scene.all(ChannelScheduled.class).getLast().reason()).contains("no time before the campaign ends");
        best().statusCode(422).body("errors[0].pointer", equalTo("/scheduledTime"));

        keepApart(5);

        for (String post : withoutTime) {
            assertThat(scene.await(UUID.fromString(post), "QUEUED").getString("movedBecause"))
                    .isEqualTo("NO_FREE_TIME");
        }
        requireApartWithinTheCampaign(Duration.ofMinutes(5));
    }

    private void requireApartWithinTheCampaign(Duration gap) {
        List<Instant> times =
                scene.queue().getList("items.findAll { it.holds == [] }.scheduledFor", String.class).stream()
                        .map(Instant::parse)
                        .sorted()
                        .toList();
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i))).isGreaterThanOrEqualTo(gap);
        }
        assertThat(times.getLast()).isBefore(Instant.now().plus(Duration.ofMinutes(30)));
    }

    private ValidatableResponse best() {
        return schedule(scene, "best");
    }

    @Test
    void coordinatesPostsAroundThoseOfOtherCampaigns() {
        keepApart(5);
        Instant taken = inMinutes(15);
        schedule(other, taken.toString()).statusCode(201);
        UUID post = UUID.fromString(schedule(scene, inMinutes(25).toString())
                .statusCode(201)
                .extract()
                .path("id"));

        scene.send(new ItemsCoordinated(
                scene.campaign(), List.of(new CoordinatedItem(Channel.TWITTER, post, taken.plusSeconds(60)))));
        scene.settle();

        assertThat(Instant.parse(scene.read(post).getString("scheduledFor")))
                .isEqualTo(taken.plus(Duration.ofMinutes(5)));
        assertThat(scene.read(post).getString("movedBecause")).isEqualTo("COORDINATED");
        marketer(TENANT)
                .body(Map.of("scheduledTime", inMinutes(28).toString()))
                .post("/marketing/social/" + post + "/reschedule")
                .then()
                .statusCode(200)
                .body("movedBecause", equalTo(null));
    }

    @Test
    void coordinatesNoPostPastTheEndOfItsCampaign() {
        Instant planned = inMinutes(20);
        UUID post = UUID.fromString(
                schedule(scene, planned.toString()).statusCode(201).extract().path("id"));

        scene.send(new ItemsCoordinated(
                scene.campaign(), List.of(new CoordinatedItem(Channel.TWITTER, post, inMinutes(45)))));
        scene.settle();

        assertThat(scene.read(post).getString("scheduledFor")).isEqualTo(planned.toString());
    }

    @Test
    void keepsAChosenTimeUntilTheCampaignEndsAfterItAgain() {
        Instant chosen = inMinutes(20);
        UUID post = UUID.fromString(
                schedule(scene, chosen.toString()).statusCode(201).extract().path("id"));

        endAt(scene, inMinutes(10));

        await().untilAsserted(
                        () -> assertThat(scene.read(post).getList("holds")).containsExactly("TIME"));
        await().during(Duration.ofSeconds(3))
                .untilAsserted(() ->
                        assertThat(scene.read(post).getString("scheduledFor")).isEqualTo(chosen.toString()));
        assertThat(scene.read(post).getList("holds")).containsExactly("TIME");

        endAt(scene, inMinutes(15));
        endAt(scene, inMinutes(25));

        scene.await(post, "QUEUED");
        assertThat(scene.read(post).getString("scheduledFor")).isEqualTo(chosen.toString());
        assertThat(scene.read(post).getString("movedBecause")).isNull();
    }

    /** Three posts are scheduled after the new end, at times that nobody chose. */
    @Test
    void spreadsPostsOverTheRestOfAShortenedCampaign() {
        Instant start = inMinutes(Math.toIntExact(Duration.ofDays(1).toMinutes()));
        Instant end = start.plus(Duration.ofDays(3));
        try (CampaignScene later = new CampaignScene(TENANT)) {
            later.launch(new CampaignLaunched(
                    later.campaign(),
                    Ids.next(),
                    SocialFixtures.facts(start, end.plus(Duration.ofDays(3)), Channel.TWITTER),
                    List.of()));
            for (int i = 0; i < 3; i++) {
                schedule(later, end.plus(Duration.ofHours(1 + 12L * i)).toString())
                        .statusCode(201);
            }
            makeTimesAutomatic(later);

            later.send(new CampaignUpdated(later.campaign(), SocialFixtures.facts(start, end, Channel.TWITTER)));

            await().untilAsserted(() ->
                    assertThat(later.queue().getList("items.movedBecause")).containsOnly("NO_FREE_TIME"));
            List<Instant> times = later.queue().getList("items.scheduledFor", String.class).stream()
                    .map(Instant::parse)
                    .sorted()
                    .toList();
            assertThat(later.statuses()).containsOnly("QUEUED");
            assertThat(times.getFirst()).isAfterOrEqualTo(start);
            assertThat(times.getLast()).isBefore(end);
            assertThat(Duration.between(times.getFirst(), times.getLast())).isGreaterThan(Duration.ofDays(1));
            later.send(new CampaignCompleted(later.campaign()));
            await().untilAsserted(() -> assertThat(later.statuses()).containsOnly("CANCELLED"));
        }
    }

    private void makeTimesAutomatic(CampaignScene campaign) {
        transactions
                .sql(
                        TENANT,
                        connection -> connection
                                .preparedQuery("update post set timing = 'BEST' where campaign_id = $1")
                                .execute(Tuple.of(campaign.campaign())))
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    private static void endAt(CampaignScene campaign, Instant end) {
        campaign.send(new CampaignUpdated(
                campaign.campaign(),
                SocialFixtures.facts(Instant.now().minus(1, ChronoUnit.HOURS), end, Channel.TWITTER)));
    }

    /** Posts that waited for an account are too close to those of other campaigns, and their time has passed. */
    @Test
    void spacesPostsThatWaitedForAnAccountWithinTheirCampaigns() {
        keepApart(20);
        admin(TENANT).delete("/marketing/social/accounts/" + account).then().statusCode(204);
        for (CampaignScene one : List.of(scene, other, scene)) {
            one.approve(Channel.TWITTER, "Waiting %s of %s".formatted(UUID.randomUUID(), one.campaign()));
        }
        scene.await(2, PostScheduled.class);
        other.awaitOne(PostScheduled.class);

        connect(TENANT, Channel.TWITTER);

        await().untilAsserted(() ->
                assertThat(scene.queue().getList("items.holds.flatten()")).doesNotContain("ACCOUNT"));
        List<String> holds = scene.queue().getList("items.holds.flatten()");
        holds.addAll(other.queue().getList("items.holds.flatten()"));
        assertThat(holds).isNotEmpty().containsOnly("TIME");
        List<String> times = scene.queue().getList("items.findAll { it.holds == [] }.scheduledFor");
        times.addAll(other.queue().getList("items.findAll { it.holds == [] }.scheduledFor"));
        List<Instant> sorted = times.stream().map(Instant::parse).sorted().toList();
        assertThat(sorted).hasSizeBetween(1, 2);
        assertThat(Duration.between(sorted.getFirst(), sorted.getLast()))
                .satisfiesAnyOf(
                        apart -> assertThat(apart).isZero(),
                        apart -> assertThat(apart).isGreaterThanOrEqualTo(Duration.ofMinutes(20)));
    }

    private void keepApart(int minutes) {
        admin(TENANT)
                .body(Map.of("minGapMinutes", minutes))
                .patch("/marketing/social/accounts/" + account)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse schedule(CampaignScene scene, String time) {
        return marketer(TENANT)
                .body(Map.of(
                        "campaignId",
                        scene.campaign(),
                        "platform",
                        "TWITTER",
                        "content",
                        "Planned " + UUID.randomUUID(),
                        "scheduledTime",
                        time))
                .post("/marketing/social/schedule")
                .then();
    }

    private static Instant inMinutes(int minutes) {
        return Instant.now().plus(minutes, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    }
}
