package com.dryjets.orchestrator.digest;

import static com.dryjets.orchestrator.EventFixtures.launchedAt;
import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.ReportEvent.DigestReady;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.orchestrator.Rows;
import com.dryjets.orchestrator.notification.DueDigest;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The daily digest, from a person's settings to the event that email-service reads. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class DigestIT {

    private static final String SETTINGS = "/marketing/orchestrator/notifications/settings";
    private static final String OVERVIEW = "/marketing/orchestrator/overview";

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private final TopicWriter writer = new TopicWriter();
    private final TopicReader reports = TopicReader.fromNow("marketing.reports");

    @Inject
    DataSource database;

    @Inject
    DigestService digests;

    @BeforeEach
    void wantADigest() {
        given().auth()
                .oauth2(Tokens.person(tenant, "anna", "anna@example.com"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "kinds",
                        List.of("FAILURE_RAISED"),
                        "digest",
                        Map.of("enabled", true, "hour", hour(), "timeZone", "UTC")))
                .put(SETTINGS)
                .then()
                .statusCode(200);
    }

    @AfterEach
    void close() {
        writer.close();
        reports.close();
    }

    @Test
    void isPublishedOnceForAPersonAndDay() {
        failAPost();
        makeDue();

        DigestReady digest =
                EventJson.read(reports.awaitOne(ofAnna()).value().getBytes(StandardCharsets.UTF_8), DigestReady.class);

        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        assertThat(digest.digestId()).isEqualTo(Ids.of("digest", tenant, "anna", day));
        assertThat(digest.day()).isEqualTo(day);
        assertThat(digest.actions()).hasSize(1);
        assertThat(digest.actions().getFirst()).startsWith("Autumn spreadsheets: 1 post on Twitter failed.");
        assertThat(digest.news()).hasSize(1);
        assertThat(digest.settingsUrl().toString()).endsWith("/settings/notifications");
        makeDue();
        awaitMoved();
        assertThat(reports.all().stream().filter(ofAnna())).hasSize(1);
    }

    @Test
    void replicasMakeItOnce() {
        failAPost();
        UUID id = UUID.fromString(Rows.of(database, tenant, "select id from notification_settings")
                .getFirst());
        makeDue();

        DueDigest due = new DueDigest(id, new Caller(tenant, "anna"));
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(replica -> CompletableFuture.runAsync(() -> make(due)))
                        .toArray(CompletableFuture[]::new))
                .join();

        reports.awaitOne(ofAnna());
        awaitMoved();
        assertThat(reports.all().stream().filter(ofAnna())).hasSize(1);
    }

    @Test
    void tellsNewsThatBecameVisibleLate() {
        failAPost();
        makeDue();
        reports.awaitOne(ofAnna());
        awaitMoved();
        // Written by a transaction that began before the digest was made, and committed after it.
        Rows.change(
                database,
                tenant,
                "insert into notification (tenant, id, kind, campaign_id, campaign_name, subject_id, title, detail,"
                        + " created_at) select tenant, gen_random_uuid(), kind, campaign_id, campaign_name,"
                        + " gen_random_uuid(), 'It came late.', '', created_at - interval '1 millisecond' from notification");
        Rows.change(database, tenant, "update notification_settings set digest_day = digest_day - 1");

        makeDue();

        await().untilAsserted(() ->
                assertThat(reports.all().stream().filter(ofAnna())).hasSize(2));
        DigestReady second = EventJson.read(
                reports.all().stream()
                        .filter(ofAnna())
                        .toList()
                        .getLast()
                        .value()
                        .getBytes(StandardCharsets.UTF_8),
                DigestReady.class);
        assertThat(second.news()).containsExactly("Autumn spreadsheets: It came late.");
    }

    @Test
    void isStoppedByItsLinkWithoutALogin() {
        failAPost();
        makeDue();
        String path = EventJson.read(
                        reports.awaitOne(ofAnna()).value().getBytes(StandardCharsets.UTF_8), DigestReady.class)
                .stopUrl()
                .getPath();
        awaitMoved();

        open(path).statusCode(200).body(containsString("Stop the daily digest?"), containsString("anna@example.com"));
        assertThat(settings().getBoolean("digest.enabled")).isTrue();
        stop(path).statusCode(200).body(containsString("no longer receive"));
        stop(path).statusCode(200);

        assertThat(settings().getBoolean("digest.enabled")).isFalse();
        assertThat(settings().getInt("version")).isEqualTo(2);
        assertThat(settings().getList("kinds")).containsExactly("FAILURE_RAISED");
    }

    @Test
    void forgedLinksStopNothing() {
        failAPost();
        makeDue();
        String path = EventJson.read(
                        reports.awaitOne(ofAnna()).value().getBytes(StandardCharsets.UTF_8), DigestReady.class)
                .stopUrl()
                .getPath();
        String forged = path.substring(0, path.length() - 1) + (path.endsWith("A") ? "Q" : "A");

        stop(forged).statusCode(404).body(containsString("This link is invalid"));
        stop(path + "x").statusCode(404);
        open(forged).statusCode(404).contentType("text/html");

        assertThat(settings().getBoolean("digest.enabled")).isTrue();
    }

    @Test
    void linkToAnEarlierAddressIsInvalid() {
        failAPost();
        makeDue();
        String path = EventJson.read(
                        reports.awaitOne(ofAnna()).value().getBytes(StandardCharsets.UTF_8), DigestReady.class)
                .stopUrl()
                .getPath();
        awaitMoved();
        Rows.change(database, tenant, "update notification_settings set address = 'anna@example.org'");

        stop(path).statusCode(404);

        assertThat(settings().getBoolean("digest.enabled")).isTrue();
    }

    @Test
    void isNotSentWithNothingToSay() {
        makeDue();

        awaitMoved();

        assertThat(Rows.of(database, tenant, "select digest_day from notification_settings"))
                .isEqualTo(List.of(LocalDate.now(ZoneOffset.UTC).toString()));
        assertThat(reports.all().stream().filter(ofAnna())).isEmpty();
    }

    private JsonPath settings() {
        return given().auth()
                .oauth2(Tokens.person(tenant, "anna", "anna@example.com"))
                .get(SETTINGS)
                .jsonPath();
    }

    private static ValidatableResponse open(String path) {
        return given().accept("text/html").get(path).then();
    }

    /** As an email client does, RFC 8058. */
    private static ValidatableResponse stop(String path) {
        return given().accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then();
    }

    /** The hour that has begun, so that a digest made now is that of today. */
    private static int hour() {
        return Instant.now().atZone(ZoneOffset.UTC).getHour();
    }

    private void failAPost() {
        // Nothing is missing yet in a campaign that has just begun.
        send(writer, tenant, launchedAt(campaign, Instant.now().minus(Duration.ofHours(1))));
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
        await().until(() -> Requests.viewer(tenant)
                        .get(OVERVIEW)
                        .jsonPath()
                        .getList("items.actions.flatten()")
                        .size()
                == 1);
    }

    private void make(DueDigest due) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> digests.make(due));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private void makeDue() {
        Rows.change(
                database,
                tenant,
                "update notification_settings set next_digest_at = clock_timestamp() - interval '1 minute'");
    }

    private void awaitMoved() {
        await().until(() -> Rows.of(
                        database, tenant, "select count(*) from notification_settings where next_digest_at > now()")
                .equals(List.of("1")));
    }

    private static Predicate<TopicRecord> ofAnna(UUID digestId) {
        return record -> record.key().contains(digestId.toString());
    }

    private Predicate<TopicRecord> ofAnna() {
        return ofAnna(Ids.of("digest", tenant, "anna", LocalDate.now(ZoneOffset.UTC)));
    }
}
