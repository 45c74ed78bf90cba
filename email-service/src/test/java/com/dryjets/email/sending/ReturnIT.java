package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.recipient.RecipientEvidence;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Emails that come back after their server has accepted them. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class ReturnIT {

    @Inject
    TenantTransaction transactions;

    @Inject
    RecipientEvidence evidence;

    private final String tenant = newTenant();

    @Test
    void anEmailThatComesBackStaysSentButIsNotDelivered() {
        try (TopicWriter writer = new TopicWriter()) {
            SendingFixtures sending = new SendingFixtures(transactions, tenant, runningCampaign(writer, tenant));
            UUID email = sending.withPending("anna", 3);
            awaitStatus(tenant, email, "COMPLETED");
            UUID recipient = sending.recipients(email).getFirst().getUUID("id");

            for (int i = 0; i < 2; i++) {
                transactions
                        .sql(
                                tenant,
                                connection -> evidence.bounced(
                                        connection, tenant, recipient, "550 5.1.1 unknown", "USER_UNKNOWN"))
                        .await()
                        .atMost(Duration.ofSeconds(60));
            }

            marketer(tenant)
                    .get("/marketing/email/" + email + "/metrics")
                    .then()
                    .body("sent", equalTo(3))
                    .body("delivered", equalTo(2))
                    .body("bounces", equalTo(1));
            marketer(tenant)
                    .get("/marketing/email/" + email)
                    .then()
                    .body("progress.pending", equalTo(0))
                    .body("progress.sent", equalTo(3))
                    .body("progress.bounced", equalTo(0));
        }
    }
}
