package com.dryjets.email.bounce;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Events.publish;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.recipient.RemoteMessages;
import com.dryjets.email.sender.SenderFixtures;
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
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that SendGrid and Amazon SES deliver. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@QuarkusTestResource(BounceSources.class)
class WebhookIT {

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
    TenantTransaction transactions;

    @Inject
    RemoteMessages remotes;

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
    void appliesASendGridEventOnce() {
        String events = """
                [{"event":"bounce","type":"bounce","email":"x@example.com","timestamp":1700000000,"sg_event_id":"%s",
                  "smtp-id":"<%s@dryjets.example>","status":"5.1.1","reason":"550 5.1.1 No such user"},
                 {"event":"click","sg_event_id":"other"}]""".formatted(UUID.randomUUID(), recipient);

        sendGrid(events, SendGridFixtures.sign(events)).then().statusCode(204);
        sendGrid(events, SendGridFixtures.sign(events)).then().statusCode(204);

        suppression()
                .then()
                .body("suppression.reason", equalTo("HARD_BOUNCE"))
                .body("evidence.size()", equalTo(1))
                .body("evidence[0].source", equalTo("SENDGRID"));
    }

    /** SendGrid may give the email another Message-ID. */
    @Test
    void findsTheRecipientBySendGridsArgument() {
        String events = """
                [{"event":"bounce","type":"bounce","email":"x@example.com","timestamp":1700000000,"sg_event_id":"%s",
                  "smtp-id":"<abc@ismtpd-1>","message_id":"<%s@dryjets.example>","status":"5.1.1",
                  "reason":"550 5.1.1 No such user"}]""".formatted(UUID.randomUUID(), recipient);

        sendGrid(events, SendGridFixtures.sign(events)).then().statusCode(204);

        suppression().then().body("suppression.reason", equalTo("HARD_BOUNCE"));
    }

    @Test
    void findsTheRecipientByTheIdOfTheProvider() {
        String remoteId = "remote-" + UUID.randomUUID();
        transactions
                .sql(tenant, connection -> remotes.keep(connection, tenant, Map.of(remoteId, recipient)))
                .await()
                .atMost(Duration.ofSeconds(60));
        String events = """
                [{"event":"spamreport","email":"x@example.com","timestamp":1700000000,"sg_event_id":"%s",
                  "sg_message_id":"%s.recvd-1"}]""".formatted(UUID.randomUUID(), remoteId);

        sendGrid(events, SendGridFixtures.sign(events)).then().statusCode(204);

        suppression().then().body("suppression.reason", equalTo("COMPLAINT"));
    }

    /** The database can store no NUL, so that the first event can never be applied. */
    @Test
    void passesOverAnEventThatCannotBeApplied() {
        String event = """
                {"event":"bounce","type":"bounce","email":"x@example.com","timestamp":1700000000,"sg_event_id":"%s",
                  "message_id":"<%s@dryjets.example>","status":"5.1.1","reason":"550 5.1.1 No such user"}""";
        String events = "[" + event.formatted("bad\\u0000", recipient) + ","
                + event.formatted("good" + recipient, recipient) + "]";

        sendGrid(events, SendGridFixtures.sign(events)).then().statusCode(204);

        suppression().then().body("suppression.reason", equalTo("HARD_BOUNCE"));
    }

    @Test
    void refusesEventsWithoutTheRightSignature() {
        sendGrid("[]", SendGridFixtures.sign("[ ]")).then().statusCode(403);
        sendGrid("[]", "bm8=").then().statusCode(403);
        given().contentType("application/json")
                .body("[]")
                .post("/marketing/email/webhooks/sendgrid")
                .then()
                .statusCode(403);
    }

    @Test
    void appliesEventsOfTheTenantsOwnAccount() throws GeneralSecurityException {
        KeyPair account = keys();
        String sender = sender(tenant, account);
        String events = spamReport();

        sendGrid("/" + sender, events, SendGridFixtures.sign(events)).then().statusCode(403);
        sendGrid("", events, SendGridFixtures.sign(events, account.getPrivate()))
                .then()
                .statusCode(403);
        suppression().then().statusCode(404);

        sendGrid("/" + sender, events, SendGridFixtures.sign(events, account.getPrivate()))
                .then()
                .statusCode(204);
        suppression().then().body("suppression.reason", equalTo("COMPLAINT"));
    }

    @Test
    void theAccountOfATenantTellsNothingAboutEmailsOfAnother() throws GeneralSecurityException {
        KeyPair account = keys();
        String sender = sender(newTenant(), account);
        String events = spamReport();

        sendGrid("/" + sender, events, SendGridFixtures.sign(events, account.getPrivate()))
                .then()
                .statusCode(204);

        suppression().then().statusCode(404);
        sendGrid("", events, SendGridFixtures.sign(events)).then().statusCode(204);
        suppression().then().body("suppression.reason", equalTo("COMPLAINT"));
    }

    @Test
    void refusesEventsOfSendersWithoutAKey() {
        String sender = SenderFixtures.create(
                tenant,
                Map.of("address", "a@" + tenant + ".example", "route", Map.of("type", "SENDGRID", "secret", "SG.x")));

        sendGrid("/" + sender, "[]", SendGridFixtures.sign("[]")).then().statusCode(403);
        sendGrid("/" + UUID.randomUUID(), "[]", SendGridFixtures.sign("[]"))
                .then()
                .statusCode(403);
    }

    private String spamReport() {
        return """
                [{"event":"spamreport","email":"x@example.com","timestamp":1700000000,"sg_event_id":"%s",
                  "message_id":"<%s@dryjets.example>"}]""".formatted(UUID.randomUUID(), recipient);
    }

    private static String sender(String tenant, KeyPair account) {
        String key = Base64.getEncoder().encodeToString(account.getPublic().getEncoded());
        return SenderFixtures.create(
                tenant,
                Map.of(
                        "address",
                        "news@" + tenant + ".example",
                        "route",
                        Map.of("type", "SENDGRID", "secret", "SG.x", "webhook", Map.of("verificationKey", key))));
    }

    private static KeyPair keys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("EC").generateKeyPair();
    }

    @Test
    void refusesNotificationsOfTopicsThatAreNotConfigured() {
        given().contentType("text/plain")
                .body("""
                        {"Type":"Notification","MessageId":"1","TopicArn":"arn:aws:sns:eu-west-1:1:evil","Message":"{}",
                         "SigningCertURL":"https://sns.eu-west-1.amazonaws.com/a.pem","Signature":"","SignatureVersion":"1"}""")
                .post("/marketing/email/webhooks/ses")
                .then()
                .statusCode(403);
    }

    private String anna() {
        return address(tenant, "anna");
    }

    private Response suppression() {
        return admin(tenant).get("/marketing/email/suppressions/" + anna());
    }

    private static Response sendGrid(String body, String signature) {
        return SendGridFixtures.post("", body, signature);
    }

    private static Response sendGrid(String path, String body, String signature) {
        return SendGridFixtures.post(path, body, signature);
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
