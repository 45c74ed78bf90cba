package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.email.EmailRef;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events about emails that are blocked because a route refuses all messages. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class BlockIT {

    private static final String REFUSES = """
            insert into route_pause (tenant, route, reason, since, paused_until)
            values ($1, 'platform', '535 Login refused', now() - cast(cast($2 as text) as interval), now() + interval '1 hour')""";

    private static final String TEST = """
            insert into ab_test (email_id, tenant, status, metric, test_share, decide_after_minutes, stop_early, without_winner,
              smallest_lift, updated_at)
            values ($2, $1, 'CANCELLED', 'HUMAN_CLICKS', 1, 60, false, 'SEND_FIRST', 0.1, now())""";

    private static final String VARIANTS = """
            insert into ab_variant (email_id, number, tenant, sender) values ($2, 1, $1, null), ($2, 2, $1, $3)""";

    /** Its recipient is not due yet. */
    private static final String SECOND_LANE = """
            insert into email_lane (email_id, lane, tenant, due_at, size)
            values ($2, 1, $1, now() + interval '1 hour', 1)""";

    @Inject
    TenantTransaction transactions;

    @Inject
    BlockService blocks;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final TopicReader emails = TopicReader.fromNow("marketing.emails");
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
    }

    @Test
    void announcesWhenAnEmailIsBlockedAndUnblocked() {
        refuses("3 minutes");
        UUID email = sending.withPending("anna", 1);

        JsonObject blocked = new JsonObject(
                emails.awaitOne(event(campaign, "EmailSendBlocked")).value());

        assertThat(blocked.getString("emailId")).isEqualTo(email.toString());
        assertThat(blocked.getString("reason")).isEqualTo("535 Login refused");
        assertThat(blocked.getString("sender")).isNotBlank();
        sending.execute("update email_lane set due_at = now() + interval '1 hour' where tenant = $1", Tuple.of(tenant));
        sending.execute("delete from route_pause where tenant = $1", Tuple.of(tenant));
        assertThat(emails.awaitOne(event(campaign, "EmailSendUnblocked")).value())
                .contains(email.toString());
    }

    @Test
    void ignoresARouteThatHasRefusedOnlyBriefly() {
        refuses("1 minute");
        sending.withPending("ben", 1);
        String other = newTenant();
        UUID late = runningCampaign(writer, other);
        SendingFixtures others = new SendingFixtures(transactions, other, late);
        others.execute(REFUSES, Tuple.of(other, "3 minutes"));
        others.withPending("cleo", 1);

        emails.awaitOne(event(late, "EmailSendBlocked"));

        assertThat(emails.all()).noneMatch(event(campaign, "EmailSendBlocked"));
    }

    /** The route of the email's sender refuses, but the other variant has a different sender. */
    @Test
    void checksTheSendersOfVariantsWithRemainingRecipients() throws Throwable {
        refuses("0 minutes");
        UUID email = sending.withPending("dora", 1);
        sending.execute(TEST, Tuple.of(tenant, email));
        sending.execute(VARIANTS, Tuple.of(tenant, email, "other@" + tenant + ".example"));
        sending.execute(SECOND_LANE, Tuple.of(tenant, email));
        sending.execute("update email_lane set variant = lane + 1 where tenant = $1", Tuple.of(tenant));
        sending.execute(
                "update route_pause set since = since - interval '3 minutes' where tenant = $1", Tuple.of(tenant));

        check(email);

        assertThat(isBlocked(email)).isFalse();
        sending.execute("update email_lane set taken = size where tenant = $1 and lane = 1", Tuple.of(tenant));
        check(email);
        assertThat(emails.awaitOne(event(campaign, "EmailSendBlocked")).value()).contains(email.toString());
    }

    private void check(UUID email) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> blocks.check(new EmailRef(tenant, email, campaign)));
    }

    private boolean isBlocked(UUID email) {
        return transactions
                .sql(
                        tenant,
                        connection -> connection
                                .preparedQuery("select block_announced from email where tenant = $1 and id = $2")
                                .execute(Tuple.of(tenant, email)))
                .await()
                .atMost(Duration.ofSeconds(60))
                .iterator()
                .next()
                .getBoolean("block_announced");
    }

    private void refuses(String ago) {
        sending.execute(REFUSES, Tuple.of(tenant, ago));
    }
}
