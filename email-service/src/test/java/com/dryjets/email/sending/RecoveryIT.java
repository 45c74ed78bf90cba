package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.metric;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.path;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.email.EmailFixtures.sum;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.message.CopyText;
import com.dryjets.email.message.Mailbox;
import com.dryjets.email.message.SenderIdentity;
import com.dryjets.email.message.VerpAddress;
import com.dryjets.email.pace.Turns;
import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.MailRoute;
import com.dryjets.email.route.MessageComposer;
import com.dryjets.email.route.MessageCopy;
import com.dryjets.email.route.OutgoingMessage;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Lease;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class RecoveryIT {

    SmtpServer smtp;

    @Inject
    TenantTransaction transactions;

    @Inject
    AttemptRelay attempts;

    @Inject
    MailRoute route;

    @Inject
    VerpAddress envelopes;

    private final String tenant = newTenant();

    private final TopicWriter writer = new TopicWriter();
    private final TopicReader emails = TopicReader.fromNow("marketing.emails");

    private final TopicReader metrics = TopicReader.fromNow("marketing.metrics");
    private final UUID campaign = runningCampaign(writer, tenant);

    private SendingFixtures sending;

    @BeforeEach
    void createFixtures() {
        sending = new SendingFixtures(transactions, tenant, campaign);
    }

    @AfterEach
    void close() {
        writer.close();
        emails.close();
        metrics.close();
    }

    @Test
    void neverRepeatsAnEmailWhoseAnswerWasLost() {
        contacts(tenant, "silent", "anna");
        publish(writer, tenant, approved(campaign, Ids.next(), "Hello"));

        assertThat(emails.awaitOne(event(campaign, "EmailSendCompleted")).value())
                .contains("\"sent\":1", "\"unknown\":1", "\"failed\":0");
        assertThat(smtp.emailsTo(address(tenant, "silent"))).hasSize(1);
        assertThat(marketer(tenant)
                        .queryParam("campaignId", campaign)
                        .get("/marketing/email")
                        .jsonPath()
                        .getList("items.status"))
                .isEqualTo(List.of("COMPLETED_WITH_FAILURES"));
    }

    @Test
    void countsUnconfirmedEmailWhoseRecipientUnsubscribed() {
        String address = address(tenant, "silent");
        contacts(tenant, "silent");
        publish(writer, tenant, approved(campaign, Ids.next(), "Hello"));
        Waiting.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !smtp.emailsTo(address).isEmpty());

        given().post(path(smtp.emailsTo(address).getFirst().raw(), "/marketing/email/u/"))
                .then()
                .statusCode(200);

        assertThat(emails.awaitOne(event(campaign, "EmailSendCompleted")).value())
                .contains("\"sent\":1", "\"unknown\":0");
        metrics.awaitOne(metric(campaign, "unsubscribes"));
        assertThat(sum(metrics, campaign, "sent")).isEqualTo(1);
        assertThat(sum(metrics, campaign, "delivered")).isEqualTo(1);
    }

    @Test
    void sendsWhatAKilledWorkerHadNotAttempted() {
        UUID email = sending.withLeased("anna", 3, Ids.next(), "now() - interval '1 second'");

        assertThat(emails.awaitOne(event(campaign, "EmailSendCompleted")).value())
                .contains("\"sent\":3", email.toString());
        assertThat(smtp.emailsTo(tenant))
                .extracting(copy -> copy.header("Message-ID"))
                .containsExactlyInAnyOrderElementsOf(messageIds(email));
    }

    @Test
    void neverRepeatsWhatAKilledWorkerHadAttempted() {
        UUID email = sending.withAttempted("anna", 3, Ids.next(), "now() - interval '1 second'");

        assertThat(emails.awaitOne(event(campaign, "EmailSendCompleted")).value())
                .contains("\"sent\":0", "\"unknown\":3", email.toString());
        assertThat(smtp.emailsTo(tenant)).isEmpty();
        assertThat(sending.states(email)).containsOnly("UNKNOWN");
    }

    @Test
    void leavesRecipientsLeasedByAnotherWorker() {
        sending.withLeased("anna", 3, Ids.next(), "now() + interval '1 hour'");
        sending.withPending("ben", 3);

        Waiting.await()
                .until(() -> smtp.emailsTo("ben").stream()
                                .filter(copy -> copy.recipient().contains(tenant))
                                .count()
                        == 3);
        assertThat(smtp.emailsTo(address(tenant, "anna0"))).isEmpty();
    }

    @Test
    void frozenWorkerHandsNothingOver() {
        Lease lease = Lease.start(Duration.ofHours(1));
        UUID email = sending.withLeased("frozen", 2, lease.token(), "now() - interval '1 second'");
        UUID recipient = sending.recipients(email).getFirst().getUUID("id");
        emails.awaitOne(event(campaign, "EmailSendCompleted"));

        Boolean begun = attempts.attempt(recipient, lease, Turns.UNLIMITED)
                .begin()
                .await()
                .atMost(Duration.ofSeconds(60));

        assertThat(begun).isFalse();
        assertThat(sending.states(email)).containsOnly("SENT");
    }

    @Test
    void handsNothingOverOnceItsOwnClockSaysThatTheLeaseIsOver() {
        Lease lease = Lease.start(Duration.ofHours(1));
        UUID email = sending.withLeased("late", 1, lease.token(), "now() + interval '1 hour'");
        Attempt attempt = attempts.attempt(sending.recipients(email).getFirst().getUUID("id"), lease, Turns.UNLIMITED);
        // The process is stopped between the commit of the attempt and DATA.
        Attempt stopped = new Attempt() {
            @Override
            public Uni<Boolean> begin() {
                return attempt.begin().invoke(lease::lost);
            }

            @Override
            public boolean holds() {
                return attempt.holds();
            }
        };

        Delivery delivery = route.deliver(message("late"), stopped).await().atMost(Duration.ofSeconds(60));

        assertThat(delivery).isInstanceOf(Delivery.Abandoned.class);
        assertThat(smtp.emailsTo(address(tenant, "late"))).isEmpty();
    }

    private OutgoingMessage message(String name) {
        SenderIdentity sender = new SenderIdentity(Mailbox.of("news@dryjets.example"), null, "dryjets.example", null);
        return new MessageComposer(sender, envelopes, "test", null, InstantSource.system())
                .compose(new MessageCopy(
                        Ids.next(),
                        Mailbox.of(address(tenant, name)),
                        "Hello",
                        CopyText.of("Hello"),
                        CopyText.of("<p>Hello</p>"),
                        null));
    }

    private List<String> messageIds(UUID email) {
        return sending.recipients(email).stream()
                .map(row -> "<" + row.getUUID("id") + "@dryjets.example>")
                .toList();
    }
}
