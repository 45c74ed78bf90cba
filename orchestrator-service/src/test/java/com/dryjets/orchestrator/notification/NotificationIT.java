package com.dryjets.orchestrator.notification;

import static com.dryjets.orchestrator.EventFixtures.launchedAt;
import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inboxes of the people of a tenant. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class NotificationIT {

    private static final String INBOX = "/marketing/orchestrator/notifications";
    private static final String SETTINGS = INBOX + "/settings";

    private final UUID campaign = Ids.next();
    private final UUID post = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private TopicWriter writer;

    @Inject
    DataSource database;

    @BeforeEach
    void launch() {
        writer = new TopicWriter();
        // Nothing is missing yet in a campaign that has just begun.
        send(writer, tenant, launchedAt(campaign, Instant.now().minus(Duration.ofHours(1))));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void tellsOfAFailureFromItsBeginningToTheCampaignsEnd() {
        send(writer, tenant, failed());
        awaitKinds("FAILURE_RAISED");
        send(writer, tenant, scheduled());
        awaitKinds("FAILURE_CLEARED", "FAILURE_RAISED");

        send(writer, tenant, new CampaignCompleted(campaign));

        JsonPath inbox = awaitKinds("CAMPAIGN_ENDED", "FAILURE_CLEARED", "FAILURE_RAISED");
        assertThat(inbox.getString("items[0].detail")).isEqualTo("It has spent 0.00 EUR of 1,500.00 EUR.");
        assertThat(inbox.getString("items[0].campaignName")).isEqualTo("Autumn spreadsheets");
        assertThat(inbox.getString("items[0].subjectId")).isEqualTo(campaign.toString());
        assertThat(inbox.getString("items[2].title")).isEqualTo("1 post on Twitter failed.");
        assertThat(inbox.getInt("unread")).isEqualTo(3);
    }

    @Test
    void eachPersonReadsForThemselves() {
        send(writer, tenant, failed());
        String id = awaitKinds("FAILURE_RAISED").getString("items[0].id");

        Response read = person("anna").post(INBOX + "/{id}/read", id);
        person("anna").post(INBOX + "/{id}/read", id).then().statusCode(204);

        assertThat(read.statusCode()).isEqualTo(204);
        assertThat(inbox("anna").getInt("unread")).isZero();
        assertThat(inbox("anna").getString("items[0].readAt")).isNotNull();
        assertThat(person("anna")
                        .queryParam("unread", true)
                        .get(INBOX)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(inbox("bert").getInt("unread")).isEqualTo(1);
        assertThat(inbox("bert").getString("items[0].readAt")).isNull();
    }

    @Test
    void readsAllUpToWhatWasSeen() {
        insert(3);
        String seen = inbox("anna").getString("items[1].createdAt");

        person("anna")
                .body(Map.of("upTo", seen))
                .post(INBOX + "/read-all")
                .then()
                .statusCode(204);

        assertThat(inbox("anna").getInt("unread")).isEqualTo(1);
        assertThat(inbox("anna").getList("items.findAll { it.readAt == null }.title"))
                .containsExactly("Number 3");
    }

    @Test
    void pagesByKey() {
        insert(5);

        JsonPath first = person("anna").queryParam("limit", 2).get(INBOX).jsonPath();
        JsonPath second = person("anna")
                .queryParam("limit", 3)
                .queryParam("cursor", first.getString("nextCursor"))
                .get(INBOX)
                .jsonPath();

        assertThat(first.getList("items.title")).containsExactly("Number 5", "Number 4");
        assertThat(second.getList("items.title")).containsExactly("Number 3", "Number 2", "Number 1");
        assertThat(second.getString("nextCursor")).isNull();
        assertThat(person("anna").queryParam("cursor", "x").get(INBOX).statusCode())
                .isEqualTo(400);
    }

    @Test
    void belongsToTheTenant() {
        insert(1);
        String id = inbox("anna").getString("items[0].id");
        String other = "harbor-" + campaign;

        Response read = Requests.viewer(other).post(INBOX + "/{id}/read", id);

        assertThat(read.statusCode()).isEqualTo(404);
        assertThat(Requests.viewer(other).get(INBOX).jsonPath().getList("items"))
                .isEmpty();
        assertThat(given().get(INBOX).statusCode()).isEqualTo(401);
    }

    @Test
    void showsTheKindsThatAPersonWants() {
        insert(2);
        settings("anna", List.of("CAMPAIGN_ENDED"), false, "UTC").then().statusCode(200);

        assertThat(inbox("anna").getList("items")).isEmpty();
        assertThat(inbox("anna").getInt("unread")).isZero();
        assertThat(inbox("bert").getList("items")).hasSize(2);
    }

    @Test
    void settingsHaveDefaultsAndVersions() {
        Response initial = person("anna").get(SETTINGS);
        assertThat(initial.header("ETag")).isEqualTo("\"0\"");
        assertThat(initial.jsonPath().getList("kinds")).hasSize(4);
        assertThat(initial.jsonPath().getBoolean("digest.enabled")).isFalse();

        Response changed = settings("anna", List.of("FAILURE_RAISED"), true, "Europe/Berlin");

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.jsonPath().getString("digest.address")).isEqualTo("anna@example.com");
        assertThat(Instant.parse(changed.jsonPath().getString("digest.nextAt")))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(26)));
        assertThat(person("anna")
                        .header("If-Match", "\"0\"")
                        .body(body(List.of(), false, "UTC"))
                        .put(SETTINGS)
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void rejectsInvalidSettings() {
        Response zone = settings("anna", List.of(), true, "+02:00");

        assertThat(zone.statusCode()).isEqualTo(400);
        assertThat(zone.jsonPath().getString("errors[0].pointer")).isEqualTo("/digest/timeZone");
        assertThat(Requests.viewer(tenant)
                        .body(body(List.of(), true, "UTC"))
                        .put(SETTINGS)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void digestNeedsAnAddressThatIsNotDeniedToBeVerified() {
        Response denied = switchOn(Tokens.unverifiedPerson(tenant, "anna", "anna@example.com"));
        Response invalid = switchOn(Tokens.person(tenant, "anna", "no address"));
        Response unsaid = switchOn(Tokens.personWithoutVerification(tenant, "anna", "anna@example.com"));

        assertThat(denied.statusCode()).isEqualTo(422);
        assertThat(denied.jsonPath().getString("detail")).contains("email_verified claim is false");
        assertThat(invalid.statusCode()).isEqualTo(422);
        assertThat(unsaid.statusCode()).isEqualTo(200);
    }

    private static Response switchOn(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body(List.of(), true, "UTC"))
                .put(SETTINGS);
    }

    private Response settings(String name, List<String> kinds, boolean digest, String zone) {
        return person(name).body(body(kinds, digest, zone)).put(SETTINGS);
    }

    private static Map<String, Object> body(List<String> kinds, boolean digest, String zone) {
        return Map.of("kinds", kinds, "digest", Map.of("enabled", digest, "hour", 8, "timeZone", zone));
    }

    private RequestSpecification person(String name) {
        return given().auth()
                .oauth2(Tokens.person(tenant, name, name + "@example.com"))
                .contentType(ContentType.JSON);
    }

    private JsonPath inbox(String name) {
        return person(name).get(INBOX).jsonPath();
    }

    /** Waits until the inbox has these kinds, newest first. */
    private JsonPath awaitKinds(String... kinds) {
        await().untilAsserted(
                        () -> assertThat(inbox("anna").getList("items.kind")).containsExactly((Object[]) kinds));
        return inbox("anna");
    }

    /** Adds notifications of failures, one a minute. */
    private void insert(int count) {
        Rows.change(
                database,
                tenant,
                "insert into notification (tenant, id, kind, campaign_id, campaign_name, subject_id, title, detail,"
                        + " created_at) select ?, gen_random_uuid(), 'FAILURE_RAISED', ?, 'Wool', gen_random_uuid(),"
                        + " 'Number ' || n, '', now() - interval '1 hour' + n * interval '1 minute'"
                        + " from generate_series(1, ?) n",
                tenant,
                campaign,
                count);
    }

    private PostFailed failed() {
        return new PostFailed(
                campaign,
                post,
                Channel.TWITTER,
                null,
                "The network refuses the link.",
                1,
                Instant.now(),
                null,
                PostFailureReason.CONTENT_REFUSED,
                null);
    }

    private PostScheduled scheduled() {
        return new PostScheduled(
                campaign, post, Channel.TWITTER, null, Instant.now().plus(Duration.ofDays(1)), null, null);
    }
}
