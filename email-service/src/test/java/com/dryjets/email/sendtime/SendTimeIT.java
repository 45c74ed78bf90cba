package com.dryjets.email.sendtime;

import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.email.sendtime.SendTimeFixtures.CONTACTS;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Emails that each recipient gets at their best time. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class SendTimeIT {

    private static final String DUE = "select from delivery where tenant = $1 and email_id = $2 and due_at <= now()";

    SmtpServer smtp;

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final UUID campaign = runningCampaign(writer, tenant);
    private SendTimeFixtures sending;

    @BeforeEach
    void createFixtures() {
        sending = new SendTimeFixtures(transactions, tenant, campaign);
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void eachRecipientGetsTheEmailOnceAtTheTimeThatWasChosen() {
        sending.importContacts();
        UUID email = sending.draft();
        sending.schedule(email, 24).then().statusCode(200).body("bestTimeWithinHours", equalTo(24));

        sending.awaitTimes(email, CONTACTS);
        List<List<Object>> chosen = values(sending.times(email));
        sending.claimAgain(email);
        Waiting.await().until(() -> sending.rows(DUE, email).isEmpty());
        assertThat(values(sending.times(email))).isEqualTo(chosen);
        assertThat(chosen.stream().map(time -> time.get(2)).distinct().count()).isGreaterThan(5);
        sending.passADay(email);
        sending.claimAgain(email);
        awaitStatus(tenant, email, "COMPLETED");
        assertThat(smtp.emailsTo(tenant)).hasSize(CONTACTS);
        JsonPath report = sending.report(email);
        assertThat(report.getList("arms.arm")).containsExactly("LEARNED", "RANDOM");
        assertThat(report.getInt("arms.sum { it.recipients }")).isEqualTo(CONTACTS);
        assertThat(report.getInt("arms.sum { it.sent }")).isEqualTo(CONTACTS);
        assertThat(report.getBoolean("opens.certain")).isFalse();
        assertThat(report.getInt("evidence.contactsWithoutOwnHours")).isEqualTo(CONTACTS);
        assertThat(report.getList("evidence.hours")).hasSize(7);
        assertThat(report.getList("evidence.hours[6]")).hasSize(24);
        assertThat(report.getString("settledAt")).isNotNull();
    }

    @Test
    void learnedTimesAreThoseOfTheContactsAndRandomOnesAreAnyTime() {
        sending.importContacts();
        Instant best = Instant.now().plus(5, ChronoUnit.HOURS);
        int hour = HourOfWeek.of(best, ZoneOffset.UTC);
        sending.rows("""
                insert into contact_hour (tenant, contact_id, hour, engagement)
                select tenant, id, %d, 20 * decayed(now()) from contact where tenant = $1""".formatted(hour));
        UUID email = sending.draft();
        sending.schedule(email, 24).then().statusCode(200);

        sending.awaitTimes(email, CONTACTS);

        assertThat(sending.times(email))
                .filteredOn(row -> row.getString("arm").equals("LEARNED"))
                .hasSizeGreaterThan(CONTACTS / 2)
                .allSatisfy(row -> {
                    assertThat(row.getInteger("hour")).isEqualTo(hour);
                    assertThat(HourOfWeek.of(row.getOffsetDateTime("send_at").toInstant(), ZoneOffset.UTC))
                            .isEqualTo(hour);
                });
        JsonPath report = sending.report(email);
        assertThat(report.getInt("evidence.contactsWithOwnHours")).isEqualTo(CONTACTS);
        assertThat(report.getDouble("evidence.audienceEngagement")).isCloseTo(20.0 * CONTACTS, within(1.0));
        assertThat(report.getString("opens.summary")).contains("nothing to compare");
    }

    @Test
    void whoGetsTheEmailAfterTheWindowBelongsToNeitherArm() {
        sending.importContacts();
        UUID email = sending.draft();
        sending.schedule(email, 24).then().statusCode(200);
        sending.awaitTimes(email, CONTACTS);
        assertThat(sending.report(email).getString("settledAt")).isNull();

        sending.rows("""
                with past as (
                  update send_plan set starts_at = starts_at - interval '2 days', ends_at = ends_at - interval '2 days'
                  where tenant = $1 and email_id = $2)
                delete from send_time where tenant = $1 and email_id = $2""", email);
        sending.claimAgain(email);
        awaitStatus(tenant, email, "COMPLETED");

        assertThat(smtp.emailsTo(tenant)).hasSize(CONTACTS);
        assertThat(sending.times(email)).isEmpty();
    }

    @Test
    void rejectsWhatCannotBeCombined() {
        contacts(tenant, "anna");
        UUID email = sending.draft();
        String path = "/marketing/email/" + email;
        Instant later = Instant.now().plus(2, ChronoUnit.DAYS);

        marketer(tenant)
                .body(Map.of("scheduledTime", later.toString(), "bestTimeWithinHours", 24, "byRecipientTimeZone", true))
                .post(path + "/schedule")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/bestTimeWithinHours"));
        sending.schedule(email, 169).then().statusCode(400).body("errors[0].pointer", equalTo("/bestTimeWithinHours"));
        viewer(tenant)
                .get(path + "/send-times")
                .then()
                .statusCode(200)
                .body("arms", hasSize(0))
                .body("evidence", nullValue());
        viewer(newTenant()).get(path + "/send-times").then().statusCode(404);

        createTest(email).then().statusCode(201);
        sending.schedule(email, 24).then().statusCode(409).body("detail", containsString("A/B test"));
        marketer(tenant).delete(path + "/ab-test").then().statusCode(204);
        marketer(tenant)
                .body(Map.of("scheduledTime", later.toString(), "bestTimeWithinHours", 24))
                .post(path + "/schedule")
                .then()
                .statusCode(200);
        createTest(email).then().statusCode(409).body("detail", containsString("bestTimeWithinHours"));
    }

    private Response createTest(UUID email) {
        return marketer(tenant)
                .body(Map.of("variants", List.of(Map.of(), Map.of("subject", "Other"))))
                .post("/marketing/email/" + email + "/ab-test");
    }

    private static List<List<Object>> values(List<Row> rows) {
        return rows.stream()
                .map(row -> List.<Object>of(
                        row.getUUID("recipient_id"),
                        row.getString("arm"),
                        row.getInteger("hour"),
                        row.getOffsetDateTime("send_at")))
                .toList();
    }
}
