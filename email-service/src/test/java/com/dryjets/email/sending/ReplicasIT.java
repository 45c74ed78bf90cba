package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Events.publish;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
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
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A replica in a process of its own sends beside the service under test, and is killed or frozen while the mail server holds
 * messages that it has received and not yet accepted. Only recipients whose messages that replica had on the wire, or whose
 * acceptance it had not recorded, are in doubt then.
 */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class ReplicasIT {

    private static final int CONTACTS = 400;

    /** The connections of one replica, and so its messages that can be on the wire at a time. */
    private static final int CONNECTIONS = 24;

    /** Recipients that one replica can have claimed: an email has three of its workers, and each a batch of twenty. */
    private static final int CLAIMED = 60;

    /** What both say in EHLO. */
    private static final String SERVICE = "localhost";

    private static final String REPLICA = "replica.example";

    private static final String STATES = "select address, state from recipient where tenant = $1";

    /** Every outcome locks its recipient first; messages are handed over without that. */
    private static final String LOCK = "select from recipient where tenant = $1 for no key update";

    SmtpServer smtp;

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final TopicReader emails = TopicReader.fromNow("marketing.emails");
    private final UUID campaign = runningCampaign(writer, tenant);

    /** Recipients that faults so far can have left in doubt. */
    private final Set<String> doubtful = new HashSet<>();

    @BeforeEach
    void shutGate() {
        smtp.shut();
    }

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
            for (int kill = 1; kill <= 2; kill++) {
                letThrough(60);
                replica.kill();
                noteDoubtful(REPLICA);
                replica.startAgain();
                awaitOnTheWire(1, REPLICA);
            }
            smtp.crash();
            noteDoubtful(SERVICE, REPLICA);
            smtp.startAgain();
            letThrough(60);
            replica.kill();
            noteDoubtful(REPLICA);
            replica.startAgain();
            smtp.open(CONTACTS);

            awaitCompletion();
        }
    }

    @Test
    void aReplicaFrozenPastItsLeaseSendsNobodyTwice() {
        try (Replica replica = replica()) {
            startSending();
            letThrough(60);
            replica.freeze();
            noteDoubtful(REPLICA);
            smtp.open(CONTACTS);

            awaitCompletion();
            replica.thaw();
        }
        // The replica has stopped after everything that it had in hand.
        assertThat(arrived()).doesNotHaveDuplicates();
    }

    /** A connection goes on with the next message while an acceptance is recorded: more are in doubt than on the wire. */
    @Test
    void whatAFrozenReplicaHasNotRecordedIsInDoubtUntilItRunsAgain() {
        try (Replica replica = replica()) {
            startSending();
            whileNothingIsRecorded(() -> {
                letThrough(2 * CONNECTIONS);
                awaitOnTheWire(CONNECTIONS, REPLICA);
                replica.freeze();
                noteDoubtful(REPLICA);
            });
            smtp.open(CONTACTS);

            awaitCompletion();
            assertThat(unknown()).hasSizeGreaterThan(CONNECTIONS);
            replica.thaw();
            Waiting.await().until(() -> unknown().isEmpty());
        }
        assertThat(arrived()).hasSize(CONTACTS).doesNotHaveDuplicates();
    }

    /** Begins to send; each connection of both has a message at the gate then. */
    private void startSending() {
        contacts(tenant, IntStream.range(0, CONTACTS).mapToObj(i -> "gate" + i).toArray(String[]::new));
        publish(writer, tenant, approved(campaign, Ids.next(), "Hello"));
        awaitOnTheWire(CONNECTIONS, SERVICE);
        awaitOnTheWire(CONNECTIONS, REPLICA);
    }

    private void awaitOnTheWire(int messages, String client) {
        Waiting.await().until(() -> onTheWire(client).size() >= messages);
    }

    /** Lets so many more emails through, and waits until they have arrived; others are waiting at the gate then. */
    private void letThrough(int more) {
        int before = arrived().size();
        smtp.open(more);
        Waiting.await().until(() -> arrived().size() >= before + more);
    }

    /** Holds the outcomes of all recipients up while the work runs. */
    private void whileNothingIsRecorded(Runnable work) {
        transactions
                .sql(
                        tenant,
                        connection -> connection
                                .query("set local idle_in_transaction_session_timeout = '2min'")
                                .execute()
                                .chain(() -> connection.preparedQuery(LOCK).execute(Tuple.of(tenant)))
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .invoke(work))
                .await()
                .atMost(Duration.ofMinutes(2));
    }

    /** Notes who can be in doubt after these clients, or the server, have just failed: whose email is not recorded. */
    private void noteDoubtful(String... clients) {
        assertThat(onTheWire(clients)).hasSizeLessThanOrEqualTo(clients.length * CONNECTIONS);
        Set<String> named = named(clients);
        Map<String, String> states = states();
        named.removeIf(address -> "SENT".equals(states.get(address)));
        assertThat(named).hasSizeLessThanOrEqualTo(clients.length * CLAIMED);
        doubtful.addAll(named);
    }

    /** Recipients whose messages the clients have begun, and the server has not accepted. */
    private Set<String> onTheWire(String... clients) {
        Set<String> named = named(clients);
        arrived().forEach(named::remove);
        return named;
    }

    private Set<String> named(String... clients) {
        return Stream.of(clients)
                .flatMap(client -> smtp.recipientsOf(client).stream())
                .filter(address -> address.contains(address(tenant, "")) && !doubtful.contains(address))
                .collect(toSet());
    }

    /** Waits for the end and checks that each contact has one email, or is among those that nobody knows about. */
    private void awaitCompletion() {
        Waiting.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> emails.all().stream().anyMatch(event(campaign, "EmailSendCompleted")));
        JsonObject completed = new JsonObject(
                emails.awaitOne(event(campaign, "EmailSendCompleted")).value());
        assertThat(completed.getInteger("sent") + completed.getInteger("unknown"))
                .isEqualTo(CONTACTS);
        Set<String> unknown = unknown();
        assertThat(unknown).isSubsetOf(doubtful);
        List<String> arrived = arrived();
        assertThat(arrived).doesNotHaveDuplicates();
        Set<String> without = states().keySet();
        arrived.forEach(without::remove);
        assertThat(unknown).containsAll(without);
    }

    private Set<String> unknown() {
        return states().entrySet().stream()
                .filter(state -> state.getValue().equals("UNKNOWN"))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** Reads the states of the recipients by their addresses. */
    private Map<String, String> states() {
        return transactions
                .sql(tenant, connection -> connection.preparedQuery(STATES).execute(Tuple.of(tenant)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(toMap(row -> row.getString("address"), row -> row.getString("state"))))
                .await()
                .atMost(Duration.ofSeconds(30));
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
                "DRYJETS_SMTP_HELLO_NAME",
                REPLICA,
                "DRYJETS_SENDING_BATCH_SIZE",
                "20",
                "DRYJETS_SENDING_UNKNOWN_FINAL_AFTER",
                "5s"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
