package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.CampaignEvent.CampaignResumed;
import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recipient whose mailbox is full, for days of which the email was paused. Tests give up after five seconds. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class PauseIT {

    /** As if the pause, and so the first attempt, had been so long ago. */
    private static final String MOVE_PAUSE =
            "update email set paused_since = paused_since - interval '80 hours' where tenant = $1 and id = $2";

    private static final String MOVE_DEFERRAL = """
            update delivery set deferred_since = deferred_since - interval '80 hours' where tenant = $1 and email_id = $2""";

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final TopicReader emails = TopicReader.fromNow("marketing.emails");
    private UUID campaign;
    private UUID email;

    @BeforeEach
    void defer() {
        contacts(tenant, "full");
        campaign = runningCampaign(writer, tenant);
        email = createEmail(tenant, campaign, "<p>Hello</p>");
        marketer(tenant).post("/marketing/email/" + email + "/send").then().statusCode(202);
        Waiting.await().until(() -> attempts() > 0);
    }

    @AfterEach
    void close() {
        writer.close();
        emails.close();
    }

    @Test
    void doesNotCountTheTimeInWhichAUserPausedTheEmail() {
        marketer(tenant).post("/marketing/email/" + email + "/pause").then().statusCode(200);
        int before = attemptsAfterDaysOfPause();

        marketer(tenant).post("/marketing/email/" + email + "/resume").then().statusCode(200);

        assertTriedAgain(before);
    }

    @Test
    void doesNotCountTheTimeInWhichTheCampaignWasPaused() {
        publish(writer, tenant, new CampaignPaused(campaign, null));
        int before = attemptsAfterDaysOfPause();

        publish(writer, tenant, new CampaignResumed(campaign));

        assertTriedAgain(before);
    }

    private int attemptsAfterDaysOfPause() {
        emails.awaitOne(event(campaign, "EmailSendPaused"));
        assertThat(execute(MOVE_PAUSE)).isOne();
        assertThat(execute(MOVE_DEFERRAL)).isOne();
        return attempts();
    }

    /** It would be given up at the first attempt if the pause counted. */
    private void assertTriedAgain(int before) {
        awaitStatus(tenant, email, "COMPLETED_WITH_FAILURES");
        assertThat(attempts()).isGreaterThan(before + 1);
    }

    private int attempts() {
        Integer attempts = marketer(tenant)
                .get("/marketing/email/" + email + "/recipients")
                .path("items[0].attempts");
        return attempts == null ? 0 : attempts;
    }

    private int execute(String sql) {
        return transactions
                .sql(
                        tenant,
                        connection -> connection
                                .preparedQuery(sql)
                                .execute(Tuple.of(tenant, email))
                                .map(rows -> rows.rowCount()))
                .await()
                .atMost(Duration.ofSeconds(60));
    }
}
