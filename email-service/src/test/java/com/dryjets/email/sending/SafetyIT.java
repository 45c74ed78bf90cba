package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.SmtpServer.AcceptedEmail;
import com.dryjets.email.bounce.BounceSources;
import com.dryjets.email.bounce.SendGridFixtures;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The automatic pause of an email while it is sent, from the reports that arrive to the recipients who get nothing more. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@QuarkusTestResource(BounceSources.class)
class SafetyIT {

    private static final int CONTACTS = 200;

    /** At most three workers have a batch of 20 each, which they finish. */
    private static final int IN_BATCHES = 60;

    private static final String COMPLAINT = """
            {"event":"spamreport","timestamp":1700000000,"sg_event_id":"%1$s","message_id":"<%1$s@dryjets.example>"}""";

    private static final String BOUNCE = """
            {"event":"bounce","type":"bounce","timestamp":1700000000,"sg_event_id":"%1$s",
              "message_id":"<%1$s@dryjets.example>","status":"5.1.1","reason":"550 5.1.1 No such user"}""";

    SmtpServer smtp;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final TopicReader emails = TopicReader.fromNow("marketing.emails");
    private UUID campaign;
    private UUID email;

    @BeforeEach
    void startSending() {
        contacts(tenant, IntStream.range(0, CONTACTS).mapToObj(i -> "gate" + i).toArray(String[]::new));
        campaign = runningCampaign(writer, tenant);
        email = createEmail(tenant, campaign, "<p>Hello</p>");
        marketer(tenant).post("/marketing/email/" + email + "/send").then().statusCode(202);
    }

    @AfterEach
    void close() {
        smtp.open(tenant, CONTACTS);
        writer.close();
        emails.close();
    }

    @Test
    void stopsAtTheComplaintRateUntilAUserResumes() {
        letThrough(30);
        report(COMPLAINT, 2);
        letThrough(40);
        assertStatus("SENDING", null);

        report(COMPLAINT, 3);

        assertStopped("COMPLAINT_RATE");
        marketer(tenant).post("/marketing/email/" + email + "/resume").then().statusCode(200);
        awaitStatus(tenant, email, "COMPLETED");
        assertThat(arrived().stream().map(AcceptedEmail::recipient))
                .hasSize(CONTACTS)
                .doesNotHaveDuplicates();
    }

    @Test
    void stopsAtTheBounceRate() {
        letThrough(60);
        report(BOUNCE, 49);
        assertStatus("SENDING", null);

        report(BOUNCE, 50);

        assertStopped("BOUNCE_RATE");
    }

    /** The rest stays where it is once the messages that were on their way have arrived. */
    private void assertStopped(String reason) {
        awaitStatus(tenant, email, "PAUSED");
        smtp.open(tenant, CONTACTS);
        int sent = new JsonObject(
                        emails.awaitOne(event(campaign, "EmailSendPaused")).value())
                .getInteger("sent");
        assertStatus("PAUSED", reason);
        assertThat(arrived()).hasSizeLessThanOrEqualTo(60 + IN_BATCHES);
        int pending =
                marketer(tenant).get("/marketing/email/" + email).jsonPath().getInt("progress.pending");
        assertThat(pending).isEqualTo(CONTACTS - arrived().size()).isPositive();
        assertThat(sent).isPositive();
    }

    private void assertStatus(String status, String reason) {
        marketer(tenant)
                .get("/marketing/email/" + email)
                .then()
                .body("status", equalTo(status))
                .body("holdReason", reason == null ? nullValue() : equalTo(reason));
    }

    private void letThrough(int emails) {
        int before = arrived().size();
        smtp.open(tenant, emails - before);
        Waiting.await().until(() -> arrived().size() >= emails);
    }

    /** Reports the first ones; those that were reported before count once. */
    private void report(String report, int emails) {
        String events = arrived().stream()
                .limit(emails)
                .map(sent -> report.formatted(sent.header("Message-ID").replaceAll("^<|@.*", "")))
                .collect(Collectors.joining(",", "[", "]"));
        SendGridFixtures.post(events).then().statusCode(204);
    }

    private List<AcceptedEmail> arrived() {
        return smtp.emailsTo(address(tenant, ""));
    }
}
