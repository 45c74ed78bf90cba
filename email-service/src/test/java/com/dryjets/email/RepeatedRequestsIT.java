package com.dryjets.email;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client whose answer got lost repeats its request with the same Idempotency-Key. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class RepeatedRequestsIT {

    private static final String EMAILS = "/marketing/email/";
    private static final String SENDERS = "/marketing/email/senders";
    private static final String IMPORTS = "/marketing/email/contacts/imports";
    private static final String IMPORT = "/marketing/email/contacts/import";

    SmtpServer smtp;

    private final String tenant = newTenant();
    private final String key = "key of " + tenant;

    @Test
    void anEmailIsSentOnce() {
        contacts(tenant, "anna");
        UUID email = draft();

        Response first = act(email, "send");
        awaitStatus(tenant, email, "COMPLETED");
        Response again = act(email, "send");

        requireSame(first, again, 202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        marketer(tenant).post(EMAILS + email + "/send").then().statusCode(409);
        assertThat(smtp.emailsTo(address(tenant, "anna"))).hasSize(1);
    }

    @Test
    void anEmailIsScheduledOnceAndAtOneTime() {
        contacts(tenant, "anna");
        UUID email = draft();
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String version = marketer(tenant).get(EMAILS + email).header("ETag");

        Response first = schedule(email, version, tomorrow);
        Response again = schedule(email, version, tomorrow);

        requireSame(first, again, 200);
        assertThat(schedule(email, version, tomorrow.plusSeconds(1)).statusCode())
                .isEqualTo(422);
        assertThat(marketer(tenant).get(EMAILS + email).jsonPath().getString("scheduledFor"))
                .isEqualTo(tomorrow.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "cancel"})
    void aScheduledEmailIsStoppedOnce(String action) {
        contacts(tenant, "anna");
        UUID email = draft();
        schedule(email, null, Instant.now().plus(1, ChronoUnit.DAYS));

        requireSame(act(email, action), act(email, action), 200);

        marketer(tenant).post(EMAILS + email + "/" + action).then().statusCode(409);
    }

    @Test
    void aPausedEmailIsResumedOnce() {
        contacts(tenant, "anna");
        UUID email = draft();
        schedule(email, null, Instant.now().plus(1, ChronoUnit.DAYS));
        act(email, "pause");

        requireSame(act(email, "resume"), act(email, "resume"), 200);

        marketer(tenant).post(EMAILS + email + "/resume").then().statusCode(409);
    }

    @Test
    void aSenderIsCreatedOnce() {
        Map<String, Object> sender = sender("correct horse");

        Response first = create(sender);
        Response again = create(sender);

        requireSame(first, again, 201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(create(sender("battery staple")).statusCode()).isEqualTo(422);
        assertThat(create(Map.of("address", "other@sunrise.example")).statusCode())
                .isEqualTo(422);
        assertThat(marketer(tenant).get(SENDERS).jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void aFileIsImportedOnce() {
        Response first = upload("email,first_name\nanna@example.com,Anna\n", false);
        Response again = upload("email,first_name\nanna@example.com,Anna\n", false);

        requireSame(first, again, 200);
        assertThat(again.jsonPath().getInt("created")).isOne();
        assertThat(upload("email,first_name\nben@example.com,Ben\n", false).statusCode())
                .isEqualTo(422);
        assertThat(upload("email,first_name\nanna@example.com,Anna\n", true).statusCode())
                .isEqualTo(422);
        assertThat(marketer(tenant).get(IMPORTS).jsonPath().getList("items")).hasSize(1);
        assertThat(marketer(tenant).get("/marketing/email/contacts").jsonPath().getList("items.email"))
                .isEqualTo(List.of("anna@example.com"));
    }

    @Test
    void aFileThatCannotBeReadLeavesItsKeyFree() {
        assertThat(upload("first_name\nAnna\n", false).statusCode()).isEqualTo(400);

        assertThat(upload("email\nanna@example.com\n", false).statusCode()).isEqualTo(200);
    }

    @Test
    void aCheckedFileIsImportedOnce() {
        String file = upload("email,first_name\nanna@example.com,Anna\n", true)
                .jsonPath()
                .getString("id");

        Response first = run(file, Map.of("targets", List.of("email", "firstName")));
        Response again = run(file, Map.of("targets", List.of("email", "firstName")));

        requireSame(first, again, 200);
        assertThat(run(file, Map.of("targets", List.of("email", "lastName"))).statusCode())
                .isEqualTo(422);
        admin(tenant)
                .contentType("application/json")
                .body(Map.of())
                .post(IMPORTS + "/" + file + "/run")
                .then()
                .statusCode(409);
    }

    private static void requireSame(Response first, Response again, int status) {
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(status);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(status);
        assertThat(again.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    private UUID draft() {
        try (TopicWriter writer = new TopicWriter()) {
            return createEmail(tenant, runningCampaign(writer, tenant), "<p>Hi</p>");
        }
    }

    private Response act(UUID email, String action) {
        return marketer(tenant).header("Idempotency-Key", key).post(EMAILS + email + "/" + action);
    }

    private Response schedule(UUID email, String version, Instant time) {
        RequestSpecification request = marketer(tenant).header("Idempotency-Key", key);
        return (version == null ? request : request.header("If-Match", version))
                .body(Map.of("scheduledTime", time.toString()))
                .post(EMAILS + email + "/schedule");
    }

    private static Map<String, Object> sender(String secret) {
        return new HashMap<>(Map.of(
                "address",
                "news@sunrise.example",
                "route",
                Map.of(
                        "type",
                        "SMTP",
                        "host",
                        "smtp.example.com",
                        "port",
                        587,
                        "username",
                        "sunrise",
                        "secret",
                        secret)));
    }

    private Response create(Map<String, Object> sender) {
        return admin(tenant)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(sender)
                .post(SENDERS);
    }

    private Response upload(String csv, boolean dryRun) {
        return admin(tenant)
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .queryParam("dryRun", dryRun)
                .body(csv)
                .post(IMPORT);
    }

    private Response run(String file, Map<String, Object> request) {
        return admin(tenant)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(request)
                .post(IMPORTS + "/" + file + "/run");
    }
}
