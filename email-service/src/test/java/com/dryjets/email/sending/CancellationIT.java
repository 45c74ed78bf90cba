package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Emails that are cancelled while they are sent. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class CancellationIT {

    /** Ends the delivery to one recipient. */
    private static final String END_NEXT = """
            update recipient set state = $3, lease_token = null, leased_until = null
            where id = (select id from recipient where tenant = $1 and email_id = $2 and state = 'SENDING' limit 1)""";

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();

    @Test
    void publishesHowManyRecipientsHaveAnEmailThatIsCancelledHalfway() {
        try (TopicWriter writer = new TopicWriter();
                TopicReader emails = TopicReader.fromNow("marketing.emails")) {
            UUID campaign = runningCampaign(writer, tenant);
            SendingFixtures sending = new SendingFixtures(transactions, tenant, campaign);
            UUID email = sending.withClaimed("anna", 3, UUID.randomUUID(), "now() + interval '1 hour'");
            marketer(tenant)
                    .post("/marketing/email/" + email + "/cancel")
                    .then()
                    .statusCode(200);
            for (String state : List.of("SENT", "BOUNCED", "PENDING")) {
                sending.execute(END_NEXT, Tuple.of(tenant, email, state));
            }

            JsonPath cancelled = JsonPath.from(
                    emails.awaitOne(event(campaign, "EmailCancelled")).value());
            assertThat(cancelled.getInt("sent")).isEqualTo(1);
            assertThat(cancelled.getString("reason")).isEqualTo("A user cancelled it.");
        }
    }
}
