package com.dryjets.email.bounce;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Events.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;

/** Reports are read from a mailbox of an IMAP server. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@QuarkusTestResource(value = ImapServer.class, restrictToAnnotatedClass = true)
class ImapIT {

    private static final String REPORT = """
            From: MAILER-DAEMON@mx.example
            To: %s
            Message-ID: <report-about-%s@mx.example>
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            Sorry. %s
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; somebody.else@example.net
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 User unknown
            --b--
            """;

    SmtpServer smtp;
    ImapServer.Mailbox mailbox;

    private final String tenant = newTenant();
    private final String anna = address(tenant, "anna");

    @Test
    void suppressesTheAddressOfAReportAndDeletesIt() throws MessagingException {
        mailbox.deliver("From: friend@example.com\r\nSubject: An ordinary email\r\n\r\nHello\r\n");
        mailbox.deliver(report(sent().sender(), "Goodbye."));

        Waiting.await()
                .untilAsserted(() -> admin(tenant)
                        .get("/marketing/email/suppressions/" + anna)
                        .then()
                        .statusCode(200)
                        .body("suppression.reason", equalTo("HARD_BOUNCE"))
                        .body("evidence[0].source", equalTo("DSN"))
                        .body("evidence[0].detail", containsString("User unknown")));
        Waiting.await().until(() -> mailbox.messages("INBOX") == 0);
        assertThat(admin(tenant).get("/marketing/email/contacts").jsonPath().getBoolean("items[0].suppressed"))
                .isTrue();
    }

    @Test
    void putsAsideWhatIsTooLargeForAReport() throws MessagingException {
        int before = mailbox.messages("Unreadable");

        mailbox.deliver(report(sent().sender(), "x".repeat(70).concat("\n").repeat(mailbox.largest() / 70)));

        Waiting.await().until(() -> mailbox.messages("Unreadable") == before + 1);
        Waiting.await().until(() -> mailbox.messages("INBOX") == 0);
        admin(tenant).get("/marketing/email/suppressions/" + anna).then().statusCode(404);
    }

    private SmtpServer.AcceptedEmail sent() {
        contacts(tenant, "anna");
        try (TopicWriter writer = new TopicWriter()) {
            publish(writer, tenant, approved(runningCampaign(writer, tenant), Ids.next(), "Hello"));
            return Waiting.await()
                    .until(() -> smtp.emailsTo(anna), found -> !found.isEmpty())
                    .getFirst();
        }
    }

    private String report(String to, String text) {
        return REPORT.formatted(to, tenant, text).replace("\n", "\r\n");
    }
}
