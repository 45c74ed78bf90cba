package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class IsolationIT {

    private static final String MAKE_DUE = """
            update email set status = 'SCHEDULED', scheduled_for = now() - interval '1 hour', html = $3, included = array[cast(cast($4 as uuid) as text)]
            where tenant = $1 and id = $2""";

    private static final String UNREADABLE_SEGMENT = """
            insert into segment (id, tenant, name, conditions, created_at, updated_at)
            values ($2, $1, 'Unreadable', '{"list": "none"}', now(), now())""";

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final String other = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final TopicReader emails = TopicReader.fromNow("marketing.emails");

    @AfterEach
    void close() {
        writer.close();
        emails.close();
    }

    @Test
    void sendsOtherEmailsWhileOneKeepsFailing() {
        UUID failing = dueEmail("<p>Hi</p>", Ids.next());
        contacts(tenant, "anna");

        UUID campaign = runningCampaign(writer, other);
        UUID email = createEmail(other, campaign, "<p>Hi</p>");
        contacts(other, "ben");
        emails.awaitOne(event(campaign, "EmailCampaignReady"));
        marketer(other).post("/marketing/email/" + email + "/send").then().statusCode(202);

        awaitStatus(other, email, "COMPLETED");
        assertThat(status(failing)).isEqualTo("FREEZING");
        // The service must not retry it for the rest of the tests.
        marketer(tenant).post("/marketing/email/" + failing + "/cancel").then().statusCode(200);
    }

    @Test
    void failsDueEmailThatHasLostItsContent() {
        contacts(tenant, "anna");
        UUID email = dueEmail(null, null);

        awaitStatus(tenant, email, "FAILED");
    }

    /** Makes an email due past the service's checks; a segment that is given cannot be read. */
    private UUID dueEmail(String html, UUID segment) {
        UUID campaign = runningCampaign(writer, tenant);
        UUID email = createEmail(tenant, campaign, "<p>Hi</p>");
        UUID segmentId = segment == null
                ? UUID.fromString(marketer(tenant)
                        .get("/marketing/email/" + email)
                        .jsonPath()
                        .getString("audience.include[0]"))
                : segment;
        SendingFixtures sending = new SendingFixtures(transactions, tenant, campaign);
        if (segment != null) {
            sending.execute(UNREADABLE_SEGMENT, Tuple.of(tenant, segment));
        }
        sending.execute(MAKE_DUE, Tuple.of(tenant, email, html, segmentId));
        return email;
    }

    private String status(UUID email) {
        return marketer(tenant).get("/marketing/email/" + email).jsonPath().getString("status");
    }
}
