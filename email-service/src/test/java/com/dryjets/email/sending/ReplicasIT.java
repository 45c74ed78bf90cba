package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Events.publish;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.SmtpServer.AcceptedEmail;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Replica;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A replica in a process of its own sends beside the service under test, and is killed or frozen while the mail server holds
 * messages that it has received and not yet accepted.
 */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class ReplicasIT {

    private static final int CONTACTS = 400;

    /** The connections of one replica, and so the emails of it that can be in doubt at a time. */
    private static final int CONNECTIONS = 24;

    private static final int REPLICAS = 2;

    SmtpServer smtp;

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final TopicReader emails = TopicReader.fromNow("marketing.emails");
    private final UUID campaign = runningCampaign(writer, tenant);

    @AfterEach
    void close() {
        smtp.open(CONTACTS);
        writer.close();
        emails.close();
    }

    @Test
    void killedAgainAndAgainSendNobodyTwiceAndLeaveNobodyOut() throws InterruptedException, IOException {
        try (Replica replica = replica()) {
            startSending();
            for (int kill = 1; kill <= 3; kill++) {
                letThrough(40);
                replica.crash();
            }
            smtp.crash();
            smtp.startAgain();
            letThrough(40);
            replica.crash();
            smtp.open(CONTACTS);

            // Four kills of the replica, and one of the mail server, which both replicas had connections to.
            assertComplete(4 * CONNECTIONS + REPLICAS * CONNECTIONS);
        }
    }

    @Test
    void aReplicaFrozenPastItsLeaseSendsNobodyTwice() {
        try (Replica replica = replica()) {
            startSending();
            letThrough(60);
            replica.freeze();
            smtp.open(CONTACTS);

            // On a busy machine, the leases of the other replica may run out, too.
            assertComplete(REPLICAS * CONNECTIONS);
            replica.thaw();
        }
        // The replica has stopped after everything that it had in hand.
        assertThat(arrived()).doesNotHaveDuplicates();
    }

    private void startSending() {
        smtp.shut();
        contacts(tenant, IntStream.range(0, CONTACTS).mapToObj(i -> "gate" + i).toArray(String[]::new));
        publish(writer, tenant, approved(campaign, Ids.next(), "Hello"));
    }

    /** Lets so many more emails through, and waits until they have arrived; others are waiting at the gate then. */
    private void letThrough(int more) {
        int before = arrived().size();
        smtp.open(more);
        Waiting.await().until(() -> arrived().size() >= before + more);
    }

    /** Waits for the end and checks that each contact has one email, or is among those that nobody knows about. */
    private void assertComplete(int mostInDoubt) {
        Waiting.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> emails.all().stream().anyMatch(event(campaign, "EmailSendCompleted")));
        JsonObject completed = new JsonObject(
                emails.awaitOne(event(campaign, "EmailSendCompleted")).value());
        int unknown = completed.getInteger("unknown");
        assertThat(completed.getInteger("sent") + unknown).isEqualTo(CONTACTS);
        assertThat(unknown).isLessThanOrEqualTo(mostInDoubt);
        List<String> arrived = arrived();
        assertThat(arrived).doesNotHaveDuplicates();
        Map<String, String> states = new SendingFixtures(transactions, tenant, campaign)
                .recipients(UUID.fromString(completed.getString("emailId"))).stream()
                        .collect(toMap(row -> row.getString("address"), row -> row.getString("state")));
        states.keySet().removeAll(arrived);
        assertThat(states.values()).allMatch("UNKNOWN"::equals);
    }

    private List<String> arrived() {
        return smtp.emailsTo(address(tenant, "")).stream()
                .map(AcceptedEmail::recipient)
                .toList();
    }

    private static Replica replica() {
        return Replica.start(Map.of(
                "SMTP_HOST",
                setting("SMTP_HOST"),
                "SMTP_PORT",
                setting("SMTP_PORT"),
                "SECRETS_KEY",
                setting("SECRETS_KEY"),
                "DRYJETS_SENDING_BATCH_SIZE",
                "20",
                "DRYJETS_SENDING_UNKNOWN_FINAL_AFTER",
                "5s"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
