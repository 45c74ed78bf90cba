package com.dryjets.email.email;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.SmtpServer.AcceptedEmail;
import com.dryjets.email.segment.BuiltInSegment;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class EmailIT {

    SmtpServer smtp;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final UUID campaign = runningCampaign(writer, tenant);

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void removesScriptsFromContent() {
        UUID id = createEmail(
                tenant,
                campaign,
                "<p onclick='x()'>Hi<script>x()</script><img src='https://i.example/a.png'>"
                        + "<a href='javascript:x()'>bad</a> <a href='https://shop.example/?a=1&amp;b=2'>good</a></p>");

        marketer(tenant)
                .get("/marketing/email/" + id + "/preview")
                .then()
                .statusCode(200)
                .body("html", allOf(not(containsString("script")), not(containsString("onclick"))))
                .body("html", containsString("https://shop.example/?a=1&amp;b=2"))
                .body("html", containsString("https://i.example/a.png"))
                .body("text", containsString("good (https://shop.example/?a=1&b=2)"));
    }

    @Test
    void rejectsEmailForUnknownCampaign() {
        marketer(tenant)
                .body(Map.of("campaignId", Ids.next(), "subject", "x"))
                .post("/marketing/email/create")
                .then()
                .statusCode(422);
        marketer(newTenant())
                .body(Map.of("campaignId", knownCampaign(), "subject", "x"))
                .post("/marketing/email/create")
                .then()
                .statusCode(422);
    }

    @Test
    void namesInvalidFields() {
        marketer(tenant)
                .body(Map.of("campaignId", knownCampaign(), "subject", "two\nlines"))
                .post("/marketing/email/create")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/subject"));
        marketer(tenant)
                .body(Map.of("campaignId", campaign, "from", "nobody"))
                .post("/marketing/email/create")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/from"));
        marketer(tenant)
                .body(Map.of("campaignId", campaign, "unknown", true))
                .post("/marketing/email/create")
                .then()
                .statusCode(400);
    }

    @Test
    void rejectsLargeBodyThatIsNoContactFile() {
        marketer(tenant)
                .body(Map.of("campaignId", campaign, "htmlContent", "x".repeat(3_000_000)))
                .post("/marketing/email/create")
                .then()
                .statusCode(413);
    }

    @Test
    void sendsOnceToContactsOfAnyIncludedSegmentWithoutThoseOfExcludedOnes() {
        importCsv(
                tenant,
                "email,tags\n" + address(tenant, "anna") + ",vip;new\n" + address(tenant, "ben") + ",vip;old\n"
                        + address(tenant, "cleo") + ",old\n" + address(tenant, "dora") + ",new\n"
                        + address(tenant, "emil") + ",\n");
        UUID vip = segment("vip");
        UUID fresh = segment("new");
        UUID old = segment("old");
        UUID id = createEmail(tenant, campaign, "<p>Hi</p>");
        String path = "/marketing/email/" + id;

        marketer(tenant)
                .body(Map.of("audience", Map.of("include", List.of(vip, fresh, vip), "exclude", List.of(old))))
                .patch(path)
                .then()
                .statusCode(200)
                .body("audience.include", contains(vip.toString(), fresh.toString()))
                .body("audience.exclude", contains(old.toString()));
        marketer(tenant).delete("/marketing/email/segments/" + old).then().statusCode(409);
        marketer(tenant).delete("/marketing/email/segments/" + vip).then().statusCode(409);
        marketer(tenant).post(path + "/send").then().statusCode(202);
        awaitStatus(tenant, id, "COMPLETED");

        assertThat(smtp.emailsTo(tenant))
                .extracting(AcceptedEmail::recipient)
                .containsExactlyInAnyOrder(address(tenant, "anna"), address(tenant, "dora"));
    }

    @Test
    void rejectsAnAudienceOfNobodyKnown() {
        UUID id = createEmail(tenant, campaign, "<p>Hi</p>");
        UUID all = BuiltInSegment.ALL.id();

        requireInvalid(id, Map.of("include", List.of()), "/audience/include");
        requireInvalid(id, Map.of("include", List.of(UUID.randomUUID())), "/audience/include");
        requireInvalid(id, Map.of("include", List.of(all), "exclude", List.of(UUID.randomUUID())), "/audience/exclude");
    }

    private void requireInvalid(UUID id, Map<String, Object> audience, String pointer) {
        marketer(tenant)
                .body(Map.of("audience", audience))
                .patch("/marketing/email/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    private UUID segment(String tag) {
        return marketer(tenant)
                .body(Map.of("name", tag, "conditions", Map.of("tag", tag)))
                .post("/marketing/email/segments/create")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("segment.id");
    }

    @Test
    void announcesReadinessWhenAudienceGrows() {
        try (TopicReader emails = TopicReader.fromNow("marketing.emails")) {
            UUID id = createEmail(tenant, campaign, "<p>Hi</p>");
            marketer(tenant)
                    .post("/marketing/email/" + id + "/validate")
                    .then()
                    .statusCode(200)
                    .body("ready", equalTo(false))
                    .body("missing.pointer", hasItem("/audience"));
            marketer(tenant)
                    .post("/marketing/email/" + id + "/send")
                    .then()
                    .statusCode(409)
                    .body("errors.pointer", hasItem("/audience"));

            contacts(tenant, "anna", "ben");
            assertThat(emails.awaitOne(event(campaign, "EmailCampaignReady")).value())
                    .contains("\"audienceSize\":2", id.toString());
            contacts(tenant, "cleo");
            assertThat(emails.await(2, event(campaign, "EmailCampaignReady"))
                            .getLast()
                            .value())
                    .contains("\"audienceSize\":3");
        }
    }

    @Test
    void updatesDraftUnlessItChangedMeanwhile() {
        UUID id = createEmail(tenant, campaign, "<p>Hi</p>");
        String tag = marketer(tenant).get("/marketing/email/" + id).header("ETag");

        marketer(tenant)
                .header("If-Match", tag)
                .body(Map.of("subject", "Better"))
                .patch("/marketing/email/" + id)
                .then()
                .statusCode(200)
                .body("subject", equalTo("Better"))
                .body("htmlContent", containsString("Hi"));
        marketer(tenant)
                .header("If-Match", tag)
                .body(Map.of("subject", "Worse"))
                .patch("/marketing/email/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void pausesResumesAndCancelsScheduledEmail() {
        contacts(tenant, "anna");
        UUID id = createEmail(tenant, campaign, "<p>Hi</p>");
        String path = "/marketing/email/" + id;
        Instant later = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        marketer(tenant)
                .body(Map.of("scheduledTime", later.toString()))
                .post(path + "/schedule")
                .then()
                .statusCode(200)
                .body("status", equalTo("SCHEDULED"))
                .body("scheduledFor", equalTo(later.toString()));
        marketer(tenant)
                .body(Map.of("subject", " "))
                .patch(path)
                .then()
                .statusCode(409)
                .body("errors.pointer", hasItem("/subject"));
        marketer(tenant).post(path + "/retry-failed").then().statusCode(409);
        marketer(tenant).post(path + "/resume").then().statusCode(409);
        marketer(tenant).post(path + "/pause").then().statusCode(200).body("status", equalTo("PAUSED"));
        marketer(tenant).post(path + "/resume").then().statusCode(200).body("status", equalTo("SCHEDULED"));
        marketer(tenant).post(path + "/cancel").then().statusCode(200).body("status", equalTo("CANCELLED"));
        marketer(tenant).post(path + "/cancel").then().statusCode(409);
        marketer(tenant).body(Map.of("subject", "x")).patch(path).then().statusCode(409);
    }

    @Test
    void allowsWritesOnlyToMarketersOfTheTenant() {
        UUID id = createEmail(tenant, campaign, "<p>Hi</p>");
        String path = "/marketing/email/" + id;
        String other = newTenant();

        given().auth().oauth2(Tokens.viewer(tenant)).post(path + "/send").then().statusCode(403);
        given().auth().oauth2(Tokens.viewer(tenant)).get(path).then().statusCode(200);
        given().get(path).then().statusCode(401);
        marketer(other).get(path).then().statusCode(404);
        marketer(other).get(path + "/metrics").then().statusCode(404);
        marketer(other).get(path + "/preview").then().statusCode(404);
        marketer(other).post(path + "/cancel").then().statusCode(404);
        marketer(other).body(Map.of("subject", "x")).patch(path).then().statusCode(404);
    }

    @Test
    void createsOneEmailForRepeatedIdempotencyKey() {
        createEmail(tenant, campaign, "<p>First</p>");
        Map<String, Object> body = Map.of("campaignId", campaign, "subject", "Hello");
        UUID first = create(body);
        UUID second = create(body);

        assertThat(second).isEqualTo(first);
    }

    /** Returns the campaign after the service has learned of it. */
    private UUID knownCampaign() {
        createEmail(tenant, campaign, "<p>Hi</p>");
        return campaign;
    }

    private UUID create(Map<String, Object> body) {
        return marketer(tenant)
                .header("Idempotency-Key", tenant)
                .body(body)
                .post("/marketing/email/create")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }
}
