package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.email.EmailRef;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sending policy of a tenant, and the delivery log that shows what it does. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class PolicyIT {

    private static final String POLICY = "/marketing/email/sending-policy";

    SmtpServer smtp;

    @Inject
    TenantTransaction transactions;

    @Inject
    BatchService batches;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final UUID campaign = runningCampaign(writer, tenant);

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void skipsContactsThatReceivedAsManyEmailsAsTheCapAllows() {
        put(Map.of("frequencyCap", Map.of("emails", 1, "days", 7)));
        contacts(tenant, "anna");
        send(createEmail(tenant, campaign, "<p>One</p>"), "COMPLETED");
        contacts(tenant, "ben");

        String second = send(createEmail(tenant, campaign, "<p>Two</p>"), "COMPLETED");

        assertThat(smtp.emailsTo(tenant)).hasSize(2);
        marketer(tenant)
                .queryParam("state", "SKIPPED")
                .get(second + "/recipients")
                .then()
                .statusCode(200)
                .body("items.address", contains(address(tenant, "anna")))
                .body("items[0].answer", containsString("sending policy"));
    }

    @Test
    void leavesWhatExceedsTheDailyQuotaForTheNextDay() {
        put(Map.of(
                "warmUp", Map.of("startedOn", LocalDate.now(ZoneOffset.UTC).toString(), "firstDay", 2, "growth", 1.5)));
        contacts(tenant, "anna", "ben", "cleo");

        String email = send(createEmail(tenant, campaign, "<p>New</p>"), "SENDING");

        Waiting.await().until(() -> smtp.emailsTo(tenant).size() == 2);
        Waiting.await()
                .untilAsserted(() -> marketer(tenant)
                        .queryParam("state", "PENDING")
                        .get(email + "/recipients")
                        .then()
                        .body("items", hasSize(1)));
        // It keeps its place in the lane, and is not claimed again and again.
        assertThat(deliveries(email)).isZero();
    }

    @Test
    void waitsForTheEndOfQuietHours() {
        quietInUtc();
        importCsv(
                tenant,
                "email,time zone\n" + address(tenant, "anna") + ",\n" + address(tenant, "ben") + ",Pacific/Auckland\n");

        String email = send(createEmail(tenant, campaign, "<p>Later</p>"), "SENDING");

        Waiting.await().until(() -> smtp.emailsTo(tenant).size() == 1);
        assertThat(smtp.emailsTo(address(tenant, "ben"))).hasSize(1);
        Waiting.await()
                .untilAsserted(() -> marketer(tenant)
                        .queryParam("state", "PENDING")
                        .get(email + "/recipients")
                        .then()
                        .body("items.address", contains(address(tenant, "anna")))
                        .body("items[0].nextAttemptAt", notNullValue()));
    }

    @Test
    void claimsNobodyWhileItIsQuietForEverybody() {
        quietInUtc();
        contacts(tenant, "anna");
        String email = send(createEmail(tenant, campaign, "<p>Later</p>"), "SENDING");

        int claimed = batches.claim(new EmailRef(tenant, id(email), campaign))
                .await()
                .atMost(Duration.ofSeconds(60))
                .orElseThrow()
                .recipients()
                .size();

        assertThat(claimed).isZero();
        assertThat(deliveries(email)).isZero();
        assertThat(smtp.emailsTo(tenant)).isEmpty();
    }

    private void quietInUtc() {
        LocalTime now = LocalTime.now(ZoneOffset.UTC);
        put(Map.of(
                "quietHours",
                Map.of(
                        "from",
                                now.minusHours(1)
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString(),
                        "to", now.plusHours(2).truncatedTo(ChronoUnit.MINUTES).toString(),
                        "timeZone", "UTC")));
    }

    private int deliveries(String email) {
        return transactions
                .sql(
                        tenant,
                        connection -> connection
                                .preparedQuery("select from delivery where tenant = $1 and email_id = $2")
                                .execute(Tuple.of(tenant, id(email))))
                .map(RowSet::size)
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void sendsAtTheTimeOfDayOfEachRecipient() {
        importCsv(
                tenant,
                "email,time zone\n" + address(tenant, "anna") + ",\n" + address(tenant, "ben")
                        + ",Pacific/Kiritimati\n");
        UUID id = createEmail(tenant, campaign, "<p>Later</p>");
        Instant inTwoHours = Instant.now().plus(2, ChronoUnit.HOURS);

        marketer(tenant)
                .body(Map.of("scheduledTime", inTwoHours.toString(), "byRecipientTimeZone", true, "timeZone", "UTC"))
                .post("/marketing/email/" + id + "/schedule")
                .then()
                .statusCode(200)
                .body("localTime", notNullValue());

        // The first time zones have passed that time of day, so it starts; anna's own is UTC.
        awaitStatus(tenant, id, "SENDING");
        Waiting.await()
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(Instant.parse(marketer(tenant)
                                .queryParam("state", "PENDING")
                                .get("/marketing/email/" + id + "/recipients")
                                .jsonPath()
                                .getString("items[0].nextAttemptAt")))
                        .isAfter(inTwoHours.minus(1, ChronoUnit.MINUTES)));
    }

    @Test
    void logsAnswersPageByPage() {
        contacts(tenant, "anna", "bounce1", "cleo");
        String email = send(createEmail(tenant, campaign, "<p>Log</p>"), "COMPLETED");

        String cursor = marketer(tenant)
                .queryParam("limit", 2)
                .get(email + "/recipients")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        marketer(tenant)
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get(email + "/recipients")
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        marketer(tenant)
                .queryParam("state", "BOUNCED")
                .get(email + "/recipients")
                .then()
                .body("items.address", contains(address(tenant, "bounce1")))
                .body("items[0].answer", containsString("5.1.1"))
                .body("items[0].attempts", equalTo(1));
        marketer(tenant)
                .get("/marketing/email/" + UUID.randomUUID() + "/recipients")
                .then()
                .statusCode(404);
    }

    @Test
    void rejectsPoliciesThatMakeNoSense() {
        admin(tenant)
                .contentType(ContentType.JSON)
                .body(Map.of("quietHours", Map.of("from", "08:00", "to", "08:00", "timeZone", "UTC")))
                .put(POLICY)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/quietHours/to"));
        marketer(tenant).body(Map.of()).put(POLICY).then().statusCode(403);
        marketer(tenant).get(POLICY).then().statusCode(200).body("frequencyCap", nullValue());
    }

    private void put(Map<String, Object> policy) {
        admin(tenant)
                .contentType(ContentType.JSON)
                .body(policy)
                .put(POLICY)
                .then()
                .statusCode(200);
    }

    private String send(UUID id, String status) {
        String path = "/marketing/email/" + id;
        Waiting.await().until(() -> marketer(tenant).post(path + "/send").statusCode() == 202);
        awaitStatus(tenant, id, status);
        return path;
    }
}
