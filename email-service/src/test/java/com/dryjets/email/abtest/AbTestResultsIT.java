package com.dryjets.email.abtest;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.email.abtest.AbTestDriver.CONTACTS;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.SmtpServer.AcceptedEmail;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results count what people did, and a holdout group shows what the email brings. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class AbTestResultsIT {

    /** Clicks of the first three recipients of a variant, the first of whom is a machine. */
    private static final String ENGAGE = """
            insert into engagement (tenant, recipient_id, kind, link, campaign_id, email_id, hits, human_hits, verdict, first_at)
            select tenant, id, 'CLICK', 0, campaign_id, email_id, 1, 1, case when seq = 1 then 'BOT' else 'HUMAN' end, now()
            from recipient where tenant = $1 and email_id = $2 and lane = $3 and seq <= 3""";

    private static final String CONVERT = """
            insert into conversion (tenant, event_id, recipient_id, email_id, metric, value, occurred_at)
            select tenant, gen_random_uuid(), id, email_id, metric, 10, now()
            from recipient, unnest(array['CONVERSIONS', 'REVENUE', 'REVENUE']) as metric
            where tenant = $1 and email_id = $2 and lane = $3 and seq = 1""";

    private static final String AGE =
            "update recipient set sent_at = sent_at - interval '1 hour' where tenant = $1 and email_id = $2";

    private static final String ORDER = """
            insert into contact_event (tenant, event_id, contact_id, name, occurred_at)
            select tenant, gen_random_uuid(), contact_id, 'order', now() from recipient
            where tenant = $1 and email_id = $2 and state = 'SENT'""";

    SmtpServer smtp;

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final UUID campaign = runningCampaign(writer, tenant);
    private AbTestDriver test;

    @BeforeEach
    void createDraft() {
        test = AbTestDriver.ofDraft(transactions, tenant, campaign);
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void resultsCountPeopleAndTheirOrdersByVariant() {
        test.start(Map.of("testShare", 1));
        awaitStatus(tenant, test.email(), "COMPLETED");
        test.execute(AGE);
        test.execute(ENGAGE, 2);
        test.execute(CONVERT, 2);

        Waiting.await().untilAsserted(this::assertResults);
        assertThat(viewer(tenant).get(test.path("/results")).jsonPath().getList("variants.sent", Integer.class).stream()
                        .mapToInt(sent -> sent)
                        .sum())
                .isEqualTo(CONTACTS);
    }

    private void assertResults() {
        viewer(tenant)
                .get(test.path("/results"))
                .then()
                .statusCode(200)
                .body("status", equalTo("RUNNING"))
                .body("variants.name", contains("A", "B"))
                .body("variants[0].humanClicks", equalTo(0))
                .body("variants[1].humanClicks", equalTo(2))
                .body("variants[1].conversions", equalTo(1))
                .body("variants[1].revenue", equalTo(20))
                .body("variants[1].chanceToWin", notNullValue())
                .body("outcome", equalTo("INSUFFICIENT_DATA"))
                .body("leader", equalTo("B"))
                .body("sampleRatio.mismatch", equalTo(false))
                .body("rest.recipients", equalTo(0));
    }

    @Test
    void holdoutGroupGetsNothingAndShowsWhatTheEmailBrings() {
        test.start(Map.of("testShare", 0.5, "holdout", Map.of("share", 0.5, "event", "order")));
        awaitStatus(tenant, test.email(), "COMPLETED");
        test.execute(ORDER);

        List<String> heldOut = test.addresses("state = 'HELD_OUT'");
        assertThat(heldOut).isNotEmpty().hasSizeLessThan(CONTACTS);
        assertThat(smtp.emailsTo(address(tenant, "")))
                .extracting(AcceptedEmail::recipient)
                .hasSize(CONTACTS - heldOut.size())
                .doesNotContainAnyElementsOf(heldOut);
        viewer(tenant)
                .get("/marketing/email/" + test.email())
                .then()
                .body("progress.heldOut", equalTo(heldOut.size()))
                .body("progress.pending", equalTo(0))
                .body("recipients", equalTo(CONTACTS - heldOut.size()));
        viewer(tenant)
                .get("/marketing/email/" + test.email() + "/metrics/domains")
                .then()
                .body("domains.recipients", contains(CONTACTS - heldOut.size()));
        viewer(tenant)
                .get(test.path("/results"))
                .then()
                .statusCode(200)
                .body("holdout.recipients", equalTo(heldOut.size()))
                .body("holdout.rate", equalTo(0.0F))
                .body("holdout.others.rate", equalTo(1.0F))
                .body("holdout.difference", equalTo(1.0F));
    }
}
