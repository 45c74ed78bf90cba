package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.email.EmailRef;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Abandoned;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Emails that are cancelled while they are sent. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class CancellationIT {

    @Inject
    OutcomeRelay outcomes;

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();

    @Test
    void publishesHowManyRecipientsHaveAnEmailThatIsCancelledHalfway() {
        try (TopicWriter writer = new TopicWriter();
                TopicReader emails = TopicReader.fromNow("marketing.emails")) {
            UUID campaign = runningCampaign(writer, tenant);
            SendingFixtures sending = new SendingFixtures(transactions, tenant, campaign);
            UUID token = Ids.next();
            UUID email = sending.withAttempted("anna", 3, token, "now() + interval '1 hour'");
            marketer(tenant)
                    .post("/marketing/email/" + email + "/cancel")
                    .then()
                    .statusCode(200);
            List<Delivery> deliveries =
                    List.of(new Accepted("250", null), new Rejected(554, null, "554 No", false), new Abandoned());
            for (int i = 0; i < deliveries.size(); i++) {
                UUID recipient = sending.recipients(email).get(i).getUUID("id");
                Outcome outcome = new Outcome(
                        new EmailRef(tenant, email, campaign), recipient, token, 1, "smtp", false, deliveries.get(i));
                outcomes.commit(outcome).await().atMost(Duration.ofSeconds(60));
            }

            JsonPath cancelled = JsonPath.from(
                    emails.awaitOne(event(campaign, "EmailCancelled")).value());
            assertThat(cancelled.getInt("sent")).isEqualTo(1);
            assertThat(cancelled.getString("reason")).isEqualTo("A user cancelled it.");
            Waiting.await().until(() -> sending.states(email).equals(List.of("SENT", "BOUNCED", "CANCELLED")));
        }
    }
}
