package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.email.sender.SenderFixtures.changeRoute;
import static com.dryjets.email.sender.SenderFixtures.verified;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.sender.NameServer;
import com.dryjets.email.sending.FakeSendGrid.Question;
import com.dryjets.email.sending.FakeSendGrid.SendGrid;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Emails whose outcome is unknown, of a sender whose SendGrid account has the Email Activity. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@QuarkusTestResource(NameServer.class)
@QuarkusTestResource(value = FakeSendGrid.class, restrictToAnnotatedClass = true)
class LookUpIT {

    /** Of the test's configuration. */
    private static final Duration DELAY = Duration.ofSeconds(12);

    private static final String CONFIRMED = """
            select exists (select from recipient r join recipient_engagement e on e.recipient_id = r.id
              where r.tenant = $1 and r.address = $2 and e.confirmed_at is not null) as confirmed""";

    private static final String PAUSED =
            "select exists (select from route_pause where tenant = $1 and route = $2) as paused";

    private static final String AGE = """
            select cast(extract(epoch from now() - answered_at) as bigint) as seconds from recipient
            where tenant = $1 and email_id = $2""";

    SendGrid sendGrid;

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();

    @AfterEach
    void close() {
        sendGrid.busy(false);
        sendGrid.letGo();
        writer.close();
    }

    @Test
    void settlesMessagesThatTheProviderAccepted() {
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
    void confirmsOnlyDeliveredMessages() {
        UUID email = send(true, "anna", "slow");

        awaitStatus(tenant, email, "COMPLETED");

        assertThat(state(email, "slow")).isEqualTo("SENT");
        assertThat(isConfirmed("slow")).isFalse();
        assertThat(isConfirmed("anna")).isTrue();
    }

    @Test
    void failsMissingMessagesOnlyAfterADelay() {
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
    void asksAboutOtherSendersWhileTheProviderRefusesOne() {
        String broken = sender("broken", "SG.wrong", true);
        UUID first = send("broken", "ben", "bea", "bob");
        Waiting.await().until(() -> isPaused(broken));
        sender("news", "SG.key", true);
        UUID second = send("news", "anna");

        awaitStatus(tenant, second, "COMPLETED");

        assertThat(state(second, "anna")).isEqualTo("SENT");
        assertThat(state(first, "ben")).isEqualTo("UNKNOWN");
        // No recipient is left in doubt.
        awaitStatus(tenant, first, "COMPLETED_WITH_FAILURES");
        assertThat(state(first, "ben")).isEqualTo("UNKNOWN");
    }

    /** Only an answer after the delay shows that an email was not accepted. */
    @Test
    void staysInDoubtUntilTheProviderAnswers() {
        sendGrid.busy(true);
        UUID email = send(true, "never");
        Waiting.await().until(() -> "UNKNOWN".equals(state(email, "never")));
        Waiting.await().until(() -> age(email).compareTo(DELAY.plusSeconds(8)) > 0);

        sendGrid.busy(false);

        awaitStatus(tenant, email, "COMPLETED_WITH_FAILURES");
        assertThat(state(email, "never")).isEqualTo("FAILED");
    }

    /** A new API key may work, so it doesn't wait for the pause of the former one. */
    @Test
    void asksAtOnceAfterTheRouteHasChanged() {
        String sender = sender("news", "SG.wrong", true);
        send("news", "anna");
        Waiting.await().until(() -> isPaused(sender));

        changeRoute(tenant, sender, Map.of("type", "SENDGRID", "secret", "SG.key", "emailActivity", true));

        assertThat(isPaused(sender)).isFalse();
    }

    @Test
    void asksOnlyIfTheRouteEnablesIt() {
        UUID email = send(false, "anna");

        awaitStatus(tenant, email, "COMPLETED_WITH_FAILURES");

        assertThat(state(email, "anna")).isEqualTo("UNKNOWN");
        assertThat(sendGrid.questions(address(tenant, "anna"))).isEmpty();
    }

    /** The account of the new API key doesn't have the email, but the former account may. */
    @Test
    void drawsNoConclusionsOnceTheAccountHasChanged() {
        sendGrid.hold();
        String sender = sender("news", "SG.former", true);
        UUID email = send("news", "never");
        String never = address(tenant, "never");
        Waiting.await().until(() -> sendGrid.has(never));

        changeRoute(tenant, sender, Map.of("type", "SENDGRID", "secret", "SG.key", "emailActivity", true));
        sendGrid.letGo();

        awaitStatus(tenant, email, "COMPLETED_WITH_FAILURES");
        assertThat(state(email, "never")).isEqualTo("UNKNOWN");
        assertThat(sendGrid.questions(never)).isEmpty();
    }

    /** Neither a new limit nor enabling the search changes the account. */
    @Test
    void asksTheSameAccountAfterOtherChanges() {
        String sender = sender("news", "SG.key", false);
        sendGrid.hold();
        UUID email = send("news", "anna");
        Waiting.await().until(() -> sendGrid.has(address(tenant, "anna")));

        changeRoute(tenant, sender, Map.of("type", "SENDGRID", "emailActivity", true));
        sendGrid.letGo();

        awaitStatus(tenant, email, "COMPLETED");
        assertThat(state(email, "anna")).isEqualTo("SENT");
    }

    private UUID send(boolean activity, String... names) {
        sender("news", "SG.key", activity);
        return send("news", names);
    }

    private String sender(String name, String key, boolean activity) {
        return verified(
                tenant,
                name + "@" + tenant + ".example",
                Map.of("type", "SENDGRID", "secret", key, "emailActivity", activity));
    }

    private UUID send(String sender, String... names) {
        String from = sender + "@" + tenant + ".example";
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

    private boolean isConfirmed(String name) {
        return read(CONFIRMED, address(tenant, name)).getBoolean("confirmed");
    }

    private boolean isPaused(String sender) {
        return read(PAUSED, "email-activity:" + sender).getBoolean("paused");
    }

    /** Returns how long the outcome of an email's recipient has been unknown. */
    private Duration age(UUID email) {
        return Duration.ofSeconds(read(AGE, email).getLong("seconds"));
    }

    private Row read(String sql, Object value) {
        return transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant, value)))
                .await()
                .atMost(Duration.ofSeconds(60))
                .iterator()
                .next();
    }

    private String state(UUID email, String name) {
        return marketer(tenant)
                .get("/marketing/email/" + email + "/recipients?address=" + address(tenant, name))
                .path("items[0].state");
    }
}
