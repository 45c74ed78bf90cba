package com.dryjets.social.queue;

import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.medium;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.CampaignScene;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.SocialFixtures;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts from a file. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class ImportIT {

    private static final String TENANT = "planned";

    /** Enough that two imports overlap. */
    private static final int ROWS = 12;

    private final CampaignScene scene = new CampaignScene(TENANT);
    private final String at = Instant.now()
            .plus(10, ChronoUnit.MINUTES)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();

    @BeforeEach
    void launch() {
        connect(TENANT, Channel.TWITTER);
        connect(TENANT, Channel.LINKEDIN);
        scene.launch(Channel.TWITTER, Channel.LINKEDIN);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void addsAllRows() {
        String csv = """
                platform,scheduledTime,content,firstComment
                X,%1$s,"First, with a comma",
                LINKEDIN,best,Second,More below
                TWITTER,%1$s,"One
                ---
                Two",
                """.formatted(at);

        send(csv, true)
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("added", equalTo(false))
                .body("refused", equalTo(0))
                .body("items.scheduledFor", everyItem(notNullValue()))
                .body("items.timing", contains("EXACT", "BEST", "EXACT"))
                .body("items[0].timeEvidence", nullValue())
                .body("items[1].timeEvidence.source", equalTo("USUAL_HOURS"))
                .body("items.postId", everyItem(nullValue()));
        assertThat(scene.statuses()).isEmpty();

        send(csv, false)
                .statusCode(200)
                .body("added", equalTo(true))
                .body("rows", equalTo(3))
                .body("items.postId", everyItem(notNullValue()));
        assertThat(scene.queue().getList("items.text")).containsExactly("First, with a comma", "Second", "One");
        assertThat(scene.queue().getList("items[2].parts")).containsExactly("One", "Two");
        assertThat(scene.all(PostScheduled.class)).hasSize(3);
    }

    @Test
    void readsOptions() {
        connect(TENANT, Channel.TIKTOK);
        String media = medium("shirt.jpg", "").get("url").toString();
        String csv = """
                platform,scheduledTime,content,media,privacy,madeWithAi,utm
                X,%1$s,Look: https://sunrise.example/coats,,,,TRUE
                TIKTOK,%1$s,Coats,%2$s,SELF_ONLY,false,
                TIKTOK,%1$s,Coats,%2$s,,,
                X,%1$s,Hello,,,,maybe
                """.formatted(at, media);

        send(csv, true)
                .statusCode(200)
                .body("items.reason", contains(nullValue(), nullValue(), notNullValue(), notNullValue()))
                .body("items[2].errors[0].pointer", equalTo("/options/privacy"))
                .body("items[3].errors[0].pointer", equalTo("/options/utm"));
        String good = csv.lines().limit(3).collect(Collectors.joining("\n"));

        send(good, false).statusCode(200).body("added", equalTo(true));

        assertThat(scene.queue().getString("items[0].text")).contains("utm_campaign=");
        assertThat(scene.queue().getString("items[1].options.privacy")).isEqualTo("SELF_ONLY");
    }

    @Test
    void addsFilesOfTheSameAccountsAtTheSameTime() {
        String twitterFirst = rows("TWITTER") + rows("LINKEDIN");
        String linkedInFirst = rows("LINKEDIN") + rows("TWITTER");

        List<Integer> statuses = Stream.of(twitterFirst, linkedInFirst)
                .map(rows -> CompletableFuture.supplyAsync(() -> send("platform,scheduledTime,content\n" + rows, false)
                        .extract()
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactly(200, 200);
        assertThat(scene.statuses()).hasSize(4 * ROWS);
    }

    private String rows(String platform) {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> "%s,%s,Row %d\n".formatted(platform, at, i))
                .collect(Collectors.joining());
    }

    @Test
    void addsNoneIfARowIsRefused() {
        String csv = """
                platform;scheduledTime;content
                TWITTER;%1$s;Good
                TWITTER;2020-01-01T00:00:00Z;Too late
                PIGEON;%1$s;No network
                TWITTER;%1$s;%2$s
                """.formatted(at, "x".repeat(281));

        send(csv, false)
                .statusCode(200)
                .body("added", equalTo(false))
                .body("refused", equalTo(3))
                .body("items.line", contains(2, 3, 4, 5))
                .body("items[0].reason", nullValue())
                .body("items.excerpt", contains("Good", "Too late", null, "x".repeat(140)))
                .body("items[1].errors[0].pointer", equalTo("/scheduledTime"))
                .body("items[2].errors[0].pointer", equalTo("/platform"))
                .body("items[3].errors[0].pointer", equalTo("/content"));
        assertThat(scene.statuses()).isEmpty();
        assertThat(scene.all(PostScheduled.class)).isEmpty();
    }

    @Test
    void refusesAFileThatCannotBeRead() {
        send("platform,content\nTWITTER,Hello\n", false)
                .statusCode(400)
                .body("errors[0].detail", containsString("scheduledtime"));
        send("platform,scheduledTime,content\n", false).statusCode(400).body("errors", hasSize(1));
        send("platform,scheduledTime,content,colour\nTWITTER,best,Hi,red\n", false)
                .statusCode(400)
                .body("errors[0].detail", containsString("colour"));
    }

    @Test
    void addsAFileOnce() {
        String csv = "platform,scheduledTime,content\nTWITTER,%s,Once\n".formatted(at);

        String added = send(csv, false, "once").extract().path("items[0].postId");

        send(csv, false, "once").statusCode(200).body("items[0].postId", equalTo(added));
        assertThat(scene.statuses()).hasSize(1);
    }

    @Test
    void readsLocalTimesInTheCampaignsZone() {
        ZoneId zone = ZoneId.of(SocialFixtures.facts().timeZone());
        String local =
                LocalDateTime.ofInstant(Instant.parse(at), zone).toString().replace('T', ' ');
        String csv =
                "platform;scheduledTime;content\nTWITTER;%s;Local\nTWITTER;2026-02-30 10:00;No day\n".formatted(local);

        send(csv, true)
                .body("items[0].scheduledFor", equalTo(at))
                .body("items[1].errors[0].pointer", equalTo("/scheduledTime"));
    }

    private ValidatableResponse send(String csv, boolean dryRun) {
        return send(csv, dryRun, UUID.randomUUID().toString());
    }

    private ValidatableResponse send(String csv, boolean dryRun, String key) {
        return RestAssured.given()
                .header("Idempotency-Key", key)
                .auth()
                .oauth2(Tokens.marketer(TENANT))
                .contentType("text/csv; charset=utf-8")
                .queryParam("campaignId", scene.campaign())
                .queryParam("dryRun", dryRun)
                .body(csv)
                .post("/marketing/social/queue/import")
                .then();
    }
}
