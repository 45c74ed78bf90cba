package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.email.EmailRef;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.sending.Delivery.Accepted;
import com.dryjets.email.sending.Delivery.Bounced;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Lease;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class OutcomeRelayIT {

    /** PostgreSQL stores no NUL in a text, now or later. */
    private static final Bounced POISON = new Bounced(false, "550 \0");

    @Inject
    TenantTransaction transactions;

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
        UUID email = sending.withClaimed("anna", 9, token, "now() + interval '1 hour'");
        List<Row> recipients = sending.recipients(email);

        List<Uni<Boolean>> commits = IntStream.range(0, recipients.size())
                .mapToObj(i -> commit(email, recipients.get(i), token, i == 4 ? POISON : new Accepted()))
                .toList();
        List<Boolean> committed =
                Uni.join().all(commits).andCollectFailures().await().atMost(Duration.ofSeconds(30));

        assertThat(committed).containsExactly(true, true, true, true, false, true, true, true, true);
        assertThat(sending.recipients(email))
                .extracting(row -> row.getString("state"))
                .containsExactly("SENT", "SENT", "SENT", "SENT", "SENDING", "SENT", "SENT", "SENT", "SENT");
    }

    @Test
    void ignoresOutcomeOfAnotherLease() {
        UUID email = sending.withClaimed("anna", 1, Ids.next(), "now() + interval '1 hour'");

        commit(email, sending.recipients(email).getFirst(), Ids.next(), new Bounced(true, "550 5.1.1 unknown"))
                .await()
                .atMost(Duration.ofSeconds(30));

        assertThat(sending.recipients(email).getFirst().getString("state")).isEqualTo("SENDING");
    }

    @Test
    void endsLeaseThatTheDatabaseDoesNotKnow() {
        Lease lease = Lease.start(Duration.ofHours(1));
        leases.keep(lease);

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !lease.isHeld());
        leases.release(lease);
    }

    private Uni<Boolean> commit(UUID email, Row row, UUID leaseToken, Delivery delivery) {
        Recipient recipient = new Recipient(row.getUUID("id"), row.getString("address"), 1, 0);
        return outcomes.commit(new Outcome(new EmailRef(tenant, email, campaign), recipient, leaseToken, delivery))
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(false);
    }
}
