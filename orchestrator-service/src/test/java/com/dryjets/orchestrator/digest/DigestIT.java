package com.dryjets.orchestrator.digest;

import static com.dryjets.orchestrator.EventFixtures.launchedAt;
import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
    void isNotSentWithNothingToSay() {
        makeDue();

        awaitMoved();

        assertThat(Rows.of(database, tenant, "select digest_day from notification_settings"))
                .isEqualTo(List.of(LocalDate.now(ZoneOffset.UTC).toString()));
        assertThat(reports.all().stream().filter(ofAnna())).isEmpty();
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
