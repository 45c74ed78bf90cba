package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.mail;
import static com.dryjets.email.EmailFixtures.metric;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.publish;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.email.EmailFixtures.sum;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.CampaignEvent.CampaignResumed;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.SmtpServer.Taken;
import com.dryjets.email.email.OutgoingEmail.Ref;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.recipient.RecipientQueueRepository;
import com.dryjets.email.recipient.RecipientQueueRepository.Claim;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class RecoveryIT {

    SmtpServer smtp;

    @Inject
    TenantTransaction transactions;

    @Inject
    RecipientQueueRepository recipients;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final TopicReader emails = TopicReader.fromNow("marketing.emails");
    private final TopicReader metrics = TopicReader.fromNow("marketing.metrics");
    private final UUID campaign = runningCampaign(writer, tenant);

    @AfterEach
    void close() {
        smtp.open(1000);
        writer.close();
        emails.close();
        metrics.close();
    }

    @Test
    void aMailThatWasTakenWithoutAWordGoesOutAgainAsTheSameMailAndCountsOnce() {
        contacts(tenant, "silent", "anna");
        publish(writer, tenant, approved(campaign, Ids.next(), "Hello"));

        assertThat(emails.awaitOne(event(campaign, "EmailSendCompleted")).value())
                .contains("\"sent\":2");
        List<Taken> copies = smtp.mailsTo(address(tenant, "silent"));
        assertThat(copies).hasSize(2);
        assertThat(copies.get(0).header("Message-ID")).isEqualTo(copies.get(1).header("Message-ID"));
        metrics.awaitOne(metric(campaign, "delivered"));
        Awaitility.await().until(() -> sum(metrics, campaign, "sent") == 2);
        assertThat(sum(metrics, campaign, "delivered")).isEqualTo(2);
    }

    @Test
    void whatAKilledWorkerLeftIsSentByAnother() {
        UUID email = underWay("anna", 3, "SENDING", "now() - interval '1 second'");

        assertThat(emails.awaitOne(event(campaign, "EmailSendCompleted")).value())
                .contains("\"sent\":3", email.toString());
        assertThat(smtp.mailsTo(tenant))
                .extracting(mail -> mail.header("Message-ID"))
                .containsExactlyInAnyOrderElementsOf(messageIds(email));
    }

    @Test
    void whatAnotherWorkerStillHoldsIsLeftToIt() {
        underWay("anna", 3, "SENDING", "now() + interval '1 hour'");
        underWay("ben", 3, "PENDING", "null");

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> smtp.mailsTo("ben").stream()
                                .filter(mail -> mail.recipient().contains(tenant))
                                .count()
                        == 3);
        assertThat(smtp.mailsTo(address(tenant, "anna0"))).isEmpty();
    }

    @Test
    void whoOptsOutWhileTheMailIsOnItsWayDoesNotGetIt() {
        String optOut =
                "insert into suppression (tenant, address, reason, created_at) values ($1, $2, 'UNSUBSCRIBED', now())";
        transactions
                .sql(
                        tenant,
                        connection ->
                                connection.preparedQuery(optOut).execute(Tuple.of(tenant, address(tenant, "cleo1"))))
                .await()
                .atMost(Duration.ofSeconds(30));

        underWay("cleo", 3, "PENDING", "null");

        assertThat(emails.awaitOne(event(campaign, "EmailSendCompleted")).value())
                .contains("\"sent\":2", "\"failed\":0");
        assertThat(smtp.mailsTo(tenant))
                .extracting(Taken::recipient)
                .containsExactlyInAnyOrder(address(tenant, "cleo0"), address(tenant, "cleo2"));
    }

    @Test
    void aPauseStopsAtABatchAndAResumeGoesOn() {
        contacts(tenant, names("gate", 150));
        publish(writer, tenant, approved(campaign, Ids.next(), "Hello"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            smtp.open(1);
            return smtp.mailsTo(tenant).size() >= 5;
        });

        publish(writer, tenant, new CampaignPaused(campaign, null));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            smtp.open(20);
            return emails.all().stream().anyMatch(event(campaign, "EmailSendPaused"));
        });

        JsonObject paused = new JsonObject(
                emails.awaitOne(event(campaign, "EmailSendPaused")).value());
        assertThat(paused.getInteger("sent"))
                .isEqualTo(smtp.mailsTo(tenant).size())
                .isLessThan(150);
        assertThat(paused.getInteger("remaining")).isEqualTo(150 - paused.getInteger("sent"));

        smtp.open(200);
        publish(writer, tenant, new CampaignResumed(campaign));
        assertThat(emails.awaitOne(event(campaign, "EmailSendCompleted")).value())
                .contains("\"sent\":150");
        assertThat(smtp.mailsTo(tenant).stream().map(mail -> mail.header("Message-ID")))
                .hasSize(150)
                .doesNotHaveDuplicates();
    }

    @Test
    void twoWorkersNeverHaveTheSameRecipient() {
        // More than this service's own workers can take before the gate opens.
        Ref mail = new Ref(tenant, underWay("gate", 300, "PENDING", "null"), campaign);

        List<Claim> claims = transactions
                .sql(
                        tenant,
                        first -> claim(first, mail)
                                .chain(one -> transactions
                                        .sql(tenant, second -> claim(second, mail))
                                        .map(two -> List.of(one, two))))
                .await()
                .atMost(Duration.ofSeconds(30));

        assertThat(claims.stream().flatMap(claim -> claim.recipients().stream()).map(Recipient::id))
                .hasSize(10)
                .doesNotHaveDuplicates();
    }

    private Uni<Claim> claim(SqlConnection connection, Ref mail) {
        return recipients.claim(connection, mail, 5, Ids.next(), Duration.ofMinutes(5));
    }

    /** A mail whose sending has started, its recipients in that state. */
    private UUID underWay(String name, int count, String state, String leaseUntil) {
        UUID email = mail(tenant, campaign, "<p>Hi</p>");
        String rows = """
                insert into recipient (id, tenant, email_id, campaign_id, contact_id, address, state, attempts,
                  lease_owner, lease_until)
                select gen_random_uuid(), $1, $2, campaign_id, gen_random_uuid(), '%s' || n || '.%s@example.com', '%s', 1,
                  case when '%s' = 'SENDING' then gen_random_uuid() end, %s
                from email, generate_series(0, %d) n where tenant = $1 and id = $2""".formatted(name, tenant, state, state, leaseUntil, count - 1);
        String start = "update email set status = 'SENDING', started_at = now() where tenant = $1 and id = $2";
        transactions
                .sql(
                        tenant,
                        connection -> connection
                                .preparedQuery(rows)
                                .execute(Tuple.of(tenant, email))
                                .chain(() -> connection.preparedQuery(start).execute(Tuple.of(tenant, email))))
                .await()
                .atMost(Duration.ofSeconds(30));
        return email;
    }

    private List<String> messageIds(UUID email) {
        return transactions
                .sql(
                        tenant,
                        connection -> connection
                                .preparedQuery("select id from recipient where tenant = $1 and email_id = $2")
                                .execute(Tuple.of(tenant, email)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> "<" + row.getUUID("id") + "@dryjets.example>")
                        .toList())
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private static String[] names(String part, int count) {
        return IntStream.range(0, count).mapToObj(i -> part + i).toArray(String[]::new);
    }
}
