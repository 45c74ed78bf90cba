package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.created;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.launched;
import static com.dryjets.email.EmailFixtures.metric;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.sum;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.SmtpServer.AcceptedEmail;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class SendIT {

    SmtpServer smtp;

    private final String tenant = newTenant();
    private final UUID campaign = Ids.next();
    private final UUID content = Ids.next();

    @Test
    void sendsApprovedContentOfLaunchedCampaignToEveryContactOnce() {
        contacts(tenant, "anna", "ben", "bounce1", "policy1", "later1");
        try (TopicWriter writer = new TopicWriter();
                TopicReader emails = TopicReader.fromNow("marketing.emails");
                TopicReader metrics = TopicReader.fromNow("marketing.metrics")) {
            publish(writer, tenant, created(campaign));
            publish(writer, tenant, approved(campaign, content, "Grüße"));
            assertThat(emails.awaitOne(event(campaign, "EmailCampaignReady")).value())
                    .contains("\"audienceSize\":5", content.toString());

            publish(writer, tenant, launched(campaign, Ids.next()));

            assertThat(emails.awaitOne(event(campaign, "ChannelScheduled")).value())
                    .contains("\"items\":1");
            assertThat(emails.awaitOne(event(campaign, "EmailSendStarted")).value())
                    .contains("\"recipients\":5");
            assertThat(emails.awaitOne(event(campaign, "EmailSendCompleted")).value())
                    .contains(
                            "\"sent\":3",
                            "\"failed\":2",
                            "\"complained\":0",
                            "\"USER_UNKNOWN\":1",
                            "\"POLICY_VIOLATION\":1");
            assertThat(smtp.emailsTo(tenant))
                    .extracting(AcceptedEmail::recipient)
                    .containsExactlyInAnyOrder(
                            address(tenant, "anna"), address(tenant, "ben"), address(tenant, "later1"));
            assertThat(metrics.await(2, metric(campaign, "bounces"))).hasSize(2);
            metrics.awaitOne(metric(campaign, "sent"));
            Waiting.await().until(() -> sum(metrics, campaign, "sent") == 3);
            assertThat(sum(metrics, campaign, "delivered")).isEqualTo(3);
        }
        AcceptedEmail copy = smtp.emailsTo(address(tenant, "anna")).getFirst();
        String email = copy.header("Feedback-ID").split(":")[1];
        assertThat(copy.header("Feedback-ID")).isEqualTo(campaign + ":" + email + ":" + tenant + ":dryjets");
        assertThat(copy.header("Message-ID")).matches("<[0-9a-f-]{36}@dryjets.example>");
        assertThat(copy.header("List-Unsubscribe")).contains("/marketing/email/u/");
        assertThat(copy.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        marketer(tenant)
                .get("/marketing/email/" + email + "/metrics")
                .then()
                .statusCode(200)
                .body("recipients", equalTo(5))
                .body("sent", equalTo(3))
                .body("bounces", equalTo(2));
        marketer(tenant)
                .get("/marketing/email/bounced/list")
                .then()
                .body("items.address", equalTo(List.of(address(tenant, "bounce1"))));
    }
}
