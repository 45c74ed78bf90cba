package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others learn of a route that refuses everything. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class BlockIT {

    private static final String REFUSES = """
            insert into route_pause (tenant, route, reason, since, paused_until)
            values ($1, 'platform', '535 Login refused', now() - cast($2 as interval), now() + interval '1 hour')""";

    @Inject
    TenantTransaction transactions;

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
    void tellsThatNothingCanBeSentAndThatItCanAgain() {
        refuses("3 minutes");
        UUID email = sending.withPending("anna", 1);

        JsonObject blocked = new JsonObject(
                emails.awaitOne(event(campaign, "EmailSendBlocked")).value());

        assertThat(blocked.getString("emailId")).isEqualTo(email.toString());
        assertThat(blocked.getString("reason")).isEqualTo("535 Login refused");
        assertThat(blocked.getString("sender")).isNotBlank();
        sending.execute(
                "update email_lane set due_at = now() + interval '1 hour' where tenant = $1", Tuple.of(tenant));
        sending.execute("delete from route_pause where tenant = $1", Tuple.of(tenant));
        assertThat(emails.awaitOne(event(campaign, "EmailSendUnblocked")).value())
                .contains(email.toString());
    }

    @Test
    void saysNothingOfARouteThatHasRefusedForAMoment() {
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

    private void refuses(String ago) {
        sending.execute(REFUSES, Tuple.of(tenant, ago));
    }
}
