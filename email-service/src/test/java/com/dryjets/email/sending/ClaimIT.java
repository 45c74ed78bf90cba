package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.path;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.CampaignEvent.CampaignResumed;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.SmtpServer.AcceptedEmail;
import com.dryjets.email.email.EmailRef;
import com.dryjets.email.recipient.Claim;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.recipient.RecipientQueue;
import com.dryjets.email.recipient.RecipientQueue.Portion;
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
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a claim leaves out, and what becomes of recipients afterwards. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class ClaimIT {

    SmtpServer smtp;

    @Inject
    TenantTransaction transactions;

    @Inject
    RecipientQueue queue;

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
        smtp.open(tenant, 1000);
        writer.close();
        emails.close();
        metrics.close();
    }

    @Test
    void skipsRecipientsSuppressedAfterStart() {
        sending.execute(
                "insert into suppression (tenant, address, reason, created_at) values ($1, $2, 'UNSUBSCRIBED', now())",
                Tuple.of(tenant, address(tenant, "cleo1")));

        sending.withPending("cleo", 3);

        assertThat(emails.awaitOne(event(campaign, "EmailSendCompleted")).value())
                .contains("\"sent\":2", "\"failed\":0", "\"skipped\":1");
        assertThat(smtp.emailsTo(tenant))
                .extracting(AcceptedEmail::recipient)
                .containsExactlyInAnyOrder(address(tenant, "cleo0"), address(tenant, "cleo2"));
    }

    @Test
    void skipsDeletedContactsAndChangedAddressesAndKeepsTheCaseOfTheOthers() {
        UUID email = sending.withPendingAfter("dora", 3, """
                with deleted as (delete from contact where tenant = $1 and address = 'dora0.' || $1 || '@example.com')
                update contact set
                  address = case when address like 'dora1.%' then 'other.' || $1 || '@example.com' else address end,
                  email = case when address like 'dora2.%' then 'Dora2.' || $1 || '@example.com' else email end
                where tenant = $1 and address not like 'dora0.%'""");

        assertThat(emails.awaitOne(event(campaign, "EmailSendCompleted")).value())
                .contains("\"sent\":1", "\"skipped\":2");
        assertThat(smtp.emailsTo(tenant))
                .extracting(AcceptedEmail::recipient)
                .containsExactly("Dora2." + tenant + "@example.com");
        assertThat(sending.recipients(email))
                .extracting(row -> row.getString("answer"))
                .startsWith("The contact was deleted.", "The contact has another address.");
    }

    @Test
    void retriesOnlyRecipientsThatWereGivenUp() {
        contacts(tenant, "anna", "bounce1", "full1", "silent");
        publish(writer, tenant, approved(campaign, Ids.next(), "Hello"));
        JsonObject first = new JsonObject(
                emails.awaitOne(event(campaign, "EmailSendCompleted")).value());
        String path = "/marketing/email/" + first.getString("emailId");

        marketer(tenant).post(path + "/retry-failed").then().statusCode(202).body("status", equalTo("SENDING"));
        marketer(tenant).post(path + "/retry-failed").then().statusCode(202);

        emails.await(2, event(campaign, "EmailSendCompleted"));
        assertThat(emails.awaitOne(event(campaign, "EmailSendResumed")).value()).contains("\"remaining\":1");
        assertThat(smtp.emailsTo(tenant))
                .extracting(AcceptedEmail::recipient)
                .containsExactlyInAnyOrder(address(tenant, "anna"), address(tenant, "silent"));
        marketer(tenant)
                .get(path)
                .then()
                .body("status", equalTo("COMPLETED_WITH_FAILURES"))
                .body("progress.failed", equalTo(1))
                .body("progress.bounced", equalTo(1))
                .body("progress.unknown", equalTo(1));
    }

    @Test
    void stopsAfterBatchOnPauseAndContinuesOnResume() {
        contacts(tenant, names("gate", 150));
        publish(writer, tenant, approved(campaign, Ids.next(), "Hello"));
        Waiting.await().until(() -> {
            smtp.open(tenant, 1);
            return smtp.emailsTo(tenant).size() >= 5;
        });

        publish(writer, tenant, new CampaignPaused(campaign, null));
        Waiting.await().until(() -> {
            smtp.open(tenant, 20);
            return emails.all().stream().anyMatch(event(campaign, "EmailSendPaused"));
        });

        JsonObject paused = new JsonObject(
                emails.awaitOne(event(campaign, "EmailSendPaused")).value());
        assertThat(paused.getInteger("sent"))
                .isEqualTo(smtp.emailsTo(tenant).size())
                .isLessThan(150);
        assertThat(paused.getInteger("remaining")).isEqualTo(150 - paused.getInteger("sent"));
        assertThat(paused.getString("reason")).isEqualTo("CAMPAIGN_PAUSED");

        smtp.open(tenant, 200);
        publish(writer, tenant, new CampaignResumed(campaign));
        assertThat(emails.awaitOne(event(campaign, "EmailSendResumed")).value())
                .contains("\"remaining\":" + paused.getInteger("remaining"));
        assertThat(emails.awaitOne(event(campaign, "EmailSendCompleted")).value())
                .contains("\"sent\":150");
        assertThat(smtp.emailsTo(tenant).stream().map(copy -> copy.header("Message-ID")))
                .hasSize(150)
                .doesNotHaveDuplicates();
    }

    @Test
    void neverClaimsSameRecipientTwice() {
        // More than the service's own workers can claim before the gate opens.
        EmailRef email = new EmailRef(tenant, sending.withPending("gate", 300), campaign);

        List<Claim> claims = Uni.join()
                .all(
                        transactions.sql(tenant, connection -> claim(connection, email)),
                        transactions.sql(tenant, connection -> claim(connection, email)))
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(60));

        assertThat(claims.stream().flatMap(claim -> claim.recipients().stream()).map(Recipient::id))
                .hasSize(10)
                .doesNotHaveDuplicates();
    }

    private Uni<Claim> claim(SqlConnection connection, EmailRef email) {
        return queue.claim(
                connection,
                email.tenant(),
                email.emailId(),
                new Portion("platform", 5, true),
                null,
                Lease.start(Duration.ofMinutes(5)));
    }

    private static String[] names(String part, int count) {
        return IntStream.range(0, count).mapToObj(i -> part + i).toArray(String[]::new);
    }
}
