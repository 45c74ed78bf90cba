package com.dryjets.email.bounce;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.metric;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.email.EmailFixtures.sum;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.message.VerpAddress;
import com.dryjets.email.transactional.MailText;
import com.dryjets.email.transactional.TransactionalMails;
import com.dryjets.email.transactional.TransactionalMails.Addressee;
import com.dryjets.email.transactional.TransactionalMails.Kind;
import com.dryjets.email.transactional.TransactionalMails.TransactionalMail;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@QuarkusTestResource(BounceSources.class)
class BounceIT {

    private static final String DSN = """
            From: MAILER-DAEMON@mx.example
            Message-ID: <%s@mx.example>
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            Sorry.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; somebody.else@example.net
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 User unknown
            --b--
            """;

    private static final String COMPLAINT = """
            From: feedback@provider.example
            Subject: Complaint
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=feedback-report; boundary=b

            --b
            Content-Type: message/feedback-report

            Feedback-Type: abuse
            --b
            Content-Type: message/rfc822

            Message-ID: <%s@dryjets.example>
            Subject: Hello

            Hello
            --b--
            """;

    SmtpServer smtp;

    @Inject
    VerpAddress verp;

    @Inject
    TenantTransaction transactions;

    @Inject
    TransactionalMails mails;

    private final String tenant = newTenant();

    private final TopicWriter writer = new TopicWriter();
    private final TopicReader metrics = TopicReader.fromNow("marketing.metrics");

    private UUID campaign;

    private UUID recipient;

    private String email;

    @BeforeEach
    void sendEmail() {
        contacts(tenant, "anna");
        campaign = runningCampaign(writer, tenant);
        publish(writer, tenant, approved(campaign, Ids.next(), "Hello"));
        Waiting.await().until(() -> smtp.emailsTo(address(tenant, "anna")).size() == 1);
        var sent = smtp.emailsTo(address(tenant, "anna")).getFirst();
        recipient = UUID.fromString(sent.header("Message-ID").replaceAll("^<|@.*", ""));
        email = sent.header("Feedback-ID").split(":")[1];
        awaitStatus(tenant, UUID.fromString(email), "COMPLETED");
    }

    @AfterEach
    void close() {
        writer.close();
        metrics.close();
    }

    @Test
    void suppressesTheAddressThatTheEmailWasSentTo() throws MessagingException {
        report(verp.of(recipient, "bounces.example"), DSN.formatted(recipient));

        suppression()
                .then()
                .statusCode(200)
                .body("suppression.reason", equalTo("HARD_BOUNCE"))
                .body("evidence[0].source", equalTo("DSN"))
                .body("evidence[0].status", equalTo("5.1.1"))
                .body("evidence[0].detail", containsString("User unknown"));
        marketer(tenant).get("/marketing/email/bounced/list").then().body("items.address", hasItem(anna()));
        metrics.awaitOne(metric(campaign, "bounces"));
        assertThat(sum(metrics, campaign, "delivered")).isZero();
    }

    @Test
    void countsABounceThatArrivesTwiceOnce() throws MessagingException {
        report(verp.of(recipient, "bounces.example"), DSN.formatted(recipient));
        report(verp.of(recipient, "bounces.example"), DSN.formatted(recipient));

        suppression().then().body("evidence.size()", equalTo(1));
        metrics.awaitOne(metric(campaign, "bounces"));
        assertThat(sum(metrics, campaign, "bounces")).isEqualTo(1);
    }

    @Test
    void letsAComplaintOutweighABounceForEver() throws MessagingException {
        report(verp.of(recipient, "bounces.example"), DSN.formatted(recipient));
        report("feedback@bounces.example", COMPLAINT.formatted(recipient));

        suppression()
                .then()
                .body("suppression.reason", equalTo("COMPLAINT"))
                .body("suppression.undeliverable", equalTo(true));
        admin(tenant)
                .delete("/marketing/email/suppressions/" + anna())
                .then()
                .statusCode(409)
                .body("detail", containsString("spam"));
        metrics.awaitOne(metric(campaign, "complaints"));
    }

    @Test
    void acceptsNoForeignRecipient() {
        String authentic = verp.of(UUID.randomUUID(), "bounces.example");
        char changed = authentic.charAt(10) == 'a' ? 'b' : 'a';
        String forged = authentic.substring(0, 10) + changed + authentic.substring(11);

        assertThatThrownBy(() -> report("anna@example.com", DSN.formatted(recipient)))
                .isInstanceOf(SendFailedException.class);
        assertThatThrownBy(() -> report(forged, DSN.formatted(recipient))).isInstanceOf(SendFailedException.class);
    }

    /** A confirmation of a subscription, a report: they come back to the same place. */
    @Test
    void suppressesTheAddressThatAReportWasSentTo() throws MessagingException {
        String subscriber = address(tenant, "ben");
        UUID id = Ids.next();
        TransactionalMail mail = TransactionalMail.ofPlatform(
                id,
                Kind.SYSTEM,
                new MailText("Please confirm", "<p>Confirm</p>", "Confirm"),
                List.of(new Addressee(id, subscriber, "https://example.com/stop")));
        transactions
                .sql(tenant, connection -> mails.queue(connection, tenant, mail))
                .await()
                .atMost(Duration.ofSeconds(60));
        Waiting.await().until(() -> smtp.emailsTo(subscriber).size() == 1);

        report(smtp.emailsTo(subscriber).getFirst().sender(), DSN.formatted(UUID.randomUUID()));

        admin(tenant)
                .get("/marketing/email/suppressions/" + subscriber)
                .then()
                .statusCode(200)
                .body("suppression.reason", equalTo("HARD_BOUNCE"));
    }

    private String anna() {
        return address(tenant, "anna");
    }

    private Response suppression() {
        return admin(tenant).get("/marketing/email/suppressions/" + anna());
    }

    private static void report(String to, String raw) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put(
                "mail.smtp.port", ConfigProvider.getConfig().getValue("dryjets.bounces.smtp.port", String.class));
        properties.put("mail.smtp.from", "");
        Session session = Session.getInstance(properties);
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(raw.getBytes(UTF_8)));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, new Address[] {new InternetAddress(to)});
        }
    }
}
