package com.dryjets.email.sender;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.email.sender.SenderFixtures.create;
import static com.dryjets.email.sender.SenderFixtures.verify;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.SmtpServer.AcceptedEmail;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sending as the senders of a tenant. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@QuarkusTestResource(NameServer.class)
@QuarkusTestResource(value = OwnServer.class, restrictToAnnotatedClass = true)
class SendAsIT {

    private static final String SENDERS = "/marketing/email/senders";

    SmtpServer smtp;

    private final String tenant = newTenant();
    private final String domain = tenant + ".example";
    private final String from = "news@" + domain;
    private final TopicWriter writer = new TopicWriter();
    private final TopicReader emails = TopicReader.fromNow("marketing.emails");
    private final UUID campaign = runningCampaign(writer, tenant);
    private UUID email;

    @BeforeEach
    void createDraft() {
        contacts(tenant, "anna");
        email = createEmail(tenant, campaign, "<p>Hello</p>");
    }

    @AfterEach
    void close() {
        writer.close();
        emails.close();
    }

    @Test
    void keepsADraftOfAnyoneButSendsItOnlyAsAVerifiedSender() {
        edit(from).statusCode(200).body("from", equalTo(from));

        marketer(tenant)
                .post("/marketing/email/" + email + "/validate")
                .then()
                .body("ready", equalTo(false))
                .body("missing.pointer", contains("/from"))
                .body("missing[0].detail", containsString(from + " is not a verified sender"))
                .body("findings.find { it.code == 'SENDER_NOT_VERIFIED' }.severity", equalTo("ERROR"))
                .body("findings.find { it.code == 'SENDER_NOT_VERIFIED' }.where", equalTo("/from"))
                .body("findings.code", not(hasItem("SENDER_NOT_AUTHENTICATED")));
        send().statusCode(409).body("errors.pointer", contains("/from"));
    }

    @Test
    void findsTheRecordThatASendersDomainHasLost() {
        String sender = create(tenant, Map.of("address", from));
        verify(tenant, sender);
        edit(from).statusCode(200);
        marketer(tenant)
                .post("/marketing/email/" + email + "/validate")
                .then()
                .body("ready", equalTo(true))
                .body("findings.code", not(hasItem("SENDER_NOT_AUTHENTICATED")));

        NameServer.publish("_dmarc." + domain, "something else");
        admin(tenant).post(SENDERS + "/" + sender + "/verify").then().statusCode(200);

        marketer(tenant)
                .post("/marketing/email/" + email + "/validate")
                .then()
                .body("findings.findAll { it.code == 'SENDER_NOT_AUTHENTICATED' }.where", contains("/from"))
                .body(
                        "findings.find { it.code == 'SENDER_NOT_AUTHENTICATED' }.message",
                        containsString("_dmarc." + domain))
                .body("findings.find { it.code == 'SENDER_NOT_AUTHENTICATED' }.fix", containsString("v=DMARC1"));
    }

    @Test
    void refusesTheVerifiedSenderOfAnotherTenant() {
        String other = newTenant();
        verify(other, create(other, Map.of("address", from)));
        edit(from).statusCode(200);

        send().statusCode(409).body("errors.pointer", contains("/from"));
    }

    @Test
    void signsAndNamesTheListAndTakesBouncesBack() {
        verify(tenant, create(tenant, Map.of("address", from, "displayName", "Sunrise", "replyTo", "help@" + domain)));
        edit(from).statusCode(200);

        send().statusCode(202);
        awaitStatus(tenant, email, "COMPLETED");

        AcceptedEmail copy = smtp.emailsTo(address(tenant, "anna")).getFirst();
        assertThat(copy.header("From")).isEqualTo("Sunrise <" + from + ">");
        assertThat(copy.header("Reply-To")).isEqualTo("help@" + domain);
        assertThat(copy.header("List-Id")).endsWith("." + domain + ">");
        assertThat(copy.header("DKIM-Signature"))
                .contains("d=" + domain + ";", "list-id", "list-unsubscribe", "list-unsubscribe-post");
        assertThat(copy.sender()).startsWith("bounce+").endsWith("@bounces.dryjets.example");
    }

    @Test
    void deliversByTheRouteOfTheSender() {
        verify(
                tenant,
                create(
                        tenant,
                        Map.of(
                                "address",
                                from,
                                "route",
                                smtpRoute(OwnServer.server().port()))));
        edit(from).statusCode(200);

        send().statusCode(202);
        awaitStatus(tenant, email, "COMPLETED");

        assertThat(OwnServer.server().emailsTo(address(tenant, "anna"))).hasSize(1);
        assertThat(smtp.emailsTo(address(tenant, "anna"))).isEmpty();
    }

    @Test
    void tellsWhyARouteIsPausedUntilItIsReplaced() throws IOException {
        String sender = create(tenant, Map.of("address", from, "route", smtpRoute(closedPort())));
        verify(tenant, sender);
        edit(from).statusCode(200);
        send().statusCode(202);

        Waiting.await()
                .until(() -> marketer(tenant).get("/marketing/email/" + email).path("routePause.reason") != null);
        admin(tenant)
                .get(SENDERS + "/" + sender)
                .then()
                .body("routePause.reason", containsString("refused"))
                .body("routePause.nextAttemptAt", notNullValue());
        marketer(tenant).get(SENDERS).then().body("items[0].routePause.since", notNullValue());

        admin(tenant)
                .contentType("application/json")
                .body(Map.of("route", smtpRoute(OwnServer.server().port())))
                .patch(SENDERS + "/" + sender)
                .then()
                .statusCode(200)
                .body("routePause", nullValue());
    }

    private static Map<String, Object> smtpRoute(int port) {
        return Map.of("type", "SMTP", "host", "localhost", "port", port, "encryption", "DISABLED");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void pausesAnEmailWhoseSenderIsGoneWhenSendingStarts() {
        String sender = create(tenant, Map.of("address", from));
        verify(tenant, sender);
        edit(from).statusCode(200);
        marketer(tenant)
                .body(Map.of("scheduledTime", Instant.now().plusSeconds(8).toString()))
                .post("/marketing/email/" + email + "/schedule")
                .then()
                .statusCode(200);
        admin(tenant).delete(SENDERS + "/" + sender).then().statusCode(204);

        awaitStatus(tenant, email, "PAUSED");
        marketer(tenant).get("/marketing/email/" + email).then().body("holdReason", equalTo("SENDER_NOT_VERIFIED"));
        assertThat(emails.awaitOne(event(campaign, "EmailSendPaused")).value())
                .contains("\"reason\":\"SENDER_NOT_VERIFIED\"", "\"detail\":\"" + from + "\"", "\"sent\":0");
        resume().statusCode(409).body("detail", containsString("is not a verified sender"));
        assertThat(smtp.emailsTo(address(tenant, "anna"))).isEmpty();

        verify(tenant, create(tenant, Map.of("address", from)));
        resume().statusCode(200);
        awaitStatus(tenant, email, "COMPLETED");
        assertThat(emails.await(2, event(campaign, "EmailScheduled"))).hasSize(2);
        assertThat(emails.all()).noneMatch(event(campaign, "EmailSendResumed"));
    }

    private ValidatableResponse edit(String address) {
        return marketer(tenant)
                .body(Map.of("from", address))
                .patch("/marketing/email/" + email)
                .then();
    }

    private ValidatableResponse send() {
        return marketer(tenant).post("/marketing/email/" + email + "/send").then();
    }

    private ValidatableResponse resume() {
        return marketer(tenant).post("/marketing/email/" + email + "/resume").then();
    }
}
