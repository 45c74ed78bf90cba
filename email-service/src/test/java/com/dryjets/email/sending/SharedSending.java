package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Events.publish;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.SmtpServer.AcceptedEmail;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.Replica;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
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

/**
 * The email of a campaign that the service under test and a replica send together. The mail server holds each message at a gate
 * until the test lets it through. Only recipients whose messages a client had on the wire when it failed, or whose acceptance it
 * had not recorded, are in doubt then.
 */
final class SharedSending implements AutoCloseable {

    static final int CONTACTS = 400;

    /** The connections of one replica, and so its messages that can be on the wire at a time. */
    static final int CONNECTIONS = 24;

    /** Recipients that one replica can have claimed: an email has three of its workers, and each a batch of twenty. */
    private static final int CLAIMED = 60;

    /** What both say in EHLO. */
    static final String SERVICE = "localhost";

    static final String REPLICA = "replica.example";

    private static final String STATES = "select address, state from recipient where tenant = $1";

    /** Every outcome locks its recipient first; messages are handed over without that. */
    private static final String LOCK = "select from recipient where tenant = $1 for no key update";

    private final SmtpServer smtp;
    private final TenantTransaction transactions;
    private final String tenant;
    private final TopicWriter writer = new TopicWriter();
    private final TopicReader emails = TopicReader.fromNow("marketing.emails");
    private final UUID campaign;

    /** Recipients that faults so far can have left in doubt. */
    private final Set<String> doubtful = new HashSet<>();

    SharedSending(SmtpServer smtp, TenantTransaction transactions, String tenant) {
        this.smtp = smtp;
        this.transactions = transactions;
        this.tenant = tenant;
        this.campaign = runningCampaign(writer, tenant);
    }

    UUID campaign() {
        return campaign;
    }

    /**
     * Begins to send. Each connection of the replica has a message at the gate then; the service under test, which sends beside
     * it, may still be busy with what other tests have left.
     */
    void start() {
        importContacts();
        publish(writer, tenant, approved(campaign, Ids.next(), "Hello"));
        awaitOnTheWire(1, SERVICE);
        awaitOnTheWire(CONNECTIONS, REPLICA);
    }

    void importContacts() {
        contacts(tenant, IntStream.range(0, CONTACTS).mapToObj(i -> "gate" + i).toArray(String[]::new));
    }

    void awaitOnTheWire(int messages, String client) {
        Waiting.await().until(() -> onTheWire(client).size() >= messages);
    }

    /** Lets so many more emails through, and waits until they have arrived; others are waiting at the gate then. */
    void letThrough(int more) {
        int before = arrived().size();
        smtp.open(tenant, more);
        Waiting.await().until(() -> arrived().size() >= before + more);
    }

    /** Lets everything through from now on. */
    void openGate() {
        smtp.open(tenant, CONTACTS);
    }

    /** Holds the outcomes of all recipients up while the work runs. */
    void whileNothingIsRecorded(Runnable work) {
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
    void noteDoubtful(String... clients) {
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
    void awaitCompletion() {
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

    /** Returns the recipients of whom nobody knows whether they have the email. */
    Set<String> unknown() {
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

    /** Returns the recipients of the emails that the server has accepted. */
    List<String> arrived() {
        return smtp.emailsTo(address(tenant, "")).stream()
                .map(AcceptedEmail::recipient)
                .toList();
    }

    /** Starts another replica. */
    static Replica replica() {
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

    /** Opens the gate for what is left. */
    @Override
    public void close() {
        openGate();
        writer.close();
        emails.close();
    }
}
