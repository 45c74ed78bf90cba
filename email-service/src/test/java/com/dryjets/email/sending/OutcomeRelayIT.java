package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.email.EmailRef;
import com.dryjets.email.recipient.RemoteMessages;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Abandoned;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.Deferred;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class OutcomeRelayIT {

    private static final Accepted ACCEPTED = new Accepted("250 2.0.0 accepted", null);

    @Inject
    TenantTransaction transactions;

    @Inject
    RemoteMessages remotes;

    @Inject
    OutcomeRelay outcomes;

    @Inject
    LeaseTicker leases;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final UUID campaign = runningCampaign(writer, tenant);
    private SendingFixtures sending;

    @BeforeEach
    void createFixtures() {
        sending = new SendingFixtures(transactions, tenant, campaign);
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void losesOnlyThePoisonousOutcome() {
        UUID token = Ids.next();
        UUID email = sending.withAttempted("anna", 9, token, "now() + interval '1 hour'");
        List<Row> recipients = sending.recipients(email);

        List<Uni<Boolean>> commits = IntStream.range(0, recipients.size())
                // No route answers without a text.
                .mapToObj(i ->
                        outcome(email, recipients.get(i), token, 1, i == 4 ? new Deferred(451, null, null) : ACCEPTED))
                .map(outcomes::commit)
                .toList();
        List<Boolean> committed =
                Uni.join().all(commits).andCollectFailures().await().atMost(Duration.ofSeconds(60));

        assertThat(committed).containsExactly(true, true, true, true, false, true, true, true, true);
        assertThat(sending.states(email))
                .containsExactly("SENT", "SENT", "SENT", "SENT", "PENDING", "SENT", "SENT", "SENT", "SENT");
    }

    @Test
    void recordsAnswersThatTheDatabaseCannotStoreAsTheyAre() {
        UUID token = Ids.next();
        UUID email = sending.withAttempted("anna", 1, token, "now() + interval '1 hour'");

        commit(email, token, 1, new Rejected(554, null, "554 \0no\r\n\uD800 " + "x".repeat(5000), false));

        Row recipient = sending.recipients(email).getFirst();
        assertThat(recipient.getString("state")).isEqualTo("BOUNCED");
        assertThat(recipient.getString("answer")).startsWith("554 no xxx").hasSize(500);
    }

    @Test
    void ignoresOutcomeOfAnotherLease() {
        UUID email = sending.withAttempted("anna", 1, Ids.next(), "now() + interval '1 hour'");

        commit(email, Ids.next(), 1, new Rejected(550, "5.1.1", "550 5.1.1 unknown", true));

        assertThat(sending.states(email)).containsExactly("PENDING");
    }

    @Test
    void keepsTheIdThatAProviderGave() {
        UUID email = sending.withAttempted("anna", 1, Ids.next(), "now() + interval '1 hour'");
        String remoteId = "remote-" + email;

        commit(email, Ids.next(), 1, new Accepted("202 Accepted", remoteId));

        assertThat(transactions
                        .sql(Tenants.ALL, connection -> remotes.find(connection, remoteId))
                        .await()
                        .atMost(Duration.ofSeconds(60)))
                .isEqualTo(sending.recipients(email).getFirst().getUUID("id"));
    }

    @Test
    void countsLateAcceptanceOfAnyLeaseOnce() {
        UUID email = sending.withAttempted("anna", 1, Ids.next(), "now() - interval '1 second'");
        awaitState(email, "UNKNOWN");

        commit(email, Ids.next(), 1, ACCEPTED);
        commit(email, Ids.next(), 1, ACCEPTED);

        assertThat(sending.states(email)).containsExactly("SENT");
        awaitStatus(tenant, email, "COMPLETED");
        assertThat(progress(email)).containsEntry("sent", 1).containsEntry("unknown", 0);
    }

    @Test
    void givesBackWhatALateAnswerSaysWasNotHandedOver() {
        UUID email = sending.withAttempted("gate", 1, Ids.next(), "now() - interval '1 second'");
        awaitState(email, "UNKNOWN");

        commit(email, Ids.next(), 1, new Abandoned());

        awaitState(email, "PENDING");
    }

    private void awaitState(UUID email, String state) {
        Waiting.await().until(() -> sending.states(email).equals(List.of(state)));
    }

    private Map<String, Integer> progress(UUID email) {
        return marketer(tenant).get("/marketing/email/" + email).jsonPath().getMap("progress");
    }

    @Test
    void endsLeaseThatTheDatabaseDoesNotKnow() {
        Lease lease = Lease.start(Duration.ofHours(1));
        leases.keep(lease);

        Waiting.await().until(() -> !lease.isHeld());
        leases.release(lease);
    }

    private void commit(UUID email, UUID leaseToken, int attempt, Delivery delivery) {
        Row recipient = sending.recipients(email).getFirst();
        outcomes.commit(outcome(email, recipient, leaseToken, attempt, delivery))
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    private Outcome outcome(UUID email, Row recipient, UUID leaseToken, int attempt, Delivery delivery) {
        return new Outcome(
                new EmailRef(tenant, email, campaign),
                recipient.getUUID("id"),
                leaseToken,
                attempt,
                "smtp",
                false,
                delivery);
    }
}
