package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.email.sender.SenderFixtures.verified;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.sender.NameServer;
import com.dryjets.email.sending.FakeSendGrid.Question;
import com.dryjets.email.sending.FakeSendGrid.SendGrid;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Emails in doubt of a sender whose account at SendGrid has the Email Activity. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@QuarkusTestResource(NameServer.class)
@QuarkusTestResource(value = FakeSendGrid.class, restrictToAnnotatedClass = true)
class LookUpIT {

    /** Of the test's configuration. */
    private static final Duration DELAY = Duration.ofSeconds(12);

    SendGrid sendGrid;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();

    @AfterEach
    void close() {
        sendGrid.busy(false);
        writer.close();
    }

    @Test
    void settlesWhatTheProviderHasTaken() {
        UUID email = send(true, "anna", "blocked");

        awaitStatus(tenant, email, "COMPLETED");

        assertThat(state(email, "anna")).isEqualTo("SENT");
        assertThat(state(email, "blocked")).isEqualTo("BOUNCED");
        List<Instant> asked = Stream.of("anna", "blocked")
                .flatMap(name -> sendGrid.questions(address(tenant, name)).stream())
                .map(Question::at)
                .sorted()
                .toList();
        // One a second, evenly.
        assertThat(asked).hasSizeGreaterThanOrEqualTo(4);
        for (int i = 1; i < asked.size(); i++) {
            assertThat(Duration.between(asked.get(i - 1), asked.get(i))).isGreaterThan(Duration.ofMillis(500));
        }
    }

    @Test
    void settlesNothingByWhatIsNotFoundUntilItWouldBeThere() {
        UUID email = send(true, "never");
        String never = address(tenant, "never");
        Waiting.await().until(() -> !sendGrid.questions(never).isEmpty());
        assertThat(state(email, "never")).isEqualTo("UNKNOWN");

        awaitStatus(tenant, email, "COMPLETED_WITH_FAILURES");

        assertThat(state(email, "never")).isEqualTo("FAILED");
        List<Question> asked = sendGrid.questions(never);
        assertThat(asked).hasSizeGreaterThan(2);
        assertThat(Duration.between(asked.getFirst().at(), asked.getLast().at()))
                .isGreaterThan(DELAY.minus(Duration.ofSeconds(6)));
    }

    @Test
    void asksAgainAfterTooManyRequests() {
        sendGrid.busy(true);
        UUID email = send(true, "anna");
        Waiting.await().until(() -> "UNKNOWN".equals(state(email, "anna")));

        sendGrid.busy(false);

        awaitStatus(tenant, email, "COMPLETED");
        assertThat(state(email, "anna")).isEqualTo("SENT");
    }

    @Test
    void asksOnlyIfTheRouteSaysSo() {
        UUID email = send(false, "anna");

        awaitStatus(tenant, email, "COMPLETED_WITH_FAILURES");

        assertThat(state(email, "anna")).isEqualTo("UNKNOWN");
        assertThat(sendGrid.questions(address(tenant, "anna"))).isEmpty();
    }

    private UUID send(boolean activity, String... names) {
        String from = "news@" + tenant + ".example";
        verified(tenant, from, Map.of("type", "SENDGRID", "secret", "SG.key", "emailActivity", activity));
        contacts(tenant, names);
        UUID email = createEmail(tenant, runningCampaign(writer, tenant), "<p>Hello</p>");
        marketer(tenant)
                .body(Map.of("from", from))
                .patch("/marketing/email/" + email)
                .then()
                .statusCode(200);
        marketer(tenant).post("/marketing/email/" + email + "/send").then().statusCode(202);
        return email;
    }

    private String state(UUID email, String name) {
        return marketer(tenant)
                .get("/marketing/email/" + email + "/recipients?address=" + address(tenant, name))
                .path("items[0].state");
    }
}
